package org.portablebadges.model;

import static org.portablebadges.model.Member.many;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;
import static org.portablebadges.model.Scalars.closedTerm;

import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * What a recipient reached.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#result">OB 3.0 Result</a>
 */
public final class Result extends ModelObject {
    static final ObjectShape<Result> SHAPE = ObjectShape.open(
            "Result",
            Result::new,
            optional("resultDescription", IRI),
            optional("achievedLevel", IRI),
            optional("value", TEXT),
            optional("status", closedTerm(ResultStatusType::of)),
            many("alignment", Alignment.SHAPE));

    private Result(JsonObject json) {
        super(json, SHAPE);
    }

    /**
     * The result of reaching a rubric level. When it is put into a credential, the description that has the level is
     * found among those of the achievement.
     */
    public static Result achieved(RubricCriterionLevel level) {
        return builder().achievedLevel(level.id()).build();
    }

    /** The result of reaching a value. */
    public static Result value(ResultDescription description, String value) {
        return builder().resultDescription(description.id()).value(value).build();
    }

    /** The result of standing at a status. */
    public static Result status(ResultDescription description, ResultStatusType status) {
        return builder().resultDescription(description.id()).status(status).build();
    }

    /** Starts with nothing. */
    public static Builder builder() {
        return new Builder(JsonObject.EMPTY);
    }

    /** Id of the description that this result answers; it belongs to the same achievement. */
    public Optional<Iri> resultDescription() {
        return one("resultDescription", IRI);
    }

    /** Id of the rubric level reached. */
    public Optional<Iri> achievedLevel() {
        return one("achievedLevel", IRI);
    }

    /** Value reached. */
    public Optional<String> value() {
        return one("value", TEXT);
    }

    /** Where the recipient stands. A result without this member counts as completed. */
    public Optional<ResultStatusType> status() {
        return one("status", closedTerm(ResultStatusType::of));
    }

    /** Framework entries that the result corresponds to, in no order. */
    public List<Alignment> alignment() {
        return all("alignment", Alignment.SHAPE);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds a {@link Result}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<Result, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder resultDescription(Iri resultDescription) {
            return put("resultDescription", resultDescription);
        }

        public Builder achievedLevel(Iri achievedLevel) {
            return put("achievedLevel", achievedLevel);
        }

        public Builder value(String value) {
            return put("value", value);
        }

        public Builder status(ResultStatusType status) {
            return put("status", status.value());
        }

        public Builder alignment(Alignment alignment) {
            return add("alignment", alignment.json());
        }
    }
}
