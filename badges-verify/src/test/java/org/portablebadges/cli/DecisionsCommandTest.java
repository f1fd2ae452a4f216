package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.portablebadges.recognition.PersonIdentifier;
import org.portablebadges.recognition.RecognitionCase;
import org.portablebadges.recognition.Town;
import org.portablebadges.report.DecisionJson;
import org.portablebadges.report.Messages;

/** {@code badges decisions summarize}. */
class DecisionsCommandTest extends CommandTest {
    private static final String POLICY =
            Town.policy("\"lists\":{\"all\":" + Town.list("a") + "},\"requires\":{\"every\":\"all\"}");

    private static String line(int number) {
        RecognitionCase person = RecognitionCase.builder("case-" + number, "license-renewal")
                .identifier(PersonIdentifier.did(Town.ADA.value()))
                .build();
        return new DecisionJson(Messages.english(), false).of(Town.decide(POLICY, person)) + "\n";
    }

    private String file(String name, int from, int until) throws IOException {
        var lines = new StringBuilder();
        for (int i = from; i < until; i++) {
            lines.append(line(i));
        }
        Path file = Files.writeString(folder.resolve(name), lines);
        return file.toString();
    }

    @Test
    void decisions_of_several_files_are_counted_together() throws IOException {
        String one = file("one.jsonl", 0, 8);
        String two = file("two.jsonl", 6, 12);

        Run text = run("decisions", "summarize", one, two);
        Run json = run("decisions", "summarize", "--json", one, two);

        assertThat(text.exit()).as(text.err()).isZero();
        assertThat(text.out())
                .isEqualTo(
                        """
                        for license-renewal, under https://sea.example.gov/policy/renewal 1
                          Badge requirements met             fewer than 10
                          Not yet met                        12
                            needs.badges                     12
                            value.no-rate                    12
                          Cannot tell                        fewer than 10

                        Counted are cases, each by its last decision. What fewer than 10 of them share is not shown, nor what would tell it.
                        """);
        assertThat(json.out().lines()).hasSize(1);
    }

    @Test
    void stdin_is_read_too() {
        assertThat(runWith(line(1).getBytes(UTF_8), "decisions", "summarize", "-")
                        .exit())
                .isZero();
    }

    @Test
    void what_is_no_decision_ends_with_2_and_the_line() throws IOException {
        String file = Files.writeString(folder.resolve("broken.jsonl"), line(1) + "\n{}\nnothing\n")
                .toString();

        Run run = run("decisions", "summarize", file);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(file + ", line 3", file + ", line 4");
        assertThat(run("decisions").exit()).isEqualTo(2);
        assertThat(run("decisions", "summarize", folder.resolve("none").toString())
                        .exit())
                .isEqualTo(2);
    }
}
