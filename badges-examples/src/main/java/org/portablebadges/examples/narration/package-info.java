/**
 * How a story is told: on which day something happens, and whether the answer is the one that the story says. May import
 * nothing of the other examples. Start with {@link org.portablebadges.examples.narration.Narrator}.
 */
@NullMarked
package org.portablebadges.examples.narration;

import org.jspecify.annotations.NullMarked;
