package org.portablebadges.recognition.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portablebadges.recognition.Town.DISTRICT;
import static org.portablebadges.recognition.Town.STATE;
import static org.portablebadges.recognition.Town.STRANGER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.Town;

/** Policies that build on others, and who signed them. */
class PolicySetTest {
    private static final String RULES = "\"lists\":{\"ela\":" + Town.list("a")
            + "},\"exchange\":\"none\",\"requires\":{\"atLeast\":1,\"from\":\"ela\"},";

    private static String parent(String may, String locked) {
        return Town.policy(RULES + "\"delegates\":{\"to\":[\"" + DISTRICT.id() + "\"],\"may\":[" + may + "]"
                + (locked.isEmpty() ? "" : ",\"locked\":[" + locked + "]") + "}");
    }

    private static String child(Town authority, String members) {
        return "{\"id\":\"https://lea.example.org/policy/renewal\",\"version\":\"1\",\"authority\":\"" + authority.id()
                + "\",\"parent\":{\"id\":\"https://sea.example.gov/policy/renewal\",\"version\":\"1\"}" + members + "}";
    }

    private static String signed(Town authority, String policy) {
        JsonObject json = Town.json(policy).asObject().orElseThrow();
        return PolicySet.sign(json, authority.key(), authority.keyId());
    }

    private static PolicySet set(String parent, String child) throws ProblemException {
        return PolicySet.builder()
                .addSigned(signed(STATE, parent), AuthorityKeys.SELF_CERTIFYING)
                .addSigned(signed(DISTRICT, child), AuthorityKeys.SELF_CERTIFYING)
                .build();
    }

    private static List<Finding> findings(String parent, String child) {
        try {
            set(parent, child);
            return List.of();
        } catch (ProblemException e) {
            return e.findings();
        }
    }

    @Test
    void a_child_adds_what_it_may_and_takes_over_the_rest() throws ProblemException {
        PolicySet set =
                set(parent("\"lists.*.add\"", ""), child(DISTRICT, ",\"lists\":{\"ela\":" + Town.list("b") + "}"));

        Policy policy = set.forPurpose("license-renewal", Town.NOW);
        assertThat(policy.heading().authority()).isEqualTo(DISTRICT.id());
        assertThat(policy.counting().lists().get("ela")).hasSize(2);
        assertThat(policy.asking().requires()).isPresent();
        assertThat(policy.parents()).extracting(Heading::authority).containsExactly(STATE.id());
        assertThat(policy.isSigned()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"lists.*.add\" | ,\"seatTime\":\"accepted\" | /seatTime",
                "\"lists.math.add\" | ,\"lists\":{\"ela\":[]} | /lists/ela",
                "\"exchange\" | ,\"requires\":{\"fact\":\"a\",\"present\":true} | /requires",
                "\"dates.basis\" | ,\"dates\":{\"basis\":[\"validFrom\"],\"within\":\"license.cycle\"} | /dates/within",
                "\"lists\" | ,\"delegates\":{\"to\":[\"did:x:y\"],\"may\":[\"lists\"]} | /delegates"
            })
    void touching_anything_else_is_an_error_at_its_place(String may, String members, String at) {
        assertThat(findings(parent(may, ""), child(DISTRICT, members)))
                .filteredOn(finding -> finding.code() == ProblemCode.POLICY_NOT_DELEGATED)
                .extracting(finding -> finding.at().value())
                .containsExactly(at);
    }

    @Test
    void what_is_locked_stays_locked_below_what_is_left_open() {
        String parent = parent("\"reuse\"", "\"reuse.acrossCycles\"");

        assertThat(findings(parent, child(DISTRICT, ",\"reuse\":{\"withinStack\":true}")))
                .isEmpty();
        assertThat(findings(parent, child(DISTRICT, ",\"reuse\":{\"acrossCycles\":true}")))
                .extracting(finding -> finding.at().value())
                .containsExactly("/reuse/acrossCycles");
    }

    @Test
    void repeating_what_the_parent_says_is_no_change() {
        assertThat(findings(parent("\"lists.*.add\"", ""), child(DISTRICT, ",\"exchange\":\"none\"")))
                .isEmpty();
    }

    @Test
    void another_authority_than_the_one_named_may_set_nothing() throws ProblemException {
        PolicySet.Builder builder = PolicySet.builder()
                .addSigned(signed(STATE, parent("\"lists.*.add\"", "")), AuthorityKeys.SELF_CERTIFYING)
                .addSigned(signed(STRANGER, child(STRANGER, "")), AuthorityKeys.SELF_CERTIFYING);

        assertThatThrownBy(builder::build).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.finding().at().value())
                .isEqualTo("/authority"));
    }

    @Test
    void a_parent_that_nobody_signed_hands_nothing_down() {
        String both = "[" + parent("\"lists\"", "") + "," + child(DISTRICT, "") + "]";

        assertThatThrownBy(() -> PolicySet.of(both.getBytes(UTF_8)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.findings())
                        .extracting(finding -> finding.code().value() + " " + finding.at())
                        .containsExactly("policy.parent-unsigned /1/parent"));
    }

    @Test
    void a_parent_that_is_not_at_hand_is_an_error() {
        assertThatThrownBy(() -> PolicySet.of(child(DISTRICT, "").getBytes(UTF_8)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.POLICY_PARENT_UNKNOWN));
    }

    @Test
    void policies_that_are_each_others_parents_are_an_error() throws ProblemException {
        String self = child(DISTRICT, "").replace("https://sea.example.gov", "https://lea.example.org");
        PolicySet.Builder builder =
                PolicySet.builder().addSigned(signed(DISTRICT, self), AuthorityKeys.SELF_CERTIFYING);

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.findings())
                        .extracting(Finding::code)
                        .containsExactly(ProblemCode.POLICY_CYCLE));
    }

    @Test
    void a_policy_is_taken_from_its_own_authority_only() {
        assertThatThrownBy(() -> PolicySet.builder()
                        .addSigned(signed(STRANGER, parent("\"lists\"", "")), AuthorityKeys.SELF_CERTIFYING))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.POLICY_NOT_BY_AUTHORITY));
        String web = parent("\"lists\"", "").replace(STATE.id().value(), "did:web:sea.example.gov");
        assertThatThrownBy(() -> PolicySet.builder().addSigned(signed(STATE, web), AuthorityKeys.SELF_CERTIFYING))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.POLICY_KEY_UNKNOWN));
        assertThatThrownBy(() -> PolicySet.builder()
                        .addSigned(
                                signed(STATE, web),
                                authority -> List.of(DISTRICT.key().publicKey())))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void the_purpose_selects_a_policy_and_where_it_does_not_that_is_an_error() throws ProblemException {
        String one = Town.policy("\"lists\":{\"a\":" + Town.list("a") + "}");
        String two = one.replace("/policy/renewal", "/policy/other");
        PolicySet both = PolicySet.of(("[" + one + "," + two + "]").getBytes(UTF_8));

        assertThat(PolicySet.of(one.getBytes(UTF_8)).forPurpose("license-renewal", Town.NOW))
                .isNotNull();
        assertThat(both.version(Iri.of("https://sea.example.gov/policy/other"), Town.NOW))
                .isNotNull();
        assertThatThrownBy(() -> both.forPurpose("license-renewal", Town.NOW))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.POLICY_AMBIGUOUS));
        assertThatThrownBy(() -> both.forPurpose("salary", Town.NOW))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.POLICY_NOT_FOUND));
    }

    @Test
    void the_same_version_twice_is_an_error() {
        String one = Town.policy("\"lists\":{\"a\":" + Town.list("a") + "}");

        assertThatThrownBy(() -> PolicySet.of(("[" + one + "," + one + "]").getBytes(UTF_8)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.POLICY_DUPLICATE));
    }

    @Test
    void giving_a_value_where_the_parent_gives_none_is_a_warning() throws ProblemException {
        PolicySet set = set(
                parent("\"exchange\"", ""),
                child(
                        DISTRICT,
                        ",\"exchange\":{\"unit\":{\"name\":\"CEU\",\"of\":\"" + DISTRICT.id()
                                + "\"},\"rate\":\"1\",\"maxPerCycle\":\"6\"}"));

        assertThat(set.warnings().values())
                .anySatisfy(warnings ->
                        assertThat(warnings).extracting(Finding::code).contains(ProblemCode.POLICY_CONVERSION));
    }
}
