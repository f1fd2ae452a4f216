package org.portablebadges.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.ProblemException;

/**
 * The ratios of an earlier run, in {@code recorded-ratios.json}: an array of what {@code examples.jar ratios --json}
 * prints. Machines differ, and so do loads, so only a fall to under half of them says that something became slow.
 */
final class RecordedRatios {
    private static final double FALL = 0.5;

    private final Map<String, Double> recorded = new HashMap<>();

    /** The ratios that stand beside this class. */
    static RecordedRatios read() throws IOException, ProblemException {
        try (InputStream file = RecordedRatios.class.getResourceAsStream("recorded-ratios.json")) {
            if (file == null) {
                throw new IllegalStateException("built without recorded-ratios.json");
            }
            var ratios = new RecordedRatios();
            JsonValue all =
                    JsonReader.read(file.readAllBytes(), JsonLimits.DEFAULT).root();
            for (JsonValue one : all.asArray().map(JsonArray::elements).orElse(List.of())) {
                ratios.add(one.asObject().orElseThrow());
            }
            return ratios;
        }
    }

    /** What was recorded. */
    Set<String> names() {
        return Set.copyOf(recorded.keySet());
    }

    void add(JsonObject ratio) {
        recorded.put(
                ratio.string("name").orElseThrow(),
                ratio.get("ratio").flatMap(JsonValue::asNumber).orElseThrow().asDouble());
    }

    /**
     * Prints a ratio, and says where it has fallen.
     *
     * @return whether it has not
     */
    boolean print(Ratio ratio, boolean json, PrintStream out) {
        boolean fallen = hasFallen(ratio);
        String line = ratio.toLine() + (fallen ? ", and under half of what it was" : "");
        out.println(json ? ratio.toJson().toString() : line);
        return !fallen;
    }

    /** Whether a ratio is under half of what it was; never for one that was not recorded. */
    boolean hasFallen(Ratio ratio) {
        return ratio.ratio() < recorded.getOrDefault(ratio.name(), 0.0) * FALL;
    }
}
