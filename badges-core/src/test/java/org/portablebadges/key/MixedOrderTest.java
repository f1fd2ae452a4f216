package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.key.TestKeys.hex;
import static org.portablebadges.key.TestKeys.join;
import static org.portablebadges.key.TestKeys.utf8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Security;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portablebadges.testing.StandInProvider;

/**
 * Ed25519 signatures whose R has a part of small order, which only the key's owner can make. RFC 8032, 5.1.7, lets
 * verifiers take the equation with the cofactor, as Bouncy Castle does, or without, as the JDK does: an honest provider
 * answers otherwise than the built-in code, and the report must not.
 */
class MixedOrderTest {
    private static final BigInteger FIELD = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger D = BigInteger.valueOf(-121_665)
            .multiply(BigInteger.valueOf(121_666).modInverse(FIELD))
            .mod(FIELD);
    private static final Point BASE = new Point(
            new BigInteger("216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51a", 16),
            new BigInteger("6666666666666666666666666666666666666666666666666666666666666658", 16));
    private static final Point OF_ORDER_8 = ofOrder8();
    private static final byte[] MESSAGE = utf8("level 3");

    private final PublicKey key = TestKeys.ED25519.publicKey();

    record Point(BigInteger x, BigInteger y) {
        static final Point NEUTRAL = new Point(BigInteger.ZERO, BigInteger.ONE);

        // RFC 8032, 5.1.4, in affine coordinates.
        Point plus(Point other) {
            BigInteger product = D.multiply(x)
                    .multiply(other.x)
                    .multiply(y)
                    .multiply(other.y)
                    .mod(FIELD);
            BigInteger newX = x.multiply(other.y).add(other.x.multiply(y));
            BigInteger newY = y.multiply(other.y).add(x.multiply(other.x));
            return new Point(
                    newX.multiply(BigInteger.ONE.add(product).modInverse(FIELD)).mod(FIELD),
                    newY.multiply(BigInteger.ONE.subtract(product).modInverse(FIELD))
                            .mod(FIELD));
        }

        Point times(BigInteger factor) {
            Point sum = NEUTRAL;
            for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
                sum = sum.plus(sum);
                sum = factor.testBit(bit) ? sum.plus(this) : sum;
            }
            return sum;
        }

        byte[] encoded() {
            return littleEndian(x.testBit(0) ? y.setBit(255) : y);
        }
    }

    static IntStream multiples() {
        return IntStream.range(1, 8);
    }

    @Test
    void without_such_a_part_both_say_yes() throws GeneralSecurityException {
        byte[] signature = signature(0);

        assertThat(key.verify(MESSAGE, signature)).isTrue();
        assertThat(jdkSays(signature)).isTrue();
        assertThat(OF_ORDER_8.times(BigInteger.valueOf(8))).isEqualTo(Point.NEUTRAL);
        assertThat(OF_ORDER_8.times(BigInteger.valueOf(4))).isNotEqualTo(Point.NEUTRAL);
    }

    @ParameterizedTest
    @MethodSource("multiples")
    void the_jdk_says_no_where_the_answer_stays_yes(int multiple) throws GeneralSecurityException {
        byte[] signature = signature(multiple);

        assertThat(jdkSays(signature)).isFalse();
        assertThat(key.verify(MESSAGE, signature)).isTrue();
        assertThat(SignatureChecker.by(Security.getProvider("SunEC")).verify(key, MESSAGE, signature))
                .isTrue();
        assertThat(SignatureChecker.by(StandInProvider.sound()).verify(key, MESSAGE, signature))
                .isTrue();
        assertThat(SignatureChecker.by(StandInProvider.sound()).verify(key, utf8("level 4"), signature))
                .isFalse();
    }

    /** RFC 8032, 5.1.6, with a chosen nonce, to whose point a multiple of the one of order 8 is added. */
    private byte[] signature(int multiple) throws GeneralSecurityException {
        BigInteger nonce = new BigInteger("987654321987654321987654321");
        byte[] commitment = BASE.times(nonce)
                .plus(OF_ORDER_8.times(BigInteger.valueOf(multiple)))
                .encoded();
        BigInteger challenge = littleEndian(sha512(join(commitment, key.encoded(), MESSAGE)));
        byte[] half = Arrays.copyOf(sha512(TestKeys.ED25519_SEED), 32);
        half[0] &= (byte) 0xf8;
        half[31] = (byte) ((half[31] & 0x7f) | 0x40);
        BigInteger response = challenge.multiply(littleEndian(half)).add(nonce).mod(ORDER);
        return join(commitment, littleEndian(response));
    }

    private boolean jdkSays(byte[] signature) throws GeneralSecurityException {
        byte[] x509 = join(hex("302a300506032b6570032100"), key.encoded());
        Signature verifier = Signature.getInstance("Ed25519", Security.getProvider("SunEC"));
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        verifier.update(MESSAGE);
        return verifier.verify(signature);
    }

    // One of the points whose y is listed among those of small order in Ed25519PublicPart.
    private static Point ofOrder8() {
        BigInteger y = new BigInteger("7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7", 16);
        BigInteger above = y.multiply(y).subtract(BigInteger.ONE);
        BigInteger below = D.multiply(y).multiply(y).add(BigInteger.ONE);
        BigInteger square = above.multiply(below.modInverse(FIELD)).mod(FIELD);
        BigInteger root = square.modPow(FIELD.add(BigInteger.valueOf(3)).shiftRight(3), FIELD);
        if (!root.multiply(root).mod(FIELD).equals(square)) {
            root = root.multiply(BigInteger.TWO.modPow(FIELD.shiftRight(2), FIELD))
                    .mod(FIELD);
        }
        return new Point(root, y);
    }

    private static byte[] sha512(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-512").digest(bytes);
    }

    private static BigInteger littleEndian(byte[] bytes) {
        return new BigInteger(1, reversed(bytes));
    }

    private static byte[] littleEndian(BigInteger number) {
        byte[] bytes = reversed(number.toByteArray());
        return Arrays.copyOf(bytes, 32);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
