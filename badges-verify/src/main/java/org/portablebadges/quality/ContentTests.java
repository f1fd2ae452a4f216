package org.portablebadges.quality;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.Criteria;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.RubricCriterionLevel;

/** Tests that ask whether a badge says something. */
final class ContentTests {
    private static final List<String> RUBRIC_WORDS = List.of("rubric", "scoring guide");

    private final LintedBadge linted;
    private final Achievement achievement;

    ContentTests(LintedBadge linted) {
        this.linted = linted;
        this.achievement = linted.badge().achievement();
    }

    List<QualityNote> present(QualityRequirement requirement) {
        return requirement.members().stream()
                .filter(member -> linted.values(member).isEmpty())
                .map(member -> QualityNote.of(QualityCode.MISSING, linted.place(member)))
                .toList();
    }

    List<QualityNote> anyPresent(QualityRequirement requirement) {
        boolean any = requirement.members().stream()
                .anyMatch(member -> !linted.values(member).isEmpty());
        return any ? List.of() : missing(requirement);
    }

    List<QualityNote> words(QualityRequirement requirement) {
        String said = said();
        boolean all = requirement.words().stream().allMatch(word -> said.contains(word.toLowerCase(Locale.ROOT)));
        return all
                ? List.of(QualityNote.of(
                        QualityCode.WORDS_FOUND,
                        linted.place(requirement.where()),
                        String.join(", ", requirement.words())))
                : missing(requirement);
    }

    List<QualityNote> singleCompetency(QualityRequirement requirement) {
        int count = achievement.alignment().size();
        return switch (count) {
            case 0 -> missing(requirement);
            case 1 -> List.of();
            default ->
                List.of(QualityNote.of(QualityCode.SEVERAL_COMPETENCIES, linted.place(requirement.where()), count));
        };
    }

    List<QualityNote> rubric(QualityRequirement requirement) {
        if (achievement.resultDescription().stream().anyMatch(MicroCredentialKind::isRubric)) {
            return List.of();
        }
        String said = said();
        return RUBRIC_WORDS.stream().anyMatch(said::contains)
                ? List.of(QualityNote.of(QualityCode.RUBRIC_ELSEWHERE, linted.place(requirement.where())))
                : missing(requirement);
    }

    private List<QualityNote> missing(QualityRequirement requirement) {
        return List.of(QualityNote.of(QualityCode.MISSING, linted.place(requirement.where())));
    }

    /** What the achievement says of itself, in lower case. */
    private String said() {
        Stream<String> own = Stream.of(
                        achievement.description(), achievement.criteria().flatMap(Criteria::narrative))
                .flatMap(text -> text.stream());
        Stream<String> rubrics = achievement.resultDescription().stream().flatMap(ContentTests::said);
        return Stream.concat(own, rubrics).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }

    private static Stream<String> said(ResultDescription description) {
        Stream<String> levels = description.rubricCriterionLevel().stream()
                .map(RubricCriterionLevel::description)
                .flatMap(text -> text.stream());
        return Stream.concat(description.name().stream(), levels);
    }
}
