/**
 * How fast the library is, as ratios within one run: against the signature alone, against the JSON-LD library's road and
 * against Nimbus' defaults. Imports everything. Start with {@link org.portablebadges.benchmarks.Ratios}.
 */
@NullMarked
package org.portablebadges.benchmarks;

import org.jspecify.annotations.NullMarked;
