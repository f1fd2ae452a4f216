package org.portablebadges.key;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Private keys in the DER of PKCS #8, not encrypted. A public key beside the private one must fit it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5958#section-2">RFC 5958, section 2</a>
 */
final class Pkcs8 {
    static final String FORM = "PKCS #8";

    static final String OID_RSA = "1.2.840.113549.1.1.1";
    static final String OID_EC = "1.2.840.10045.2.1";
    static final String OID_ED25519 = "1.3.101.112";
    private static final int ATTRIBUTES = 0xa0;
    private static final int PUBLIC_KEY = 0x81;
    private static final int EC_PARAMETERS = 0xa0;
    private static final int EC_PUBLIC_KEY = 0xa1;

    private Pkcs8() {}

    static SecretPart read(byte[] der) throws ProblemException {
        var outer = new DerReader(der, FORM);
        DerReader info = outer.open(DerReader.SEQUENCE);
        outer.requireEnd();
        requireVersion(info, 1);
        DerReader algorithm = info.open(DerReader.SEQUENCE);
        DerReader key = info.open(DerReader.OCTET_STRING);
        SecretPart part = part(algorithm, key);
        algorithm.requireEnd();
        key.requireEnd();
        requireRest(info, part.publicPart());
        return part;
    }

    private static SecretPart part(DerReader algorithm, DerReader key) throws ProblemException {
        String name = algorithm.objectIdentifier();
        return switch (name) {
            case OID_ED25519 -> Ed25519SecretPart.of(key.read(DerReader.OCTET_STRING), JsonPointer.ROOT);
            case OID_EC -> ec(curve(algorithm), key.open(DerReader.SEQUENCE));
            case OID_RSA -> {
                algorithm.read(DerReader.NULL);
                yield rsa(key.open(DerReader.SEQUENCE));
            }
            default -> throw ProblemException.of(ProblemCode.KEY_TYPE_UNSUPPORTED, "OID " + name);
        };
    }

    /** The curve that the parameters of an algorithm name. */
    static EcCurve curve(DerReader parameters) throws ProblemException {
        String name = parameters.objectIdentifier();
        return EcCurve.ofObjectIdentifier(name)
                .orElseThrow(() -> ProblemException.of(ProblemCode.KEY_TYPE_UNSUPPORTED, "OID " + name));
    }

    // RFC 5915, section 3.
    private static EcSecretPart ec(EcCurve curve, DerReader key) throws ProblemException {
        if (!key.unsigned().equals(BigInteger.ONE)) {
            throw key.malformed();
        }
        EcSecretPart part = EcSecretPart.of(curve, key.read(DerReader.OCTET_STRING), JsonPointer.ROOT);
        if (key.isNext(EC_PARAMETERS)) {
            DerReader parameters = key.open(EC_PARAMETERS);
            requireFit(parameters.objectIdentifier().equals(curve.objectIdentifier()));
            parameters.requireEnd();
        }
        if (key.isNext(EC_PUBLIC_KEY)) {
            DerReader publicKey = key.open(EC_PUBLIC_KEY);
            requireFit(part.publicPart().isEncodedAs(publicKey.bitString()));
            publicKey.requireEnd();
        }
        key.requireEnd();
        return part;
    }

    // RFC 8017, appendix A.1.2; version 0 is the key of two primes.
    private static RsaSecretPart rsa(DerReader key) throws ProblemException {
        requireVersion(key, 0);
        RsaPublicPart publicPart = RsaPublicPart.of(key.unsigned(), key.unsigned());
        List<BigInteger> secrets =
                List.of(key.unsigned(), key.unsigned(), key.unsigned(), key.unsigned(), key.unsigned(), key.unsigned());
        key.requireEnd();
        return RsaSecretPart.of(publicPart, secrets);
    }

    private static void requireRest(DerReader info, PublicPart part) throws ProblemException {
        if (info.isNext(ATTRIBUTES)) {
            info.read(ATTRIBUTES);
        }
        if (info.isNext(PUBLIC_KEY)) {
            byte[] said = info.wholeBytes(info.read(PUBLIC_KEY));
            requireFit(part instanceof EcPublicPart ec ? ec.isEncodedAs(said) : Arrays.equals(said, part.encoded()));
        }
        info.requireEnd();
    }

    private static void requireVersion(DerReader reader, int latest) throws ProblemException {
        if (reader.unsigned().compareTo(BigInteger.valueOf(latest)) > 0) {
            throw reader.malformed();
        }
    }

    private static void requireFit(boolean fits) throws ProblemException {
        if (!fits) {
            throw ProblemException.of(ProblemCode.KEY_PAIR_MISMATCH);
        }
    }
}
