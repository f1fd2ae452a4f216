package org.portablebadges.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.problem.Iri;

/** What was reached: for each description of the achievement the results that answer it, then the results left over. */
final class ResultClaims {
    private final Sheet sheet;
    private final Map<Iri, ResultDescription> descriptions = new LinkedHashMap<>();
    private final Map<Iri, Iri> describedBy = new HashMap<>();
    private final Map<Iri, String> levelNames = new HashMap<>();
    private final Map<Iri, List<Result>> answers = new HashMap<>();
    private final List<Result> leftOver = new ArrayList<>();

    ResultClaims(AchievementCredential badge, Sheet sheet) {
        this.sheet = sheet;
        describe(badge.achievement());
        badge.credentialSubject().result().forEach(this::sort);
    }

    void write() {
        sheet.each(List.copyOf(descriptions.values()), description -> {
            List<Result> results = answers.getOrDefault(description.id(), List.of());
            var words = new ResultWords(description, levelNames, sheet);
            sheet.row(words.label(), words.asked());
            words.writeAnswers(results);
            words.writeLevels(results);
        });
        sheet.each(leftOver, result -> {
            sheet.row("result", sheet.say("result-undescribed"));
            sheet.under(ResultWords.answer(result, levelNames, sheet));
        });
    }

    private void describe(Achievement achievement) {
        for (ResultDescription description : achievement.resultDescription()) {
            descriptions.putIfAbsent(description.id(), description);
            for (RubricCriterionLevel level : description.rubricCriterionLevel()) {
                describedBy.putIfAbsent(level.id(), description.id());
                level.name().ifPresent(name -> levelNames.putIfAbsent(level.id(), name));
            }
        }
    }

    // A result may name the level alone; the level then tells which rubric is meant.
    private void sort(Result result) {
        Optional<Iri> answered = result.resultDescription()
                .or(() -> result.achievedLevel().flatMap(level -> Optional.ofNullable(describedBy.get(level))));
        List<Result> place = answered.filter(descriptions::containsKey)
                .map(id -> answers.computeIfAbsent(id, none -> new ArrayList<>()))
                .orElse(leftOver);
        place.add(result);
    }
}
