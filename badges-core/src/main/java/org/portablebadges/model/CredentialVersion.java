package org.portablebadges.model;

/** Which Verifiable Credentials data model a credential is written in; its first context says so. */
public enum CredentialVersion {
    /** Version 1.1, with {@code issuanceDate} and {@code expirationDate}: read, never written. */
    VC_1_1("1.1"),
    /** Version 2.0, with {@code validFrom} and {@code validUntil}. */
    VC_2_0("2.0");

    private final String label;

    CredentialVersion(String label) {
        this.label = label;
    }

    /** The version's number as people write it, such as {@code 2.0}. */
    public String label() {
        return label;
    }
}
