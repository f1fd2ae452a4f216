/**
 * Badges exchanged with independent libraries of another language, both ways, and how fast each side is. Runs in the
 * Maven profile {@code interop} only; needs Node.js and npm, and the network once, for installing. Start with
 * {@link org.portablebadges.interop.SignedHereTest}.
 *
 * <p>Imports everything.
 */
@NullMarked
package org.portablebadges.interop;

import org.jspecify.annotations.NullMarked;
