package org.portablebadges.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.json.Jcs;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.Fixtures;

/** JSON text: read or refused, the same value whichever way it is written again, and one canonical form. */
final class JsonTarget implements FuzzTarget {
    private static final List<String> ODD = List.of(
            "{\"a\":[1,-0,1.50,1e-7,1E+21,true,false,null,\"\\u00e9\\ud83d\\ude00\\n\\\"\"],\"b\":{}}",
            "[[[[[]]]]]",
            "\"\\ud800\"",
            "{\"a\":1,\"a\":2}",
            "1e400",
            " 1 2");

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>(
                ODD.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
        seeds.add(Fixtures.of("json/compact").bytes());
        return seeds;
    }

    @Override
    public void hold(byte[] input) {
        JsonValue value;
        try {
            value = JsonReader.read(input, JsonLimits.DEFAULT).root();
        } catch (ProblemException e) {
            assertThat(e.findings()).hasSize(1);
            return;
        }
        assertThat(again(JsonWriter.compact(value))).isEqualTo(value);
        assertThat(again(JsonWriter.pretty(value))).isEqualTo(value);
        assertThat(again(JsonWriter.guarded(value))).isEqualTo(value);
        if (isFinite(value)) {
            byte[] canonical = Jcs.canonicalize(value);
            assertThat(Jcs.canonicalize(again(new String(canonical, StandardCharsets.UTF_8))))
                    .isEqualTo(canonical);
        }
    }

    private static boolean isFinite(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().values().stream().allMatch(JsonTarget::isFinite);
        }
        if (value instanceof JsonArray array) {
            return array.elements().stream().allMatch(JsonTarget::isFinite);
        }
        return !(value instanceof JsonNumber number) || Double.isFinite(number.asDouble());
    }

    // Indentation and escapes make a text longer than the limit that it was read within.
    private static JsonValue again(String text) {
        try {
            return JsonReader.read(text, JsonLimits.DEFAULT.withBytes(Integer.MAX_VALUE))
                    .root();
        } catch (ProblemException e) {
            throw new AssertionError("what was written cannot be read: " + text, e);
        }
    }
}
