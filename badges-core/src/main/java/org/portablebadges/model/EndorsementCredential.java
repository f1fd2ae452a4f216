package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Member.required;
import static org.portablebadges.model.Scalars.TEXT;

import java.util.List;
import java.util.Optional;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.json.JsonObject;

/**
 * What somebody else says for an issuer, an achievement or a badge. A typed view of the credential's JSON, which
 * {@link #json} gives exactly as it was read; nothing here says that it was signed.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential">OB 3.0 EndorsementCredential</a>
 */
public final class EndorsementCredential extends Credential {
    static final String TYPE = "EndorsementCredential";

    static final CredentialShape<EndorsementCredential> SHAPE = CredentialShape.of(
            EndorsementCredential::new,
            required("name", TEXT),
            CredentialShape.type(TYPE),
            core("credentialSubject", EndorsementSubject.SHAPE).counted(FormatRule.ONE_SUBJECT),
            optional("relatedResource", RelatedResource.SHAPE).compactable());

    private EndorsementCredential(JsonObject json) {
        super(json, SHAPE);
    }

    /**
     * Starts an endorsement of VC 2.0 with a random {@code urn:uuid:} id, its types and the contexts it needs. The issuer
     * may be left out; whoever signs puts it in.
     */
    public static Builder builder() {
        return new Builder(JsonObject.EMPTY);
    }

    /** Reads an endorsement of VC 2.0 or 1.1. Never throws; whether {@code @context} is right is not looked at here. */
    public static Reading<EndorsementCredential> read(JsonObject json, Conformance conformance) {
        return SHAPE.reading(json, conformance);
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.ENDORSEMENT;
    }

    @Override
    public Optional<IdentifiedSubject> person() {
        return Optional.empty();
    }

    /** What is endorsed, and how. */
    public EndorsementSubject credentialSubject() {
        return get("credentialSubject", EndorsementSubject.SHAPE);
    }

    /** What it refers to in exactly one form: the version endorsed, the standard it was held against; in no order. */
    public List<RelatedResource> relatedResource() {
        return all("relatedResource", RelatedResource.SHAPE);
    }

    /** Starts from this endorsement, unknown members and proofs included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds an {@link EndorsementCredential} of VC 2.0. A method named like a member sets it, or adds to an array. */
    public static final class Builder extends CredentialBuilder<EndorsementCredential, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start, TYPE);
        }

        public Builder credentialSubject(EndorsementSubject credentialSubject) {
            return put("credentialSubject", credentialSubject.json());
        }

        public Builder relatedResource(RelatedResource relatedResource) {
            return addCompact("relatedResource", relatedResource.json());
        }

        /**
         * Endorses an achievement in exactly the version given, held fast by {@link Achievement#versionDigest}.
         *
         * @param comment what the endorser says of it, as Markdown
         * @throws IllegalArgumentException where the achievement holds a number without a canonical form
         */
        public Builder endorses(Achievement achievement, String comment) {
            String id = achievement.id().value();
            Multihash digest = achievement
                    .versionDigest()
                    .orElseThrow(() -> new IllegalArgumentException("a number in " + id + " has no canonical form"));
            return credentialSubject(EndorsementSubject.builder(id)
                            .endorsementComment(comment)
                            .build())
                    .relatedResource(RelatedResource.builder(id, digest).build());
        }
    }
}
