package org.portablebadges.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.List;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** RSA private key with two primes and the numbers of the Chinese remainder theorem. */
final class RsaSecretPart implements SecretPart {
    static final int GENERATED_BITS = 3_072;

    private final RsaPublicPart publicPart;
    private final RSAPrivateCrtKey key;

    private RsaSecretPart(RsaPublicPart publicPart, RSAPrivateCrtKey key) {
        this.publicPart = publicPart;
        this.key = key;
    }

    /**
     * Key of its numbers.
     *
     * @param secrets d, p, q, dp, dq and qi, in the order of RFC 7518, section 6.3.2
     */
    static RsaSecretPart of(RsaPublicPart publicPart, List<BigInteger> secrets) throws ProblemException {
        var spec = new RSAPrivateCrtKeySpec(
                publicPart.modulus(),
                publicPart.exponent(),
                secrets.get(0),
                secrets.get(1),
                secrets.get(2),
                secrets.get(3),
                secrets.get(4),
                secrets.get(5));
        requireFit(spec);
        try {
            return new RsaSecretPart(
                    publicPart, (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime refuses a sound RSA key", e);
        }
    }

    static RsaSecretPart generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(GENERATED_BITS, RSAKeyGenParameterSpec.F4), random);
            var key = (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
            return new RsaSecretPart(RsaPublicPart.of(key.getModulus(), key.getPublicExponent()), key);
        } catch (GeneralSecurityException | ProblemException e) {
            throw new IllegalStateException("this Java runtime makes no sound RSA keys", e);
        }
    }

    // A key whose parts differ signs with one prime and leaks the other, or makes signatures that nobody can verify.
    private static void requireFit(RSAPrivateCrtKeySpec key) throws ProblemException {
        BigInteger one = BigInteger.ONE;
        BigInteger p = key.getPrimeP();
        BigInteger q = key.getPrimeQ();
        boolean fits = p.compareTo(one) > 0
                && q.compareTo(one) > 0
                && p.multiply(q).equals(key.getModulus())
                && isInverse(key.getPublicExponent(), key.getPrivateExponent(), p.subtract(one))
                && isInverse(key.getPublicExponent(), key.getPrivateExponent(), q.subtract(one))
                && key.getPrimeExponentP().equals(key.getPrivateExponent().mod(p.subtract(one)))
                && key.getPrimeExponentQ().equals(key.getPrivateExponent().mod(q.subtract(one)))
                && key.getCrtCoefficient().compareTo(p) < 0
                && isInverse(q, key.getCrtCoefficient(), p);
        if (!fits) {
            throw ProblemException.of(ProblemCode.KEY_PAIR_MISMATCH);
        }
    }

    private static boolean isInverse(BigInteger a, BigInteger b, BigInteger modulus) {
        return a.multiply(b).mod(modulus).equals(BigInteger.ONE);
    }

    @Override
    public RsaPublicPart publicPart() {
        return publicPart;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signer = Signature.getInstance(RsaPublicPart.ALGORITHM);
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot sign with a sound RSA key", e);
        }
    }

    @Override
    public JsonObject toJwk() {
        return publicPart.toJwk().toBuilder()
                .put("d", RsaPublicPart.base64Url(key.getPrivateExponent()))
                .put("p", RsaPublicPart.base64Url(key.getPrimeP()))
                .put("q", RsaPublicPart.base64Url(key.getPrimeQ()))
                .put("dp", RsaPublicPart.base64Url(key.getPrimeExponentP()))
                .put("dq", RsaPublicPart.base64Url(key.getPrimeExponentQ()))
                .put("qi", RsaPublicPart.base64Url(key.getCrtCoefficient()))
                .build();
    }
}
