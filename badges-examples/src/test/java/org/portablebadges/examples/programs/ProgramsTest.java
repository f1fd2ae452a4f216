package org.portablebadges.examples.programs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.ProblemException;

/** What {@code examples.jar programs} prints. */
class ProgramsTest {
    @Test
    void a_table_ends_in_a_line_of_counts() throws ProblemException {
        List<String> lines = print(false).lines().toList();

        assertThat(lines.get(0)).startsWith("row  case").endsWith("main reason");
        assertThat(lines.get(lines.size() - 1)).startsWith("30 rows, ").endsWith("; 0 not as expected");
        assertThat(lines).noneMatch(line -> line.contains("NOT AS EXPECTED"));
    }

    @Test
    void json_is_one_object_a_line_with_the_same_six_members() throws ProblemException {
        for (String line : print(true).lines().toList()) {
            JsonObject object = JsonReader.readObject(line, JsonLimits.DEFAULT).object();
            assertThat(object.names()).containsExactly("row", "case", "purpose", "decision", "expected", "reasons");
            assertThat(object.string("decision")).isEqualTo(object.string("expected"));
        }
    }

    private static String print(boolean json) throws ProblemException {
        var out = new ByteArrayOutputStream();
        assertThat(Programs.run(json, new PrintStream(out, true, UTF_8))).isTrue();
        return out.toString(UTF_8);
    }
}
