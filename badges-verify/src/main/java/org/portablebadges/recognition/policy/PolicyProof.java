package org.portablebadges.recognition.policy;

import java.time.Instant;
import java.util.List;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.Signer;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.DataIntegrity;
import org.portablebadges.proof.DataIntegrityProof;

/**
 * A signature that stands inside a policy, as its member {@code proof}. Only {@code
 * eddsa-jcs-2022} will do, which signs the text as it is written: a policy has no vocabulary, so a suite that signs
 * statements would sign nothing of it.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022">VC-DI-EdDSA 3.3, eddsa-jcs-2022</a>
 */
final class PolicyProof {
    static final String MEMBER = "proof";

    private static final String PURPOSE = "assertionMethod";
    private static final String SUITE = "eddsa-jcs-2022";
    // What bounds a proof to a time, a place or another proof would have to be looked at; nothing here does.
    private static final List<String> MEMBERS =
            List.of("type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue");
    private static final DataIntegrity INTEGRITY = new DataIntegrity(Canonicalizer.bundled());

    private PolicyProof() {}

    /** The policy with a proof by its authority. */
    static JsonObject sign(JsonObject policy, Signer signer, Iri method, Instant created) throws ProblemException {
        return INTEGRITY.sign(policy.without(MEMBER), SUITE, signer, method, created);
    }

    /**
     * The policy without its proof, which must be by one of the keys.
     *
     * @throws ProblemException where it is not, or where the proof is of a kind that will not do
     */
    static JsonObject open(JsonObject signed, Iri authority, List<PublicKey> keys) throws ProblemException {
        DataIntegrityProof proof = read(signed.get(MEMBER).orElse(JsonArray.of()));
        for (PublicKey key : keys) {
            if (holds(signed, proof, key)) {
                return signed.without(MEMBER);
            }
        }
        throw ProblemException.of(ProblemCode.POLICY_NOT_BY_AUTHORITY, proof.at(), authority);
    }

    private static DataIntegrityProof read(JsonValue value) throws ProblemException {
        DataIntegrityProof proof = DataIntegrityProof.read(value, JsonPointer.of(MEMBER));
        List<Finding> unknown = proof.json().names().stream()
                .filter(name -> !MEMBERS.contains(name))
                .map(name -> Finding.error(
                        ProblemCode.POLICY_UNKNOWN_MEMBER, proof.at().child(name), name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(unknown);
        }
        if (!proof.suite().equals(SUITE) || !proof.purpose().equals(PURPOSE)) {
            throw ProblemException.of(ProblemCode.POLICY_WRONG_SHAPE, proof.at(), SUITE + ", " + PURPOSE);
        }
        return proof;
    }

    private static boolean holds(JsonObject signed, DataIntegrityProof proof, PublicKey key) throws ProblemException {
        try {
            return INTEGRITY.check(signed, proof, key).holds();
        } catch (ProblemException e) {
            if (e.code() == ProblemCode.PROOF_KEY_TYPE) {
                return false;
            }
            throw e;
        }
    }
}
