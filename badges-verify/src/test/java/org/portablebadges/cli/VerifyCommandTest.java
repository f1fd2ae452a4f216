package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;

class VerifyCommandTest extends CommandTest {
    @Test
    void a_file_that_is_not_there_is_said_once() {
        Run run = run("verify", "--any-issuer", "absent.json");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("badges: error: There is no file absent.json.\n");
    }

    @Test
    void verify_without_a_list_of_issuers_is_not_verified() {
        Run run = run("verify", issued("badge.json"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("NOT VERIFIED  authentic and unaltered, but no list of issuers you trust was given\n");
        assertThat(run.err())
                .isEqualTo("badges: hint: Say which issuers you recognize: give --trust BUNDLE or "
                        + "--issuer ID; --any-issuer accepts all of them.\n");
    }

    @Test
    void verify_accepts_any_issuer_when_told_to() {
        Run run = run("verify", "--any-issuer", issued("badge.json"));

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void an_altered_copy_is_invalid_and_named_as_altered() throws IOException {
        Path badge = Path.of(issued("badge.json"));
        Files.writeString(badge, Files.readString(badge).replace("Formative", "Normative"));

        Run run = run("verify", "--any-issuer", badge.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith("INVALID  ").contains("altered after signing");
        assertThat(run.out()).doesNotContain("\nVALID");
    }

    @Test
    void the_exit_code_of_several_files_is_that_of_the_worst() throws IOException {
        String good = issued("badge.json");
        String empty = Files.writeString(folder.resolve("empty.json"), "").toString();
        Path altered = Files.writeString(
                folder.resolve("altered.json"), Files.readString(Path.of(good)).replace("Formative", "Normative"));

        assertThat(run("verify", "--any-issuer", good, good).exit()).isZero();
        assertThat(run("verify", "--any-issuer", good, altered.toString()).exit())
                .isEqualTo(1);
        assertThat(run("verify", "--any-issuer", good, altered.toString(), empty)
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void json_is_one_object_a_line_with_the_file_in_front() throws Exception {
        String good = issued("badge.json");

        Run run = run("verify", "--json", "--any-issuer", good, "missing.json");

        String[] lines = run.out().split("\n");
        assertThat(lines).hasSize(2);
        JsonObject report = JsonReader.readObject(lines[0], JsonLimits.DEFAULT).object();
        assertThat(report.names()).containsExactly("file", "verdict", "verifiedAt", "checks", "inner");
        assertThat(report.string("verdict")).contains("VALID");
        JsonObject check = report.array("checks")
                .orElseThrow()
                .elements()
                .get(0)
                .asObject()
                .orElseThrow();
        assertThat(check.names()).containsExactly("id", "outcome", "explanation", "findings", "evidence");
        JsonObject missing = JsonReader.readObject(lines[1], JsonLimits.DEFAULT).object();
        assertThat(missing.string("verdict")).contains("UNREADABLE");
        assertThat(run.exit()).isEqualTo(4);
    }

    @Test
    void verify_reads_standard_input() throws IOException {
        byte[] badge = Files.readAllBytes(Path.of(issued("badge.json")));

        assertThat(runWith(badge, "verify", "--any-issuer", "-").exit()).isZero();
        assertThat(runWith(badge, "verify", "--any-issuer", "-", "-").exit()).isEqualTo(2);
    }

    @Test
    void verify_as_of_an_instant() {
        String badge = issued("badge.json");

        assertThat(run("verify", "--any-issuer", "--at", "2026-01-14T23:54:59Z", badge)
                        .exit())
                .isEqualTo(1);
        assertThat(run("verify", "--any-issuer", "--at", "2026-11-21T20:00:00Z", badge)
                        .exit())
                .isNotEqualTo(2);
        assertThat(run("verify", "--any-issuer", "--at", "yesterday", badge).exit())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ada.reyes@mail.example, 0",
        "emailAddress:ada.reyes@mail.example, 0",
        "emailAddress:bea.reyes@mail.example, 1",
        "ext:educatorId:EX-1, 3",
        "did:example:ada, 3",
        "ada, 2",
        "emailAddress:, 2",
        "ext:educatorId, 2",
        "'', 2",
    })
    void verify_compares_the_recipient(String recipient, int exit) {
        assertThat(run("verify", "--any-issuer", "--recipient", recipient, issued("badge.json"))
                        .exit())
                .isEqualTo(exit);
    }

    @Test
    void the_recipient_may_stand_in_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("who.txt"), "emailAddress:ada.reyes@mail.example\n");
        String badge = issued("badge.json");

        assertThat(run("verify", "--any-issuer", "--recipient", "@" + file, badge)
                        .exit())
                .isZero();
        assertThat(run("verify", "--any-issuer", "--recipient", "@" + file + "x", badge)
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void a_name_that_attacks_the_terminal_is_shown_harmless() throws IOException {
        Path hostile = Files.writeString(
                folder.resolve("hostile.json"),
                CREDENTIAL.replace("Formative Feedback", "x\\u001b[2J\\nVALID  forged \\u202egnp.exe"));
        String out = folder.resolve("hostile-badge.json").toString();
        run("issue", "--key", key.toString(), "--in", hostile.toString(), "--out", out);

        Run text = run("verify", out);
        Run json = run("verify", "--json", out);

        assertThat(text.out()).doesNotContain("\u001b").doesNotContain("\u202e").doesNotContain("\nVALID");
        assertThat(json.out().strip().lines()).hasSize(1);
        assertThat(json.out()).doesNotContain("\u202e");
    }

    @Test
    void color_only_where_a_person_looks() {
        String badge = issued("badge.json");
        var out = new ByteArrayOutputStream();
        var terminal = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                true,
                Map.of());

        Badges.run(terminal, "verify", "--any-issuer", badge);

        assertThat(out.toString(UTF_8)).startsWith("\u001b[1;32mVALID\u001b[0m");
        assertThat(run("verify", "--any-issuer", badge).out()).doesNotContain("\u001b");
    }
}
