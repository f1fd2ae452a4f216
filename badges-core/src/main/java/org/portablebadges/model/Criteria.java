package org.portablebadges.model;

import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;

import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * How an achievement is earned.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#criteria">OB 3.0 Criteria</a>
 */
public final class Criteria extends ModelObject {
    static final ObjectShape<Criteria> SHAPE = ObjectShape.open(
                    "", Criteria::new, optional("id", IRI), optional("narrative", TEXT))
            .with(Criteria::checkSaid);

    private Criteria(JsonObject json) {
        super(json, SHAPE);
    }

    /** Criteria in words, as Markdown. */
    public static Criteria of(String narrative) {
        return builder().narrative(narrative).build();
    }

    /** Starts with nothing. */
    public static Builder builder() {
        return new Builder(JsonObject.EMPTY);
    }

    /** Where the criteria can be read by people. */
    public Optional<Iri> id() {
        return one("id", IRI);
    }

    /** The criteria in words, as Markdown. */
    public Optional<String> narrative() {
        return one("narrative", TEXT);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    private static void checkSaid(JsonObject json, Place place) {
        if (!json.has("id") && !json.has("narrative")) {
            place.report(FormatRule.CRITERIA_EMPTY);
        }
    }

    /** Builds a {@link Criteria}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<Criteria, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder id(Iri id) {
            return put("id", id);
        }

        public Builder narrative(String narrative) {
            return put("narrative", narrative);
        }
    }
}
