/**
 * Runnable stories: each is one class that implements {@link org.portablebadges.examples.Story} and one line in {@link
 * org.portablebadges.examples.Examples}. All people, schools and districts are invented.
 */
@NullMarked
package org.portablebadges.examples;

import org.jspecify.annotations.NullMarked;
