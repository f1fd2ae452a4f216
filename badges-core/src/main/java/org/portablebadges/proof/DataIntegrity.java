package org.portablebadges.proof;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.encoding.Hex;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.Signer;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Data Integrity proofs of one document: made, and checked with a key that the caller chose. Whose key it is, is not
 * asked here. Immutable and thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-integrity/#algorithms">VC Data Integrity, Algorithms</a>
 */
public final class DataIntegrity {
    private final Canonicalizer canonicalizer;

    /** Proofs whose documents are expanded and canonicalized by this canonicalizer. */
    public DataIntegrity(Canonicalizer canonicalizer) {
        this.canonicalizer = requireNonNull(canonicalizer, "canonicalizer");
    }

    /**
     * Adds a proof to a document; proofs already there stay, as a set.
     *
     * @param suite name of a suite of {@link Cryptosuites}
     * @param method identifier under which others find the key
     * @param created when the proof says it was made; written in whole seconds
     * @throws ProblemException where the document cannot be signed without loss: every such place is named
     * @throws IllegalArgumentException where the suite is not known or does not take the signer's kind of key
     */
    public JsonObject sign(JsonObject document, String suite, Signer signer, Iri method, Instant created)
            throws ProblemException {
        Cryptosuite cryptosuite =
                Cryptosuites.find(suite).orElseThrow(() -> new IllegalArgumentException("no cryptosuite " + suite));
        PublicKey key = signer.publicKey();
        if (!cryptosuite.accepts(key.type())) {
            throw new IllegalArgumentException(suite + " does not sign with a key of type " + key.type());
        }
        JsonObject options = JsonObject.builder()
                .put("type", "DataIntegrityProof")
                .put("created", created.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("verificationMethod", method.value())
                .put("cryptosuite", suite)
                .put("proofPurpose", "assertionMethod")
                .build();
        JsonObject unsecured = document.without("proof");
        HashData hash = cryptosuite.hash(unsecured, withContext(options, document), canonicalizer);
        List<Finding> uncovered = hash.uncovered(JsonPointer.of("proof"));
        if (!uncovered.isEmpty()) {
            throw new ProblemException(uncovered);
        }
        byte[] signature = signer.sign(Hex.decode(hash.hex()).orElseThrow());
        JsonObject proof = options.with("proofValue", new JsonString(cryptosuite.encode(signature)));
        List<JsonValue> proofs = new ArrayList<>(proofsOf(document));
        proofs.add(proof);
        return unsecured.with("proof", proofs.size() == 1 ? proof : new JsonArray(proofs));
    }

    /**
     * Checks one proof of a document with a key.
     *
     * @param document the whole document, proofs included
     * @throws ProblemException where the check cannot be made: the suite is not known, the key is of another type, the
     *     proof value is not a signature, a proof it builds on is missing, the document cannot be expanded or is too
     *     much work
     */
    public ProofCheck check(JsonObject document, DataIntegrityProof proof, PublicKey key) throws ProblemException {
        Cryptosuite suite = suiteOf(proof);
        if (!suite.accepts(key.type())) {
            throw ProblemException.of(
                    ProblemCode.PROOF_KEY_TYPE,
                    proof.at(),
                    proof.suite(),
                    key.type().label());
        }
        byte[] signature = proof.value()
                .flatMap(suite::decode)
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.PROOF_MALFORMED, proof.at().child("proofValue"), "proofValue"));
        HashData hash =
                suite.hash(inputOf(document, proof), withContext(optionsOf(document, proof), document), canonicalizer);
        boolean holds = key.verify(Hex.decode(hash.hex()).orElseThrow(), signature);
        return new ProofCheck(holds, hash.uncovered(proof.at()));
    }

    /** Whether this library checks proofs of this kind. */
    public static boolean knows(DataIntegrityProof proof) {
        return proof.type().equals("DataIntegrityProof")
                && Cryptosuites.find(proof.suite()).isPresent();
    }

    private static Cryptosuite suiteOf(DataIntegrityProof proof) throws ProblemException {
        if (!knows(proof)) {
            throw ProblemException.of(ProblemCode.PROOF_SUITE_NOT_CHECKED, proof.at(), proof.suite());
        }
        return Cryptosuites.find(proof.suite()).orElseThrow();
    }

    // VC Data Integrity 4.3, Verify Proof Sets and Chains: a proof that builds on others signs them too.
    private static JsonObject inputOf(JsonObject document, DataIntegrityProof proof) throws ProblemException {
        JsonObject unsecured = document.without("proof");
        List<String> previous = proof.previousProofs();
        if (previous.isEmpty()) {
            return unsecured;
        }
        List<JsonValue> matching = new ArrayList<>();
        for (String id : previous) {
            List<JsonValue> found = proofsOf(document).stream()
                    .filter(value -> value.asObject()
                            .flatMap(object -> object.string("id"))
                            .filter(id::equals)
                            .isPresent())
                    .toList();
            if (found.size() != 1) {
                throw ProblemException.of(ProblemCode.PROOF_PREVIOUS, proof.at().child("previousProof"), id);
            }
            matching.addAll(found);
        }
        return unsecured.with("proof", new JsonArray(matching));
    }

    // A proof's own contexts must be the start of the document's: a swapped context gets its own code instead of
    // "signature mismatch".
    private static JsonObject optionsOf(JsonObject document, DataIntegrityProof proof) throws ProblemException {
        JsonObject options = proof.options();
        List<JsonValue> own = list(options.get("@context").orElse(new JsonArray(List.of())));
        List<JsonValue> all = list(document.get("@context").orElse(new JsonArray(List.of())));
        if (own.size() > all.size() || !all.subList(0, own.size()).equals(own)) {
            throw ProblemException.of(
                    ProblemCode.PROOF_CONTEXT_MISMATCH, proof.at().child("@context"));
        }
        return options;
    }

    private static JsonObject withContext(JsonObject options, JsonObject document) {
        JsonValue context =
                options.get("@context").or(() -> document.get("@context")).orElse(new JsonArray(List.of()));
        JsonObject.Builder builder = JsonObject.builder().put("@context", context);
        options.members().forEach(builder::put);
        return builder.build();
    }

    private static List<JsonValue> proofsOf(JsonObject document) {
        return document.get("proof").map(DataIntegrity::list).orElse(List.of());
    }

    private static List<JsonValue> list(JsonValue value) {
        return value instanceof JsonArray array ? array.elements() : List.of(value);
    }
}
