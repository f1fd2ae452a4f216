package org.portablebadges.recognition.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.Town;
import org.portablebadges.schema.SchemaCatalog;
import org.portablebadges.schema.SchemaValidation;

class PolicyReaderTest {
    /** Everything that a policy can say, once. */
    private static final String EVERYTHING =
            """
            {"id":"https://sea.example.gov/policy/all", "version":"1", "authority":"did:web:sea.example.gov",
             "citation":"Rule 12-3", "contact":"licensing@sea.example.gov", "jurisdiction":"Example State",
             "modelledOn":"nothing", "illustrative":["citation"], "purpose":"license-renewal",
             "inForce":{"from":"2026-07-01", "until":"2031-06-30", "zone":"America/New_York"},
             "delegates":{"to":["did:web:lea.example.org"], "may":["lists.*.add"], "locked":["exchange"]},
             "appliesTo":{"allOf":[{"fact":"lea.programs","contains":"a"},{"not":{"fact":"role","in":["x","y"]}},
                                   {"anyOf":[{"fact":"years","atLeast":"2"},{"fact":"employer","present":true}]}]},
             "identity":{"accept":["did","emailAddress"], "minimum":"identifier"},
             "dates":{"basis":["awardedDate","validFrom"], "within":{"from":"2026-07-01","until":"2031-06-30"}},
             "standing":"valid-when-earned",
             "reuse":{"withinStack":false,"acrossPurposes":true,"acrossCycles":false,"sameCompetency":false},
             "lists":{"all":[{"achievement":"https://mc.example.org/a/1","version":"2","awardedBy":["did:web:mc.example.org"],
                              "assessedBy":["did:web:body.example.org"],"competency":"feedback","depth":2,"band":"A",
                              "topic":"t","categories":["c"],"units":"0.5"}],
                      "more":{"achievement":{"alignedTo":"https://frameworks.example.org/f"},"awardedBy":"did:web:mc.example.org"},
                      "vetted":[{"achievement":{"endorsed":true},"awardedBy":["did:web:mc.example.org"]}]},
             "sources":[{"list":"all"},{"ownProposal":{"approvalBy":"did:web:sea.example.gov","approvedBefore":"award",
                        "awardedBy":["did:web:sea.example.gov"],"reviewedBy":{"kind":"panel","notRecipient":true},"band":"A"}}],
             "excludes":[{"achievementType":"Badge","reason":"paperwork"},{"tag":"attendance"}],
             "equivalence":[{"achievement":"https://mc.example.org/a/9","version":"1","awardedBy":["did:web:mc.example.org"],
                             "countsAs":"https://mc.example.org/a/1","from":"2026-07-01","until":"2031-06-30",
                             "levels":{"urn:example:l1":"urn:example:l2"}}],
             "level":{"rule":"named-level","level":"Proficient","criteria":["Lesson design"],"ifNotStated":"accept"},
             "quality":{"endorsedBy":["did:web:body.example.org"],"standard":"https://vetting.example.gov/q","inForce":true},
             "assessor":{"independent":true},
             "vetting":{"contact":"panel@sea.example.gov","send":["the badge"]},
             "exchange":{"from":["all"],"unit":{"name":"CEU","of":"did:web:sea.example.gov"},"rate":"1.0","per":"badge",
                         "measure":{"name":"hour","perUnit":"15"},"minPerTopic":"0","maxPerCategory":{"c":"3"},
                         "maxPerCycle":"6","rounding":"down","roundTo":"0.5","usableFor":["license-renewal"],
                         "notFor":["salary"],"chain":false,"carryOver":false,"reason":"Board rule"},
             "seatTime":"not-accepted",
             "requires":{"id":"top","allOf":[
                {"id":"each","every":"all"},
                {"id":"some","atLeast":2,"from":["all","more"],"notIn":"vetted","depth":1,"category":"c","topic":"t",
                 "awardedBy":["did:web:mc.example.org"],"distinct":"issuer","overlap":false,
                 "including":[{"atLeast":1,"from":"all","depth":2}]},
                {"id":"either","anyOf":[{"fact":"years","equals":"2"},{"atLeast":1,"of":[{"every":"more"}]}]},
                {"id":"path","inOrder":[{"every":"all"},{"stack":{"atLeast":1,"of":["https://mc.example.org/a/1"]},
                                                         "awardedBy":["did:web:mc.example.org"]}]},
                {"id":"points","sum":{"unit":"CEU","atLeast":"2","plus":{"forEach":"license.added","amount":"1"},"rest":"r"},
                 "categories":[{"name":"c","atLeast":"1","atMost":"2","when":{"fact":"gradeBand","equals":"K-5"}}]},
                {"id":"areas","forEach":"license.endorsementAreas","choose":{"ela":{"every":"all"}},
                 "otherwise":{"every":"more"}}]},
             "beyondBadges":["Application and fee"],
             "approver":{"when":{"fact":"employer","present":true},"then":"lea","otherwise":"sea"},
             "carries":["plan.goal"],
             "provides":[{"effect":"part of renewal","when":{"fact":"lea.highNeed","equals":true},"once":true},
                         {"perBadge":{"kind":"stipend","currency":"USD","bands":{"A":"200.00"},"max":"600.00"},
                          "maxPerYear":4,"yearStarts":"07-01","maxTotal":"900.00","over":"listed, not paid"}],
             "transition":{"startedUnder":"0","until":"2027-06-30"}}
            """;

    private static JsonObject everything() {
        return Town.json(EVERYTHING).asObject().orElseThrow();
    }

    private static List<Finding> findings(String json) {
        try {
            PolicySet.of(json.getBytes(UTF_8));
            return List.of();
        } catch (ProblemException e) {
            return e.findings();
        }
    }

    private static List<Finding> bySchema(JsonObject policy) {
        return SchemaValidation.bundled().validate(policy, SchemaCatalog.RECOGNITION_POLICY);
    }

    @Test
    void everything_that_a_policy_can_say_is_read_and_fits_the_schema() {
        assertThat(findings(EVERYTHING)).isEmpty();
        assertThat(bySchema(everything())).isEmpty();
    }

    @Test
    void reader_and_schema_refuse_the_same_broken_twins() {
        List<Twins.Twin> twins = Twins.of(everything());

        assertThat(twins).hasSizeGreaterThan(350);
        for (Twins.Twin twin : twins) {
            assertThat(bySchema(twin.document())).as("schema, %s", twin).isNotEmpty();
            assertThat(findings(twin.document().toString()))
                    .as("reader, %s", twin)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"id", "version", "authority", "purpose", "inForce"})
    void what_must_be_there_is_missed_by_both(String name) {
        JsonObject without = everything().without(name);

        assertThat(bySchema(without)).isNotEmpty();
        assertThat(findings(without.toString())).extracting(Finding::code).contains(ProblemCode.POLICY_MEMBER_MISSING);
    }

    @Test
    void all_that_is_wrong_is_found_in_one_go_each_with_its_place() {
        String broken = Town.policy("\"lists\":{\"a\":[{\"achievement\":\"x\"}]},\"level\":{\"rule\":\"best\"},"
                + "\"requires\":{\"every\":\"b\"},\"colour\":\"red\"");

        assertThat(findings(broken))
                .extracting(finding -> finding.code().value() + " " + finding.at())
                .containsExactlyInAnyOrder(
                        "policy.wrong-shape /lists/a/0/achievement",
                        "policy.no-awarder /lists/a/0",
                        "policy.wrong-shape /level/rule",
                        "policy.unknown-name /requires/every",
                        "policy.unknown-member /colour");
    }

    @Test
    void an_entry_without_anybody_who_may_award_is_an_error() {
        String open = Town.policy("\"lists\":{\"a\":[{\"achievement\":\"https://mc.example.org/a/1\"}]}");

        assertThat(findings(open))
                .containsExactly(Finding.error(ProblemCode.POLICY_NO_AWARDER, JsonPointer.parse("/lists/a/0")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"exchange\":{\"unit\":{\"name\":\"CEU\",\"of\":\"did:x:y\"},\"rate\":\"1\",\"maxPerCycle\":\"6\"},"
                        + "\"requires\":{\"sum\":{\"unit\":\"CEU\",\"atLeast\":\"7\"}} | policy.contradiction",
                "\"exchange\":{\"unit\":{\"name\":\"CEU\",\"of\":\"did:x:y\"},\"rate\":\"1\",\"maxPerCycle\":\"6\"},"
                        + "\"requires\":{\"sum\":{\"unit\":\"PDP\",\"atLeast\":\"6\"}} | policy.unknown-name",
                "\"exchange\":{\"unit\":{\"name\":\"CEU\",\"of\":\"did:x:y\"},\"rate\":\"1\",\"chain\":true} | policy.chain",
                "\"provides\":{\"perBadge\":{\"kind\":\"k\",\"currency\":\"USD\",\"bands\":{\"A\":\"601\"},\"max\":\"600\"}}"
                        + " | policy.contradiction",
                "\"requires\":{\"atLeast\":2,\"of\":[{\"fact\":\"a\",\"present\":true}]} | policy.contradiction",
                "\"requires\":{\"allOf\":[{\"id\":\"x\",\"fact\":\"a\",\"present\":true},"
                        + "{\"id\":\"x\",\"fact\":\"b\",\"present\":true}]} | policy.duplicate",
                "\"lists\":{\"a\":{\"achievement\":{\"endorsed\":true},\"awardedBy\":\"did:x:y\"}} | policy.member-missing",
                "\"lists\":{\"a\":{\"achievement\":\"a:b\",\"awardedBy\":\"did:x:y\",\"band\":\"Z\"}} | policy.unknown-name",
                "\"dates\":{\"within\":{\"from\":\"2026-07-02\",\"until\":\"2026-07-01\"}} | policy.contradiction",
                "\"lists\":{\"a\":{\"achievement\":\"a:b\",\"awardedBy\":\"did:x:y\",\"digest\":\"zzz\"}} | policy.wrong-shape"
            })
    void what_no_schema_can_see_the_reader_does(String members, String code) {
        String policy = Town.policy(members);

        assertThat(findings(policy))
                .extracting(finding -> finding.code().value())
                .containsExactly(code);
    }

    @Test
    void the_warnings_say_what_to_think_over() throws ProblemException {
        String careless = Town.policy("\"exchange\":{\"unit\":{\"name\":\"PDP\",\"of\":\"did:web:other.example.gov\"},"
                        + "\"rate\":\"6\"},\"lists\":{\"a\":" + Town.list("a")
                        + "},\"requires\":{\"atLeast\":1},\"provides\":{\"perBadge\":{\"kind\":\"stipend\","
                        + "\"currency\":\"USD\",\"bands\":{\"A\":\"1\"}}}")
                .replace("\"contact\":\"licensing@sea.example.gov\",", "")
                .replace(", \"until\":\"2031-06-30\"", "");

        assertThat(PolicySet.of(careless.getBytes(UTF_8)).warnings().values())
                .singleElement()
                .satisfies(warnings -> assertThat(warnings)
                        .extracting(warning -> warning.code().value() + " " + warning.at())
                        .containsExactlyInAnyOrder(
                                "policy.no-end /inForce",
                                "policy.no-contact ",
                                "policy.count-only /requires",
                                "policy.no-cap /exchange",
                                "policy.foreign-unit /exchange/unit/of",
                                "policy.no-cap /provides"));
    }

    @Test
    void a_careful_policy_has_no_warnings() throws ProblemException {
        String careful = Town.policy("\"lists\":{\"a\":" + Town.list("a") + "},\"requires\":{\"every\":\"a\"}");

        assertThat(PolicySet.of(careful.getBytes(UTF_8)).warnings().values()).containsExactly(List.of());
    }
}
