package org.portablebadges.proof;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.Signer;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Credentials of which the recipient chooses what to show, with the suite {@code ecdsa-sd-2023}: the issuer signs a base
 * proof, the recipient derives a selection, and {@link DataIntegrity} checks that one. A base proof holds the key to
 * everything that was signed, so it is for the recipient alone. Immutable and thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023">VC-DI-ECDSA 3.6, ecdsa-sd-2023</a>
 */
public final class SelectiveDisclosure {
    /** Name of the suite. */
    public static final String SUITE = EcdsaSd2023.NAME;

    private final Canonicalizer canonicalizer;

    /** Proofs whose documents are expanded and canonicalized by this canonicalizer. */
    public SelectiveDisclosure(Canonicalizer canonicalizer) {
        this.canonicalizer = requireNonNull(canonicalizer, "canonicalizer");
    }

    /**
     * Adds a base proof to a document; proofs already there stay, as a set.
     *
     * @param mandatory what every selection has to show; {@link #required} gives what keeps it a credential
     * @param method identifier under which others find the key
     * @param created when the proof says it was made; written in whole seconds
     * @param random where the keys come from that exist for this proof only
     * @throws ProblemException where the document cannot be signed without loss, every such place named; {@code
     *     proof.pointer-unmatched} where a pointer selects nothing; {@code limit.signature-checks} where there are too many
     *     statements
     * @throws IllegalArgumentException where the signer's key is not of P-256
     */
    public JsonObject sign(
            JsonObject document,
            List<JsonPointer> mandatory,
            Signer signer,
            Iri method,
            Instant created,
            SecureRandom random)
            throws ProblemException {
        if (!Cryptosuites.fits(SUITE, signer.publicKey().type())) {
            throw new IllegalArgumentException(SUITE + " does not sign with a key of type "
                    + signer.publicKey().type());
        }
        JsonObject options = NewProof.options(SUITE, method, created);
        var input = new ProofInput(document.without("proof"), options, JsonPointer.of("proof"), canonicalizer);
        var base = new BaseProof(input, mandatory, DisclosureKeys.generate(random));
        NewProof.requireCovered(base.hash());
        return NewProof.attach(document, options, base.sign(signer).write());
    }

    /**
     * Pointers at what a selection of this credential has to show to be a credential: what Open Badges requires of an
     * achievement credential, what can end it ({@code validUntil}, {@code credentialStatus}), and its results with their
     * descriptions. Of other credentials the whole subject, and what it binds ({@code relatedResource}). The context, identifiers and types are shown without being named.
     */
    public static List<JsonPointer> required(JsonObject credential) {
        return RequiredPointers.of(credential);
    }

    /**
     * How many signatures checking a proof comes to: one, and in a selection one for each statement that the issuer did
     * not make mandatory.
     */
    public static int signaturesOf(DataIntegrityProof proof) {
        try {
            String value = proof.value().orElse("");
            return isOfSuite(proof) && !isBase(proof)
                    ? 1 + DerivedProofValue.read(value, proof.at()).signatures().count()
                    : 1;
        } catch (ProblemException e) {
            return 1;
        }
    }

    /** Whether this is a base proof, from which a selection is derived before it is shown to anyone else. */
    public static boolean isBase(DataIntegrityProof proof) {
        try {
            return isOfSuite(proof)
                    && ProofValueKind.read(proof.value().orElse(""), proof.at()).kind() == ProofValueKind.BASE;
        } catch (ProblemException e) {
            return false;
        }
    }

    /**
     * Checks the base proof of a document with a key, as an issuer or recipient would. To anyone else a selection is
     * shown.
     *
     * @param document the whole document, proofs included
     * @throws ProblemException where this is not a base proof of a suite and key type that fit, or where its
     *     signatures of statements do not hold
     */
    public ProofCheck checkBase(JsonObject document, DataIntegrityProof proof, PublicKey key) throws ProblemException {
        BaseProofValue base = baseValue(proof);
        JsonObject everything = derived(document, proof, base, List.of(JsonPointer.ROOT));
        JsonValue derived = everything.get("proof").orElseThrow();
        return new DataIntegrity(canonicalizer).check(everything, DataIntegrityProof.read(derived, proof.at()), key);
    }

    /**
     * Derives a selection: what the issuer made mandatory, what {@link #required} names, and what is asked for. Proofs other than the base proof do not hold over a selection
     * and are left out.
     *
     * @param credential a credential with one base proof, of which nothing else is asked
     * @param keep what else to show, each with everything below it; of a list its elements by index
     * @return the selection, to be checked as any credential
     * @throws ProblemException {@code proof.pointer-unmatched} where a pointer points at nothing or into an ordered
     *     list, {@code proof.base-proof-missing} where there is not one base proof, {@code proof.signature-mismatch}
     *     where the statements are not those that were signed
     */
    public SecuredCredential derive(SecuredCredential credential, List<JsonPointer> keep) throws ProblemException {
        JsonObject document = credential.document().object();
        DataIntegrityProof proof = baseProofOf(credential);
        BaseProofValue base = baseValue(proof);
        List<JsonPointer> selective = new ArrayList<>(RequiredPointers.of(document));
        selective.addAll(keep);
        JsonObject derived = derived(document, proof, base, selective);
        return SecuredCredential.read(JsonWriter.pretty(derived), JsonLimits.DEFAULT);
    }

    private JsonObject derived(
            JsonObject document, DataIntegrityProof proof, BaseProofValue base, List<JsonPointer> selective)
            throws ProblemException {
        var input = new ProofInput(document.without("proof"), proof.options(), proof.at(), canonicalizer);
        Disclosure disclosure = Disclosure.of(input, base, selective);
        JsonValue value = new JsonString(disclosure.value().write());
        return disclosure.document().with("proof", proof.json().with("proofValue", value));
    }

    private static BaseProofValue baseValue(DataIntegrityProof proof) throws ProblemException {
        if (!isOfSuite(proof)) {
            throw ProblemException.of(ProblemCode.PROOF_BASE_MISSING, proof.at(), 0);
        }
        return BaseProofValue.read(proof.value().orElse(""), proof.at().child("proofValue"));
    }

    private static boolean isOfSuite(DataIntegrityProof proof) {
        return Cryptosuites.find(proof).filter(EcdsaSd2023.class::isInstance).isPresent();
    }

    private static DataIntegrityProof baseProofOf(SecuredCredential credential) throws ProblemException {
        List<DataIntegrityProof> found = new ArrayList<>();
        if (credential.mechanism() == Mechanism.DATA_INTEGRITY) {
            boolean many = credential.document().object().get("proof").orElseThrow() instanceof JsonArray;
            for (int i = 0; i < credential.proofs().size(); i++) {
                JsonPointer at = many ? JsonPointer.of("proof").child(i) : JsonPointer.of("proof");
                JsonValue value = credential.proofs().get(i);
                if (value.asObject()
                        .flatMap(json -> json.string("cryptosuite"))
                        .filter(SUITE::equals)
                        .isPresent()) {
                    found.add(DataIntegrityProof.read(value, at));
                }
            }
        }
        if (found.size() != 1) {
            throw ProblemException.of(ProblemCode.PROOF_BASE_MISSING, JsonPointer.of("proof"), found.size());
        }
        return found.get(0);
    }
}
