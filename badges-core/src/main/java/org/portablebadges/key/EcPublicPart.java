package org.portablebadges.key;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECPoint;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Point of a NIST curve other than infinity. The curves have cofactor 1, so every such point is of full order.
 *
 * @see <a href="https://www.secg.org/sec1-v2.pdf">SEC 1, section 2.3</a>
 */
final class EcPublicPart implements PublicPart {
    private final EcCurve curve;
    private final ECPoint point;
    private final ECPublicKeyParameters parameters;

    /** Takes a point that is on the curve, normalized and not infinity. */
    EcPublicPart(EcCurve curve, ECPoint point) {
        this.curve = curve;
        this.point = point;
        this.parameters = new ECPublicKeyParameters(point, curve.domain());
    }

    static EcPublicPart ofCompressed(EcCurve curve, byte[] bytes) throws ProblemException {
        int length = curve.size() + 1;
        if (isZero(bytes) && (bytes.length == 1 || bytes.length == length)) {
            throw ProblemException.of(ProblemCode.KEY_INFINITY);
        }
        if (bytes.length != length) {
            throw ProblemException.of(ProblemCode.KEY_LENGTH, bytes.length, length);
        }
        if (bytes[0] != 2 && bytes[0] != 3) {
            throw ProblemException.of(ProblemCode.KEY_MALFORMED, "compressed point");
        }
        requireInField(curve, new BigInteger(1, bytes, 1, curve.size()), JsonPointer.ROOT);
        try {
            return new EcPublicPart(curve, curve.domain().getCurve().decodePoint(bytes));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(ProblemCode.KEY_OFF_CURVE);
        }
    }

    /** Point as SEC 1, 2.3.3, writes it, compressed or not. */
    static EcPublicPart ofEncoded(EcCurve curve, byte[] bytes) throws ProblemException {
        int size = curve.size();
        if (bytes.length != 2 * size + 1 || bytes[0] != 4) {
            return ofCompressed(curve, bytes);
        }
        return ofCoordinates(
                curve, Arrays.copyOfRange(bytes, 1, size + 1), Arrays.copyOfRange(bytes, size + 1, 2 * size + 1));
    }

    /** Point of coordinates that have the curve's length. */
    static EcPublicPart ofCoordinates(EcCurve curve, byte[] x, byte[] y) throws ProblemException {
        if (isZero(x) && isZero(y)) {
            throw ProblemException.of(ProblemCode.KEY_INFINITY);
        }
        var abscissa = new BigInteger(1, x);
        var ordinate = new BigInteger(1, y);
        requireInField(curve, abscissa, JsonPointer.of("x"));
        requireInField(curve, ordinate, JsonPointer.of("y"));
        ECPoint point = curve.domain().getCurve().createPoint(abscissa, ordinate);
        if (!point.isValid()) {
            throw ProblemException.of(ProblemCode.KEY_OFF_CURVE);
        }
        return new EcPublicPart(curve, point);
    }

    private static void requireInField(EcCurve curve, BigInteger coordinate, JsonPointer at) throws ProblemException {
        if (coordinate.compareTo(curve.field()) >= 0) {
            throw ProblemException.of(
                    ProblemCode.KEY_NOT_CANONICAL, at, curve.type().label());
        }
    }

    private static boolean isZero(byte[] bytes) {
        return Arrays.equals(bytes, new byte[bytes.length]);
    }

    @Override
    public KeyType type() {
        return curve.type();
    }

    @Override
    public byte[] encoded() {
        return point.getEncoded(true);
    }

    /** Whether these bytes are this point, compressed or not. */
    boolean isEncodedAs(byte[] bytes) {
        return Arrays.equals(bytes, point.getEncoded(false)) || Arrays.equals(bytes, point.getEncoded(true));
    }

    @Override
    public int bits() {
        return curve.size() * 8;
    }

    @Override
    public JsonObject toJwk() {
        return JsonObject.builder()
                .put("kty", "EC")
                .put("crv", type().label())
                .put("x", Base64Url.encode(point.getAffineXCoord().getEncoded()))
                .put("y", Base64Url.encode(point.getAffineYCoord().getEncoded()))
                .build();
    }

    @Override
    public byte[] subjectPublicKeyInfo() {
        return SubjectPublicKeyInfo.write(
                point.getEncoded(false),
                DerWriter.objectIdentifier(Pkcs8.OID_EC),
                DerWriter.objectIdentifier(curve.objectIdentifier()));
    }

    // SEC 1, 4.1.4, step 1: r and s are numbers from 1 to the order less 1.
    @Override
    public boolean isWellFormed(byte[] signature) {
        int size = curve.size();
        return signature.length == 2 * size
                && curve.isScalar(new BigInteger(1, signature, 0, size))
                && curve.isScalar(new BigInteger(1, signature, size, size));
    }

    @Override
    public boolean verify(byte[] message, byte[] signature) {
        int size = curve.size();
        var signer = new ECDSASigner();
        signer.init(false, parameters);
        return signer.verifySignature(
                curve.hash(message), new BigInteger(1, signature, 0, size), new BigInteger(1, signature, size, size));
    }
}
