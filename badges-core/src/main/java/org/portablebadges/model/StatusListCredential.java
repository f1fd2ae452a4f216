package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.TEXT;

import java.util.Optional;
import java.util.Set;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/**
 * A credential whose subject is a status list: of other credentials of the same issuer it says which are revoked or
 * suspended. A typed view of the credential's JSON, which {@link #json} gives exactly as it was read; nothing here says
 * that it was signed.
 *
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential">Bitstring Status List 1.0,
 *     2.2</a>
 */
public final class StatusListCredential extends Credential {
    static final Set<String> TYPES = Set.of("BitstringStatusListCredential", "StatusList2021Credential");

    // W3C asks nothing of an issuer but an id; that a profile has a type is a rule of Open Badges.
    private static final Shape<Profile> PARTY = new Shape<>() {
        @Override
        public Optional<Profile> read(JsonValue value) {
            return Profile.SHAPE.read(value);
        }

        @Override
        public void check(JsonValue value, Place place) {
            Optional<String> id = read(value).map(Profile::id).map(Iri::value);
            if (id.isEmpty()) {
                place.report(FormatRule.WRONG_SHAPE, "object or IRI");
            }
            id.filter(text -> !Iri.isAbsolute(text)).ifPresent(text -> place.report(FormatRule.NOT_AN_IRI, text));
        }
    };

    // The specification of status lists lets the id out, and knows no name.
    static final CredentialShape<StatusListCredential> SHAPE = CredentialShape.of(
                    StatusListCredential::new,
                    optional("name", TEXT),
                    (json, place) -> {},
                    core("credentialSubject", StatusListSubject.SHAPE).counted(FormatRule.ONE_SUBJECT))
            .replacing(optional("id", IRI), core("issuer", PARTY), optional("name", TEXT));

    private StatusListCredential(JsonObject json) {
        super(json, SHAPE);
    }

    /**
     * Starts a list of VC 2.0 with its types and the context it needs. The issuer may be left out; whoever signs puts it
     * in.
     *
     * @param id where the list is published
     */
    public static Builder builder(Iri id) {
        return new Builder(JsonObject.EMPTY).id(id);
    }

    /** Reads a list of VC 2.0 or 1.1. Never throws; the values are not decoded here. */
    public static Reading<StatusListCredential> read(JsonObject json, Conformance conformance) {
        return SHAPE.reading(json, conformance);
    }

    @Override
    public CredentialKind kind() {
        return CredentialKind.STATUS_LIST;
    }

    @Override
    public Optional<IdentifiedSubject> person() {
        return Optional.empty();
    }

    @Override
    public Iri id() {
        return one("id", IRI).orElse(Iri.of(""));
    }

    /** The values, and what they are about. */
    public StatusListSubject credentialSubject() {
        return get("credentialSubject", StatusListSubject.SHAPE);
    }

    /** Starts from this list, unknown members and proofs included. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Builds a {@link StatusListCredential} of VC 2.0. A method named like a member sets it, or adds to an array. */
    public static final class Builder extends CredentialBuilder<StatusListCredential, Builder> {
        private Builder(JsonObject start) {
            super(SHAPE, start, "BitstringStatusListCredential");
        }

        public Builder credentialSubject(StatusListSubject credentialSubject) {
            return put("credentialSubject", credentialSubject.json());
        }
    }
}
