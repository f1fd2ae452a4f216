/**
 * Fuzz targets: each holds one way in for strangers' bytes to its contract. Jazzer drives them by {@link FuzzEntry}, and
 * {@code CorpusTest} runs what it found in every build. Start at {@link FuzzTarget}.
 */
@NullMarked
package org.portablebadges.fuzz;

import org.jspecify.annotations.NullMarked;
