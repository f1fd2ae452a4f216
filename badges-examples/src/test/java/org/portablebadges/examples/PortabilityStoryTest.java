package org.portablebadges.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortabilityStoryTest {
    private static final Path README = Path.of(System.getProperty("badges.repository", ".."), "README.md");
    private static final Pattern SHOWN = Pattern.compile("```console\n\\$ java -jar .*/examples\\.jar portability\n"
            + "(?<start>(?s:.*?))\n\\[\\.\\.\\.]\n(?<rest>(?s:.*?))\n```");

    @TempDir
    Path folder;

    @Test
    void every_decision_is_the_one_that_is_told_twice_in_one_place() throws Exception {
        assertThat(run()).doesNotContain("BUT THE STORY SAYS");
        assertThat(run()).doesNotContain("BUT THE STORY SAYS");
    }

    @Test
    void points_do_not_travel_and_badges_do() throws Exception {
        String told = run();

        assertThat(told)
                .contains(
                        "0 renewal points",
                        "6 renewal points",
                        "Earned on 2024-10-12 (validFrom), which is not between 2027-07-01 and 2032-06-30.",
                        "Formative Feedback, 2024-10-12, names her by educator id",
                        "Family Partnerships [person.other]");
        assertThat(told.split("Northridge, salary: Badge requirements met", -1)).hasSize(3);
        assertThat(told.indexOf("Harbor Point, salary: Not yet met"))
                .isPositive()
                .isLessThan(told.indexOf("Harbor Point, salary: Badge requirements met"));
    }

    @Test
    void the_readme_shows_what_is_told() throws Exception {
        MatchResult shown =
                SHOWN.matcher(Files.readString(README)).results().findFirst().orElseThrow();

        assertThat(run()).contains(shown.group(1), shown.group(2));
    }

    private String run() throws Exception {
        var out = new ByteArrayOutputStream();
        int exit = Examples.run(
                new String[] {"portability", "--out", folder.toString()}, new PrintStream(out, true, UTF_8));
        assertThat(exit).as(out.toString(UTF_8)).isZero();
        return out.toString(UTF_8);
    }
}
