package org.portablebadges.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.portablebadges.encoding.CborReader;
import org.portablebadges.encoding.CborWriter;
import org.portablebadges.encoding.Hex;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * One signature a statement, by a P-256 key that exists for one proof only. Immutable.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#base-proof-serialization-ecdsa-sd-2023">VC-DI-ECDSA 3.6.5, Base Proof
 *     Serialization</a>
 */
final class StatementSignatures {
    /** Most signatures that one proof may have: checking one takes long enough for many to be a burden. */
    static final int MOST = 5_000;

    private static final int LENGTH = 64;
    // Multicodec of P-256 and a compressed point.
    private static final int KEY_LENGTH = 2 + 33;

    private final PublicKey key;
    private final List<byte[]> signatures;

    private StatementSignatures(PublicKey key, List<byte[]> signatures) {
        this.key = key;
        this.signatures = List.copyOf(signatures);
    }

    /** Signs each statement. */
    static StatementSignatures sign(List<String> statements, SigningKey key) throws ProblemException {
        requireFew(statements.size());
        return new StatementSignatures(
                key.publicKey(),
                statements.stream()
                        .map(statement -> key.sign(statement.getBytes(UTF_8)))
                        .toList());
    }

    /** Reads the key; the signatures follow where the kind of value has them. */
    static PublicKey readKey(CborReader reader, JsonPointer at) throws ProblemException {
        byte[] bytes = reader.bytes();
        try {
            PublicKey key = PublicKey.ofMultikey(Multibase.base58Btc(bytes));
            if (bytes.length == KEY_LENGTH && key.type() == KeyType.P256) {
                return key;
            }
        } catch (ProblemException e) {
            throw ProofValueKind.malformed(at, "publicKey");
        }
        throw ProofValueKind.malformed(at, "publicKey");
    }

    static StatementSignatures read(PublicKey key, CborReader reader, JsonPointer at) throws ProblemException {
        int count = reader.array();
        requireFew(count);
        List<byte[]> signatures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            signatures.add(readSignature(reader, at, "signatures"));
        }
        return new StatementSignatures(key, signatures);
    }

    static byte[] readSignature(CborReader reader, JsonPointer at, String component) throws ProblemException {
        byte[] signature = reader.bytes();
        if (signature.length != LENGTH) {
            throw ProofValueKind.malformed(at, component);
        }
        return signature;
    }

    void write(CborWriter writer) {
        writer.array(signatures.size());
        signatures.forEach(writer::bytes);
    }

    /** The key as the proof writes it: multicodec and compressed point. */
    byte[] encodedKey() {
        return Multibase.decode(key.multikey()).orElseThrow();
    }

    /** Each signature as hexadecimal digits. */
    List<String> hex() {
        return signatures.stream().map(Hex::encode).toList();
    }

    int count() {
        return signatures.size();
    }

    /** These signatures without those at other places. */
    StatementSignatures only(List<Integer> places) {
        return new StatementSignatures(key, places.stream().map(signatures::get).toList());
    }

    /** Whether they are the signatures of these statements, one by one. */
    boolean hold(List<String> statements, SignatureChecker checker) {
        if (statements.size() != signatures.size()) {
            return false;
        }
        for (int i = 0; i < signatures.size(); i++) {
            if (!checker.verify(key, statements.get(i).getBytes(UTF_8), signatures.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void requireFew(int count) throws ProblemException {
        if (count > MOST) {
            throw ProblemException.of(ProblemCode.LIMIT_SIGNATURE_CHECKS, MOST, count);
        }
    }
}
