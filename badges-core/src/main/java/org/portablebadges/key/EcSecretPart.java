package org.portablebadges.key;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** Scalar of a NIST curve: at least 1 and below the curve's order. Signatures are deterministic (RFC 6979). */
final class EcSecretPart implements SecretPart {
    private final EcCurve curve;
    private final BigInteger scalar;
    private final EcPublicPart publicPart;

    private EcSecretPart(EcCurve curve, BigInteger scalar) {
        this.curve = curve;
        this.scalar = scalar;
        this.publicPart = new EcPublicPart(
                curve,
                new FixedPointCombMultiplier()
                        .multiply(curve.domain().getG(), scalar)
                        .normalize());
    }

    static EcSecretPart of(EcCurve curve, byte[] scalar, JsonPointer at) throws ProblemException {
        if (scalar.length != curve.size()) {
            throw ProblemException.of(ProblemCode.KEY_LENGTH, at, scalar.length, curve.size());
        }
        var number = new BigInteger(1, scalar);
        if (!curve.isScalar(number)) {
            throw ProblemException.of(
                    ProblemCode.KEY_MALFORMED, at, curve.type().label() + " scalar");
        }
        return new EcSecretPart(curve, number);
    }

    static EcSecretPart generate(EcCurve curve, SecureRandom random) {
        BigInteger scalar;
        do {
            scalar = new BigInteger(curve.order().bitLength(), random);
        } while (!curve.isScalar(scalar));
        return new EcSecretPart(curve, scalar);
    }

    @Override
    public EcPublicPart publicPart() {
        return publicPart;
    }

    @Override
    public byte[] sign(byte[] message) {
        var signer = new ECDSASigner(curve.nonces());
        signer.init(true, new ECPrivateKeyParameters(scalar, curve.domain()));
        BigInteger[] halves = signer.generateSignature(curve.hash(message));
        return EcdsaSignature.join(curve, halves[0], halves[1]);
    }

    @Override
    public JsonObject toJwk() {
        return publicPart.toJwk().with("d", new JsonString(Base64Url.encode(curve.bytes(scalar))));
    }
}
