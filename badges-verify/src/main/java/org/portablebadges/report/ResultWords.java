package org.portablebadges.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.problem.Iri;

/** One kind of result in words: what is asked for, what was reached, and the levels of a rubric. */
final class ResultWords {
    private final ResultDescription description;
    private final Sheet sheet;
    private final List<RubricCriterionLevel> levels;
    private final Map<Iri, String> levelNames;

    /**
     * Words for the results of one description.
     *
     * @param levelNames names of the levels of all descriptions, because a result may name another one's level
     */
    ResultWords(ResultDescription description, Map<Iri, String> levelNames, Sheet sheet) {
        this.description = description;
        this.sheet = sheet;
        this.levels = description.rubricCriterionLevel();
        this.levelNames = levelNames;
    }

    /** Label of its row: a rubric, or any other result. */
    String label() {
        return levels.isEmpty() ? "result" : "rubric";
    }

    /** Its name, its kind where it is no rubric, and what it asks for. */
    String asked() {
        List<String> parts = new ArrayList<>();
        parts.add(description.name().map(SafeText::quoted).orElseGet(() -> sheet.say("nameless")));
        if (levels.isEmpty()) {
            description
                    .resultType()
                    .map(type -> PlainTerm.of(type.value(), type.isKnown(), sheet.messages()))
                    .ifPresent(parts::add);
        }
        bounds().ifPresent(parts::add);
        if (!description.allowedValue().isEmpty()) {
            parts.add(sheet.say("result-allowed", sheet.joined(description.allowedValue())));
        }
        description
                .requiredLevel()
                .map(level -> sheet.say("level-required", nameOf(level)))
                .ifPresent(parts::add);
        description
                .requiredValue()
                .map(value -> sheet.say("result-required", SafeText.of(value)))
                .ifPresent(parts::add);
        return String.join(", ", parts);
    }

    /** What was reached, a line for each result. */
    void writeAnswers(List<Result> results) {
        if (results.isEmpty()) {
            sheet.under(sheet.say("result-none"));
        }
        sheet.each(results, result -> {
            sheet.under(answer(result));
            result.achievedLevel()
                    .flatMap(description::level)
                    .flatMap(RubricCriterionLevel::description)
                    .ifPresent(sheet::passageUnder);
            result.alignment().stream()
                    .limit(Sheet.MOST)
                    .map(alignment -> sheet.say("result-alignment", AchievementClaims.words(alignment, sheet)))
                    .forEach(sheet::under);
        });
    }

    /** The levels of a rubric, low to high where they can be ordered, with the required one and those reached marked. */
    void writeLevels(List<Result> results) {
        if (levels.isEmpty()) {
            return;
        }
        Optional<List<RubricCriterionLevel>> ordered = description.orderedLevels();
        sheet.under(sheet.say(ordered.isPresent() ? "levels" : "levels-unordered"));
        Set<Iri> reached = results.stream()
                .flatMap(result -> result.achievedLevel().stream())
                .collect(Collectors.toSet());
        sheet.each(
                ordered.orElse(levels),
                level -> sheet.under(sheet.say("level", level(level, reached.contains(level.id())))));
    }

    private String answer(Result result) {
        return answer(result, levelNames, sheet);
    }

    /** What one result says was reached. */
    static String answer(Result result, Map<Iri, String> levelNames, Sheet sheet) {
        List<String> parts = new ArrayList<>();
        result.achievedLevel()
                .map(level -> sheet.say("level-reached", nameOf(level, levelNames)))
                .ifPresent(parts::add);
        result.value()
                .map(value -> sheet.say("value-reached", SafeText.quoted(value)))
                .ifPresent(parts::add);
        result.status()
                .map(status -> sheet.say("status-reached", PlainTerm.of(status.value(), sheet.messages())))
                .ifPresent(parts::add);
        return parts.isEmpty() ? sheet.say("result-none") : String.join(", ", parts);
    }

    private Optional<String> bounds() {
        Optional<String> least = description.valueMin().map(SafeText::of);
        Optional<String> greatest = description.valueMax().map(SafeText::of);
        if (least.isPresent() && greatest.isPresent()) {
            return Optional.of(sheet.say("result-between", least.get(), greatest.get()));
        }
        return least.map(value -> sheet.say("result-least", value))
                .or(() -> greatest.map(value -> sheet.say("result-most", value)));
    }

    private String level(RubricCriterionLevel level, boolean reached) {
        Optional<String> points = level.points().map(value -> sheet.say("level-points", SafeText.of(value)));
        Optional<String> number = level.level().map(value -> sheet.say("level-number", SafeText.of(value)));
        boolean required = description.requiredLevel().equals(Optional.of(level.id()));
        return Stream.of(
                        Optional.of(nameOf(level.id())),
                        points,
                        number,
                        required ? Optional.of(sheet.say("level-is-required")) : Optional.<String>empty(),
                        reached ? Optional.of(sheet.say("level-is-reached")) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private String nameOf(Iri level) {
        return nameOf(level, levelNames);
    }

    private static String nameOf(Iri level, Map<Iri, String> levelNames) {
        return Optional.ofNullable(levelNames.get(level))
                .map(SafeText::quoted)
                .orElseGet(() -> SafeText.whole(level.value()));
    }
}
