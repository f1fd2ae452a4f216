package org.portablebadges.proof;

import java.util.Map;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.linkeddata.CanonicalizationLimits;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.linkeddata.DocumentSource;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

/** Published signed documents, and the contexts that only they use. */
final class Published {
    private static final Map<String, String> CONTEXTS = Map.of(
            "https://www.w3.org/ns/credentials/examples/v2", "w3-credentials-examples-v2.jsonld",
            "https://w3id.org/citizenship/v4rc1", "citizenship-v4rc1.jsonld");

    private Published() {}

    /** Canonicalizer that also knows the contexts of W3C's examples. */
    static Canonicalizer canonicalizer() {
        DocumentSource examples =
                url -> Optional.ofNullable(CONTEXTS.get(url.value())).map(Published::context);
        return new Canonicalizer(DocumentSource.bundled().and(examples), CanonicalizationLimits.DEFAULT);
    }

    static JsonObject object(String name) {
        return PublishedData.json(name).asObject().orElseThrow();
    }

    /** Text of a file without the line feed that some of them end with. */
    static String line(String name) {
        return PublishedData.text(name).strip();
    }

    /** The first proof of a document. */
    static DataIntegrityProof proof(JsonObject signed) throws ProblemException {
        JsonValue proof = signed.get("proof").orElseThrow();
        return DataIntegrityProof.read(
                proof.asArray().map(array -> array.elements().get(0)).orElse(proof), JsonPointer.of("proof"));
    }

    static Iri method(JsonObject signed) throws ProblemException {
        return proof(signed).verificationMethod();
    }

    private static JsonObject context(String file) {
        return object("reference/contexts/" + file);
    }
}
