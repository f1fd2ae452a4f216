package org.portablebadges.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.encoding.CborReader;
import org.portablebadges.encoding.CborWriter;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * The two kinds of values that proofs of ecdsa-sd-2023 have. Each begins with three bytes of its own; five components
 * in CBOR follow, and the whole is base64url.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023-functions">VC-DI-ECDSA 3.5, ecdsa-sd-2023 Functions</a>
 */
enum ProofValueKind {
    /** What an issuer gives to the recipient. */
    BASE,
    /** What a recipient gives to somebody else. */
    DERIVED;

    /** How many components each kind has. */
    static final int COMPONENTS = 5;

    private static final int HEADER = 3;

    /** Text of the components. */
    String write(CborWriter components) {
        byte[] cbor = components.toBytes();
        ByteBuffer value =
                ByteBuffer.allocate(HEADER + cbor.length).put(header()).put(cbor);
        return Multibase.base64Url(value.array());
    }

    /** Kind of a value and a reader behind the beginning of its array of components. */
    static Components read(String value, JsonPointer at) throws ProblemException {
        byte[] bytes =
                value.startsWith("u") ? Base64Url.decode(value.substring(1)).orElse(new byte[0]) : new byte[0];
        ProofValueKind kind = Stream.of(values())
                .filter(one -> one.begins(bytes))
                .findFirst()
                .orElseThrow(() -> malformed(at, "header"));
        var reader = new CborReader(Arrays.copyOfRange(bytes, HEADER, bytes.length));
        if (reader.array() != COMPONENTS) {
            throw malformed(at, "components");
        }
        return new Components(kind, reader);
    }

    /** A value that is not as the specification says, by the name of the component. */
    static ProblemException malformed(JsonPointer at, String component) {
        return ProblemException.of(ProblemCode.PROOF_MALFORMED, at, component);
    }

    private byte[] header() {
        return new byte[] {(byte) 0xd9, 0x5d, (byte) (this == BASE ? 0x00 : 0x01)};
    }

    private boolean begins(byte[] bytes) {
        return Arrays.equals(Arrays.copyOf(bytes, Math.min(bytes.length, HEADER)), header());
    }

    /** A value that was opened. */
    record Components(ProofValueKind kind, CborReader reader) {}
}
