package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.portablebadges.problem.ProblemCode.RESULT_DESCRIPTION_UNKNOWN;
import static org.portablebadges.problem.ProblemCode.RESULT_LEVEL_UNKNOWN;
import static org.portablebadges.problem.ProblemCode.RESULT_REQUIREMENT_NOT_MET;
import static org.portablebadges.problem.ProblemCode.RESULT_STATUS_MISSING;
import static org.portablebadges.problem.ProblemCode.RESULT_VALUE_NOT_ALLOWED;
import static org.portablebadges.problem.ProblemCode.RESULT_VALUE_NOT_COMPARABLE;
import static org.portablebadges.problem.ProblemCode.RESULT_VALUE_OUT_OF_RANGE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;

class ResultRulesTest {
    private static final JsonPointer RESULT = JsonPointer.of("credentialSubject", "result", "0");

    @Test
    void a_level_of_its_description_fits() {
        assertThat(check("", "'achievedLevel':'urn:example:level:Exemplary','resultDescription':'urn:example:rubric'"))
                .isEmpty();
    }

    @Test
    void a_level_below_the_required_one_is_a_warning() {
        assertThat(check("", "'achievedLevel':'urn:example:level:Developing','resultDescription':'urn:example:rubric'"))
                .containsExactly(Finding.warning(
                        RESULT_REQUIREMENT_NOT_MET, RESULT.child("achievedLevel"), "Developing", "Proficient"));
    }

    @Test
    void a_level_that_exists_nowhere_is_an_error() {
        assertThat(check("", "'achievedLevel':'urn:example:level:Master','resultDescription':'urn:example:rubric'"))
                .containsExactly(
                        Finding.error(RESULT_LEVEL_UNKNOWN, RESULT.child("achievedLevel"), "urn:example:level:Master"));
        assertThat(check("", "'achievedLevel':'urn:example:level:Master'"))
                .extracting(Finding::code)
                .containsExactly(RESULT_LEVEL_UNKNOWN);
    }

    @Test
    void a_description_that_exists_nowhere_is_an_error() {
        assertThat(check("", "'resultDescription':'urn:example:other','value':'1'"))
                .containsExactly(Finding.error(
                        RESULT_DESCRIPTION_UNKNOWN, RESULT.child("resultDescription"), "urn:example:other"));
    }

    @Test
    void a_required_level_that_exists_nowhere_is_an_error() {
        assertThat(check("'resultType':'Result','requiredLevel':'urn:example:none'", "'status':'Completed'"))
                .extracting(Finding::code, finding -> finding.at().value())
                .containsExactly(tuple(
                        RESULT_LEVEL_UNKNOWN, "/credentialSubject/achievement/resultDescription/1/requiredLevel"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "2.50, 0", "10, 0", "10.01, 1", "11, 1"})
    void a_value_stays_within_its_bounds(String value, int errors) {
        var findings = check(
                "'resultType':'RawScore','valueMin':'1','valueMax':'10'",
                "'resultDescription':'urn:example:more','value':'" + value + "'");

        assertThat(findings).hasSize(errors).allMatch(finding -> finding.code() == RESULT_VALUE_OUT_OF_RANGE);
    }

    @Test
    void a_value_that_is_no_number_cannot_be_compared_with_bounds() {
        assertThat(check(
                        "'resultType':'RawScore','valueMin':'1'",
                        "'resultDescription':'urn:example:more','value':'good'"))
                .containsExactly(Finding.notice(RESULT_VALUE_NOT_COMPARABLE, RESULT.child("value"), "good"));
    }

    @Test
    void allowed_values_bind_and_order_other_values() {
        String grades = "'resultType':'LetterGrade','allowedValue':['D','C','B','A'],'requiredValue':'C'";

        assertThat(check(grades, "'resultDescription':'urn:example:more','value':'E'"))
                .containsExactly(Finding.error(RESULT_VALUE_NOT_ALLOWED, RESULT.child("value"), "E"));
        assertThat(check(grades, "'resultDescription':'urn:example:more','value':'D'"))
                .containsExactly(Finding.warning(RESULT_REQUIREMENT_NOT_MET, RESULT.child("value"), "D", "C"));
        assertThat(check(grades, "'resultDescription':'urn:example:more','value':'C'"))
                .isEmpty();
    }

    @Test
    void a_status_that_is_asked_for_must_be_there() {
        assertThat(check("'resultType':'Status'", "'resultDescription':'urn:example:more'"))
                .containsExactly(Finding.warning(RESULT_STATUS_MISSING, RESULT));
        assertThat(check("'resultType':'Status'", "'resultDescription':'urn:example:more','status':'Failed'"))
                .isEmpty();
    }

    @Test
    void many_results_and_levels_take_no_longer_than_their_number() {
        var levels = new StringBuilder("'resultType':'RubricCriterionLevel','rubricCriterionLevel':[");
        var results = new ArrayList<JsonValue>();
        for (int i = 0; i < 10_000; i++) {
            levels.append(i == 0 ? "" : ",")
                    .append("{'id':'urn:example:l" + i + "','name':'L','type':['RubricCriterionLevel'],'points':'" + i
                            + "'}");
            results.add(
                    Samples.json("{'achievedLevel':'urn:example:l" + i + "','resultDescription':'urn:example:more'}"));
        }
        JsonObject json = Tree.set(
                credential(
                        levels.append("],'requiredLevel':'urn:example:l9999'").toString(), "'value':'1'"),
                "/credentialSubject/result",
                new JsonArray(results));

        assertThat(check(json)).hasSize(1_000);
    }

    @Test
    void array_order_changes_no_finding() {
        JsonObject json = credential(
                "", "'achievedLevel':'urn:example:level:Developing','resultDescription':'urn:example:rubric'");
        JsonObject reversed = Tree.replace(
                json,
                "/credentialSubject/achievement/resultDescription/0/rubricCriterionLevel",
                ResultRulesTest::reversed);

        assertThat(check(reversed)).isEqualTo(check(json)).isNotEmpty();
    }

    private static List<Finding> check(String description, String result) {
        return check(credential(description, result));
    }

    private static List<Finding> check(JsonObject json) {
        var credential =
                AchievementCredential.read(json, Conformance.COMPATIBLE).value().orElseThrow();
        return ResultRules.check(credential, Conformance.COMPATIBLE);
    }

    private static JsonObject credential(String description, String result) {
        String more = description.isEmpty() ? "'resultType':'Result'" : description;
        JsonObject json = Samples.credential().build().json();
        json = Tree.replace(
                json,
                "/credentialSubject/achievement/resultDescription",
                old -> JsonArray.of(
                        ((JsonArray) old).elements().get(0),
                        Samples.json(
                                "{'id':'urn:example:more','type':['ResultDescription'],'name':'More'," + more + "}")));
        return Tree.replace(json, "/credentialSubject", subject -> ((JsonObject) subject)
                .with("result", JsonArray.of(Samples.json("{'type':['Result']," + result + "}"))));
    }

    private static JsonArray reversed(JsonValue array) {
        var elements = new ArrayList<>(((JsonArray) array).elements());
        Collections.reverse(elements);
        return new JsonArray(elements);
    }
}
