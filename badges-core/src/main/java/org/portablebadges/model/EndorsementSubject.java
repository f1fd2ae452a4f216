package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;

import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * What is endorsed, and what the endorser says of it.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#endorsementsubject">OB 3.0 EndorsementSubject</a>
 */
public final class EndorsementSubject extends ModelObject {
    static final ObjectShape<EndorsementSubject> SHAPE = ObjectShape.open(
            "EndorsementSubject", EndorsementSubject::new, core("id", IRI), optional("endorsementComment", TEXT));

    private EndorsementSubject(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with the id of what is endorsed: a profile, an achievement or a credential. */
    public static Builder builder(String id) {
        return new Builder(JsonObject.EMPTY).id(Iri.of(id));
    }

    /** Id of the profile, achievement or credential that is endorsed. */
    public Iri id() {
        return get("id", IRI);
    }

    /** What the endorser says, as Markdown. */
    public Optional<String> endorsementComment() {
        return one("endorsementComment", TEXT);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds an {@link EndorsementSubject}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<EndorsementSubject, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder id(Iri id) {
            return put("id", id);
        }

        public Builder endorsementComment(String endorsementComment) {
            return put("endorsementComment", endorsementComment);
        }
    }
}
