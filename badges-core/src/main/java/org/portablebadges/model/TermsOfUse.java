package org.portablebadges.model;

import static org.portablebadges.model.Member.ANY_TYPE;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.IRI;

import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * Terms under which a credential was issued.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#termsofuse">OB 3.0 TermsOfUse</a>
 */
public final class TermsOfUse extends ModelObject {
    static final ObjectShape<TermsOfUse> SHAPE = ObjectShape.open("", TermsOfUse::new, ANY_TYPE, optional("id", IRI));

    private TermsOfUse(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with a type. */
    public static Builder builder(String type) {
        return new Builder(JsonObject.EMPTY).type(type);
    }

    /** Reads one that stands on its own; never throws. */
    public static Reading<TermsOfUse> read(JsonObject json, Conformance conformance) {
        return SHAPE.reading(json, conformance);
    }

    /** Where the terms are. */
    public Optional<Iri> id() {
        return one("id", IRI);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds {@link TermsOfUse}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<TermsOfUse, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder id(Iri id) {
            return put("id", id);
        }

        public Builder type(String type) {
            return put("type", type);
        }
    }
}
