package org.portablebadges.key;

import java.math.BigInteger;
import java.util.Set;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Point of edwards25519 in the subgroup of prime order.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8032#section-5.1">RFC 8032, section 5.1</a>
 */
final class Ed25519PublicPart implements PublicPart {
    static final int LENGTH = Ed25519.PUBLIC_KEY_SIZE;

    private static final int SIGN_BIT = 255;
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger FIELD = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    // The y of the eight points whose order divides 8; x and -x share each of them.
    private static final Set<BigInteger> SMALL_ORDER = Set.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            FIELD.subtract(BigInteger.ONE),
            new BigInteger("7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7", 16),
            new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16));

    private final byte[] encoded;
    private final Ed25519.PublicPoint point;

    private Ed25519PublicPart(byte[] encoded, Ed25519.PublicPoint point) {
        this.encoded = encoded;
        this.point = point;
    }

    static Ed25519PublicPart of(byte[] bytes, JsonPointer at) throws ProblemException {
        if (bytes.length != LENGTH) {
            throw ProblemException.of(ProblemCode.KEY_LENGTH, at, bytes.length, LENGTH);
        }
        byte[] encoded = bytes.clone();
        BigInteger y = canonicalY(encoded, at);
        // With the identity as key, one signature fits every message; the JDK's own verifier accepts that.
        if (SMALL_ORDER.contains(y)) {
            throw ProblemException.of(ProblemCode.KEY_SMALL_ORDER, at);
        }
        if (!Ed25519.validatePublicKeyPartial(encoded, 0)) {
            throw ProblemException.of(ProblemCode.KEY_OFF_CURVE, at);
        }
        Ed25519.PublicPoint point = Ed25519.validatePublicKeyFullExport(encoded, 0);
        if (point == null) {
            throw ProblemException.of(ProblemCode.KEY_SMALL_ORDER, at);
        }
        return new Ed25519PublicPart(encoded, point);
    }

    /** Public part of a secret one, which needs no check. */
    static Ed25519PublicPart ofSeed(byte[] seed) {
        byte[] encoded = new byte[LENGTH];
        Ed25519.PublicPoint point = Ed25519.generatePublicKey(seed, 0);
        Ed25519.encodePublicPoint(point, encoded, 0);
        return new Ed25519PublicPart(encoded, point);
    }

    private static BigInteger canonicalY(byte[] encoded, JsonPointer at) throws ProblemException {
        if (!isCanonical(encoded)) {
            throw ProblemException.of(ProblemCode.KEY_NOT_CANONICAL, at, KeyType.ED25519.label());
        }
        return littleEndian(encoded, 0).clearBit(SIGN_BIT);
    }

    // RFC 8032, 5.1.3: y is below the field's prime, and the sign bit is not set where x is 0, that is y is 1 or -1.
    private static boolean isCanonical(byte[] point) {
        BigInteger number = littleEndian(point, 0);
        BigInteger y = number.clearBit(SIGN_BIT);
        boolean onAxis = y.equals(BigInteger.ONE) || y.equals(FIELD.subtract(BigInteger.ONE));
        return y.compareTo(FIELD) < 0 && !(number.testBit(SIGN_BIT) && onAxis);
    }

    private static BigInteger littleEndian(byte[] bytes, int from) {
        byte[] bigEndian = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bigEndian[i] = bytes[from + LENGTH - 1 - i];
        }
        return new BigInteger(1, bigEndian);
    }

    @Override
    public KeyType type() {
        return KeyType.ED25519;
    }

    @Override
    public byte[] encoded() {
        return encoded.clone();
    }

    @Override
    public int bits() {
        return 256;
    }

    @Override
    public JsonObject toJwk() {
        return JsonObject.builder()
                .put("kty", "OKP")
                .put("crv", KeyType.ED25519.label())
                .put("x", Base64Url.encode(encoded))
                .build();
    }

    @Override
    public byte[] subjectPublicKeyInfo() {
        return SubjectPublicKeyInfo.write(encoded, DerWriter.objectIdentifier(Pkcs8.OID_ED25519));
    }

    // RFC 8032, 5.1.7, step 1: R is the encoding of a point, and S is below the order of the base point.
    @Override
    public boolean isWellFormed(byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && isCanonical(signature)
                && littleEndian(signature, LENGTH).compareTo(ORDER) < 0;
    }

    @Override
    public boolean verify(byte[] message, byte[] signature) {
        return Ed25519.verify(signature, 0, point, message, 0, message.length);
    }
}
