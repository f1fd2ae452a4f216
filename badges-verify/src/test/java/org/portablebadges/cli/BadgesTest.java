package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.key.SigningKey;

class BadgesTest {
    private static final String CREDENTIAL =
            """
            {"@context":["https://www.w3.org/ns/credentials/v2",
                         "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id":"urn:uuid:0e3f2c1a-7d0e-4a8e-9a51-0c9f5d1f0001",
             "type":["VerifiableCredential","OpenBadgeCredential"],
             "validFrom":"2026-01-15T00:00:00Z",
             "credentialSubject":{"type":["AchievementSubject"],
               "identifier":[{"type":"IdentityObject","hashed":false,
                 "identityHash":"ada.reyes@mail.example","identityType":"emailAddress"}],
               "achievement":{"id":"https://badges.example.org/a/feedback","type":["Achievement"],
                 "name":"Formative Feedback","description":"Gives feedback that students act on.",
                 "criteria":{"narrative":"Two observed lessons."}}}}
            """;

    @TempDir
    Path folder;

    private Path key;
    private Path credential;
    private String did;

    @BeforeEach
    void key_and_credential() throws IOException {
        key = folder.resolve("key.jwk");
        credential = Files.writeString(folder.resolve("credential.json"), CREDENTIAL);
        did = run("keygen", "--type", "ed25519", "--out", key.toString()).out().strip();
    }

    @Test
    void keygen_writes_a_private_key_that_only_its_owner_reads() throws Exception {
        assertThat(did).startsWith("did:key:z6Mk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(SigningKey.read(Files.readAllBytes(key)).publicKey().multikey())
                .isEqualTo(did.substring("did:key:".length()));
    }

    @ParameterizedTest
    @CsvSource({"ed25519, did:key:z6Mk", "p256, did:key:zDn", "p384, did:key:z82", "rsa, did:key:z"})
    void keygen_makes_every_kind_of_key(String type, String start) {
        Run run = run(
                "keygen", "--type", type, "--out", folder.resolve("other.jwk").toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith(start);
    }

    @Test
    void nothing_is_overwritten_without_force() throws IOException {
        byte[] before = Files.readAllBytes(key);

        Run refused = run("keygen", "--type", "ed25519", "--out", key.toString());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("exists already").contains("--force");
        assertThat(Files.readAllBytes(key)).isEqualTo(before);
        assertThat(run("keygen", "--type", "ed25519", "--out", key.toString(), "--force")
                        .exit())
                .isZero();
        assertThat(Files.readAllBytes(key)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "di, , badge.json, JSON",
        "jwt, , badge.jwt, JWS",
        "di, auto, badge.png, PNG",
        "jwt, auto, badge.png, PNG",
        "di, auto, badge.svg, SVG",
        "jwt, auto, badge.svg, SVG"
    })
    void issue_and_verify_every_form(String format, String image, String name, String container) {
        String out = folder.resolve(name).toString();
        Run issued = image == null
                ? run("issue", "--key", key.toString(), "--in", credential.toString(), "--format", format, "--out", out)
                : run(
                        "issue",
                        "--key",
                        key.toString(),
                        "--in",
                        credential.toString(),
                        "--format",
                        format,
                        "--image",
                        image,
                        "--out",
                        out);

        Run verified = run("verify", "--issuer", did, "--recipient", "ada.reyes@mail.example", out);

        assertThat(issued.exit()).as(issued.err()).isZero();
        assertThat(issued.out()).contains("wrote " + out).contains("issued by " + did);
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.out())
                .startsWith("VALID  \"Formative Feedback\", issued by " + did)
                .contains(container);
    }

    @Test
    void verify_without_a_list_of_issuers_is_not_verified() {
        Run run = run("verify", issued("badge.json"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("NOT VERIFIED  authentic and unaltered, but no list of issuers you trust was given\n");
    }

    @Test
    void verify_accepts_any_issuer_when_told_to() {
        assertThat(run("verify", "--any-issuer", issued("badge.json")).exit()).isZero();
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
    void bake_and_extract_give_the_same_text_back() throws IOException {
        String badge = issued("badge.json");
        Path picture = Files.write(folder.resolve("in.png"), DefaultBadgeImage.png(""));
        String out = folder.resolve("out.png").toString();

        assertThat(run("bake", "--credential", badge, "--image", picture.toString(), "--out", out)
                        .exit())
                .isZero();
        assertThat(run("extract", out).out()).isEqualTo(Files.readString(Path.of(badge)));
        Run again = run(
                "bake",
                "--credential",
                badge,
                "--image",
                out,
                "--out",
                folder.resolve("2.png").toString());
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("already carries a credential").contains("--force");
    }

    @Test
    void inspect_says_that_nothing_was_checked_and_never_that_it_is_valid() throws IOException {
        Path badge = Path.of(issued("badge.json"));
        Files.writeString(badge, Files.readString(badge).replace("Formative", "Normative"));

        Run run = run("inspect", badge.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("claims, not checked\n").contains("Normative Feedback");
        assertThat(run.out().toLowerCase(java.util.Locale.ROOT).replace("valid from", ""))
                .doesNotContain("valid");
    }

    @Test
    void issue_refuses_another_issuer_and_lists_every_problem() throws IOException {
        Path foreign = Files.writeString(
                folder.resolve("foreign.json"),
                CREDENTIAL.replace("\"validFrom\"", "\"issuer\":\"did:example:other\",\"validFrom\""));
        Path poor = Files.writeString(
                folder.resolve("poor.json"),
                CREDENTIAL
                        .replace("\"description\":\"Gives feedback that students act on.\",", "")
                        .replace("\"criteria\":{\"narrative\":\"Two observed lessons.\"}", "\"favorite\":1"));
        String out = folder.resolve("x.json").toString();

        Run other = run("issue", "--key", key.toString(), "--in", foreign.toString(), "--out", out);
        Run problems = run("issue", "--key", key.toString(), "--in", poor.toString(), "--out", out);

        assertThat(other.exit()).isEqualTo(4);
        assertThat(other.err()).contains("did:example:other").contains(did);
        assertThat(problems.exit()).isEqualTo(4);
        assertThat(problems.err().lines().filter(line -> line.startsWith("badges: error: ")))
                .hasSize(3);
        assertThat(problems.err())
                .contains("\"criteria\" is missing")
                .contains("\"description\" is missing")
                .contains("favorite");
        assertThat(Files.exists(Path.of(out))).isFalse();
    }

    @Test
    void issue_with_another_identifier_needs_its_method() {
        String out = folder.resolve("x.json").toString();

        assertThat(run(
                                "issue",
                                "--key",
                                key.toString(),
                                "--in",
                                credential.toString(),
                                "--issuer",
                                "https://district.example.org/issuer",
                                "--out",
                                out)
                        .exit())
                .isEqualTo(2);
        assertThat(run(
                                "issue",
                                "--key",
                                key.toString(),
                                "--in",
                                credential.toString(),
                                "--issuer",
                                "https://district.example.org/issuer",
                                "--method",
                                "https://district.example.org/issuer#key-1",
                                "--out",
                                out)
                        .exit())
                .isZero();
        Run verified = run("verify", "--any-issuer", out);
        assertThat(verified.exit()).isEqualTo(3);
        assertThat(verified.out()).contains("There is no key to check the signature with.");
    }

    @Test
    void a_key_that_the_suite_cannot_use_is_refused_with_a_way_out() {
        String p256 = folder.resolve("p256.jwk").toString();
        run("keygen", "--type", "p256", "--out", p256);
        String out = folder.resolve("x").toString();

        Run refused = run("issue", "--key", p256, "--in", credential.toString(), "--out", out);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--format jwt");
        assertThat(run("issue", "--key", p256, "--in", credential.toString(), "--format", "jwt", "--out", out)
                        .exit())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "{\"kty\":\"oct\",\"k\":\"AA\"}", "-----BEGIN RSA PRIVATE KEY-----"})
    void a_bad_key_file_is_a_matter_of_usage(String content) throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.jwk"), content);

        Run run = run(
                "issue",
                "--key",
                bad.toString(),
                "--in",
                credential.toString(),
                "--out",
                folder.resolve("x").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("badges: error: The key file ").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{", "<svg", "[1]", "a.b.c", "\u0000\u0001"})
    void bad_input_gets_a_sentence_and_an_exit_code(String content) throws IOException {
        String bad = Files.writeString(folder.resolve("bad"), content).toString();

        for (String command : new String[] {"verify", "inspect"}) {
            Run run = run(command, bad);
            assertThat(run.exit()).as(command).isEqualTo(4);
            assertThat(run.out() + run.err())
                    .as(command)
                    .isNotBlank()
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<svg", "[1]"})
    void extract_says_where_there_is_no_credential(String content) throws IOException {
        Run run =
                run("extract", Files.writeString(folder.resolve("bad"), content).toString());

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("badges: error: ").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "verify",
                "verify --foo x",
                "keygen --type dsa --out x",
                "frobnicate",
                "extract a b",
                "verify --issuer did:example:a --any-issuer x",
                "verify --issuer Lakeview x"
            })
    void usage_errors_end_with_two(String line) {
        Run run = run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("badges: error: ")
                .contains("badges: hint: ")
                .doesNotContain("Exception");
    }

    @Test
    void a_failed_write_ends_with_seventy() {
        Run run = run(
                "keygen",
                "--type",
                "ed25519",
                "--out",
                folder.resolve("no/such/folder.jwk").toString());

        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.err()).contains("could not be written").doesNotContain("Exception");
    }

    @Test
    void only_files_are_replaced_and_nothing_is_left_behind() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("directory"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));

        assertThat(run("keygen", "--type", "ed25519", "--out", directory.toString(), "--force")
                        .exit())
                .isEqualTo(2);
        assertThat(run("keygen", "--type", "ed25519", "--out", link.toString()).exit())
                .isEqualTo(2);
        assertThat(directory).isDirectory();
        assertThat(link).isSymbolicLink();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void a_key_cannot_issue_as_another_key() {
        String other = run(
                        "keygen",
                        "--type",
                        "ed25519",
                        "--out",
                        folder.resolve("o.jwk").toString())
                .out()
                .strip();
        String out = folder.resolve("x.json").toString();

        Run run = run(
                "issue",
                "--key",
                key.toString(),
                "--in",
                credential.toString(),
                "--issuer",
                other,
                "--method",
                other + "#key",
                "--out",
                out);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(other);
    }

    @Test
    void a_closed_output_ends_with_seventy() {
        var closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };
        var console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(closed, true, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                false,
                Map.of());

        assertThat(Badges.run(console, "verify", "--any-issuer", issued("badge.json")))
                .isEqualTo(70);
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

    private String issued(String name) {
        String out = folder.resolve(name).toString();
        Run run = run("issue", "--key", key.toString(), "--in", credential.toString(), "--out", out);
        assertThat(run.exit()).as(run.err()).isZero();
        return out;
    }

    private static Run run(String... arguments) {
        return runWith(new byte[0], arguments);
    }

    private static Run runWith(byte[] in, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new ByteArrayInputStream(in),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                false,
                Map.of());
        int exit = Badges.run(console, arguments);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    private record Run(int exit, String out, String err) {}
}
