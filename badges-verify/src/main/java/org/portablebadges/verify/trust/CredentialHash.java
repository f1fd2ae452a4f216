package org.portablebadges.verify.trust;

import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Hex;
import org.portablebadges.json.Jcs;
import org.portablebadges.proof.CompactJws;
import org.portablebadges.proof.SecuredCredential;

/**
 * One name for one signed credential, whatever file or picture it travels in: SHA-256 over the whole token, or over the
 * canonical JSON (RFC 8785) of the credential with its proofs. Nothing in it can change without changing this.
 */
public final class CredentialHash {
    private CredentialHash() {}

    /** The hash in lower-case hexadecimal digits. */
    public static String of(SecuredCredential credential) {
        return credential
                .jws()
                .map(CompactJws::text)
                .map(Digest.SHA_256::hexOf)
                .orElseGet(() -> Hex.encode(
                        Digest.SHA_256.of(Jcs.canonicalize(credential.document().root()))));
    }
}
