package org.portablebadges.verify;

/** What a report comes to. Closed; the gravest comes last. */
public enum Verdict {
    /** Every required check passed. */
    VALID,
    /** Nothing speaks against it, but something required could not be established. */
    NOT_VERIFIED,
    /** These bytes were not signed by this issuer, or the issuer's own signed words say no. */
    INVALID,
    /** The file does not hold one credential that can be read within the limits. */
    UNREADABLE
}
