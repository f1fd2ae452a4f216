package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.Town.DISTRICT;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.STATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.Town;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.verify.trust.Drafts;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.PolicyText;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustBundleBuilder;
import org.portablebadges.verify.trust.TrustedIssuer;
import org.portablebadges.verify.trust.TrustedKey;

/** {@code badges recognize} and {@code badges policy check}. */
class RecognizeCommandTest extends CommandTest {
    private static final String POLICY = Town.policy(
            "\"lists\":{\"all\":" + Town.list("a", "b") + "},\"requires\":{\"id\":\"both\",\"every\":\"all\"}");
    private static final String CASE =
            """
            {"id":"case-1","purpose":"license-renewal","identifiers":[{"kind":"did","value":"did:example:ada"}],
             "facts":{"employer":{"value":"lakeview","source":"operator"}}}
            """;

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
    void the_page_for_the_file_has_credential_ids_and_no_identifier_of_the_person() throws IOException {
        Path page = folder.resolve("record.html");

        Run run = recognize("recognize", PROVIDER.id().value(), "--html", page.toString(), badge("a"), badge("b"));

        assertThat(run.exit()).isZero();
        assertThat(page)
                .content()
                .contains(
                        "<h1>Badge requirements met</h1>",
                        "Credential id",
                        "It grants nothing",
                        "case-1",
                        "Decision id")
                .doesNotContain("did:example:ada", "<script");
        assertThat(recognize("recognize", PROVIDER.id().value(), "--html", page.toString(), badge("a"))
                        .exit())
                .isEqualTo(2);
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
    void csv_is_a_line_for_the_case_and_each_badge() throws IOException {
        Run run = recognize("recognize", PROVIDER.id().value(), "--csv", badge("a"), badge("b"));

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceFirst(".*,license-renewal,([a-z-]+),.*", "$1")))
                .startsWith("decision,outcome,decided_at,policy,version,authority,case,purpose,line,credential,"
                        + "achievement,achievement_name,issuer,date,reasons,message")
                .contains("case", "counted", "not-checked");
        assertThat(recognize("recognize", PROVIDER.id().value(), "--csv", "--json", badge("a"))
                        .exit())
                .isEqualTo(2);
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

    private static final String KEY = new OperatorKey(Drafts.OPERATOR.publicKey()).toString();
    private static final Iri AGENCY = Iri.of("did:web:sea.example.gov");

    private static TrustBundleBuilder draft() {
        return TrustBundle.builder()
                .operator("Example State Registry")
                .sequence(1)
                .dates(Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2027-12-01T00:00:00Z"))
                .issuer(TrustedIssuer.builder(PROVIDER.id(), "Example Provider").build())
                .issuer(TrustedIssuer.builder(AGENCY, "Example State Agency")
                        .key(TrustedKey.builder(STATE.key().publicKey()).build())
                        .build());
    }

    private static String byAgency() {
        String policy = POLICY.replace(STATE.id().value(), AGENCY.value());
        return PolicySet.sign(Town.json(policy).asObject().orElseThrow(), STATE.key(), STATE.keyId());
    }

    private Run trusting(TrustBundleBuilder draft, String... more) throws Exception {
        Path bundle = Files.write(folder.resolve("state.bundle"), draft.build().sign(Drafts.OPERATOR));
        List<String> arguments = new ArrayList<>(List.of(
                "recognize",
                "--trust",
                bundle.toString(),
                "--trust-key",
                KEY,
                "--case",
                person,
                "--at",
                "2027-03-01T12:00:00Z"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void a_trust_bundle_says_who_may_issue_and_with_which_key_the_authority_signs() throws Exception {
        policy = file("policy.jwt", byAgency());

        Run met = trusting(draft(), "--policy", policy, badge("a"), badge("b"));
        Run noKey = recognize("recognize", PROVIDER.id().value(), badge("a"), badge("b"));

        assertThat(met.exit()).as(met.err()).isZero();
        assertThat(met.out())
                .contains("the trust bundle of 2027-01-01T00:00:00Z")
                .doesNotContain("Nobody signed the policy");
        assertThat(noKey.exit()).isEqualTo(2);
        assertThat(noKey.err()).contains("/authority: No key that did:web:sea.example.gov has in use is known here.");
    }

    @Test
    void a_policy_that_nobody_signed_is_taken_on_the_operators_word_and_the_decision_says_so() throws Exception {
        Run run = trusting(draft(), "--policy", policy, badge("a"), badge("b"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Nobody signed the policy; whoever ran this vouches for it.");
    }

    @Test
    void the_bundle_s_own_policies_decide_where_none_is_given() throws Exception {
        PolicyText carried = new PolicyText("https://sea.example.gov/policy/renewal", "1", byAgency());

        Run met = trusting(draft().policy(carried), badge("a"), badge("b"));
        Run none = trusting(draft(), badge("a"));
        Run noBundle = run("recognize", "--case", person, badge("a"));

        assertThat(met.exit()).as(met.err()).isZero();
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("There is no policy for license-renewal.");
        assertThat(noBundle.exit()).isEqualTo(2);
        assertThat(noBundle.err()).contains("Say by which policy to decide");
    }

    @Test
    void a_bundle_that_is_due_leaves_the_answer_open_and_options_that_do_not_go_together_end_with_2() throws Exception {
        TrustBundleBuilder due =
                draft().dates(Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00Z"));

        assertThat(trusting(due, "--policy", policy, badge("a"), badge("b")).exit())
                .isEqualTo(3);
        assertThat(trusting(draft(), "--policy", policy, "--any-issuer", badge("a"))
                        .exit())
                .isEqualTo(2);
        assertThat(trusting(draft(), "--policy", "-", "-").err()).contains("badges recognize --help");
    }

    @Test
    void policy_check_finds_parents_in_the_bundle_and_names_the_file_of_each_error() throws Exception {
        String parent = PolicySet.sign(
                Town.json(POLICY.replace(
                                "\"requires\"",
                                "\"delegates\":{\"to\":[\"" + DISTRICT.id()
                                        + "\"],\"may\":[\"lists.*.add\"]},\"requires\""))
                        .asObject()
                        .orElseThrow(),
                STATE.key(),
                STATE.keyId());
        TrustBundle bundle = draft().policy(new PolicyText("https://sea.example.gov/policy/renewal", "1", parent))
                .build();
        String trust = Files.write(folder.resolve("state.bundle"), bundle.sign(Drafts.OPERATOR))
                .toString();
        String child = file(
                "child.json",
                "{\"id\":\"https://lea.example.org/policy/renewal\",\"version\":\"1\",\"authority\":\"" + DISTRICT.id()
                        + "\",\"parent\":{\"id\":\"https://sea.example.gov/policy/renewal\",\"version\":\"1\"}}");
        String wrong = file("wrong.json", POLICY.replace("\"version\"", "\"edition\""));
        String text = file("text.json", "nothing");

        Run sound = run("policy", "check", "--trust", trust, "--trust-key", KEY, child);
        Run errors = run("policy", "check", child, wrong, text);

        assertThat(sound.exit()).as(sound.err()).isZero();
        assertThat(sound.out()).startsWith("https://lea.example.org/policy/renewal 1 is sound");
        assertThat(errors.exit()).isEqualTo(2);
        assertThat(errors.err()).contains(child + " at /parent: ", wrong + " at /edition: ", text + ": ");
    }
}
