package org.portablebadges.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.util.BigIntegers;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * RSA modulus and public exponent, within the sizes in use. Signatures are RSASSA-PKCS1-v1_5 with SHA-256, by the JDK.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8017#section-8.2">RFC 8017, section 8.2</a>
 */
final class RsaPublicPart implements PublicPart {
    static final String ALGORITHM = "SHA256withRSA";

    private static final String FORM = "RSAPublicKey";
    private static final int MIN_BITS = 2_048;
    private static final int MAX_BITS = 8_192;
    private static final BigInteger MIN_EXPONENT = BigInteger.valueOf(65_537);
    // Verification costs one multiplication a bit of the exponent; the JDK refuses longer ones in long keys too.
    private static final int MAX_EXPONENT_BITS = 64;

    private final BigInteger modulus;
    private final BigInteger exponent;
    private final PublicKey key;

    private RsaPublicPart(BigInteger modulus, BigInteger exponent) {
        this.modulus = modulus;
        this.exponent = exponent;
        try {
            this.key = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime refuses a sound RSA key", e);
        }
    }

    static RsaPublicPart of(BigInteger modulus, BigInteger exponent) throws ProblemException {
        int bits = modulus.bitLength();
        if (bits < MIN_BITS || bits > MAX_BITS) {
            throw ProblemException.of(ProblemCode.KEY_SIZE, bits);
        }
        if (!modulus.testBit(0)) {
            throw ProblemException.of(ProblemCode.KEY_MALFORMED, "RSA modulus");
        }
        boolean tooShort = exponent.compareTo(MIN_EXPONENT) < 0;
        if (tooShort || !exponent.testBit(0) || exponent.bitLength() > MAX_EXPONENT_BITS) {
            throw ProblemException.of(ProblemCode.KEY_EXPONENT);
        }
        return new RsaPublicPart(modulus, exponent);
    }

    /** Key of the DER of {@code RSAPublicKey} (RFC 8017, appendix A.1.1). */
    static RsaPublicPart ofDer(byte[] der) throws ProblemException {
        var outer = new DerReader(der, FORM);
        DerReader numbers = outer.open(DerReader.SEQUENCE);
        outer.requireEnd();
        BigInteger modulus = numbers.unsigned();
        BigInteger exponent = numbers.unsigned();
        numbers.requireEnd();
        return of(modulus, exponent);
    }

    /** Key of the members of a JWK, which have no leading zero bytes (RFC 7518, section 2). */
    static RsaPublicPart ofNumbers(byte[] modulus, byte[] exponent) throws ProblemException {
        requireShortest(modulus, JsonPointer.of("n"));
        requireShortest(exponent, JsonPointer.of("e"));
        return of(new BigInteger(1, modulus), new BigInteger(1, exponent));
    }

    private static void requireShortest(byte[] number, JsonPointer at) throws ProblemException {
        if (number.length == 0 || number[0] == 0) {
            throw ProblemException.of(ProblemCode.KEY_NOT_CANONICAL, at, KeyType.RSA.label());
        }
    }

    @Override
    public KeyType type() {
        return KeyType.RSA;
    }

    @Override
    public byte[] encoded() {
        return DerWriter.sequence(DerWriter.integer(modulus), DerWriter.integer(exponent));
    }

    @Override
    public int bits() {
        return modulus.bitLength();
    }

    BigInteger modulus() {
        return modulus;
    }

    BigInteger exponent() {
        return exponent;
    }

    @Override
    public JsonObject toJwk() {
        return JsonObject.builder()
                .put("kty", KeyType.RSA.label())
                .put("n", base64Url(modulus))
                .put("e", base64Url(exponent))
                .build();
    }

    /** Number as RFC 7518, section 2, writes it: shortest big-endian bytes in base64url. */
    static String base64Url(BigInteger number) {
        return Base64Url.encode(BigIntegers.asUnsignedByteArray(number));
    }

    @Override
    public byte[] subjectPublicKeyInfo() {
        return SubjectPublicKeyInfo.write(encoded(), DerWriter.objectIdentifier(Pkcs8.OID_RSA), DerWriter.nothing());
    }

    // RFC 8017, 8.2.2 and 5.2.2: as long as the modulus, and a smaller number.
    @Override
    public boolean isWellFormed(byte[] signature) {
        return signature.length == (bits() + 7) / 8 && new BigInteger(1, signature).compareTo(modulus) < 0;
    }

    @Override
    public boolean verify(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no " + ALGORITHM, e);
        }
    }
}
