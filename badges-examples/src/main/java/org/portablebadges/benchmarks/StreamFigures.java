package org.portablebadges.benchmarks;

import java.util.List;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.ProblemException;

/**
 * What a process that went through a stream found out about itself.
 *
 * @param nanosAFile CPU time of the whole process for one file, collector and compiler included, after the first quarter
 * @param liveBytes what was left after collecting garbage: after a quarter, half and all of the files
 */
record StreamFigures(long nanosAFile, List<Long> liveBytes) {
    StreamFigures {
        liveBytes = List.copyOf(liveBytes);
    }

    static StreamFigures read(String json) throws ProblemException {
        JsonObject figures = JsonReader.readObject(json, JsonLimits.DEFAULT).object();
        return new StreamFigures(
                number(figures.get("nanosAFile").orElseThrow()),
                figures.array("liveBytes").orElseThrow().elements().stream()
                        .map(StreamFigures::number)
                        .toList());
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put("nanosAFile", JsonNumber.of(nanosAFile))
                .put(
                        "liveBytes",
                        new JsonArray(liveBytes.stream()
                                .map(bytes -> (JsonValue) JsonNumber.of(bytes))
                                .toList()))
                .build();
    }

    /** How many times the live bytes after a quarter the most of those after it were. */
    double growth() {
        return (double) liveBytes.stream().mapToLong(Long::longValue).max().orElseThrow() / liveBytes.get(0);
    }

    private static long number(JsonValue value) {
        return (long) value.asNumber().orElseThrow().asDouble();
    }
}
