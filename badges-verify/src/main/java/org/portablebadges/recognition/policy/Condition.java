package org.portablebadges.recognition.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.portablebadges.json.JsonValue;

/** A question about the facts of a case. */
public sealed interface Condition {
    /** Names of the facts that it asks about. */
    Set<String> facts();

    /**
     * A question about one fact.
     *
     * @param fact its name
     * @param test what is asked
     * @param values what it is compared with; a text, a truth value or a decimal in a string. None for {@link Test#PRESENT}
     *     and {@link Test#ABSENT}
     */
    record About(String fact, Test test, List<JsonValue> values) implements Condition {
        public About {
            values = List.copyOf(values);
        }

        @Override
        public Set<String> facts() {
            return Set.of(fact);
        }
    }

    /** What is asked of a fact. Closed. */
    enum Test {
        /** It is this value. */
        EQUALS,
        /** It is one of these values. */
        IN,
        /** It is a list with this value in it. */
        CONTAINS,
        /** It is a number that is not less. */
        AT_LEAST,
        /** The case has it. */
        PRESENT,
        /** The case does not have it. */
        ABSENT
    }

    /** Every one of some conditions. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public Set<String> facts() {
            return factsOf(of);
        }
    }

    /** One or more of some conditions. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public Set<String> facts() {
            return factsOf(of);
        }
    }

    /** The contrary of a condition. */
    record Not(Condition of) implements Condition {
        @Override
        public Set<String> facts() {
            return of.facts();
        }
    }

    private static Set<String> factsOf(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition.facts().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
