package org.portablebadges.model;

/** Which Verifiable Credentials data model a credential is written in; its first context says so. */
public enum CredentialVersion {
    /** Version 1.1, with {@code issuanceDate} and {@code expirationDate}: read, never written. */
    VC_1_1,
    /** Version 2.0, with {@code validFrom} and {@code validUntil}. */
    VC_2_0
}
