package org.portablebadges.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;

/**
 * A result description with its levels and values looked up once, so that many results cost no more than their number.
 */
final class Asked {
    private final ResultDescription description;
    private final Map<Iri, RubricCriterionLevel> levels = new LinkedHashMap<>();
    private @Nullable Map<Iri, Integer> order;
    private final Map<String, Integer> allowed = new HashMap<>();

    Asked(ResultDescription description) {
        this.description = description;
        description.rubricCriterionLevel().forEach(level -> levels.putIfAbsent(level.id(), level));
        description.allowedValue().forEach(value -> allowed.putIfAbsent(value, allowed.size()));
    }

    ResultDescription description() {
        return description;
    }

    Iterable<Iri> levels() {
        return levels.keySet();
    }

    boolean hasLevel(Iri level) {
        return levels.containsKey(level);
    }

    boolean isBelow(Iri reached, Iri required) {
        Map<Iri, Integer> places = order();
        return places.containsKey(reached)
                && places.containsKey(required)
                && places.get(reached) < places.get(required);
    }

    private Map<Iri, Integer> order() {
        if (order == null) {
            Map<Iri, Integer> places = new HashMap<>();
            List<RubricCriterionLevel> ordered = description.orderedLevels().orElse(List.of());
            ordered.forEach(level -> places.putIfAbsent(level.id(), places.size()));
            order = places;
        }
        return order;
    }

    /** The level's name, or its id where it has none. */
    String name(Iri level) {
        return Optional.ofNullable(levels.get(level))
                .flatMap(RubricCriterionLevel::name)
                .orElse(level.value());
    }

    boolean allows(String value) {
        return allowed.isEmpty() || allowed.containsKey(value);
    }

    /** Equal if they are the same text; by number where both are numbers, otherwise by place among the allowed values, whose order proofs do sign. */
    Optional<Integer> compare(String value, String other) {
        if (value.equals(other)) {
            return Optional.of(0);
        }
        var one = Numbers.of(value);
        var two = Numbers.of(other);
        if (one.isPresent() && two.isPresent()) {
            return Optional.of(one.get().compareTo(two.get()));
        }
        if (allowed.containsKey(value) && allowed.containsKey(other)) {
            return Optional.of(Integer.compare(allowed.get(value), allowed.get(other)));
        }
        return Optional.empty();
    }
}
