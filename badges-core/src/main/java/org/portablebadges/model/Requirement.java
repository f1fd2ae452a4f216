package org.portablebadges.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * What must have been earned: one achievement, or a group of further requirements. Groups nest. An achievement is named
 * by its id; the parts of a group differ from each other. Immutable.
 *
 * <p>As JSON an achievement is its id, and a group is an object of one of these forms: {@code {"allOf": […]}},
 * {@code {"atLeast": 2, "of": […]}}, {@code {"choice": […]}}, {@code {"inOrder": […]}}. No standard has a form for this;
 * it is ours.
 */
public final class Requirement {
    static final Shape<Requirement> SHAPE = new RequirementShape();

    private final Kind kind;
    private final @Nullable Iri achievement;
    private final int least;
    private final List<Requirement> parts;

    /** How the parts of a requirement count. */
    public enum Kind {
        /** One achievement; no parts. */
        ACHIEVEMENT("achievement"),
        /** Every part, in any order. */
        ALL_OF("allOf"),
        /** A number of parts or more, in any order. */
        AT_LEAST("atLeast"),
        /** One part or more. */
        CHOICE("choice"),
        /** Every part, none met earlier than the one before it. */
        IN_ORDER("inOrder");

        private final String value;

        Kind(String value) {
            this.value = value;
        }

        /** The name of the JSON member that holds a group of this kind. */
        public String value() {
            return value;
        }
    }

    private Requirement(Kind kind, @Nullable Iri achievement, int least, List<Requirement> parts) {
        this.kind = kind;
        this.achievement = achievement;
        this.least = least;
        this.parts = List.copyOf(parts);
    }

    /**
     * The achievement of this id.
     *
     * @throws IllegalArgumentException where the id is not an absolute IRI
     */
    public static Requirement achievement(Iri id) {
        if (!requireNonNull(id, "id").isAbsolute()) {
            throw new IllegalArgumentException("not an absolute IRI: " + id);
        }
        return new Requirement(Kind.ACHIEVEMENT, id, 0, List.of());
    }

    /**
     * Every part, in any order.
     *
     * @throws IllegalArgumentException where there is no part, or two are the same; so do the other groups
     */
    public static Requirement allOf(Requirement... parts) {
        return group(Kind.ALL_OF, parts.length, List.of(parts));
    }

    /**
     * This many parts or more, in any order.
     *
     * @throws IllegalArgumentException where the number is not between one and that of the parts
     */
    public static Requirement atLeast(int count, Requirement... parts) {
        return group(Kind.AT_LEAST, count, List.of(parts));
    }

    /** One part or more. */
    public static Requirement choice(Requirement... parts) {
        return group(Kind.CHOICE, 1, List.of(parts));
    }

    /** Every part, none met earlier than the one before it. */
    public static Requirement inOrder(Requirement... parts) {
        return group(Kind.IN_ORDER, parts.length, List.of(parts));
    }

    /**
     * Reads a requirement.
     *
     * @throws ProblemException naming everything that is wrong, each with its place in the value
     */
    public static Requirement read(JsonValue json) throws ProblemException {
        var check = new FormatCheck(Conformance.STRICT);
        SHAPE.check(json, check.root());
        if (!check.findings().isEmpty()) {
            throw new ProblemException(check.findings());
        }
        return SHAPE.read(json).orElseThrow();
    }

    /** How the parts count. */
    public Kind kind() {
        return kind;
    }

    /** The achievement asked for; empty in a group. */
    public Optional<Iri> achievement() {
        return Optional.ofNullable(achievement);
    }

    /** How many of the parts must be met; 0 where there are none. */
    public int least() {
        return least;
    }

    /** The parts of a group, in the order written; none in a single achievement. */
    public List<Requirement> parts() {
        return parts;
    }

    /** The ids of all achievements named anywhere in it, each once, in the order written. */
    public Set<Iri> achievements() {
        var ids = new LinkedHashSet<Iri>();
        collect(ids);
        return ids;
    }

    /**
     * When it was met first, given when each achievement was earned; empty where it is not met.
     *
     * @param earned when each achievement was earned first, by id
     */
    public Optional<Instant> met(Map<Iri, Instant> earned) {
        return met(earned, Instant.MIN);
    }

    /** How many of the parts are met, in a group that is met as a whole or not; of a single achievement, itself. */
    int partsMet(Map<Iri, Instant> earned) {
        List<Requirement> counted = kind == Kind.ACHIEVEMENT ? List.of(this) : parts;
        return (int)
                counted.stream().filter(part -> part.met(earned).isPresent()).count();
    }

    /** This requirement as {@link #read} takes it. */
    public JsonValue toJson() {
        if (achievement != null) {
            return new JsonString(achievement.value());
        }
        var array = new JsonArray(parts.stream().map(Requirement::toJson).toList());
        return kind == Kind.AT_LEAST
                ? JsonObject.EMPTY.with(kind.value(), JsonNumber.of(least)).with("of", array)
                : JsonObject.EMPTY.with(kind.value(), array);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Requirement requirement && toJson().equals(requirement.toJson());
    }

    @Override
    public int hashCode() {
        return toJson().hashCode();
    }

    @Override
    public String toString() {
        return toJson().toString();
    }

    static Requirement group(Kind kind, int least, List<Requirement> parts) {
        if (parts.isEmpty() || least < 1 || least > parts.size()) {
            throw new IllegalArgumentException(least + " of " + parts.size() + " parts");
        }
        if (new HashSet<>(parts).size() < parts.size()) {
            throw new IllegalArgumentException("the same part twice in " + parts);
        }
        return new Requirement(kind, null, least, parts);
    }

    private void collect(Set<Iri> ids) {
        achievement().ifPresent(ids::add);
        parts.forEach(part -> part.collect(ids));
    }

    // Only what was earned at or after the start counts. The earliest end of a part is never worse for the next part in
    // order, so no other choice needs to be tried.
    private Optional<Instant> met(Map<Iri, Instant> earned, Instant start) {
        if (kind == Kind.ACHIEVEMENT) {
            return achievement().map(earned::get).filter(instant -> !instant.isBefore(start));
        }
        if (kind == Kind.IN_ORDER) {
            Optional<Instant> end = Optional.of(start);
            for (Requirement part : parts) {
                end = end.flatMap(instant -> part.met(earned, instant));
            }
            return end;
        }
        Stream<Instant> ends = parts.stream().flatMap(part -> part.met(earned, start).stream());
        return ends.sorted().skip(least - 1L).findFirst();
    }
}
