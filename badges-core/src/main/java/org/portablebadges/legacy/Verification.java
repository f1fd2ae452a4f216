package org.portablebadges.legacy;

import static java.util.Objects.requireNonNull;

/**
 * How an assertion says that it is to be verified.
 *
 * @param kind hosted or signed
 * @param source of a signed badge the address of the key; of a hosted one the address of the assertion, in 1.x only;
 *     empty where it names none
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#VerificationObject">OB 2.0
 *     VerificationObject</a>
 */
public record Verification(Kind kind, String source) {
    /** The two ways. Closed by the standard. */
    public enum Kind {
        /** By what stands at the assertion's address. */
        HOSTED,
        /** By a signature with a key that the issuer's profile lists. */
        SIGNED
    }

    public Verification {
        requireNonNull(kind, "kind");
        requireNonNull(source, "source");
    }
}
