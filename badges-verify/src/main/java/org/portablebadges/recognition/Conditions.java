package org.portablebadges.recognition;

import java.util.Optional;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonValue;
import org.portablebadges.recognition.policy.Condition;

/** Answers conditions from the facts of a case. */
final class Conditions {
    private final Facts facts;

    Conditions(Facts facts) {
        this.facts = facts;
    }

    Truth check(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.of().stream().map(this::check).reduce(Truth.TRUE, Truth::and);
        }
        if (condition instanceof Condition.Any any) {
            return any.of().stream().map(this::check).reduce(Truth.FALSE, Truth::or);
        }
        return condition instanceof Condition.Not not ? check(not.of()).not() : check((Condition.About) condition);
    }

    private Truth check(Condition.About about) {
        if (about.test() == Condition.Test.PRESENT || about.test() == Condition.Test.ABSENT) {
            boolean present = facts.look(about.fact()).isPresent();
            return Truth.of(present == (about.test() == Condition.Test.PRESENT));
        }
        Optional<Fact> fact = facts.need(about.fact());
        return fact.map(found -> Truth.of(holds(about, found))).orElse(Truth.UNKNOWN);
    }

    private static boolean holds(Condition.About about, Fact fact) {
        return switch (about.test()) {
            case EQUALS, IN -> about.values().contains(fact.value());
            case CONTAINS ->
                fact.value()
                        .asArray()
                        .map(JsonArray::elements)
                        .filter(elements -> elements.contains(about.values().get(0)))
                        .isPresent();
            case AT_LEAST ->
                fact.number()
                        .filter(number -> about.values().stream()
                                .flatMap((JsonValue value) -> new Fact("", value, fact.origin()).number().stream())
                                .allMatch(least -> number.compareTo(least) >= 0))
                        .isPresent();
            default -> throw new IllegalStateException("answered before: " + about.test());
        };
    }
}
