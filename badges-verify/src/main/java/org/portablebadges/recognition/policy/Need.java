package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.model.Requirement;
import org.portablebadges.problem.Iri;

/** What a policy requires. Each need has an id, given in the policy or made of its place in it. */
public sealed interface Need {
    /** What decisions and exceptions refer to it by. */
    String id();

    /**
     * A badge for each entry of a list.
     *
     * @param list name of the list
     */
    record EveryEntry(String id, String list) implements Need {}

    /**
     * A number of badges.
     *
     * @param least how many at least
     * @param among which ones count
     * @param distinct what they must differ in besides their competency
     * @param including how many of them must be of narrower kinds
     * @param overlap whether one badge may count for several of those kinds
     */
    record Count(String id, int least, BadgeKind among, Distinct distinct, List<Inclusion> including, boolean overlap)
            implements Need {
        public Count {
            including = List.copyOf(including);
        }
    }

    /** What badges must differ in. Closed. */
    enum Distinct {
        /** Only in their competency, as badges always do. */
        COMPETENCY,
        /** In who awarded them. */
        ISSUER,
        /** In who assessed them. */
        ASSESSOR
    }

    /**
     * How many badges must be of a narrower kind.
     *
     * @param least how many at least
     * @param kind which ones
     */
    record Inclusion(int least, BadgeKind kind) {}

    /**
     * Badges that a need asks for. What is empty, or 0, asks for nothing.
     *
     * @param lists they stand in one of these lists
     * @param notIn and in none of these
     * @param depth they go at least so deep
     * @param category they may count in this category
     * @param topic they are about this topic
     * @param awardedBy one of these awarded them
     */
    record BadgeKind(
            List<String> lists, List<String> notIn, int depth, String category, String topic, List<Iri> awardedBy) {
        public BadgeKind {
            lists = List.copyOf(lists);
            notIn = List.copyOf(notIn);
            requireNonNull(category, "category");
            requireNonNull(topic, "topic");
            awardedBy = List.copyOf(awardedBy);
        }
    }

    /**
     * A group of needs.
     *
     * @param kind how the parts count; never a single achievement
     * @param least how many of the parts
     * @param parts the parts
     */
    record Group(String id, Requirement.Kind kind, int least, List<Need> parts) implements Need {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A stack of achievements.
     *
     * @param requirement which ones, in the library's one vocabulary for requirements
     * @param awardedBy who may award them
     */
    record Stack(String id, Requirement requirement, List<Iri> awardedBy) implements Need {
        public Stack {
            awardedBy = List.copyOf(awardedBy);
        }
    }

    /**
     * A total of value.
     *
     * @param unit name of the unit
     * @param least how much at least
     * @param more how much more for each value of a fact; null for nothing
     * @param rest what is said of an amount that is missing; empty for nothing
     * @param categories minimums and maximums of categories
     */
    record Sum(
            String id,
            String unit,
            BigDecimal least,
            @Nullable PerValue more,
            String rest,
            List<SumCategory> categories)
            implements Need {
        public Sum {
            categories = List.copyOf(categories);
        }

        /** How much more for each value of a fact. */
        public Optional<PerValue> perValue() {
            return Optional.ofNullable(more);
        }
    }

    /**
     * An amount for each value of a fact that is a list.
     *
     * @param fact name of the fact
     * @param amount how much for each of its values
     */
    record PerValue(String fact, BigDecimal amount) {}

    /**
     * Bounds of a category within a total.
     *
     * @param name name of the category
     * @param least how much at least; zero for nothing
     * @param most how much of it counts; null for all
     * @param condition for whom the bounds are; null for everybody
     */
    record SumCategory(String name, BigDecimal least, @Nullable BigDecimal most, @Nullable Condition condition) {
        /** How much of it counts; empty for all. */
        public Optional<BigDecimal> maximum() {
            return Optional.ofNullable(most);
        }

        /** For whom the bounds are; empty for everybody. */
        public Optional<Condition> when() {
            return Optional.ofNullable(condition);
        }
    }

    /**
     * Something that a fact shows and no badge.
     *
     * @param condition what the fact must be
     */
    record OfFact(String id, Condition condition) implements Need {}

    /**
     * A need for each value of a fact.
     *
     * @param fact name of the fact, a text or a list of texts
     * @param choose the need for each value
     * @param otherwise the need for values not named; null for none, and then nothing is known about them
     */
    record ForEach(String id, String fact, Map<String, Need> choose, @Nullable Need otherwise) implements Need {
        public ForEach {
            choose = Collections.unmodifiableMap(new LinkedHashMap<>(choose));
        }

        /** The need for a value. */
        public Optional<Need> of(String value) {
            return Optional.ofNullable(choose.get(value)).or(() -> Optional.ofNullable(otherwise));
        }
    }
}
