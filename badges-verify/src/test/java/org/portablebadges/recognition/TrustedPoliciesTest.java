package org.portablebadges.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.DecisionOutcome.CANNOT_TELL;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.Town.DISTRICT;
import static org.portablebadges.recognition.Town.NOW;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.STATE;
import static org.portablebadges.recognition.Town.STRANGER;
import static org.portablebadges.recognition.Town.ada;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.policy.Policy;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;
import org.portablebadges.verify.trust.PolicyText;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustBundleBuilder;
import org.portablebadges.verify.trust.TrustedIssuer;
import org.portablebadges.verify.trust.TrustedKey;

/** Policies and authorities in trust bundles. */
class TrustedPoliciesTest {
    private static final Iri AGENCY = Iri.of("did:web:sea.example.gov");
    private static final String AT_STATE = "https://sea.example.gov/policy/renewal";

    private static TrustBundleBuilder draft() {
        return TrustBundle.builder()
                .operator("Example State Registry")
                .sequence(1)
                .dates(Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2027-12-01T00:00:00Z"));
    }

    private static TrustedPolicies with(TrustedIssuer.Builder agency) throws ProblemException {
        return TrustedPolicies.of(draft().issuer(agency.build()).build(), NOW);
    }

    private static TrustedIssuer.Builder agency(UnaryOperator<TrustedKey.Builder> change) {
        return TrustedIssuer.builder(AGENCY, "Example State Agency")
                .key(change.apply(TrustedKey.builder(STATE.key().publicKey())).build());
    }

    private static String signed(Town authority, String policy) {
        return PolicySet.sign(Town.json(policy).asObject().orElseThrow(), authority.key(), authority.keyId());
    }

    private static PolicyText carried(String id, String version, String text) {
        return new PolicyText(id, version, text);
    }

    private static String ofAgency(String policy) {
        return policy.replace(STATE.id().value(), AGENCY.value());
    }

    private static final String ONE =
            Town.policy("\"lists\":{\"all\":" + Town.list("a") + "},\"requires\":{\"every\":\"all\"}");

    @Test
    void the_keys_of_an_authority_are_those_that_the_bundle_knows() throws ProblemException {
        TrustedPolicies trusted = with(agency(key -> key));

        assertThat(trusted.keys().of(AGENCY)).containsExactly(STATE.key().publicKey());
        assertThat(trusted.keys().of(Iri.of("did:web:sea.example.gov:other"))).isEmpty();
        assertThat(trusted.keys().of(STRANGER.id()))
                .containsExactly(STRANGER.key().publicKey());
    }

    @ParameterizedTest
    @CsvSource({"2027-03-01T11:59:59Z, 0", "2027-03-01T12:00:00Z, 0", "2027-03-01T12:00:01Z, 1"})
    void a_key_signs_nothing_from_the_instant_at_which_it_was_retired_or_is_not_safe(Instant since, int keys)
            throws ProblemException {
        assertThat(with(agency(key -> key.retiredSince(since))).keys().of(AGENCY))
                .hasSize(keys);
        assertThat(with(agency(key -> key.compromisedSince(since))).keys().of(AGENCY))
                .hasSize(keys);
        assertThat(with(agency(key -> key).withdrawnSince(since)).keys().of(AGENCY))
                .hasSize(keys);
    }

    @Test
    void whoever_is_its_own_key_needs_no_other_and_loses_it_like_any() throws ProblemException {
        TrustedIssuer.Builder plain = TrustedIssuer.builder(STATE.id(), "Example State Agency");
        TrustedIssuer.Builder lost = TrustedIssuer.builder(STATE.id(), "Example State Agency")
                .key(TrustedKey.builder(STATE.key().publicKey())
                        .compromisedSince(NOW)
                        .build());
        TrustedIssuer.Builder more = TrustedIssuer.builder(STATE.id(), "Example State Agency")
                .key(TrustedKey.builder(STRANGER.key().publicKey()).build());

        assertThat(with(plain).keys().of(STATE.id()))
                .containsExactly(STATE.key().publicKey());
        assertThat(with(lost).keys().of(STATE.id())).isEmpty();
        assertThat(with(more).keys().of(STATE.id())).containsExactly(STATE.key().publicKey());
    }

    @Test
    void a_policy_that_the_bundle_carries_decides_about_badges_that_it_makes_valid() throws ProblemException {
        TrustBundle bundle = draft().issuer(agency(key -> key).build())
                .issuer(TrustedIssuer.builder(PROVIDER.id(), "Example Provider").build())
                .policy(carried(AT_STATE, "1", signed(STATE, ofAgency(ONE))))
                .build();
        PolicySet policies = TrustedPolicies.of(bundle, NOW).all().build();
        String badge = PROVIDER.signed(Town.achievement("a").build(), "2026-09-01", same -> same);
        VerificationReport report = Verifier.builder()
                .trust(bundle)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build()
                .verify(badge.getBytes(StandardCharsets.UTF_8));

        Decision decision = Town.decide(policies, ada().build(), List.of(report));

        assertThat(decision.outcome()).isEqualTo(MET);
        assertThat(decision.policy().isSigned()).isTrue();
        assertThat(decision.bundleIssuedAt()).hasValue(bundle.issuedAt());
        assertThat(decision.oldestStatusList()).isEmpty();
    }

    @Test
    void a_badge_whose_issuer_the_bundle_does_not_list_leaves_the_answer_open() throws ProblemException {
        TrustBundle bundle = draft().issuer(agency(key -> key).build())
                .policy(carried(AT_STATE, "1", signed(STATE, ofAgency(ONE))))
                .build();
        String badge = PROVIDER.signed(Town.achievement("a").build(), "2026-09-01", same -> same);
        VerificationReport report = Verifier.builder()
                .trust(bundle)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build()
                .verify(badge.getBytes(StandardCharsets.UTF_8));

        Decision decision = Town.decide(TrustedPolicies.of(bundle, NOW).all().build(), ada().build(), List.of(report));

        assertThat(decision.outcome()).isEqualTo(CANNOT_TELL);
    }

    @Test
    void each_policy_that_is_not_what_the_bundle_says_is_named() throws ProblemException {
        TrustBundle bundle = draft().issuer(agency(key -> key).build())
                .policy(carried(AT_STATE, "1", signed(STRANGER, ofAgency(ONE))))
                .policy(carried(AT_STATE, "2", signed(STATE, ofAgency(ONE))))
                .policy(carried("https://sea.example.gov/policy/other", "1", "nothing"))
                .build();

        Map<String, List<Finding>> problems =
                TrustedPolicies.of(bundle, NOW).all().problems();

        assertThat(problems.keySet())
                .containsExactly(AT_STATE + " 1", AT_STATE + " 2", "https://sea.example.gov/policy/other 1");
        assertThat(problems.get(AT_STATE + " 1"))
                .extracting(Finding::code)
                .containsExactly(ProblemCode.POLICY_NOT_BY_AUTHORITY);
        assertThat(problems.get(AT_STATE + " 2"))
                .extracting(Finding::code)
                .containsExactly(ProblemCode.POLICY_CONTRADICTION);
    }

    private static final String CHILD = "{\"id\":\"https://lea.example.org/policy/renewal\",\"version\":\"1\","
            + "\"authority\":\"" + DISTRICT.id() + "\",\"parent\":{\"id\":\"" + AT_STATE
            + "\",\"version\":\"1\"},\"lists\":{\"all\":" + Town.list("b") + "}}";

    private static String parent() {
        return ofAgency(ONE)
                .replace(
                        "\"requires\"",
                        "\"delegates\":{\"to\":[\"" + DISTRICT.id() + "\"],\"may\":[\"lists.*.add\"]},\"requires\"");
    }

    @Test
    void a_parent_may_stand_in_the_bundle_and_what_nobody_names_there_does_no_harm() throws ProblemException {
        TrustBundle bundle = draft().issuer(agency(key -> key).build())
                .policy(carried(AT_STATE, "1", signed(STATE, parent())))
                .policy(carried("https://sea.example.gov/policy/other", "1", "nothing"))
                .build();

        PolicySet policies = TrustedPolicies.of(bundle, NOW)
                .atHand()
                .add(CHILD.getBytes(StandardCharsets.UTF_8))
                .build();

        Policy policy = policies.forPurpose("license-renewal", NOW);
        assertThat(policy.heading().authority()).isEqualTo(DISTRICT.id());
        assertThat(policy.counting().lists().get("all")).hasSize(2);
        assertThat(policies.warnings()).hasSize(1);
    }

    @Test
    void a_parent_in_the_bundle_that_its_authority_did_not_sign_hands_nothing_down() throws ProblemException {
        for (String text : List.of(parent(), signed(STRANGER, parent()))) {
            TrustBundle bundle = draft().issuer(agency(key -> key).build())
                    .policy(carried(AT_STATE, "1", text))
                    .build();

            assertThat(TrustedPolicies.of(bundle, NOW)
                            .atHand()
                            .add(CHILD.getBytes(StandardCharsets.UTF_8))
                            .problems())
                    .isNotEmpty();
        }
    }

    @Test
    void a_policy_at_hand_is_selected_by_no_purpose() throws ProblemException {
        TrustBundle bundle = draft().issuer(agency(key -> key).build())
                .policy(carried(AT_STATE, "1", signed(STATE, ofAgency(ONE))))
                .build();
        String newer = ofAgency(ONE)
                .replace("\"version\":\"1\"", "\"version\":\"2\"")
                .replace(
                        "\"requires\"",
                        "\"transition\":{\"startedUnder\":\"1\",\"until\":\"2028-06-30\"},\"requires\"");

        PolicySet policies = TrustedPolicies.of(bundle, NOW)
                .atHand()
                .add(newer.getBytes(StandardCharsets.UTF_8))
                .build();

        assertThat(policies.policies()).hasSize(2);
        assertThat(policies.forPurpose("license-renewal", NOW)
                        .heading()
                        .reference()
                        .version())
                .isEqualTo("2");
    }
}
