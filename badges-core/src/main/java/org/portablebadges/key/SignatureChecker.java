package org.portablebadges.key;

import static java.util.Objects.requireNonNull;

import java.security.Provider;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Who does the arithmetic of signatures: the code that comes with this library, or a JCA provider of the embedder's,
 * such as one in front of a native library. Immutable and thread-safe:
 * one for a whole process, because each key keeps its form for the checker that asked last.
 *
 * <p>What makes an answer precise stays here and comes first: keys are checked when they are read, and signatures of
 * another length or with numbers out of their range are shown to nobody. Of a provider, only the answer that a signature
 * fits is taken as it is, so it is trusted as the Java runtime is. Any other answer, an exception among them, is given
 * by the built-in code instead: a provider that is broken costs time, and no badge its verdict.
 *
 * <p>Sound providers differ over signatures that only the key's owner can make. One of Ed25519 whose point R has a part
 * of small order fits by the equation with the cofactor, which is built in, and not by the one without, which the JDK,
 * BoringSSL and AWS-LC take. One of RSA whose DigestInfo lacks the NULL fits for the JDK, which is built in, and not for
 * the other two. Because a no is never final, both fit whoever is asked first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8032#section-5.1.7">RFC 8032, section 5.1.7, which allows both
 *     equations</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8017#appendix-B.1">RFC 8017, B.1, on the NULL</a>
 */
public final class SignatureChecker {
    private static final SignatureChecker BUILT_IN = new SignatureChecker("built in", Map.of());

    private final String name;
    private final Map<KeyType, ProviderVerification> byType;

    private SignatureChecker(String name, Map<KeyType, ProviderVerification> byType) {
        this.name = name;
        this.byType = byType;
    }

    /**
     * Signatures checked by the code that comes with this library, those by RSA keys by the provider that the Java runtime
     * asks first for {@code SHA256withRSA}.
     */
    public static SignatureChecker builtIn() {
        return BUILT_IN;
    }

    /**
     * Signatures checked by a provider, as far as it can. For each kind of key it is asked here, once, about a published
     * signature and about the same one under another message; where it does not answer both rightly, signatures by such
     * keys stay with the built-in code. This takes milliseconds.
     *
     * @param provider need not be registered, and is not registered here
     */
    public static SignatureChecker by(Provider provider) {
        requireNonNull(provider, "provider");
        Map<KeyType, ProviderVerification> byType = new EnumMap<>(KeyType.class);
        for (KeyType type : KeyType.values()) {
            ProviderVerification.of(type, provider).ifPresent(verification -> byType.put(type, verification));
        }
        return new SignatureChecker(provider.getName(), byType);
    }

    /** Kinds of keys whose signatures the provider checks; none where everything is built in. */
    public Set<KeyType> types() {
        return Collections.unmodifiableSet(byType.keySet());
    }

    /**
     * Whether the key's owner signed these bytes, as {@link PublicKey#verify} tells it. Takes any bytes and never throws.
     *
     * @param message the message itself, not its hash
     */
    public boolean verify(PublicKey key, byte[] message, byte[] signature) {
        ProviderVerification theirs = byType.get(key.type());
        boolean confirmed = theirs != null && key.isWellFormed(signature) && theirs.confirms(key, message, signature);
        return confirmed || key.verify(message, signature);
    }

    @Override
    public String toString() {
        return name + " " + types().stream().map(KeyType::label).toList();
    }
}
