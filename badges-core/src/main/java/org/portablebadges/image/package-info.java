/**
 * The badge picture for achievements whose issuer gives none: an emblem, with the achievement's name where it can be
 * drawn. Loaded only when a picture is asked for; nothing else in the library needs fonts or {@code java.desktop}.
 *
 * <p>Imports {@code problem} at most. Start with {@link org.portablebadges.image.DefaultBadgeImage}.
 */
@NullMarked
package org.portablebadges.image;

import org.jspecify.annotations.NullMarked;
