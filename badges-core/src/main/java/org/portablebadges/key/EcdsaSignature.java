package org.portablebadges.key;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.portablebadges.problem.ProblemException;

/**
 * ECDSA signatures in their two forms: the fixed length that credentials carry, r and s one after the other, and the
 * DER that hardware and cloud key stores give. For a {@link Signer} that stands before one of those.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7518#section-3.4">RFC 7518, section 3.4</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3279#section-2.2.3">RFC 3279, section 2.2.3</a>
 */
public final class EcdsaSignature {
    private EcdsaSignature() {}

    /**
     * The DER of a signature of fixed length.
     *
     * @throws IllegalArgumentException where the type is not one of ECDSA, or the length is not that of its signatures
     */
    public static byte[] toDer(KeyType type, byte[] fixed) {
        int size = curve(type).size();
        if (fixed.length != 2 * size) {
            throw new IllegalArgumentException("a " + type.label() + " signature has " + 2 * size + " bytes");
        }
        return DerWriter.sequence(
                DerWriter.integer(new BigInteger(1, fixed, 0, size)),
                DerWriter.integer(new BigInteger(1, fixed, size, size)));
    }

    /**
     * The fixed length of a signature in DER; empty where it is not the shortest DER of two numbers that fit the curve.
     * It may still be a wrong signature.
     *
     * @throws IllegalArgumentException where the type is not one of ECDSA
     */
    public static Optional<byte[]> fromDer(KeyType type, byte[] der) {
        EcCurve curve = curve(type);
        BigInteger r;
        BigInteger s;
        try {
            var outer = new DerReader(der, "ECDSA signature");
            DerReader numbers = outer.open(DerReader.SEQUENCE);
            outer.requireEnd();
            r = numbers.unsigned();
            s = numbers.unsigned();
            numbers.requireEnd();
        } catch (ProblemException e) {
            return Optional.empty();
        }
        return fits(curve, r) && fits(curve, s) ? Optional.of(join(curve, r, s)) : Optional.empty();
    }

    /** Both numbers, each at the curve's size. */
    static byte[] join(EcCurve curve, BigInteger r, BigInteger s) {
        byte[] fixed = Arrays.copyOf(curve.bytes(r), 2 * curve.size());
        System.arraycopy(curve.bytes(s), 0, fixed, curve.size(), curve.size());
        return fixed;
    }

    private static boolean fits(EcCurve curve, BigInteger number) {
        return number.bitLength() <= 8 * curve.size();
    }

    private static EcCurve curve(KeyType type) {
        return EcCurve.of(type).orElseThrow(() -> new IllegalArgumentException("not of ECDSA: " + type.label()));
    }
}
