package org.portablebadges.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Severity;

/**
 * Findings as they come up, at most 1,000 of each severity: a hostile file holds hundreds of thousands of wrong values.
 * Counted for each severity, so that an error is never crowded out by warnings. Not thread-safe.
 */
final class Findings {
    private static final int MOST = 1_000;

    private final List<Finding> found = new ArrayList<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    void add(Finding finding) {
        if (counts.merge(finding.severity(), 1, Integer::sum) <= MOST) {
            found.add(finding);
        }
    }

    List<Finding> toList() {
        return List.copyOf(found);
    }
}
