package org.portablebadges.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.ResultStatusType;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.LevelRule;

/** Holds the results of a badge against a level rule. A badge that states no result is never said to be below. */
final class LevelCheck {
    private final Badge badge;
    private final LevelRule rule;
    private final Map<Iri, Iri> levels;

    /**
     * Holds a badge against a rule.
     *
     * @param levels the policy's level for each level of the badge, where the badge counts by equivalence; else none
     */
    LevelCheck(Badge badge, LevelRule rule, Map<Iri, Iri> levels) {
        this.badge = badge;
        this.rule = rule;
        this.levels = Map.copyOf(levels);
    }

    /** What came of one criterion. */
    private enum Reached {
        YES,
        BELOW,
        NOT_STATED
    }

    Optional<Obstacle> obstacle() {
        if (rule.kind() == LevelRule.Kind.AWARD) {
            return Optional.empty();
        }
        String asked = asked();
        List<Reached> reached = criteria().stream().map(this::reached).toList();
        if (reached.contains(Reached.BELOW) || anyNotCompleted()) {
            return Optional.of(Obstacle.firm(ReasonCode.LEVEL_BELOW, stated(badge), asked));
        }
        boolean none = badge.credential().credentialSubject().result().isEmpty()
                || (reached.isEmpty() && rule.kind() == LevelRule.Kind.NAMED);
        return (none || reached.contains(Reached.NOT_STATED)) && !rule.acceptNotStated()
                ? Optional.of(Obstacle.firm(ReasonCode.LEVEL_NOT_STATED, asked))
                : Optional.empty();
    }

    /** What is asked for: the level that the rule names, or what the issuer's own descriptions require, by name. */
    private String asked() {
        if (rule.kind() == LevelRule.Kind.NAMED) {
            return rule.level();
        }
        List<String> names = criteria().stream()
                .flatMap(description -> description
                        .requiredLevel()
                        .flatMap(description::level)
                        .flatMap(RubricCriterionLevel::name)
                        .or(() -> description.requiredLevel().map(Iri::value))
                        .or(description::requiredValue)
                        .stream())
                .sorted()
                .distinct()
                .toList();
        return names.isEmpty() ? ResultStatusType.COMPLETED.value() : String.join(", ", names);
    }

    /** The levels that a badge states, by name; empty where it states none. */
    static String stated(Badge badge) {
        List<String> names = new ArrayList<>();
        for (Result result : badge.credential().credentialSubject().result()) {
            result.achievedLevel()
                    .flatMap(level -> badge.achievement().resultDescription().stream()
                            .flatMap(description -> description.level(level).stream())
                            .findFirst())
                    .flatMap(RubricCriterionLevel::name)
                    .or(() -> result.achievedLevel().map(Iri::value))
                    .or(result::value)
                    .ifPresent(names::add);
        }
        return String.join(", ", names.stream().sorted().distinct().toList());
    }

    private List<ResultDescription> criteria() {
        return badge.achievement().resultDescription().stream()
                .filter(description -> rule.criteria().isEmpty()
                        ? asks(description)
                        : rule.criteria().contains(description.id().value())
                                || description
                                        .name()
                                        .filter(rule.criteria()::contains)
                                        .isPresent())
                .toList();
    }

    private boolean asks(ResultDescription description) {
        return rule.kind() == LevelRule.Kind.NAMED
                ? !description.rubricCriterionLevel().isEmpty()
                : description.requiredLevel().isPresent()
                        || description.requiredValue().isPresent();
    }

    private Reached reached(ResultDescription description) {
        List<Reached> found = badge.credential().credentialSubject().result().stream()
                .filter(result -> isFor(result, description))
                .map(result -> rule.kind() == LevelRule.Kind.NAMED
                        ? named(result, description)
                        : required(result, description))
                .toList();
        if (found.contains(Reached.YES)) {
            return Reached.YES;
        }
        return found.contains(Reached.BELOW) ? Reached.BELOW : Reached.NOT_STATED;
    }

    private static boolean isFor(Result result, ResultDescription description) {
        return result.resultDescription().map(description.id()::equals).orElseGet(() -> result.achievedLevel()
                .flatMap(description::level)
                .isPresent());
    }

    private Reached named(Result result, ResultDescription description) {
        Optional<Iri> achieved = result.achievedLevel();
        if (achieved.isEmpty()) {
            return Reached.NOT_STATED;
        }
        if (!levels.isEmpty()) {
            return Optional.ofNullable(levels.get(achieved.get()))
                    .map(own -> own.value().equals(rule.level()) ? Reached.YES : Reached.BELOW)
                    .orElse(Reached.NOT_STATED);
        }
        return description.rubricCriterionLevel().stream()
                .filter(level -> level.id().value().equals(rule.level())
                        || level.name().filter(rule.level()::equalsIgnoreCase).isPresent())
                .findFirst()
                .map(level -> compare(description, achieved.get(), level.id()))
                .orElse(Reached.NOT_STATED);
    }

    private static Reached required(Result result, ResultDescription description) {
        if (description.requiredLevel().isPresent() && result.achievedLevel().isPresent()) {
            return compare(
                    description,
                    result.achievedLevel().get(),
                    description.requiredLevel().get());
        }
        if (description.requiredValue().isPresent() && result.value().isPresent()) {
            return compareValues(
                    description,
                    result.value().get(),
                    description.requiredValue().get());
        }
        boolean asksNothing = description.requiredLevel().isEmpty()
                && description.requiredValue().isEmpty();
        return asksNothing ? Reached.YES : Reached.NOT_STATED;
    }

    private static Reached compare(ResultDescription description, Iri achieved, Iri asked) {
        if (achieved.equals(asked)) {
            return Reached.YES;
        }
        List<Iri> order = description.orderedLevels().orElse(List.of()).stream()
                .map(RubricCriterionLevel::id)
                .toList();
        if (!order.contains(achieved) || !order.contains(asked)) {
            return Reached.NOT_STATED;
        }
        return order.indexOf(achieved) >= order.indexOf(asked) ? Reached.YES : Reached.BELOW;
    }

    private static Reached compareValues(ResultDescription description, String value, String asked) {
        if (value.equals(asked)) {
            return Reached.YES;
        }
        List<String> order = description.allowedValue();
        if (order.contains(value) && order.contains(asked)) {
            return order.indexOf(value) >= order.indexOf(asked) ? Reached.YES : Reached.BELOW;
        }
        Optional<BigDecimal> one = number(value);
        Optional<BigDecimal> two = number(asked);
        if (one.isEmpty() || two.isEmpty()) {
            return Reached.NOT_STATED;
        }
        return one.get().compareTo(two.get()) >= 0 ? Reached.YES : Reached.BELOW;
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    // A result without a status counts as completed; one that failed or was given up is no result to recognize.
    private boolean anyNotCompleted() {
        return badge.credential().credentialSubject().result().stream()
                .flatMap(result -> result.status().stream())
                .anyMatch(status -> status != ResultStatusType.COMPLETED);
    }
}
