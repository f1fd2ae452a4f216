package org.portablebadges.benchmarks;

import java.util.Locale;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;

/**
 * One figure of a run.
 *
 * @param name what was compared
 * @param ratio how many times as fast as the other; for bounds on memory and time, how many times within the bound
 * @param goal the ratio that is aimed at
 */
public record Ratio(String name, double ratio, double goal) {
    /** Whether the ratio is what is aimed at, or better. */
    public boolean isReached() {
        return ratio >= goal;
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put("name", name)
                .put("ratio", new JsonNumber(rounded(ratio)))
                .put("goal", new JsonNumber(rounded(goal)))
                .build();
    }

    /** For people. */
    public String toLine() {
        return "%-58s %8s  goal %6s  %s"
                .formatted(name, rounded(ratio), rounded(goal), isReached() ? "" : "not reached")
                .stripTrailing();
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.3f", value);
    }
}
