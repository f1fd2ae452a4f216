package org.portablebadges.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Hex;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.ProblemException;

/**
 * Statements of a document, or of what is shown of it, in two groups.
 *
 * @param mandatory those that cannot be left out; the issuer's signature covers them together
 * @param nonMandatory those that can; each has a signature of its own
 */
record StatementGroups(List<String> mandatory, List<String> nonMandatory) {
    StatementGroups {
        mandatory = List.copyOf(mandatory);
        nonMandatory = List.copyOf(nonMandatory);
    }

    static StatementGroups of(List<String> statements, Set<Integer> mandatoryIndexes) {
        List<String> mandatory = new ArrayList<>();
        List<String> nonMandatory = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            (mandatoryIndexes.contains(i) ? mandatory : nonMandatory).add(statements.get(i));
        }
        return new StatementGroups(mandatory, nonMandatory);
    }

    /**
     * What the issuer signs: the hash of the proof options, the key of the other signatures, and the hash of the
     * mandatory statements.
     *
     * @param publicKey the key as the proof writes it
     * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#base-proof-hashing-ecdsa-sd-2023">VC-DI-ECDSA 3.6.3, Base Proof
     *     Hashing; 3.5.1, serializeSignData</a>
     */
    HashData hash(ProofInput input, byte[] publicKey) throws ProblemException {
        JsonObject options = input.optionsInContext();
        String canonicalOptions = input.canonicalizer().canonicalize(options, Digest.SHA_256);
        String proofHash = Digest.SHA_256.hexOf(canonicalOptions);
        String mandatoryHash = Digest.SHA_256.hexOf(String.join("", mandatory));
        return new HashData(
                List.of(
                        new ProofExplanation.Step("canonicalProofConfig", canonicalOptions),
                        new ProofExplanation.Step("proofHash", proofHash),
                        new ProofExplanation.Step("mandatory", String.join("", mandatory)),
                        new ProofExplanation.Step("mandatoryHash", mandatoryHash),
                        new ProofExplanation.Step("nonMandatory", String.join("", nonMandatory))),
                proofHash + Hex.encode(publicKey) + mandatoryHash,
                input.canonicalizer().uncovered(input.document()),
                input.canonicalizer().uncovered(options));
    }
}
