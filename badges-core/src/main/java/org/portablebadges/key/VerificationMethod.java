package org.portablebadges.key;

import static java.util.Objects.requireNonNull;

import org.portablebadges.problem.Iri;

/**
 * A key with its name and its owner.
 *
 * @param id name of the key, as proofs and headers write it
 * @param controller who may use the key: the issuer's identifier
 * @param key the key
 * @see <a href="https://www.w3.org/TR/cid-1.0/#verification-methods">Controlled Identifiers 1.0, Verification
 *     Methods</a>
 */
public record VerificationMethod(Iri id, Iri controller, PublicKey key) {
    public VerificationMethod {
        requireNonNull(id, "id");
        requireNonNull(controller, "controller");
        requireNonNull(key, "key");
    }
}
