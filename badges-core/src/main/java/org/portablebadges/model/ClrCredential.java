package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.many;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Member.required;
import static org.portablebadges.model.Scalars.COMPACT_JWS;
import static org.portablebadges.model.Scalars.FLAG;
import static org.portablebadges.model.Scalars.TEXT;

import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;

/**
 * A comprehensive learner record: credentials of one learner, bundled and vouched for by a publisher. A typed view of the
 * credential's JSON, which {@link #json} gives exactly as it was read; nothing here says that it was signed.
 *
 * @see <a href="https://www.imsglobal.org/spec/clr/v2p0/#clrcredential">CLR 2.0 ClrCredential</a>
 */
public final class ClrCredential extends Credential {
    static final String TYPE = "ClrCredential";

    static final CredentialShape<ClrCredential> SHAPE = CredentialShape.of(
            ClrCredential::new,
            required("name", TEXT),
            CredentialShape.type(TYPE).andThen(DistinctIds::checkRecord),
            core("credentialSubject", ClrSubject.SHAPE).counted(FormatRule.ONE_SUBJECT),
            optional("image", Image.SHAPE),
            optional("partial", FLAG),
            many("endorsement", EndorsementCredential.SHAPE),
            many("endorsementJwt", COMPACT_JWS));

    private ClrCredential(JsonObject json) {
        super(json, SHAPE);
    }

    /**
     * Starts a record of VC 2.0 with a random {@code urn:uuid:} id, its types and the contexts it needs. The issuer may be
     * left out; whoever signs puts it in.
     */
    public static Builder builder() {
        return new Builder(JsonObject.EMPTY);
    }

    /**
     * Reads a record of VC 2.0 or 1.1. Never throws; whether {@code @context} is right is not looked at here, nor what
     * the credentials in it say.
     */
    public static Reading<ClrCredential> read(JsonObject json, Conformance conformance) {
        return SHAPE.reading(json, conformance);
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.RECORD;
    }

    @Override
    public Optional<IdentifiedSubject> person() {
        return Optional.of(credentialSubject());
    }

    /** Whose record it is, and what is in it. */
    public ClrSubject credentialSubject() {
        return get("credentialSubject", ClrSubject.SHAPE);
    }

    /** Picture of the record. */
    public Optional<Image> image() {
        return one("image", Image.SHAPE);
    }

    /** Whether the publisher knows of more credentials of this learner; a record that does not say is complete. */
    public boolean partial() {
        return one("partial", FLAG).orElse(false);
    }

    /** Endorsements of this record, in no order; nothing in them is verified here. */
    public List<EndorsementCredential> endorsement() {
        return all("endorsement", EndorsementCredential.SHAPE);
    }

    /** Endorsement credentials as compact JWS. */
    public List<String> endorsementJwt() {
        return all("endorsementJwt", COMPACT_JWS);
    }

    /** Starts from this record, unknown members and proofs included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds a {@link ClrCredential} of VC 2.0. A method named like a member sets it, or adds to an array. */
    public static final class Builder extends CredentialBuilder<ClrCredential, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start, TYPE);
        }

        public Builder credentialSubject(ClrSubject credentialSubject) {
            return put("credentialSubject", credentialSubject.json());
        }

        public Builder image(Image image) {
            return put("image", image.toJson());
        }

        public Builder partial(boolean partial) {
            return put("partial", JsonLiteral.of(partial));
        }

        public Builder endorsement(EndorsementCredential endorsement) {
            return add("endorsement", endorsement.json());
        }

        public Builder endorsementJwt(String endorsementJwt) {
            return add("endorsementJwt", new JsonString(endorsementJwt));
        }
    }
}
