package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.many;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Member.required;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * One level of a rubric.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#rubriccriterionlevel">OB 3.0 RubricCriterionLevel</a>
 */
public final class RubricCriterionLevel extends ModelObject {
    static final ObjectShape<RubricCriterionLevel> SHAPE = ObjectShape.open(
            "RubricCriterionLevel",
            RubricCriterionLevel::new,
            core("id", IRI),
            required("name", TEXT),
            optional("description", TEXT),
            optional("level", TEXT),
            optional("points", TEXT),
            many("alignment", Alignment.SHAPE));

    private RubricCriterionLevel(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with a name. Without an id the level gets a random {@code urn:uuid:}. */
    public static Builder builder(String name) {
        return new Builder(JsonObject.EMPTY).name(name);
    }

    /** A level with a name and its points. */
    public static RubricCriterionLevel of(String name, int points) {
        return builder(name).points(Integer.toString(points)).build();
    }

    /** What results refer to this level by. */
    public Iri id() {
        return get("id", IRI);
    }

    /** Name of the level. */
    public Optional<String> name() {
        return one("name", TEXT);
    }

    /** What reaching the level means. */
    public Optional<String> description() {
        return one("description", TEXT);
    }

    /** Where the level stands in the rubric: a number or a name. */
    public Optional<String> level() {
        return one("level", TEXT);
    }

    /** Points of the level, usually a number. */
    public Optional<String> points() {
        return one("points", TEXT);
    }

    /** Framework entries that the level corresponds to, in no order. */
    public List<Alignment> alignment() {
        return all("alignment", Alignment.SHAPE);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds a {@link RubricCriterionLevel}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<RubricCriterionLevel, Builder> {
        private Supplier<Iri> ids = ModelBuilder::randomId;

        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder id(Iri id) {
            return put("id", id);
        }

        public Builder name(String name) {
            return put("name", name);
        }

        public Builder description(String description) {
            return put("description", description);
        }

        public Builder level(String level) {
            return put("level", level);
        }

        public Builder points(String points) {
            return put("points", points);
        }

        public Builder alignment(Alignment alignment) {
            return add("alignment", alignment.json());
        }

        /** Gives the level its id where it has none by then; for ids that can be repeated. */
        public Builder ids(Supplier<Iri> source) {
            ids = source;
            return this;
        }

        @Override
        JsonObject draft() {
            if (!has("id")) {
                id(ids.get());
            }
            return super.draft();
        }
    }
}
