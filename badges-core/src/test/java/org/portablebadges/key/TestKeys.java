package org.portablebadges.key;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.portablebadges.encoding.Hex;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemException;

/** Keys of RFC 8032, 7.1, test 1 and RFC 6979, A.2.5 and A.2.6, and an RSA key from a fixed seed. */
final class TestKeys {
    static final byte[] ED25519_SEED = hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    static final byte[] ED25519_PUBLIC = hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    static final byte[] P256_SCALAR = hex("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721");
    static final byte[] P384_SCALAR =
            hex("6b9d3dad2e1b8c1c05b19875b6659f4de23c3b667bf297ba9aa47740787137d896d5724e4c70a825f872c9ea60d2edf5");

    static final SigningKey ED25519 = SigningKey.ofSeed(KeyType.ED25519, ED25519_SEED);
    static final SigningKey P256 = SigningKey.ofSeed(KeyType.P256, P256_SCALAR);
    static final SigningKey P384 = SigningKey.ofSeed(KeyType.P384, P384_SCALAR);
    static final RSAPrivateCrtKey RSA_JCA = rsaFromSeed();
    static final SigningKey RSA = rsa(RSA_JCA);

    private TestKeys() {}

    static SigningKey of(KeyType type) {
        return switch (type) {
            case ED25519 -> ED25519;
            case P256 -> P256;
            case P384 -> P384;
            case RSA -> RSA;
        };
    }

    /** Same bytes at each run. */
    static SecureRandom random(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] hex(String digits) {
        return Hex.decode(digits).orElseThrow();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static JsonObject json(String text) {
        try {
            return JsonReader.readObject(text.replace('\'', '"'), JsonLimits.DEFAULT)
                    .object();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    /** Multikey of any multicodec, spelled as given. */
    static String multikey(String multicodec, byte[] key) {
        return Multibase.base58Btc(join(hex(multicodec), key));
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** The one finding that the call ends with. */
    static Finding problem(ThrowingCallable call) {
        var exception = catchThrowableOfType(ProblemException.class, call);
        if (exception == null) {
            throw new AssertionError("no problem was found");
        }
        return exception.finding();
    }

    private static RSAPrivateCrtKey rsaFromSeed() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048, random(1));
            return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static SigningKey rsa(RSAPrivateCrtKey key) {
        try {
            return SigningKey.ofJwk(JsonObject.builder()
                    .put("kty", "RSA")
                    .put("n", number(key.getModulus()))
                    .put("e", number(key.getPublicExponent()))
                    .put("d", number(key.getPrivateExponent()))
                    .put("p", number(key.getPrimeP()))
                    .put("q", number(key.getPrimeQ()))
                    .put("dp", number(key.getPrimeExponentP()))
                    .put("dq", number(key.getPrimeExponentQ()))
                    .put("qi", number(key.getCrtCoefficient()))
                    .build());
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    private static String number(BigInteger number) {
        return RsaPublicPart.base64Url(number);
    }
}
