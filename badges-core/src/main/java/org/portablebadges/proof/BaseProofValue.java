package org.portablebadges.proof;

import java.util.ArrayList;
import java.util.List;
import org.portablebadges.encoding.CborReader;
import org.portablebadges.encoding.CborWriter;
import org.portablebadges.encoding.HmacSha256;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;

/**
 * What an issuer gives to the recipient: a signature over what must be shown, one over each statement that may be shown,
 * and the key that hides the rest. Immutable.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#parsebaseproofvalue">VC-DI-ECDSA 3.5.2 and 3.5.3,
 *     serializeBaseProofValue and parseBaseProofValue</a>
 */
final class BaseProofValue {
    private static final int DEEPEST_POINTER = 128;

    private final byte[] baseSignature;
    private final byte[] hmacKey;
    private final StatementSignatures signatures;
    private final List<JsonPointer> mandatoryPointers;

    BaseProofValue(
            byte[] baseSignature, byte[] hmacKey, StatementSignatures signatures, List<JsonPointer> mandatoryPointers) {
        this.baseSignature = baseSignature.clone();
        this.hmacKey = hmacKey.clone();
        this.signatures = signatures;
        this.mandatoryPointers = List.copyOf(mandatoryPointers);
    }

    /**
     * Reads a value.
     *
     * @param at where it stands
     * @throws ProblemException {@code proof.malformed} with the component, {@code cbor.malformed} or
     *     {@code limit.signature-checks}
     */
    static BaseProofValue read(String value, JsonPointer at) throws ProblemException {
        ProofValueKind.Components components = ProofValueKind.read(value, at);
        if (components.kind() != ProofValueKind.BASE) {
            throw ProofValueKind.malformed(at, "header");
        }
        CborReader reader = components.reader();
        byte[] baseSignature = StatementSignatures.readSignature(reader, at, "baseSignature");
        PublicKey key = StatementSignatures.readKey(reader, at);
        byte[] hmacKey = reader.bytes();
        if (hmacKey.length != HmacSha256.LENGTH) {
            throw ProofValueKind.malformed(at, "hmacKey");
        }
        StatementSignatures signatures = StatementSignatures.read(key, reader, at);
        List<JsonPointer> pointers = readPointers(reader, at);
        reader.end();
        return new BaseProofValue(baseSignature, hmacKey, signatures, pointers);
    }

    private static List<JsonPointer> readPointers(CborReader reader, JsonPointer at) throws ProblemException {
        int count = reader.array();
        List<JsonPointer> pointers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = reader.text();
            boolean wellFormed = text.isEmpty() || text.startsWith("/");
            if (!wellFormed || text.chars().filter(c -> c == '/').count() > DEEPEST_POINTER) {
                throw ProofValueKind.malformed(at, "mandatoryPointers");
            }
            pointers.add(JsonPointer.parse(text));
        }
        return pointers;
    }

    /** Text of the value. */
    String write() {
        CborWriter writer = new CborWriter()
                .array(ProofValueKind.COMPONENTS)
                .bytes(baseSignature)
                .bytes(signatures.encodedKey())
                .bytes(hmacKey);
        signatures.write(writer);
        writer.array(mandatoryPointers.size());
        mandatoryPointers.forEach(pointer -> writer.text(pointer.value()));
        return ProofValueKind.BASE.write(writer);
    }

    byte[] baseSignature() {
        return baseSignature.clone();
    }

    /** Makes the signed labels of blank nodes. */
    HmacSha256 hmac() {
        return new HmacSha256(hmacKey);
    }

    StatementSignatures signatures() {
        return signatures;
    }

    List<JsonPointer> mandatoryPointers() {
        return mandatoryPointers;
    }
}
