package org.portablebadges.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portablebadges.problem.ProblemCode;

/** The page of problem codes is complete and up to date. */
class ProblemsPageTest {
    private static final Path ROOT = Path.of(System.getProperty("badges.repository", ".."));

    @Test
    void the_page_is_the_generated_one() {
        assertThat(ROOT.resolve(ProblemsPage.PATH)).content().isEqualTo(ProblemsPage.text());
    }

    @Test
    void every_code_has_advice_and_a_clause_and_nothing_else_has() {
        assertThat(ProblemsPage.advice().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ProblemCode.values()).map(ProblemCode::value).toList());
        assertThat(ProblemsPage.advice()).allSatisfy((code, advice) -> {
            assertThat(advice.toDo()).as(code).endsWith(".").doesNotContain("|");
            assertThat(advice.clause()).as(code).isNotBlank().doesNotContain("|");
        });
    }
}
