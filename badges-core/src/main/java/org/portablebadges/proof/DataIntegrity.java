package org.portablebadges.proof;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.key.Signer;
import org.portablebadges.linkeddata.Canonicalizer;
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
    private final SignatureChecker checker;

    /** Proofs whose documents are expanded and canonicalized by this canonicalizer. */
    public DataIntegrity(Canonicalizer canonicalizer) {
        this(canonicalizer, SignatureChecker.builtIn());
    }

    /** Proofs whose documents go through this canonicalizer, and their signatures through this checker. */
    public DataIntegrity(Canonicalizer canonicalizer, SignatureChecker checker) {
        this.checker = requireNonNull(checker, "checker");
        this.canonicalizer = requireNonNull(canonicalizer, "canonicalizer");
    }

    /**
     * Adds a proof to a document; proofs already there stay, as a set.
     *
     * @param suite one of {@link Cryptosuites#names()}, but for {@link SelectiveDisclosure#SUITE}
     * @param method identifier under which others find the key
     * @param created when the proof says it was made; written in whole seconds
     * @throws ProblemException where the document cannot be signed without loss: every such place is named
     * @throws IllegalArgumentException where the suite is not one that signs here, or does not take the signer's kind
     *     of key
     */
    public JsonObject sign(JsonObject document, String suite, Signer signer, Iri method, Instant created)
            throws ProblemException {
        HashSuite signing = Cryptosuites.signing(suite)
                .orElseThrow(() -> new IllegalArgumentException("no cryptosuite to sign with here: " + suite));
        PublicKey key = signer.publicKey();
        if (!signing.accepts(key.type())) {
            throw new IllegalArgumentException(suite + " does not sign with a key of type " + key.type());
        }
        JsonObject unsecured = document.without("proof");
        JsonObject options = NewProof.options(suite, method, created);
        if (signing.form() == SignedForm.TEXT) {
            options = withContext(options, document);
        }
        HashData hash =
                signing.hash(new ProofInput(unsecured, options, JsonPointer.of("proof"), canonicalizer), key.type());
        NewProof.requireCovered(hash);
        return NewProof.attach(document, options, signing.sign(hash, signer));
    }

    /**
     * Checks one proof of a document with a key.
     *
     * @param document the whole document, proofs included
     * @return also the warning {@code proof.suite-deprecated}, and the notice {@code proof.selection} for a document of
     *     which the holder chose what to show
     * @throws ProblemException where the check cannot be made: the suite is not known, the key is of another type, the
     *     proof value is not a signature or is meant for the holder ({@code proof.base-proof-not-derived}), a proof it
     *     builds on is missing, the document cannot be expanded or is too much work
     */
    public ProofCheck check(JsonObject document, DataIntegrityProof proof, PublicKey key) throws ProblemException {
        Cryptosuite suite = find(proof);
        if (!suite.accepts(key.type())) {
            throw ProblemException.of(
                    ProblemCode.PROOF_KEY_TYPE,
                    proof.at(),
                    proof.suite(),
                    key.type().label());
        }
        requireContext(document, proof);
        String value = proof.value()
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.PROOF_MALFORMED, proof.at().child("proofValue"), "proofValue"));
        var input = new ProofInput(inputOf(document, proof), proof.options(), proof.at(), canonicalizer);
        return suite.check(input, value, key, checker);
    }

    /**
     * Every value between a document and the bytes that one of its proofs signs: {@code unsecuredDocument}, {@code
     * proofOptions}, and what the suite's own algorithms name. The hash function of an ECDSA proof is taken from the
     * length of its signature.
     *
     * @param document the whole document, proofs included
     */
    public ProofExplanation explain(JsonObject document, DataIntegrityProof proof) {
        var steps = new ExplainedSteps();
        try {
            Cryptosuite suite = find(proof);
            var input = new ProofInput(inputOf(document, proof), proof.options(), proof.at(), canonicalizer);
            steps.add("unsecuredDocument", input.document());
            steps.add("proofOptions", input.options());
            requireContext(document, proof);
            suite.explain(input, proof.value().orElse(""), steps);
        } catch (ProblemException e) {
            steps.missing(e);
        }
        return steps.of(proof.at(), proof.suite());
    }

    private static Cryptosuite find(DataIntegrityProof proof) throws ProblemException {
        return Cryptosuites.find(proof)
                .orElseThrow(() -> ProblemException.of(ProblemCode.PROOF_SUITE_NOT_CHECKED, proof.at(), proof.suite()));
    }

    /** Whether this library checks proofs of this kind. */
    public static boolean knows(DataIntegrityProof proof) {
        return Cryptosuites.find(proof).isPresent();
    }

    /** What of a document a proof of this kind signs; empty for a kind that this library does not check. */
    public static Optional<SignedForm> formOf(DataIntegrityProof proof) {
        return Cryptosuites.find(proof).map(Cryptosuite::form);
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
            List<JsonValue> found = SecuredCredential.proofsOf(document).stream()
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

    // VC-DI-EdDSA 3.3.2, Verify Proof, step 4: a proof's own contexts must be the start of the document's. Compared
    // before anything is hashed, so that a swapped context gets its own code instead of "signature mismatch".
    private static void requireContext(JsonObject document, DataIntegrityProof proof) throws ProblemException {
        List<JsonValue> own = list(proof.json().get("@context").orElse(new JsonArray(List.of())));
        List<JsonValue> all = list(document.get("@context").orElse(new JsonArray(List.of())));
        if (own.size() > all.size() || !all.subList(0, own.size()).equals(own)) {
            throw ProblemException.of(
                    ProblemCode.PROOF_CONTEXT_MISMATCH, proof.at().child("@context"));
        }
    }

    private static JsonObject withContext(JsonObject options, JsonObject document) {
        return document.get("@context")
                .map(context -> options.with("@context", context))
                .orElse(options);
    }

    private static List<JsonValue> list(JsonValue value) {
        return value instanceof JsonArray array ? array.elements() : List.of(value);
    }
}
