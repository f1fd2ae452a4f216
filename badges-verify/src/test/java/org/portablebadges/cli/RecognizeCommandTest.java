package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.STATE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.recognition.Town;
import org.portablebadges.recognition.policy.PolicySet;

/** {@code badges recognize} and {@code badges policy check}. */
class RecognizeCommandTest {
    private static final String POLICY = Town.policy(
            "\"lists\":{\"all\":" + Town.list("a", "b") + "},\"requires\":{\"id\":\"both\",\"every\":\"all\"}");
    private static final String CASE =
            """
            {"id":"case-1","purpose":"license-renewal","identifiers":[{"kind":"did","value":"did:example:ada"}],
             "facts":{"employer":{"value":"lakeview","source":"operator"}}}
            """;

    @TempDir
    Path folder;

    private String policy;
    private String person;

    @BeforeEach
    void policy_and_case() throws IOException {
        policy = file("policy.json", POLICY);
        person = file("case.json", CASE);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String badge(String name) throws IOException {
        return file(name + ".jwt", PROVIDER.signed(Town.achievement(name).build(), "2026-09-01", badge -> badge));
    }

    private record Run(int exit, String out, String err) {}

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

    private Run recognize(String command, String issuer, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(command, "--policy", policy, "--case", person, "--at", "2027-03-01T12:00:00Z"));
        if (!issuer.isEmpty()) {
            arguments.addAll(List.of("--issuer", issuer));
        }
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recognize", "recognise"})
    void badges_that_meet_the_requirements_end_with_0(String command) throws IOException {
        Run run = recognize(command, PROVIDER.id().value(), badge("a"), badge("b"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Badge requirements met  for license-renewal");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void badges_that_do_not_end_with_1_and_what_is_missing() throws IOException {
        Run run = recognize("recognize", PROVIDER.id().value(), badge("a"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith("Not yet met").contains("1 more for requirement \"both\", from: all.");
    }

    @Test
    void badges_of_issuers_that_nobody_recognizes_end_with_3() throws IOException {
        assertThat(recognize("recognize", "did:web:other.example.org", badge("a"), badge("b"))
                        .exit())
                .isEqualTo(3);
        assertThat(recognize("recognize", "", "--any-issuer", badge("a"), badge("b"))
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void json_is_one_line() throws IOException {
        Run run = recognize("recognize", PROVIDER.id().value(), "--json", badge("a"), badge("b"));

        assertThat(run.out().lines()).hasSize(1);
        assertThat(Town.json(run.out()).asObject().orElseThrow().string("outcome"))
                .hasValue("MET");
    }

    @Test
    void a_file_that_is_no_policy_or_no_case_ends_with_2_and_every_place() throws IOException {
        String badge = badge("a");
        person = file(
                "case.json", "{\"id\":\"case-1\",\"facts\":{\"employer\":{\"value\":\"x\",\"source\":\"hearsay\"}}}");

        Run noCase = recognize("recognize", PROVIDER.id().value(), badge);
        policy = file("policy.json", POLICY.replace("\"every\"", "\"all\""));
        Run noPolicy = recognize("recognize", PROVIDER.id().value(), badge);

        assertThat(noCase.exit()).isEqualTo(2);
        assertThat(noCase.err()).contains("purpose", "identifiers", "/facts/employer/source");
        assertThat(noPolicy.exit()).isEqualTo(2);
        assertThat(noPolicy.err()).contains("/requires");
        assertThat(recognize("recognize", PROVIDER.id().value()).exit()).isEqualTo(2);
        assertThat(run("recognize", "--policy", folder.resolve("none").toString(), "--case", person, badge)
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void a_policy_that_its_authority_signed_is_taken_and_one_that_was_altered_is_not() throws IOException {
        String token = PolicySet.sign(Town.json(POLICY).asObject().orElseThrow(), STATE.key(), STATE.keyId());
        policy = file("policy.jwt", token + "\n");
        Run signed = recognize("recognize", PROVIDER.id().value(), badge("a"), badge("b"));
        policy = file("policy.jwt", token.substring(0, token.lastIndexOf('.') + 1) + "AAAA");
        Run altered = recognize("recognize", PROVIDER.id().value(), badge("a"), badge("b"));

        assertThat(signed.exit()).isZero();
        assertThat(signed.out()).doesNotContain("Nobody signed the policy");
        assertThat(altered.exit()).isEqualTo(2);
    }

    @Test
    void policy_check_lists_warnings_and_ends_with_2_where_there_is_an_error() throws IOException {
        Run sound = run("policy", "check", policy);
        String careless = file("careless.json", POLICY.replace("\"contact\":\"licensing@sea.example.gov\",", ""));
        Run warned = run("policy", "check", careless);
        Run wrong = run("policy", "check", file("wrong.json", POLICY.replace("\"version\"", "\"edition\"")));

        assertThat(sound.exit()).isZero();
        assertThat(sound.out()).isEqualTo("https://sea.example.gov/policy/renewal 1 is sound\n");
        assertThat(warned.exit()).isZero();
        assertThat(warned.out()).contains("policy.no-contact");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("version", "edition");
        assertThat(run("policy").exit()).isEqualTo(2);
    }
}
