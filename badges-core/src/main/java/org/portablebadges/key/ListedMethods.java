package org.portablebadges.key;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** Verification methods of one controlled identifier document. */
final class ListedMethods {
    // "DataIntegrityProof" is what the text of Open Badges 3.0 calls a Multikey by mistake; issuers followed it.
    private static final Set<String> TYPES = Set.of(
            "Multikey",
            "JsonWebKey",
            "JsonWebKey2020",
            "Ed25519VerificationKey2020",
            "EcdsaSecp256r1VerificationKey2019",
            "DataIntegrityProof");
    private static final String MULTIBASE = "publicKeyMultibase";
    private static final String JWK = "publicKeyJwk";

    private final Iri document;
    private final Collection<Iri> owners;

    ListedMethods(Iri document, Collection<Iri> owners) {
        this.document = document;
        this.owners = owners;
    }

    Iri name(JsonObject method) {
        return name(method.string("id").orElse(""));
    }

    /** The full name: a relative one is a fragment of the document's own identifier. */
    Iri name(String name) {
        return Iri.of(name.startsWith("#") ? document + name : name);
    }

    ListedKey read(JsonObject method) throws ProblemException {
        requireType(method);
        Iri controller = method.get("controller").map(ListedMethods::party).orElse(document);
        if (!owners.contains(controller)) {
            throw ProblemException.of(
                    ProblemCode.KEY_OTHER_CONTROLLER, JsonPointer.of("controller"), name(method), controller);
        }
        var named = new VerificationMethod(name(method), controller, key(method));
        return new ListedKey(named, date(method, "expires"), date(method, "revoked"));
    }

    /** Who is named: nobody, where the value is no text. */
    static Iri party(JsonValue value) {
        return Iri.of(value.asString().orElse(""));
    }

    private static void requireType(JsonObject method) throws ProblemException {
        List<JsonValue> types = method.get("type")
                .map(value -> value instanceof JsonArray array ? array.elements() : List.of(value))
                .orElse(List.of());
        boolean known = types.stream()
                .map(JsonValue::asString)
                .flatMap(Optional::stream)
                .anyMatch(TYPES::contains);
        if (!known) {
            String named = types.isEmpty() ? "" : types.get(0).asString().orElse("");
            throw ProblemException.of(ProblemCode.KEY_TYPE_UNSUPPORTED, JsonPointer.of("type"), named);
        }
    }

    private static PublicKey key(JsonObject method) throws ProblemException {
        Optional<String> multibase = method.string(MULTIBASE);
        Optional<JsonObject> jwk = method.object(JWK);
        if (multibase.isPresent() == jwk.isPresent()) {
            throw ProblemException.of(ProblemCode.KEY_MALFORMED, MULTIBASE);
        }
        try {
            return multibase.isPresent() ? PublicKey.ofMultikey(multibase.get()) : PublicKey.ofJwk(jwk.orElseThrow());
        } catch (ProblemException e) {
            JsonPointer at = JsonPointer.of(multibase.isPresent() ? MULTIBASE : JWK);
            throw new ProblemException(List.of(e.finding().below(at)));
        }
    }

    private static @Nullable Instant date(JsonObject method, String name) throws ProblemException {
        if (!method.has(name)) {
            return null;
        }
        String text = method.string(name).orElse("");
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.of(ProblemCode.FORMAT_NOT_A_DATE, JsonPointer.of(name), text);
        }
    }
}
