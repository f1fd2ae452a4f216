package org.portablebadges.model;

import static org.portablebadges.model.Member.ANY_TYPE;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.IRI;

import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;

/**
 * Where a verifier learns whether a credential was revoked or suspended. What else an entry holds depends on its type; see
 * {@link #extensions}.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#credentialstatus">OB 3.0 CredentialStatus</a>
 */
public final class CredentialStatus extends ModelObject {
    /** Type of an entry in a Bitstring Status List. */
    public static final String BITSTRING_STATUS_LIST_ENTRY = "BitstringStatusListEntry";

    /** Type of an older list of revoked credentials, deprecated since 2025. */
    public static final String REVOCATION_LIST = "1EdTechRevocationList";

    static final ObjectShape<CredentialStatus> SHAPE =
            ObjectShape.open("", CredentialStatus::new, ANY_TYPE, optional("id", IRI));

    private CredentialStatus(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with a type. */
    public static Builder builder(String type) {
        return new Builder(JsonObject.EMPTY).type(type);
    }

    /** Reads one that stands on its own; never throws. */
    public static Reading<CredentialStatus> read(JsonObject json, Conformance conformance) {
        return SHAPE.reading(json, conformance);
    }

    /** What the entry is known by. Until 2025 the standard asked for it. */
    public Optional<Iri> id() {
        return one("id", IRI);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds a {@link CredentialStatus}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<CredentialStatus, Builder> {
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
