package org.portablebadges.status;

/** The kinds of status lists that hold one value for each index. Closed: a later standard is a later constant. */
public enum StatusListType {
    /**
     * The recommendation of W3C.
     *
     * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/">Bitstring Status List 1.0</a>
     */
    BITSTRING("BitstringStatusListEntry", "BitstringStatusListCredential", "BitstringStatusList"),
    /**
     * The draft that came before.
     *
     * @see <a href="https://www.w3.org/TR/2023/WD-vc-status-list-20230427/">Status List 2021</a>
     */
    STATUS_LIST_2021("StatusList2021Entry", "StatusList2021Credential", "StatusList2021");

    private final String entryType;
    private final String credentialType;
    private final String subjectType;

    StatusListType(String entryType, String credentialType, String subjectType) {
        this.entryType = entryType;
        this.credentialType = credentialType;
        this.subjectType = subjectType;
    }

    /** Type of an entry in a credential. */
    public String entryType() {
        return entryType;
    }

    /** Type of the credential that carries the list. */
    public String credentialType() {
        return credentialType;
    }

    /** Type of that credential's subject. */
    public String subjectType() {
        return subjectType;
    }
}
