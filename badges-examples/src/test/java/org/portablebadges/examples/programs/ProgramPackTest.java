package org.portablebadges.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.DecisionOutcome;
import org.portablebadges.schema.SchemaCatalog;
import org.portablebadges.schema.SchemaValidation;

/** Every row decides as somebody wrote down beforehand, and the pack is complete. */
class ProgramPackTest {
    private static ProgramPack pack;
    private static List<Answer> answers;
    private static List<LintAnswer> lint;

    @BeforeAll
    static void decide() throws ProblemException {
        pack = ProgramPack.open();
        answers = pack.answers();
        lint = LintAnswer.all(pack);
    }

    @Test
    void every_case_is_decided_as_expected() {
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.differences()).isEmpty());
        assertThat(lint).allSatisfy(answer -> assertThat(answer.open())
                .isEqualTo(answer.asked().expected()));
    }

    @Test
    void all_thirty_rows_have_policies_a_case_that_is_met_and_one_that_is_not() {
        assertThat(pack.rows())
                .extracting(ProgramRow::name)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 30).mapToObj(row -> "P" + row).toList());
        for (ProgramRow row : pack.rows()) {
            List<DecisionOutcome> outcomes = answers.stream()
                    .filter(answer -> answer.row().equals(row.name()))
                    .map(answer -> answer.decision().outcome())
                    .toList();
            assertThat(row.policies()).as(row.name()).isNotEmpty();
            assertThat(outcomes).as(row.name()).contains(DecisionOutcome.MET);
            assertThat(outcomes).as(row.name()).anyMatch(outcome -> outcome != DecisionOutcome.MET);
        }
    }

    @Test
    void every_kind_of_twin_appears() {
        Set<Twin> kinds = EnumSet.noneOf(Twin.class);
        for (Answer answer : answers) {
            if (answer.asked().twin() != null) {
                kinds.add(answer.asked().twin());
            }
        }

        assertThat(kinds).containsExactlyInAnyOrder(Twin.values());
    }

    @Test
    void names_of_cases_are_unique_and_nothing_in_the_files_is_unused() {
        for (ProgramRow row : pack.rows()) {
            Set<String> used = new HashSet<>();
            for (String badge : row.badges()) {
                used.add(badge);
                used.add(badge.replaceAll("\\d+$", "*"));
            }
            row.recipes().values().forEach(recipe -> recipe.string("like").ifPresent(used::add));
            assertThat(used).as(row.name()).containsAll(row.recipes().keySet());
            assertThat(row.cases()).as(row.name()).extracting(ProgramCase::name).doesNotHaveDuplicates();
        }
        List<String> deciding =
                answers.stream().map(answer -> answer.asked().policy().value()).toList();
        assertThat(deciding)
                .containsAll(policies().stream()
                        .map(policy -> policy.string("id").orElseThrow())
                        .toList());
    }

    @Test
    void every_policy_follows_the_schema_and_says_what_it_is_modelled_on_and_what_is_made_up() {
        for (JsonObject policy : policies()) {
            assertThat(SchemaValidation.bundled().validate(policy, SchemaCatalog.RECOGNITION_POLICY))
                    .as(policy.string("id").orElseThrow())
                    .isEmpty();
            assertThat(policy.names()).contains("modelledOn", "illustrative", "citation", "contact");
        }
    }

    @Test
    void every_decision_rests_on_a_signed_policy() {
        assertThat(answers).allMatch(answer -> answer.decision().policy().isSigned());
    }

    @Test
    void no_decision_grants_anything() {
        assertThat(AnswerLines.table(answers, lint))
                .doesNotContainPattern("(?i)\\b(granted|licensed|hired|certified|approved for|is paid)\\b");
    }

    @Test
    void the_order_of_the_badges_changes_nothing() throws ProblemException {
        ProgramRow row = pack.rows().get(24);
        ProgramCase one = row.cases().get(0);
        List<String> turned = new ArrayList<>(one.badges());
        Collections.reverse(turned);

        assertThat(pack.decide(row, with(one, turned, one.expected())).counted())
                .isEqualTo(pack.decide(row, one).counted());
    }

    @Test
    void a_case_that_comes_out_otherwise_is_told() {
        Answer answer = answers.get(0);
        var wrong = new Expectation("NOT_YET_MET", List.of("level.below"), List.of("units=6"));
        var differing =
                new Answer(answer.row(), with(answer.asked(), answer.asked().badges(), wrong), answer.decision());

        assertThat(answer.isAsExpected()).isTrue();
        assertThat(differing.isAsExpected()).isFalse();
        assertThat(differing.differences()).hasSize(3);
        assertThat(AnswerLines.table(List.of(differing), List.of()))
                .contains("NOT AS EXPECTED: decision MET instead of NOT_YET_MET", "1 not as expected");
    }

    @Test
    void a_word_that_no_case_file_has_is_refused() {
        JsonObject json = JsonObject.builder()
                .put("achievement", "https://mc.example.org/a/x")
                .put("by", "provider")
                .put("on", "2026-10-01")
                .put("colour", "red")
                .build();

        assertThatThrownBy(() -> Recipe.read("P1", "x", json))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("colour");
    }

    private static List<JsonObject> policies() {
        return pack.rows().stream().flatMap(row -> row.policies().stream()).toList();
    }

    private static ProgramCase with(ProgramCase one, List<String> badges, Expectation expected) {
        return new ProgramCase(
                one.name(),
                one.twin(),
                one.purpose(),
                one.policy(),
                one.person(),
                one.minor(),
                one.facts(),
                badges,
                one.prior(),
                one.at(),
                expected);
    }
}
