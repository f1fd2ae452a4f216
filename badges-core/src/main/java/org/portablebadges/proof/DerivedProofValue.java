package org.portablebadges.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.portablebadges.encoding.CborReader;
import org.portablebadges.encoding.CborWriter;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * What a recipient shows: the issuer's signature, those of the statements that are shown, and which of them had to be.
 * Immutable.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#parsederivedproofvalue">VC-DI-ECDSA 3.5.7 and 3.5.8,
 *     serializeDerivedProofValue and parseDerivedProofValue</a>
 */
final class DerivedProofValue {
    private final byte[] baseSignature;
    private final StatementSignatures signatures;
    private final LabelMap labels;
    private final List<Integer> mandatoryIndexes;

    DerivedProofValue(
            byte[] baseSignature, StatementSignatures signatures, LabelMap labels, List<Integer> mandatoryIndexes) {
        this.baseSignature = baseSignature.clone();
        this.signatures = signatures;
        this.labels = labels;
        this.mandatoryIndexes = List.copyOf(mandatoryIndexes);
    }

    /**
     * Reads a value.
     *
     * @param at where it stands
     * @throws ProblemException {@code proof.base-proof-not-derived} for the issuer's own value, {@code proof.malformed}
     *     with the component, {@code cbor.malformed} or {@code limit.signature-checks}
     */
    static DerivedProofValue read(String value, JsonPointer at) throws ProblemException {
        ProofValueKind.Components components = ProofValueKind.read(value, at);
        if (components.kind() == ProofValueKind.BASE) {
            throw ProblemException.of(ProblemCode.PROOF_BASE_NOT_DERIVED, at);
        }
        CborReader reader = components.reader();
        byte[] baseSignature = StatementSignatures.readSignature(reader, at, "baseSignature");
        PublicKey key = StatementSignatures.readKey(reader, at);
        StatementSignatures signatures = StatementSignatures.read(key, reader, at);
        LabelMap labels = LabelMap.read(reader, at);
        List<Integer> indexes = readIndexes(reader, at);
        reader.end();
        return new DerivedProofValue(baseSignature, signatures, labels, indexes);
    }

    private static List<Integer> readIndexes(CborReader reader, JsonPointer at) throws ProblemException {
        int count = reader.array();
        Set<Integer> indexes = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            if (!indexes.add(reader.unsigned())) {
                throw ProofValueKind.malformed(at, "mandatoryIndexes");
            }
        }
        return new ArrayList<>(indexes);
    }

    /** Text of the value. */
    String write() {
        CborWriter writer = new CborWriter()
                .array(ProofValueKind.COMPONENTS)
                .bytes(baseSignature)
                .bytes(signatures.encodedKey());
        signatures.write(writer);
        labels.write(writer);
        writer.array(mandatoryIndexes.size());
        mandatoryIndexes.forEach(writer::unsigned);
        return ProofValueKind.DERIVED.write(writer);
    }

    byte[] baseSignature() {
        return baseSignature.clone();
    }

    StatementSignatures signatures() {
        return signatures;
    }

    LabelMap labels() {
        return labels;
    }

    /** Which of the statements shown the issuer's own signature covers, as indexes. */
    List<Integer> mandatoryIndexes() {
        return mandatoryIndexes;
    }
}
