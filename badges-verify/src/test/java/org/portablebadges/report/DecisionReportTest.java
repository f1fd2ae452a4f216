package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.recognition.Town.PROVIDER;
import static org.portablebadges.recognition.Town.ada;
import static org.portablebadges.recognition.Town.decide;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.DecisionOutcome;
import org.portablebadges.recognition.Reason;
import org.portablebadges.recognition.ReasonCode;
import org.portablebadges.recognition.RecognitionCase;
import org.portablebadges.recognition.Town;
import org.portablebadges.schema.SchemaCatalog;
import org.portablebadges.schema.SchemaValidation;

/** Decisions as text and as JSON, and what neither of them shows. */
class DecisionReportTest {
    private static final Messages MESSAGES = Messages.english();

    private static String policy(String purpose) {
        return Town.policy("\"lists\":{\"all\":[{\"achievement\":\"" + Town.achievementId("secret-name")
                        + "\",\"awardedBy\":\"" + PROVIDER.id() + "\",\"band\":\"A\"}]},"
                        + "\"citation\":\"Rule 12-3\",\"modelledOn\":\"nothing\",\"illustrative\":[\"citation\"],"
                        + "\"appliesTo\":{\"fact\":\"employer\",\"equals\":\"lakeview\"},"
                        + "\"exchange\":{\"unit\":{\"name\":\"PDP\",\"of\":\"" + Town.STATE.id()
                        + "\"},\"rate\":\"6\",\"maxPerCycle\":\"60\"},"
                        + "\"requires\":{\"id\":\"points\",\"sum\":{\"unit\":\"PDP\",\"atLeast\":\"6\"}},"
                        + "\"beyondBadges\":[\"Background check\"],\"approver\":\"the superintendent\","
                        + "\"provides\":{\"effect\":\"pay step\",\"perBadge\":{\"kind\":\"stipend\",\"currency\":\"USD\","
                        + "\"bands\":{\"A\":\"98765.43\"}},\"maxPerYear\":1,\"over\":\"listed, not paid\"}")
                .replace("license-renewal", purpose);
    }

    private static Decision decision(String purpose, boolean minor) {
        RecognitionCase person = ada(purpose)
                .minor(minor)
                .fact(Town.fact("employer", "\"lakeview\""))
                .build();
        return decide(policy(purpose), person, PROVIDER.badge("secret-name", "2026-09-01"), Town.verify("nothing"));
    }

    private static String text(Decision decision, boolean full) {
        return new DecisionText(MESSAGES, full).of(decision);
    }

    private static String json(Decision decision, boolean full) {
        return new DecisionJson(MESSAGES, full).of(decision).toString();
    }

    @Test
    void the_text_says_what_it_rests_on_and_that_nothing_is_granted() {
        assertThat(text(decision("license-renewal", false), false))
                .startsWith(
                        "Badge requirements met  for license-renewal, under https://sea.example.gov/policy/renewal 1 of ")
                .contains(
                        "the superintendent must approve; nothing is granted by this",
                        "modelled on nothing",
                        "made up in this policy: citation",
                        "requirement   points: met (6 of 6)",
                        "counted       \"secret-name\", by " + PROVIDER.id() + ", 2026-09-01 (validFrom)",
                        "worth         6 PDP of " + Town.STATE.id() + ", at 6 for each badge; 6 before bounds",
                        "attached      pay step: 98765.43 USD",
                        "fact          employer = lakeview (from the registry)",
                        "not checked   Not shown by badges: Background check.",
                        "not checked   Nobody signed the policy; whoever ran this vouches for it.",
                        "unreadable    files without a badge that can be read: 1");
    }

    @ParameterizedTest
    @CsvSource({"salary, false", "evaluation, false", "license-renewal, true"})
    void what_is_sensitive_is_withheld_unless_all_is_asked_for(String purpose, boolean minor) {
        Decision decision = decision(purpose, minor);

        for (String shown : List.of(text(decision, false), json(decision, false))) {
            assertThat(shown).doesNotContain("98765.43", "lakeview", "\"secret-name\"", "6 of 6", "\"6\"");
        }
        assertThat(json(decision, true)).contains("98765.43", "lakeview");
    }

    @Test
    void the_name_of_a_minors_badge_is_shown_in_no_rendering() {
        Decision decision = decision("license-renewal", true);

        for (boolean full : new boolean[] {false, true}) {
            assertThat(text(decision, full)).doesNotContain("\"secret-name\"");
            assertThat(json(decision, full)).doesNotContain("\"secret-name\"");
        }
        assertThat(json(decision("license-renewal", false), true)).contains("\"secret-name\"");
    }

    @Test
    void an_identifier_of_the_person_stands_in_no_rendering() {
        Decision decision = decision("license-renewal", false);

        assertThat(text(decision, true) + json(decision, true)).doesNotContain(Town.ADA.value());
    }

    @Test
    void an_evaluation_shows_growth_and_judges_nobody() {
        assertThat(text(decision("evaluation", false), false))
                .startsWith("Evidence of growth  badges: 1; for evaluation")
                .contains("nothing is judged by this");
    }

    @Test
    void the_csv_has_a_line_for_the_case_each_badge_and_what_is_missing() {
        Decision decision = decide(
                Town.policy("\"lists\":{\"all\":" + Town.list("a", "=b", "c")
                        + "},\"requires\":{\"id\":\"each\",\"every\":\"all\"}"),
                ada().build(),
                PROVIDER.badge("=b", "2026-09-01"),
                PROVIDER.badge("other", "2026-09-02"),
                Town.verify("nothing"));

        List<String> lines = DecisionCsv.of(decision, MESSAGES, false).lines().toList();

        String same = String.join(
                ",",
                decision.id().value(),
                "NOT_YET_MET",
                decision.decidedAt().toString(),
                "https://sea.example.gov/policy/renewal,1," + Town.STATE.id(),
                decision.caseId(),
                "license-renewal");
        assertThat(lines.get(0)).startsWith("decision,outcome,decided_at,policy,version,authority,case,purpose,line,");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith(same + ","));
        assertThat(lines.stream().map(line -> line.replace(same + ",", "")))
                .satisfiesExactly(
                        names -> assertThat(names)
                                .endsWith("credential,achievement,achievement_name,issuer,date,reasons,message"),
                        line -> assertThat(line).startsWith("case,,,,,,value.no-rate,"),
                        line -> assertThat(line)
                                .startsWith("counted,")
                                .endsWith("," + Town.achievementId("=b") + ",'=b," + PROVIDER.id() + ",2026-09-01,,"),
                        line -> assertThat(line)
                                .startsWith("not-counted,")
                                .contains(",other," + PROVIDER.id() + ",,achievement.not-listed,"),
                        line -> assertThat(line)
                                .startsWith("missing,,,,,,needs.badges,")
                                .contains("2", "each"),
                        line -> assertThat(line).startsWith("not-checked,,,,,,unchecked.earlier-use,"),
                        line -> assertThat(line).startsWith("not-checked,,,,,,unchecked.consent,"),
                        line -> assertThat(line).startsWith("not-checked,,,,,,unchecked.evidence,"),
                        line -> assertThat(line).startsWith("not-checked,,,,,,unchecked.policy-signature,"),
                        line -> assertThat(line).startsWith("unreadable,,,,,,,").contains("1"));
    }

    @ParameterizedTest
    @CsvSource({"salary, false, ''", "salary, true, secret-name", "license-renewal, false, secret-name"})
    void the_csv_has_names_where_they_may_be_shown_and_never_amounts_facts_or_the_person(
            String purpose, boolean full, String name) {
        String csv = DecisionCsv.of(decision(purpose, false), MESSAGES, full);

        assertThat(csv)
                .contains("," + Town.achievementId("secret-name") + "," + name + ",")
                .doesNotContain("98765.43", "lakeview", Town.ADA.value());
        assertThat(DecisionCsv.of(decision(purpose, true), MESSAGES, full)).doesNotContain(",secret-name,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"license-renewal", "salary", "evaluation"})
    void the_json_fits_its_schema(String purpose) {
        for (boolean full : new boolean[] {false, true}) {
            JsonObject json = new DecisionJson(MESSAGES, full).of(decision(purpose, false));

            assertThat(SchemaValidation.bundled().validate(json, SchemaCatalog.RECOGNITION_DECISION))
                    .isEmpty();
            assertThat(SchemaValidation.bundled()
                            .validate(json.with("granted", new JsonString("yes")), SchemaCatalog.RECOGNITION_DECISION))
                    .isNotEmpty();
        }
    }

    @Test
    void the_same_case_and_badges_get_the_same_id_and_others_another() {
        assertThat(decision("license-renewal", false).id())
                .isEqualTo(decision("license-renewal", false).id());
        assertThat(decision("license-renewal", false).id())
                .isNotEqualTo(decide(
                                policy("license-renewal"),
                                ada().fact(Town.fact("employer", "\"lakeview\""))
                                        .build())
                        .id());
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void every_reason_has_a_sentence_that_promises_nothing(ReasonCode code) {
        String sentence = MESSAGES.of(new Reason(code, List.of("first", "second", "third", "fourth")));

        assertThat(sentence.strip()).doesNotContain("{", "?").matches("[A-Za-z0-9].*[.h)]");
        assertThat(sentence.toLowerCase(Locale.ROOT))
                .doesNotContain("granted", "licensed", "hired", "certified", "paid", "untrusted", "failed");
    }

    @ParameterizedTest
    @EnumSource(DecisionOutcome.class)
    void every_outcome_has_the_words_that_people_use(DecisionOutcome outcome) {
        assertThat(MESSAGES.name(outcome)).isIn("Badge requirements met", "Not yet met", "Cannot tell");
    }
}
