package org.portablebadges.key;

/**
 * Whatever holds a private key and signs with it: a {@link SigningKey} in memory, or a connection to a hardware module
 * or a cloud key store, so a call may take time. An implementation is thread-safe, or says that it is not.
 */
public interface Signer {
    /** Public part of the key that signs; the same at every call. */
    PublicKey publicKey();

    /**
     * Signature over the message itself, not over a hash of it, in the form that credentials carry:
     *
     * <ul>
     *   <li>Ed25519: the 64 bytes of RFC 8032, of the plain variant;
     *   <li>P-256 with SHA-256 and P-384 with SHA-384: r and s one after the other, 64 and 96 bytes. Where the key store
     *       gives DER, {@link EcdsaSignature#fromDer} makes them;
     *   <li>RSA: RSASSA-PKCS1-v1_5 with SHA-256, as long as the modulus.
     * </ul>
     *
     * <p>A signer that cannot reach its key throws an unchecked exception of its own.
     */
    byte[] sign(byte[] message);
}
