package org.portablebadges.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signatures by one kind of key, checked by a JCA provider. Immutable and thread-safe, if the provider is. */
final class ProviderVerification {
    /** Where the JCA form of keys comes from. */
    @FunctionalInterface
    private interface KeySource {
        KeyFactory open(String algorithm) throws GeneralSecurityException;
    }

    /** A key as a provider takes it; null where it does not take this one. */
    record Held(ProviderVerification by, java.security.@Nullable PublicKey key) {}

    private final KeyType type;
    private final Provider provider;
    private final KeySource keys;

    private ProviderVerification(KeyType type, Provider provider, KeySource keys) {
        this.type = type;
        this.provider = provider;
        this.keys = keys;
    }

    /** How this provider checks such signatures; empty where it cannot, or gives wrong answers. */
    static Optional<ProviderVerification> of(KeyType type, Provider provider) {
        // Some providers check signatures by the Java runtime's own keys of a kind, and read none themselves.
        Stream<KeySource> sources =
                Stream.of(algorithm -> KeyFactory.getInstance(algorithm, provider), KeyFactory::getInstance);
        return sources.map(keys -> new ProviderVerification(type, provider, keys))
                .filter(ProviderVerification::answersRightly)
                .findFirst();
    }

    private boolean answersRightly() {
        KnownAnswer known = KnownAnswer.of(type);
        return confirms(known.key(), known.message(), known.signature())
                && !confirms(known.key(), known.anotherMessage(), known.signature());
    }

    /** Whether the provider says that a signature fits; false also where it gives no answer. */
    boolean confirms(PublicKey key, byte[] message, byte[] signature) {
        java.security.PublicKey theirs = key.heldFor(this).key();
        return theirs != null && confirms(theirs, message, encoded(signature));
    }

    // Native providers fail in ways of their own, at the first call as well as at any later one.
    private boolean confirms(java.security.PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(signatureAlgorithm(), provider);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (Exception | LinkageError | AssertionError | InternalError | StackOverflowError e) {
            return false;
        }
    }

    /** The key of these bytes, in the form that the provider takes. */
    Held read(byte[] subjectPublicKeyInfo) {
        try {
            KeyFactory factory = keys.open(keyAlgorithm());
            return new Held(this, factory.generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo)));
        } catch (Exception | LinkageError | AssertionError | InternalError | StackOverflowError e) {
            return new Held(this, null);
        }
    }

    private byte[] encoded(byte[] signature) {
        return switch (type) {
            case ED25519, RSA -> signature;
            case P256, P384 -> EcdsaSignature.toDer(type, signature);
        };
    }

    private String signatureAlgorithm() {
        return switch (type) {
            case ED25519 -> "Ed25519";
            case P256 -> "SHA256withECDSA";
            case P384 -> "SHA384withECDSA";
            case RSA -> RsaPublicPart.ALGORITHM;
        };
    }

    private String keyAlgorithm() {
        return switch (type) {
            case ED25519 -> "Ed25519";
            case P256, P384 -> "EC";
            case RSA -> "RSA";
        };
    }
}
