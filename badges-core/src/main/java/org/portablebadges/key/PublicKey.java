package org.portablebadges.key;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.Jcs;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.ProblemException;

/**
 * Public key that verifies signatures. Whatever form it is read from, it is checked then and there: a key object is
 * always a sound point or modulus of a size in use. Two keys are equal if their type and bytes are. Immutable and
 * thread-safe.
 */
public final class PublicKey {
    private static final KnownKeys MULTIKEYS = new KnownKeys(text -> new PublicKey(Multikey.publicPart(text)));

    private final PublicPart part;
    private final byte[] encoded;
    private volatile ProviderVerification.@Nullable Held held;

    PublicKey(PublicPart part) {
        this.part = part;
        this.encoded = part.encoded();
    }

    /**
     * Key of a {@code publicKeyMultibase}.
     *
     * @param multikey {@code z} and the base58btc text of the multicodec and the bytes of {@link #encoded()}
     * @throws ProblemException with one {@code key.…} finding where this is no key that may be used
     * @see <a href="https://www.w3.org/TR/cid-1.0/#Multikey">Controlled Identifiers 1.0, Multikey</a>
     */
    public static PublicKey ofMultikey(String multikey) throws ProblemException {
        return MULTIKEYS.key(multikey);
    }

    /**
     * Key of a public JWK. Members that say nothing about the key itself, such as {@code kid}, are ignored.
     *
     * @throws ProblemException with one {@code key.…} finding where this is no key that may be used, where it has a
     *     private member, or where {@code alg}, {@code use} or {@code key_ops} are not about verifying signatures
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7517#section-4">RFC 7517, section 4</a>
     */
    public static PublicKey ofJwk(JsonObject jwk) throws ProblemException {
        return new PublicKey(PublicJwk.read(jwk));
    }

    /**
     * Key in PEM, such as the {@code publicKeyPem} of an Open Badges 2.0 issuer.
     *
     * @throws ProblemException with one {@code key.…} finding where this is no key that may be used, or not one key
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7468#section-13">RFC 7468, section 13</a>
     */
    public static PublicKey ofPem(String pem) throws ProblemException {
        return new PublicKey(SubjectPublicKeyInfo.ofPem(pem));
    }

    /** What kind of key this is. */
    public KeyType type() {
        return part.type();
    }

    /**
     * Copy of the bytes: 32 bytes for Ed25519, the compressed point of SEC 1 for P-256 (33 bytes) and P-384 (49 bytes),
     * the DER of PKCS #1's {@code RSAPublicKey} for RSA.
     */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Size of the key: of the modulus for RSA, otherwise of the curve. */
    public int bits() {
        return part.bits();
    }

    /** The key as {@link #ofMultikey} reads it. */
    public String multikey() {
        return Multikey.write(type().publicCode(), encoded);
    }

    /** The key as {@link #ofJwk} reads it, with the members that are needed and no other. */
    public JsonObject toJwk() {
        return part.toJwk();
    }

    /**
     * SHA-256 of the key as a JWK, in base64url.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7638">RFC 7638</a>
     */
    public String thumbprint() {
        return Base64Url.encode(Digest.SHA_256.of(Jcs.canonicalize(toJwk())));
    }

    /**
     * Whether this key's owner signed these bytes. Takes any bytes and never throws. {@link SignatureChecker} lets a JCA
     * provider tell.
     *
     * @param message the message itself, not its hash
     * @param signature in the form that {@link Signer#sign} gives; any other length is simply not a signature
     */
    public boolean verify(byte[] message, byte[] signature) {
        return isWellFormed(signature) && part.verify(message, signature);
    }

    /** Whether these bytes have the form of a signature by this kind of key. */
    boolean isWellFormed(byte[] signature) {
        return part.isWellFormed(signature);
    }

    /** This key as a provider takes it; read by the first who asks, and kept for the provider that asked last. */
    ProviderVerification.Held heldFor(ProviderVerification verification) {
        ProviderVerification.Held known = held;
        if (known == null || known.by() != verification) {
            known = verification.read(part.subjectPublicKeyInfo());
            held = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey key && type() == key.type() && Arrays.equals(encoded, key.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return type().label() + " " + multikey();
    }
}
