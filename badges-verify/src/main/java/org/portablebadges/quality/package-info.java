/**
 * What a badge says beyond what the standard asks for: quality profiles, held as JSON files that a policy officer can read,
 * and what lint answers to each of their requirements. Nothing here says that a badge is genuine, and no profile certifies
 * anything: it is seen whether something is said, not whether it is so.
 *
 * <p>Imports badges-core. Start with {@link org.portablebadges.quality.Lint}.
 */
@NullMarked
package org.portablebadges.quality;

import org.jspecify.annotations.NullMarked;
