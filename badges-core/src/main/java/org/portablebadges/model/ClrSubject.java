package org.portablebadges.model;

import static org.portablebadges.model.Member.many;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.BUNDLED_CREDENTIAL;
import static org.portablebadges.model.Scalars.IRI;

import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/**
 * Whose record it is, and what is in it: credentials, definitions of achievements, and how these hang together.
 *
 * @see <a href="https://www.imsglobal.org/spec/clr/v2p0/#clrsubject">CLR 2.0 ClrSubject</a>
 */
public final class ClrSubject extends ModelObject implements IdentifiedSubject {
    static final ObjectShape<ClrSubject> SHAPE = ObjectShape.open(
                    "ClrSubject",
                    ClrSubject::new,
                    optional("id", IRI),
                    many("identifier", IdentityObject.SHAPE),
                    many("verifiableCredential", BUNDLED_CREDENTIAL).atLeastOne(),
                    many("achievement", Achievement.SHAPE),
                    many("association", Association.SHAPE))
            .with(AchievementSubject::checkRecipient);

    private ClrSubject(JsonObject json) {
        super(json, SHAPE);
    }

    /** Starts with nothing. */
    public static Builder builder() {
        return new Builder(JsonObject.EMPTY);
    }

    /** Whose record it is, such as a DID. */
    @Override
    public Optional<Iri> id() {
        return one("id", IRI);
    }

    /** Further ways to name whose record it is, often hashed; in no order. */
    @Override
    public List<IdentityObject> identifier() {
        return all("identifier", IdentityObject.SHAPE);
    }

    /**
     * The credentials in the record, as JSON and in no order: objects or, in records of drafts of CLR, compact JWS as
     * strings. Each has its own issuer and proof; what they say is known only once each is read and verified on its own.
     */
    public List<JsonValue> verifiableCredential() {
        return all("verifiableCredential", BUNDLED_CREDENTIAL);
    }

    /** Definitions of achievements, earned or not, in no order. */
    public List<Achievement> achievement() {
        return all("achievement", Achievement.SHAPE);
    }

    /** How achievements hang together, in no order. */
    public List<Association> association() {
        return all("association", Association.SHAPE);
    }

    /** Starts from this object, unknown members included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds a {@link ClrSubject}. A method named like a member sets it, or adds to it where it is an array. */
    public static final class Builder extends ModelBuilder<ClrSubject, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start);
        }

        public Builder id(Iri id) {
            return put("id", id);
        }

        public Builder identifier(IdentityObject identifier) {
            return add("identifier", identifier.toJson());
        }

        /** Adds a credential exactly as it is, its proof included. */
        public Builder verifiableCredential(JsonObject verifiableCredential) {
            return add("verifiableCredential", verifiableCredential);
        }

        public Builder achievement(Achievement achievement) {
            return add("achievement", achievement.json());
        }

        public Builder association(Association association) {
            return add("association", association.toJson());
        }

        /** Whose record it is: as the id, or as one more identifier. */
        public Builder recipient(Recipient recipient) {
            return recipient
                    .id()
                    .map(this::id)
                    .or(() -> recipient.identity().map(this::identifier))
                    .orElse(this);
        }
    }
}
