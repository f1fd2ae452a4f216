package org.portablebadges.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;

/** What a proof says before it has a value, and where it is put then. */
final class NewProof {
    private NewProof() {}

    /**
     * Options of a proof that asserts what the document says.
     *
     * @param created written in whole seconds
     */
    static JsonObject options(String suite, Iri method, Instant created) {
        return JsonObject.builder()
                .put("type", "DataIntegrityProof")
                .put("created", created.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("verificationMethod", method.value())
                .put("cryptosuite", suite)
                .put("proofPurpose", "assertionMethod")
                .build();
    }

    /** Refuses to sign what the signature would not cover. */
    static void requireCovered(HashData hash) throws ProblemException {
        List<Finding> uncovered = hash.uncovered(JsonPointer.of("proof"));
        if (!uncovered.isEmpty()) {
            throw new ProblemException(uncovered);
        }
    }

    /** The document with one proof more; proofs already there stay, as a set. */
    static JsonObject attach(JsonObject document, JsonObject options, String value) {
        JsonObject proof = options.with("proofValue", new JsonString(value));
        List<JsonValue> proofs = new ArrayList<>(SecuredCredential.proofsOf(document));
        proofs.add(proof);
        return document.without("proof").with("proof", proofs.size() == 1 ? proof : new JsonArray(proofs));
    }
}
