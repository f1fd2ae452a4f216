package org.portablebadges.status;

import static java.util.Objects.requireNonNull;

/**
 * What a status list is for. Others may add purposes; what a set bit then means is theirs to say.
 *
 * @param value the purpose as it is written
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry">Bitstring Status List 1.0,
 *     2.1</a>
 */
public record StatusPurpose(String value) {
    /** A set bit cancels the credential for good. */
    public static final StatusPurpose REVOCATION = new StatusPurpose("revocation");
    /** A set bit stops the credential for a while. */
    public static final StatusPurpose SUSPENSION = new StatusPurpose("suspension");
    /** The value stands for one of the entry's messages and says nothing about validity. */
    public static final StatusPurpose MESSAGE = new StatusPurpose("message");
    /** A set bit says that a newer credential is to be had. */
    public static final StatusPurpose REFRESH = new StatusPurpose("refresh");

    public StatusPurpose {
        requireNonNull(value, "value");
    }

    /** Whether the purpose only informs, so that no value of it speaks against a credential. */
    public boolean isInformation() {
        return equals(MESSAGE) || equals(REFRESH);
    }

    @Override
    public String toString() {
        return value;
    }
}
