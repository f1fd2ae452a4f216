package org.portablebadges.key;

import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * DIDs that are a public key: {@code did:key:} and the key as a Multikey. One key, one DID.
 *
 * @see <a href="https://w3c-ccg.github.io/did-key-spec/">The did:key method</a>
 */
public final class DidKey {
    private static final String PREFIX = "did:key:";

    private DidKey() {}

    /** DID of a key. */
    public static Iri of(PublicKey key) {
        return Iri.of(PREFIX + key.multikey());
    }

    /**
     * The one signing key of a DID, named {@code did:key:z…#z…}.
     *
     * @param did the DID itself, without fragment, path or query
     * @throws ProblemException {@code issuer.did-malformed} where this is no such DID, one {@code key.…} finding where
     *     its key may not be used
     */
    public static VerificationMethod resolve(Iri did) throws ProblemException {
        if (!did.value().startsWith(PREFIX)) {
            throw malformed(did);
        }
        String multikey = did.value().substring(PREFIX.length());
        if (!multikey.startsWith("z") || !isLettersAndDigits(multikey)) {
            throw malformed(did);
        }
        return new VerificationMethod(Iri.of(did + "#" + multikey), did, PublicKey.ofMultikey(multikey));
    }

    private static boolean isLettersAndDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static ProblemException malformed(Iri did) {
        return ProblemException.of(ProblemCode.ISSUER_DID_MALFORMED, did);
    }
}
