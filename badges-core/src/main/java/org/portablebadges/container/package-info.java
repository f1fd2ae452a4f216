/**
 * From the bytes of a file to the text of the one credential in it, and back: PNG and SVG pictures, compact JWS, JSON.
 * Pictures carry Open Badges 3.0, Open Badges 2.0 or CLR 2.0, each in a place of its own.
 * Nothing here reads the credential itself, decodes a pixel or fetches anything a file points to.
 *
 * <p>Imports {@code problem} only. Start with {@link org.portablebadges.container.Container}.
 */
@NullMarked
package org.portablebadges.container;

import org.jspecify.annotations.NullMarked;
