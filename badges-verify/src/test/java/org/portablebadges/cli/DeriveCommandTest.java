package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.Recipient;

/** From a badge with a base proof to a selection that verifies, and every way in which that does not work. */
class DeriveCommandTest {
    @TempDir
    Path folder;

    private Path badge;

    @BeforeEach
    void badge_of_two_pieces_of_evidence() throws IOException {
        run("keygen", "--type", "p256", "--out", at("key.jwk"));
        AchievementCredential credential = AchievementCredential.builder()
                .achievement(Achievement.builder("https://district.example.org/achievements/feedback")
                        .name("Formative Feedback")
                        .description("Gives feedback that students act on.")
                        .criteria("Two observed lessons.")
                        .build())
                .recipient(Recipient.email("ada.reyes@mail.example", "salt"))
                .evidence(Evidence.builder("https://district.example.org/evidence/lesson-plan")
                        .name("Lesson plan")
                        .build())
                .evidence(Evidence.builder("https://district.example.org/evidence/video")
                        .name("Video of a lesson")
                        .build())
                .validFrom(Instant.parse("2026-01-15T00:00:00Z"))
                .build();
        Files.writeString(folder.resolve("in.json"), JsonWriter.pretty(credential.json()));
        badge = folder.resolve("base.json");
        Run run = issue("ecdsa-sd-2023");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("ecdsa-sd-2023");
    }

    @Test
    void a_selection_shows_what_is_asked_for_and_what_makes_it_a_badge() throws IOException {
        Run run = run("derive", badge.toString(), "--keep", "/evidence/1", "--out", at("shown.json"));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("claims to be issued by did:key:z");
        String shown = Files.readString(folder.resolve("shown.json"));
        assertThat(shown).contains("Video of a lesson", "Formative Feedback").doesNotContain("Lesson plan");
        assertThat(run("verify", "--any-issuer", at("shown.json")).exit()).isZero();
    }

    @Test
    void a_selection_that_was_altered_is_invalid() throws IOException {
        run("derive", badge.toString(), "--keep", "/evidence/1", "--out", at("shown.json"));
        String shown = Files.readString(folder.resolve("shown.json"));
        Files.writeString(folder.resolve("altered.json"), shown.replace("Video of", "Film of"));

        assertThat(run("verify", "--any-issuer", at("altered.json")).exit()).isEqualTo(1);
    }

    @Test
    void the_badge_as_issued_is_not_verified_before_a_selection_was_made() {
        Run run = run("verify", "--any-issuer", badge.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("proof.base-proof-not-derived");
    }

    @ParameterizedTest
    @CsvSource({"evidence, 2, is not a JSON Pointer", "/evidence/2, 4, /evidence/2", "/nothing, 4, /nothing"})
    void a_pointer_at_nothing_is_named(String pointer, int exit, String named) {
        Run run = run("derive", badge.toString(), "--keep", pointer, "--out", at("shown.json"));

        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).startsWith("badges: error: ").contains(named).doesNotContain("Exception");
        assertThat(folder.resolve("shown.json")).doesNotExist();
    }

    @Test
    void a_badge_with_another_proof_has_no_selections() {
        badge = folder.resolve("whole.json");
        issue("ecdsa-rdfc-2019");

        Run run = run("derive", badge.toString(), "--out", at("shown.json"));

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("A selection can be made").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"ecdsa-rdfc-2019", "ecdsa-jcs-2019"})
    void the_suite_is_chosen(String suite) {
        badge = folder.resolve("chosen.json");

        assertThat(issue(suite).out()).contains(suite);
        assertThat(run("verify", "--any-issuer", badge.toString()).exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"eddsa-rdfc-2022, type P-256", "eddsa-2022, There is no cryptosuite eddsa-2022", "x, There is no"})
    void a_suite_that_cannot_sign_here_is_a_matter_of_usage(String suite, String because) {
        badge = folder.resolve("none.json");

        Run run = issue(suite);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(because);
        assertThat(badge).doesNotExist();
    }

    private Run issue(String suite) {
        return run("issue", "--key", at("key.jwk"), "--in", at("in.json"), "--suite", suite, "--out", badge.toString());
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private record Run(int exit, String out, String err) {}

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Badges.run(
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        Map.of()),
                arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
