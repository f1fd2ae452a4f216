package org.portablebadges.proof;

import java.util.List;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.HmacSha256;
import org.portablebadges.key.Signer;
import org.portablebadges.linkeddata.DisclosableDocument;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;

/**
 * A base proof in the making. Immutable.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#create-base-proof-ecdsa-sd-2023">VC-DI-ECDSA 3.6.1, Create Base
 *     Proof</a>
 */
final class BaseProof {
    private final List<JsonPointer> mandatoryPointers;
    private final DisclosureKeys keys;
    private final StatementGroups groups;
    private final StatementSignatures signatures;
    private final HashData hash;

    /**
     * Signs the statements that may be left out; the issuer signs later.
     *
     * @throws ProblemException {@code proof.pointer-unmatched} where a pointer does not select anything,
     *     {@code limit.signature-checks} where there are too many statements
     */
    BaseProof(ProofInput input, List<JsonPointer> mandatoryPointers, DisclosureKeys keys) throws ProblemException {
        this.mandatoryPointers = List.copyOf(mandatoryPointers);
        this.keys = keys;
        DisclosableDocument document = input.canonicalizer()
                .disclosable(input.document(), Digest.SHA_256, LabelMap.keyed(new HmacSha256(keys.hmacKey())));
        this.groups = StatementGroups.of(
                document.statements(), document.select(mandatoryPointers).indexes());
        this.signatures = StatementSignatures.sign(groups.nonMandatory(), keys.statementKey());
        this.hash = groups.hash(input, signatures.encodedKey());
    }

    /** What the issuer signs. */
    HashData hash() {
        return hash;
    }

    /** Mandatory statements and the others. */
    StatementGroups groups() {
        return groups;
    }

    /** The value of the proof, signed by the issuer. */
    BaseProofValue sign(Signer issuer) {
        return new BaseProofValue(issuer.sign(hash.bytes()), keys.hmacKey(), signatures, mandatoryPointers);
    }
}
