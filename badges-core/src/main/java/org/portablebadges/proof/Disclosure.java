package org.portablebadges.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.linkeddata.DisclosableDocument;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * What a recipient shows of a document, and the value of its proof.
 *
 * @param document what is left of the document, without a proof
 * @param value value of the derived proof
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#createdisclosuredata">VC-DI-ECDSA 3.5.4, createDisclosureData</a>
 */
record Disclosure(JsonObject document, DerivedProofValue value) {
    /**
     * Derives a selection.
     *
     * @param input the document and the options of its base proof
     * @param selective what is shown beside what is mandatory
     * @throws ProblemException {@code proof.pointer-unmatched} where a pointer does not select anything,
     *     {@code proof.signature-mismatch} where the statements are not those that were signed
     */
    static Disclosure of(ProofInput input, BaseProofValue base, List<JsonPointer> selective) throws ProblemException {
        DisclosableDocument whole =
                input.canonicalizer().disclosable(input.document(), Digest.SHA_256, LabelMap.keyed(base.hmac()));
        SortedSet<Integer> mandatory = whole.select(base.mandatoryPointers()).indexes();
        if (whole.statements().size() - mandatory.size() != base.signatures().count()) {
            throw ProblemException.of(ProblemCode.PROOF_SIGNATURE_MISMATCH, input.at());
        }
        DisclosableDocument.Selection combined =
                whole.select(Stream.concat(base.mandatoryPointers().stream(), selective.stream())
                        .toList());
        List<Integer> mandatoryIndexes = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        int relative = 0;
        for (int absolute : combined.indexes()) {
            if (mandatory.contains(absolute)) {
                mandatoryIndexes.add(relative);
            } else {
                kept.add(absolute - mandatoryIndexes.size());
                shown.add(whole.statements().get(absolute));
            }
            relative++;
        }
        StatementSignatures signatures = base.signatures().only(kept);
        if (!signatures.hold(shown, SignatureChecker.builtIn())) {
            throw ProblemException.of(ProblemCode.PROOF_SIGNATURE_MISMATCH, input.at());
        }
        return new Disclosure(
                combined.document(),
                new DerivedProofValue(
                        base.baseSignature(), signatures, new LabelMap(combined.labels()), mandatoryIndexes));
    }
}
