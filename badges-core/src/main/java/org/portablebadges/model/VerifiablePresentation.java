package org.portablebadges.model;

import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.many;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.CREDENTIAL;
import static org.portablebadges.model.Scalars.IRI;

import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/**
 * Credentials as a holder hands them on. A typed view of the presentation's JSON, which {@link #json} gives exactly as it
 * was read; read here, never made.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations">VC 2.0, 4.13</a>
 */
public final class VerifiablePresentation extends ModelObject {
    private static final String TYPE = "VerifiablePresentation";
    private static final ObjectShape<Iri> HOLDER = ObjectShape.open("", VerifiablePresentation::idOf, core("id", IRI));

    static final ObjectShape<VerifiablePresentation> SHAPE = ObjectShape.open(
                    "",
                    VerifiablePresentation::new,
                    optional("id", IRI),
                    optional("holder", HOLDER.orReference()),
                    many("verifiableCredential", CREDENTIAL).compactable(),
                    optional("proof", Proof.SHAPE).compactable())
            .with(CredentialShape.type(TYPE));

    private VerifiablePresentation(JsonObject json) {
        super(json, SHAPE);
    }

    /** Reads a presentation of VC 2.0 or 1.1. Never throws; what the credentials in it say is not looked at. */
    public static Reading<VerifiablePresentation> read(JsonObject json, Conformance conformance) {
        return SHAPE.reading(json, conformance);
    }

    /** The data model that the first context announces. */
    public CredentialVersion version() {
        return Contexts.version(json());
    }

    /** The contexts that are named by a URL, in order. */
    public List<String> contexts() {
        return Contexts.named(json());
    }

    /** What the presentation is known by. */
    public Optional<Iri> id() {
        return one("id", IRI);
    }

    /** Who claims to present it. */
    public Optional<Iri> holder() {
        return one("holder", HOLDER);
    }

    /** The credentials handed on, in no order: objects, or compact JWS as strings. */
    public List<JsonValue> verifiableCredential() {
        return all("verifiableCredential", CREDENTIAL);
    }

    /** What its proofs say of themselves, in no order. */
    public List<Proof> proof() {
        return all("proof", Proof.SHAPE);
    }

    private static Iri idOf(JsonObject json) {
        return Values.one(json, "id").flatMap(IRI::read).orElseThrow();
    }
}
