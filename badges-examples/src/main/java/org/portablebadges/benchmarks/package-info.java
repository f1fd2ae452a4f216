/**
 * How fast the library is, as ratios within one run: against the signature alone, against the JSON-LD library's road
 * and against Nimbus' defaults. Imports everything. Start with {@link org.portablebadges.benchmarks.Ratios}. The steps
 * of a verification by themselves are JMH kernels in {@code src/jmh}, which the profile {@code jmh} builds; ratios to
 * npm packages are printed by the tests of the profile {@code interop}.
 */
@NullMarked
package org.portablebadges.benchmarks;

import org.jspecify.annotations.NullMarked;
