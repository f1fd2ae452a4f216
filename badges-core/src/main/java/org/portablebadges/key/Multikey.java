package org.portablebadges.key;

import java.util.Arrays;
import org.portablebadges.encoding.Base58Btc;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * A key as one word: {@code z}, then in base58btc a multicodec and the key's bytes.
 *
 * @see <a href="https://www.w3.org/TR/cid-1.0/#Multikey">Controlled Identifiers 1.0, Multikey</a>
 */
final class Multikey {
    private static final String FORM = "Multikey";
    private static final int MAX_VARINT = 4;
    // Multicodecs of private keys, used here or not: ed25519-priv to p521-priv.
    private static final int FIRST_SECRET = 0x1300;
    private static final int LAST_SECRET = 0x1308;

    private final int code;
    private final byte[] key;

    private Multikey(int code, byte[] key) {
        this.code = code;
        this.key = key;
    }

    static PublicPart publicPart(String text) throws ProblemException {
        Multikey multikey = read(text);
        if (multikey.isSecret()) {
            throw ProblemException.of(ProblemCode.KEY_PRIVATE_IN_PUBLIC, FORM);
        }
        KeyType type = KeyType.ofPublicCode(multikey.code).orElseThrow(multikey::unsupported);
        return switch (type) {
            case ED25519 -> Ed25519PublicPart.of(multikey.key, JsonPointer.ROOT);
            case P256 -> EcPublicPart.ofCompressed(EcCurve.P256, multikey.key);
            case P384 -> EcPublicPart.ofCompressed(EcCurve.P384, multikey.key);
            case RSA -> RsaPublicPart.ofDer(multikey.key);
        };
    }

    static SecretPart secretPart(String text) throws ProblemException {
        Multikey multikey = read(text);
        if (KeyType.ofPublicCode(multikey.code).isPresent()) {
            throw ProblemException.of(ProblemCode.KEY_NOT_PRIVATE, FORM);
        }
        KeyType type = KeyType.ofSecretCode(multikey.code).orElseThrow(multikey::unsupported);
        return switch (type) {
            case ED25519 -> Ed25519SecretPart.of(multikey.key, JsonPointer.ROOT);
            case P256 -> EcSecretPart.of(EcCurve.P256, multikey.key, JsonPointer.ROOT);
            case P384 -> EcSecretPart.of(EcCurve.P384, multikey.key, JsonPointer.ROOT);
            // No specification says which bytes an RSA private key would be here.
            case RSA -> throw multikey.unsupported();
        };
    }

    /** Text of a multicodec of two bytes and a key. */
    static String write(int code, byte[] key) {
        byte[] bytes = new byte[key.length + 2];
        bytes[0] = (byte) ((code & 0x7f) | 0x80);
        bytes[1] = (byte) (code >> 7);
        System.arraycopy(key, 0, bytes, 2, key.length);
        return Multibase.base58Btc(bytes);
    }

    private static Multikey read(String text) throws ProblemException {
        if (text.isEmpty() || text.charAt(0) != 'z') {
            throw malformed();
        }
        byte[] bytes = Base58Btc.decode(text.substring(1)).orElseThrow(Multikey::malformed);
        int code = 0;
        for (int i = 0; i < Math.min(bytes.length, MAX_VARINT); i++) {
            code |= (bytes[i] & 0x7f) << (7 * i);
            if (bytes[i] >= 0) {
                requireShortest(bytes[i], i);
                return new Multikey(code, Arrays.copyOfRange(bytes, i + 1, bytes.length));
            }
        }
        throw malformed();
    }

    // A varint that ends in a zero byte is a longer spelling of a shorter one: a second name for the same key.
    private static void requireShortest(byte last, int index) throws ProblemException {
        if (last == 0 && index > 0) {
            throw ProblemException.of(ProblemCode.KEY_NOT_CANONICAL, FORM);
        }
    }

    private boolean isSecret() {
        return code >= FIRST_SECRET && code <= LAST_SECRET;
    }

    private ProblemException unsupported() {
        return ProblemException.of(ProblemCode.KEY_TYPE_UNSUPPORTED, "multicodec 0x" + Integer.toHexString(code));
    }

    private static ProblemException malformed() {
        return ProblemException.of(ProblemCode.KEY_MALFORMED, FORM);
    }
}
