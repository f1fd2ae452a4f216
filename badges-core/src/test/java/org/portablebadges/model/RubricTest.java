package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portablebadges.problem.Iri;

class RubricTest {
    @Test
    void orders_levels_by_points_as_numbers_whatever_the_array() {
        assertThat(names(Samples.rubric())).contains(List.of("Developing", "Proficient", "Exemplary"));
    }

    @Test
    void orders_levels_by_level_number_where_points_are_equal() {
        var first = level("A", "4", "2");
        var second = level("B", "4", "1");

        assertThat(names(ResultDescription.rubric("Design", first, second))).contains(List.of("B", "A"));
    }

    @Test
    void levels_without_numbers_have_no_order() {
        assertThat(names(ResultDescription.rubric("Design", level("A", "4", "Mastered"), level("B", "4", "Basic"))))
                .isEmpty();
        assertThat(names(ResultDescription.rubric("Design", level("A", "4", "1"), level("B", "4.0", "1.00"))))
                .isEmpty();
        assertThat(names(ResultDescription.rubric("Design"))).isEmpty();
    }

    @Test
    void ids_come_from_the_source_given() {
        var ids = Samples.ids();

        var level = RubricCriterionLevel.builder("Proficient").ids(ids).build();
        var rubric = ResultDescription.builder("Design", ResultType.RUBRIC_CRITERION_LEVEL)
                .ids(ids)
                .rubricCriterionLevel(level)
                .build();

        assertThat(level.id()).isEqualTo(Iri.of("urn:uuid:00000000-0000-4000-8000-000000000001"));
        assertThat(rubric.id()).isEqualTo(Iri.of("urn:uuid:00000000-0000-4000-8000-000000000002"));
        assertThat(rubric.level(level.id())).contains(level);
    }

    @Test
    void a_level_without_an_id_gets_a_random_one_that_stays() {
        var builder = RubricCriterionLevel.builder("Proficient");

        var level = builder.build();

        assertThat(level.id().value()).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(builder.build()).isEqualTo(level);
        assertThat(RubricCriterionLevel.of("Proficient", 3).id()).isNotEqualTo(level.id());
    }

    private static RubricCriterionLevel level(String name, String points, String level) {
        return RubricCriterionLevel.builder(name).points(points).level(level).build();
    }

    private static Optional<List<String>> names(ResultDescription description) {
        return description.orderedLevels().map(levels -> levels.stream()
                .map(level -> level.name().orElseThrow())
                .toList());
    }
}
