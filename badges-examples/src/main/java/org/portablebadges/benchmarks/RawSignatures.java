package org.portablebadges.benchmarks;

import com.nimbusds.jose.jwk.ECKey;
import java.math.BigInteger;
import java.text.ParseException;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.portablebadges.encoding.Digest;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;

/** Signatures checked by Bouncy Castle's own calls, with keys that are decoded before. */
final class RawSignatures {
    private RawSignatures() {}

    static Work ed25519(SigningKey signer, byte[] message) {
        byte[] signature = signer.sign(message);
        Ed25519.PublicPoint point =
                Ed25519.validatePublicKeyPartialExport(signer.publicKey().encoded(), 0);
        return () -> Work.require(Ed25519.verify(signature, 0, point, message, 0, message.length));
    }

    /** ECDSA over P-256 or P-384; the message is hashed before. */
    static Work ecdsa(SigningKey signer, byte[] message) throws ParseException {
        boolean p256 = signer.publicKey().type() == KeyType.P256;
        ECKey jwk = ECKey.parse(signer.publicKey().toJwk().toString());
        X9ECParameters curve = CustomNamedCurves.getByName(p256 ? "P-256" : "P-384");
        var key = new ECPublicKeyParameters(
                curve.getCurve()
                        .createPoint(jwk.getX().decodeToBigInteger(), jwk.getY().decodeToBigInteger()),
                new ECDomainParameters(curve));
        byte[] signature = signer.sign(message);
        int half = signature.length / 2;
        var r = new BigInteger(1, Arrays.copyOfRange(signature, 0, half));
        var s = new BigInteger(1, Arrays.copyOfRange(signature, half, signature.length));
        byte[] hash = (p256 ? Digest.SHA_256 : Digest.SHA_384).of(message);
        return () -> {
            var verifying = new ECDSASigner();
            verifying.init(false, key);
            Work.require(verifying.verifySignature(hash, r, s));
        };
    }
}
