/**
 * The program pack: how each program that the library serves decides about badges. Rows P1 to P30, each with policies, badges
 * for invented people, and cases with the answer that was written down by hand beforehand.
 *
 * <p>Policies, parties and cases are files in the resources of this package; the code only makes the badges, verifies
 * them and compares. Imports the whole library. Start with {@link org.portablebadges.examples.programs.Programs}.
 */
@NullMarked
package org.portablebadges.examples.programs;

import org.jspecify.annotations.NullMarked;
