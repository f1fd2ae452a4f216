package org.portablebadges.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

class OfflineStoryTest {
    @TempDir
    Path folder;

    @Test
    void every_answer_is_the_one_that_is_told() throws Exception {
        Run run = run("offline", "--out", folder.toString());

        assertThat(run.out()).doesNotContain("BUT THE STORY SAYS");
        assertThat(run.exit()).isZero();
        assertThat(answers(run))
                .containsExactly(
                        "Ada VALID",
                        "Ben VALID",
                        "Cleo INVALID",
                        "Ben VALID",
                        "Ada VALID",
                        "Ben INVALID",
                        "Cleo NOT VERIFIED",
                        "Ada NOT VERIFIED",
                        "Ben INVALID",
                        "Ada VALID",
                        "Ben INVALID",
                        "Cleo VALID");
    }

    @Test
    void every_passed_status_names_the_day_of_the_list_it_rests_on() throws Exception {
        String told = run("offline", "--out", folder.toString()).out().replaceAll("\\s+", " ");

        assertThat(told.split("passed status ", -1)).hasSize(8);
        assertThat(told.split("Not revoked, by the status list of 2026-0\\S+ captured at 2026-0", -1))
                .hasSize(8);
    }

    @Test
    void it_can_be_told_twice_in_one_place() throws Exception {
        run("offline", "--out", folder.toString());

        assertThat(run("offline", "--out", folder.toString()).exit()).isZero();
        for (String file : List.of("ada.png", "ben.png", "cleo.png", "forged.png", "state-3.bundle", "ledger.db")) {
            assertThat(folder.resolve("offline").resolve(file)).isNotEmptyFile();
        }
    }

    @Test
    void another_answer_than_the_one_told_is_noticed() {
        var out = new ByteArrayOutputStream();
        var teller = new StoryTeller(new PrintStream(out, true, UTF_8));
        VerificationReport report = Verifier.builder().anyIssuer().build().verify(new byte[0]);

        teller.told(Person.ADA, report, Verdict.UNREADABLE);
        assertThat(teller.isAsTold()).isTrue();
        teller.told(Person.ADA, report, Verdict.UNREADABLE, ProblemCode.STATUS_REVOKED);
        assertThat(teller.isAsTold()).isFalse();
        assertThat(out.toString(UTF_8)).contains("BUT THE STORY SAYS  UNREADABLE [status.revoked]");
    }

    @Test
    void a_bundle_that_should_have_been_refused_is_noticed() {
        var teller = new StoryTeller(new PrintStream(new ByteArrayOutputStream(), true, UTF_8));

        teller.toldRefused(ProblemCode.TRUST_NOT_NEWER);

        assertThat(teller.isAsTold()).isFalse();
    }

    private static List<String> answers(Run run) {
        return run.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("(Ada|Ben|Cleo): .*"))
                .map(line -> line.replaceFirst(":", "").split(" \\[|  ", -1)[0])
                .toList();
    }

    private static Run run(String... arguments) throws Exception {
        var out = new ByteArrayOutputStream();
        int exit = Examples.run(arguments, new PrintStream(out, true, UTF_8));
        return new Run(exit, out.toString(UTF_8));
    }

    private record Run(int exit, String out) {}
}
