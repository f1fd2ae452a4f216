package org.portablebadges.key;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;

/**
 * Private key in memory. ECDSA signatures are deterministic (RFC 6979), as those of Ed25519 and RSA are by themselves:
 * the same key and message give the same bytes. Immutable and thread-safe. Its text shows the public key only; the
 * private one leaves by {@link #toJwk()} alone.
 */
public final class SigningKey implements Signer {
    private final SecretPart part;
    private final PublicKey publicKey;

    private SigningKey(SecretPart part) {
        this.part = part;
        this.publicKey = new PublicKey(part.publicPart());
    }

    /** New key; an RSA key has 3,072 bits and the exponent 65,537. */
    public static SigningKey generate(KeyType type, SecureRandom random) {
        return switch (type) {
            case ED25519 -> {
                byte[] seed = new byte[Ed25519SecretPart.LENGTH];
                random.nextBytes(seed);
                yield ofSeed(type, seed);
            }
            case P256 -> new SigningKey(EcSecretPart.generate(EcCurve.P256, random));
            case P384 -> new SigningKey(EcSecretPart.generate(EcCurve.P384, random));
            case RSA -> new SigningKey(RsaSecretPart.generate(random));
        };
    }

    /**
     * Key that these bytes are: the seed of Ed25519 (32 bytes), the scalar of P-256 (32 bytes) or of P-384 (48 bytes).
     * For tests and fixtures; bytes that are not random make a key that others can make too.
     *
     * @throws IllegalArgumentException where the bytes are no such key, or the type is RSA
     */
    public static SigningKey ofSeed(KeyType type, byte[] seed) {
        try {
            return switch (type) {
                case ED25519 -> new SigningKey(Ed25519SecretPart.of(seed, JsonPointer.ROOT));
                case P256 -> new SigningKey(EcSecretPart.of(EcCurve.P256, seed, JsonPointer.ROOT));
                case P384 -> new SigningKey(EcSecretPart.of(EcCurve.P384, seed, JsonPointer.ROOT));
                case RSA -> throw new IllegalArgumentException("an RSA key has no seed");
            };
        } catch (ProblemException e) {
            throw new IllegalArgumentException("not a seed of " + type.label(), e);
        }
    }

    /**
     * Key of a private JWK. An RSA key needs its primes and what follows from them.
     *
     * @throws ProblemException with one {@code key.…} finding where this is no private key that may be used, where its
     *     public and private members do not fit, or where {@code alg}, {@code use} or {@code key_ops} are not about
     *     signing
     */
    public static SigningKey ofJwk(JsonObject jwk) throws ProblemException {
        return new SigningKey(SecretJwk.read(jwk));
    }

    /**
     * Key of a private Multikey, {@code secretKeyMultibase} in W3C's documents.
     *
     * @throws ProblemException with one {@code key.…} finding where this is no private key that may be used
     */
    public static SigningKey ofSecretMultikey(String multikey) throws ProblemException {
        return new SigningKey(Multikey.secretPart(multikey));
    }

    /**
     * Key of a file's bytes, up to 64 KiB: a private JWK in JSON, or PKCS #8 in PEM ({@code BEGIN PRIVATE KEY}) without
     * a password.
     *
     * @throws ProblemException with one {@code key.…}, {@code json.…} or {@code limit.…} finding where the file holds
     *     something else: {@code key.encrypted}, {@code key.form-unsupported} and {@code key.not-private} say what
     */
    public static SigningKey read(byte[] file) throws ProblemException {
        return new SigningKey(KeyFile.read(file));
    }

    /**
     * The only private key of a PKCS #12 key store of up to 1 MiB.
     *
     * @throws ProblemException with one {@code key.…} finding: {@code key.password} where the store does not open with
     *     this password, {@code key.alias} where it holds several private keys
     */
    public static SigningKey readPkcs12(byte[] store, char[] password) throws ProblemException {
        return new SigningKey(Pkcs12.read(store, password, null));
    }

    /**
     * The private key of a PKCS #12 key store under an alias.
     *
     * @throws ProblemException as {@link #readPkcs12(byte[], char[])} does
     */
    public static SigningKey readPkcs12(byte[] store, char[] password, String alias) throws ProblemException {
        return new SigningKey(Pkcs12.read(store, password, requireNonNull(alias, "alias")));
    }

    @Override
    public PublicKey publicKey() {
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        return part.sign(message);
    }

    /** The private key as {@link #ofJwk} reads it. Whoever sees this can sign. */
    public JsonObject toJwk() {
        return part.toJwk();
    }

    @Override
    public String toString() {
        return "SigningKey of " + publicKey;
    }
}
