package org.portablebadges.model;

/** How strictly a credential is read. Neither changes what is read, only how grave a departure is. */
public enum Conformance {
    /** Departures are warnings, unless what a verifier decides on cannot be read. */
    COMPATIBLE,
    /** Every departure from what the standard asks of an issuer is an error. */
    STRICT
}
