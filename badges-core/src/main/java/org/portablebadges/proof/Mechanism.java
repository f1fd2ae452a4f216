package org.portablebadges.proof;

/** How a credential is secured. Closed. */
public enum Mechanism {
    /** One or more Data Integrity proofs inside the credential. */
    DATA_INTEGRITY,
    /** A signed JWT whose payload is, or holds, the credential. */
    JWT,
    /** Nothing. */
    NONE
}
