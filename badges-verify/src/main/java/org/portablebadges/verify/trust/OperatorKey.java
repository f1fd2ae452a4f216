package org.portablebadges.verify.trust;

import static java.util.Objects.requireNonNull;

import org.portablebadges.key.DidJwk;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * Public key of whoever keeps a list of issuers. The reader gets it once, by a way they trust, and pins it: a trust
 * bundle counts only if this key signed it.
 *
 * @param key the key
 */
public record OperatorKey(PublicKey key) {
    public OperatorKey {
        requireNonNull(key, "key");
    }

    /**
     * The key of a text.
     *
     * @param text a did:key, a did:jwk, or a Multikey such as {@code z6Mk…}
     * @throws ProblemException {@code issuer.did-malformed} or a {@code key.…} finding where it is none that may be used
     */
    public static OperatorKey of(String text) throws ProblemException {
        if (text.startsWith("did:key:")) {
            return new OperatorKey(DidKey.resolve(Iri.of(text)).key());
        }
        return new OperatorKey(
                text.startsWith("did:jwk:") ? DidJwk.resolve(Iri.of(text)).key() : PublicKey.ofMultikey(text));
    }

    /** The key as a did:key, by which a bundle names its signer. */
    public Iri name() {
        return DidKey.of(key);
    }

    @Override
    public String toString() {
        return name().value();
    }
}
