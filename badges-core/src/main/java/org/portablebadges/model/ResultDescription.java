package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.many;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Member.required;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;
import static org.portablebadges.model.Scalars.term;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Iri;

/**
 * What kind of result an achievement asks for, and which values it may have.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#resultdescription">OB 3.0 ResultDescription</a>
 */
public final class ResultDescription extends ModelObject {
    static final ObjectShape<ResultDescription> SHAPE = ObjectShape.open(
            "ResultDescription",
            ResultDescription::new,
            core("id", IRI),
            required("name", TEXT),
            required("resultType", term(ResultType::new)),
            many("allowedValue", TEXT),
            optional("requiredLevel", IRI),
            optional("requiredValue", TEXT),
            many("rubricCriterionLevel", RubricCriterionLevel.SHAPE),
            optional("valueMin", TEXT),
            optional("valueMax", TEXT),
            many("alignment", Alignment.SHAPE));

    private ResultDescription(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with a name and a type. Without an id the description gets a random {@code urn:uuid:}. */
    public static Builder builder(String name, ResultType resultType) {
        return new Builder(JsonObject.EMPTY).name(name).resultType(resultType);
    }

    /** A rubric with these levels. */
    public static ResultDescription rubric(String name, RubricCriterionLevel... levels) {
        Builder builder = builder(name, ResultType.RUBRIC_CRITERION_LEVEL);
        for (RubricCriterionLevel level : levels) {
            builder.rubricCriterionLevel(level);
        }
        return builder.build();
    }

    /** What results refer to this description by. */
    public Iri id() {
        return get("id", IRI);
    }

    /** Name of the result. */
    public Optional<String> name() {
        return one("name", TEXT);
    }

    /** What kind of result it is. */
    public Optional<ResultType> resultType() {
        return one("resultType", term(ResultType::new));
    }

    /** Values that a result may have, from low to high; any value where there are none. */
    public List<String> allowedValue() {
        return all("allowedValue", TEXT);
    }

    /** Id of the rubric level that must be reached. */
    public Optional<Iri> requiredLevel() {
        return one("requiredLevel", IRI);
    }

    /** Value that must be reached. */
    public Optional<String> requiredValue() {
        return one("requiredValue", TEXT);
    }

    /** Levels of the rubric, as written; for their order see {@link #orderedLevels}. */
    public List<RubricCriterionLevel> rubricCriterionLevel() {
        return all("rubricCriterionLevel", RubricCriterionLevel.SHAPE);
    }

    /** Least value possible. */
    public Optional<String> valueMin() {
        return one("valueMin", TEXT);
    }

    /** Greatest value possible. */
    public Optional<String> valueMax() {
        return one("valueMax", TEXT);
    }

    /** Framework entries that the result corresponds to, in no order. */
    public List<Alignment> alignment() {
        return all("alignment", Alignment.SHAPE);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** The level of this id. */
    public Optional<RubricCriterionLevel> level(Iri id) {
        return rubricCriterionLevel().stream()
                .filter(level -> level.id().equals(id))
                .findFirst();
    }

    /**
     * The levels from low to high: by points where all have different ones, otherwise by their level numbers. Never by
     * place in the array, which most proofs do not sign. Empty where neither can be compared.
     */
    public Optional<List<RubricCriterionLevel>> orderedLevels() {
        List<RubricCriterionLevel> levels = rubricCriterionLevel();
        return Numbers.ordered(levels, RubricCriterionLevel::points)
                .or(() -> Numbers.ordered(levels, RubricCriterionLevel::level));
    }

    /** Builds a {@link ResultDescription}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<ResultDescription, Builder> {
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

        public Builder resultType(ResultType resultType) {
            return put("resultType", resultType.value());
        }

        public Builder allowedValue(String allowedValue) {
            return add("allowedValue", new JsonString(allowedValue));
        }

        public Builder requiredLevel(Iri requiredLevel) {
            return put("requiredLevel", requiredLevel);
        }

        public Builder requiredValue(String requiredValue) {
            return put("requiredValue", requiredValue);
        }

        public Builder rubricCriterionLevel(RubricCriterionLevel rubricCriterionLevel) {
            return add("rubricCriterionLevel", rubricCriterionLevel.json());
        }

        public Builder valueMin(String valueMin) {
            return put("valueMin", valueMin);
        }

        public Builder valueMax(String valueMax) {
            return put("valueMax", valueMax);
        }

        public Builder alignment(Alignment alignment) {
            return add("alignment", alignment.json());
        }

        /** Gives the description its id where it has none by then; for ids that can be repeated. */
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
