/**
 * Sharing out: which items fill which places, exactly and within a budget of operations. Knows nothing of badges.
 *
 * <p>Imports nothing of ours. Start with {@link org.portablebadges.recognition.allocation.ExactSearch}.
 */
@NullMarked
package org.portablebadges.recognition.allocation;

import org.jspecify.annotations.NullMarked;
