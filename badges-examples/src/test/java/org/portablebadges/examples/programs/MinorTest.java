package org.portablebadges.examples.programs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.Decision;
import org.portablebadges.report.DecisionJson;
import org.portablebadges.report.DecisionSummary;
import org.portablebadges.report.DecisionTally;
import org.portablebadges.report.DecisionText;
import org.portablebadges.report.Messages;

/** Row P18: the badges of a high-school student, whose name is in them, in every rendering of a decision. */
class MinorTest {
    private static final String[] WORDS = {"Noa", "Lindqvist", "noa.lindqvist", "did:example:noa-lindqvist"};

    private final ProgramPack pack = open();
    private final ProgramRow row = pack.rows().get(17);
    private final ProgramCase one = row.cases().get(0);

    @Test
    void the_badges_do_name_the_student() {
        assertThat(one.minor()).isTrue();
        for (String badge : one.badges()) {
            assertThat(pack.verifier(one.at())
                            .verify(pack.badge(row, badge))
                            .claimed()
                            .orElseThrow()
                            .secured()
                            .credential()
                            .toString())
                    .contains("Noa Lindqvist");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void text_and_json_name_nobody_even_where_all_is_asked_for(boolean full) throws ProblemException {
        Decision decision = pack.decide(row, one);

        assertThat(new DecisionText(Messages.english(), full).of(decision)).doesNotContain(WORDS);
        assertThat(new DecisionJson(Messages.english(), full).of(decision).toString())
                .doesNotContain(WORDS);
    }

    @Test
    void tables_and_summaries_name_nobody() throws ProblemException {
        Decision decision = pack.decide(row, one);
        List<Answer> answers = List.of(new Answer(row.name(), one, decision));
        var tally = new DecisionTally();
        tally.add(new DecisionJson(Messages.english(), true)
                .of(decision)
                .toString()
                .getBytes(UTF_8));
        DecisionSummary summary = DecisionSummary.of(tally, Messages.english());

        Stream.of(
                        AnswerLines.table(answers, List.of()),
                        AnswerLines.json(answers, List.of()),
                        summary.text(),
                        summary.json().toString())
                .forEach(rendering -> assertThat(rendering).doesNotContain(WORDS));
    }

    private static ProgramPack open() {
        try {
            return ProgramPack.open();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }
}
