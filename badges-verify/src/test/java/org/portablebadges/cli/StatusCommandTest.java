package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;
import org.portablebadges.verify.trust.CapturedDocuments;

class StatusCommandTest {
    private static final String LIST = "https://district.example.org/status/1";
    private static final String BADGE = "urn:uuid:0e3f2c1a-7d0e-4a8e-9a51-0c9f5d1f0001";
    private static final String CREDENTIAL =
            """
            {"@context":["https://www.w3.org/ns/credentials/v2",
                         "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id":"%s",
             "type":["VerifiableCredential","OpenBadgeCredential"],
             "validFrom":"2026-01-15T00:00:00Z",
             "credentialStatus":%s,
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

    /** What one run of the program left behind. */
    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void a_key() {
        key = folder.resolve("key.jwk");
        assertThat(run("keygen", "--type", "ed25519", "--out", key.toString()).exit())
                .isZero();
    }

    @Test
    void a_badge_is_issued_on_a_list_then_revoked() throws Exception {
        assertThat(status("init", "--purpose", "revocation").out())
                .isEqualTo("opened " + LIST + " for revocation in " + db() + "\n");
        String entry = status("allot", "--credential", BADGE).out();
        byte[] badge = issued(entry);

        Run published = publish("before.json");
        Run revoked = status("revoke", "--credential", BADGE);
        publish("after.json");

        assertThat(published.exit()).as(published.err()).isZero();
        assertThat(published.out()).startsWith("wrote ").contains("issued by did:key:z6Mk");
        assertThat(revoked.out()).isEqualTo("revoked " + BADGE + " on " + LIST + "\n");
        assertThat(revoked.err()).contains("badges status publish");
        assertThat(verified(badge, "before.json").verdict()).isEqualTo(Verdict.VALID);
        assertThat(verified(badge, "after.json").verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void a_badge_is_suspended_by_its_place_and_restored() throws Exception {
        status("init", "--purpose", "SUSPENSION");
        String entry = status("allot", "--credential", BADGE).out();
        byte[] badge = issued(entry);
        String index = JsonReader.readObject(entry, JsonLimits.DEFAULT)
                .object()
                .string("statusListIndex")
                .orElseThrow();

        Run suspended = status("suspend", "--index", index);
        publish("suspended.json");
        Run restored = status("restore", "--index", index);
        publish("restored.jwt", "--format", "jwt");

        assertThat(suspended.out()).isEqualTo("suspended " + index + " on " + LIST + "\n");
        assertThat(restored.out()).isEqualTo("restored " + index + " on " + LIST + "\n");
        assertThat(verified(badge, "suspended.json").verdict()).isEqualTo(Verdict.INVALID);
        assertThat(verified(badge, "restored.jwt").verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void the_same_credential_is_given_the_same_place() {
        status("init", "--purpose", "revocation");

        String first = status("allot", "--credential", BADGE).out();

        assertThat(status("allot", "--credential", BADGE).out()).isEqualTo(first);
        assertThat(status("allot", "--credential", BADGE + "-other").out()).isNotEqualTo(first);
    }

    @Test
    void a_revocation_is_final() {
        status("init", "--purpose", "revocation");
        status("allot", "--credential", BADGE);
        status("revoke", "--credential", BADGE);

        Run restored = status("restore", "--credential", BADGE);

        assertThat(restored.exit()).isEqualTo(2);
        assertThat(restored.err())
                .contains("kept for revocation, not for suspension")
                .contains("final");
    }

    @Test
    void nothing_is_opened_or_overwritten_twice() throws IOException {
        status("init", "--purpose", "revocation");
        publish("list.json");
        byte[] before = Files.readAllBytes(folder.resolve("list.json"));

        assertThat(status("init", "--purpose", "suspension").exit()).isEqualTo(2);
        assertThat(publish("list.json").exit()).isEqualTo(2);
        assertThat(Files.readAllBytes(folder.resolve("list.json"))).isEqualTo(before);
        assertThat(publish("list.json", "--force").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"allot", "revoke", "suspend", "restore"})
    void what_is_not_there_is_named(String command) {
        Run noFile = status(command, "--credential", BADGE);
        run("status", "init", "--db", db(), "--list", LIST + "/other", "--purpose", "revocation");
        Run noList = status(command, "--credential", BADGE);

        assertThat(noFile.exit()).isEqualTo(2);
        assertThat(noFile.err()).contains("There is no file " + db()).contains("badges status init");
        assertThat(noList.exit()).isEqualTo(2);
        assertThat(noList.err()).contains("There is no status list " + LIST).contains("badges status init");
    }

    @Test
    void a_place_that_nobody_has_is_not_revoked() {
        status("init", "--purpose", "revocation");

        Run revoked = status("revoke", "--index", "131071");

        assertThat(revoked.exit()).isEqualTo(2);
        assertThat(revoked.err()).contains("has no entry for 131071");
    }

    @Test
    void inspect_shows_what_a_published_list_claims() {
        status("init", "--purpose", "revocation");
        publish("list.json", "--ttl=PT24H");

        Run inspected = run("inspect", folder.resolve("list.json").toString());

        assertThat(inspected.exit()).isZero();
        assertThat(inspected.out())
                .startsWith(
                        """
                        claims, not checked

                          list for      revocation
                          places        131072, of which 0 are set
                          reliable for  1 d
                        """)
                .contains("  issuer        did:key:z6Mk", "  valid from    ", "  credential    " + LIST)
                .doesNotContain("valid until", "VALID");
    }

    @Test
    void a_place_is_named_in_one_way() {
        status("init", "--purpose", "revocation");

        assertThat(status("revoke").exit()).isEqualTo(2);
        assertThat(status("revoke", "--index", "1", "--credential", BADGE).exit())
                .isEqualTo(2);
        assertThat(status("revoke", "--index", "first").exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-P1D", "a week"})
    void a_span_of_time_is_one(String span) {
        status("init", "--purpose", "revocation");

        for (String option : List.of("--ttl=", "--valid-for=")) {
            Run run = publish("list.json", option + span);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .contains("\"" + span + "\" is not a span of time such as PT24H or P7D.")
                    .doesNotContain("java.");
        }
        assertThat(folder.resolve("list.json")).doesNotExist();
    }

    @Test
    void a_published_list_says_how_long_it_holds() throws Exception {
        status("init", "--purpose", "revocation");

        assertThat(publish("list.json", "--ttl", "PT24H", "--valid-for", "P7D").exit())
                .isZero();

        JsonObject list = JsonReader.readObject(Files.readAllBytes(folder.resolve("list.json")), JsonLimits.DEFAULT)
                .object();
        assertThat(Instant.parse(list.string("validUntil").orElseThrow()))
                .isEqualTo(Instant.parse(list.string("validFrom").orElseThrow()).plusSeconds(604_800));
        assertThat(list.object("credentialSubject").orElseThrow().get("ttl"))
                .hasValueSatisfying(ttl -> assertThat(ttl).hasToString("86400000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Notes", "SQLite format 4", "SQLite format 3"})
    void a_file_that_is_no_database_is_a_usage_error_and_stays(String text) throws IOException {
        Files.writeString(Path.of(db()), text);

        Run init = status("init", "--purpose", "revocation");
        Run allot = status("allot", "--credential", BADGE);

        assertThat(init.exit()).isEqualTo(2);
        assertThat(init.err()).isEqualTo("badges: error: " + db() + " is no SQLite file, so it is left as it is.\n");
        assertThat(allot.exit()).isEqualTo(2);
        assertThat(Files.readString(Path.of(db()))).isEqualTo(text);
    }

    @Test
    void an_empty_file_becomes_a_database() throws IOException {
        Files.createFile(Path.of(db()));

        assertThat(status("init", "--purpose", "revocation").exit()).isZero();
    }

    // The first bytes of a database, and then nothing that belongs to one.
    @Test
    void a_damaged_database_is_an_internal_failure() throws IOException {
        Files.writeString(Path.of(db()), "SQLite format 3\0" + "x".repeat(4_096));

        Run run = status("init", "--purpose", "revocation");

        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.err()).startsWith("badges: error: ").contains(db()).doesNotContain("at org.");
    }

    @Test
    void a_list_and_a_credential_are_named_by_absolute_identifiers() {
        assertThat(run("status", "init", "--db", db(), "--list", "status/1", "--purpose", "revocation")
                        .exit())
                .isEqualTo(2);
        status("init", "--purpose", "revocation");
        assertThat(status("allot", "--credential", "badge 1").exit()).isEqualTo(2);
    }

    @Test
    void a_purpose_that_cannot_be_kept_is_refused() {
        assertThat(status("init", "--purpose", "message").exit()).isEqualTo(2);
        assertThat(Path.of(db())).doesNotExist();
    }

    @Test
    void every_command_has_a_help_text() {
        for (String command : List.of("init", "allot", "revoke", "suspend", "restore", "publish")) {
            Run help = run("status", command, "--help");

            assertThat(help.exit()).isZero();
            assertThat(help.out()).contains("badges status " + command, "--db=FILE", "--list=URL");
        }
        assertThat(run("status", "--help").out()).contains("init", "allot", "revoke", "suspend", "restore", "publish");
        assertThat(run("status").exit()).isEqualTo(2);
    }

    private byte[] issued(String entry) throws IOException {
        Path credential = Files.writeString(folder.resolve("credential.json"), CREDENTIAL.formatted(BADGE, entry));
        Path badge = folder.resolve("badge.json");
        Run run = run("issue", "--key", key.toString(), "--in", credential.toString(), "--out", badge.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        return Files.readAllBytes(badge);
    }

    private VerificationReport verified(byte[] badge, String list) throws IOException, ProblemException {
        Instant now = Instant.now();
        CapturedDocuments captured = CapturedDocuments.builder()
                .add(Iri.of(LIST), Files.readAllBytes(folder.resolve(list)), now)
                .build();
        return Verifier.builder()
                .anyIssuer()
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .captured(captured)
                .build()
                .verify(badge);
    }

    private Run publish(String out, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--key", key.toString(), "--out", folder.resolve(out).toString()));
        arguments.addAll(List.of(more));
        return status("publish", arguments.toArray(String[]::new));
    }

    private Run status(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("status", command, "--db", db(), "--list", LIST));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private String db() {
        return folder.resolve("status.db").toString();
    }

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                false,
                Map.of());
        int exit = Badges.run(console, arguments);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
