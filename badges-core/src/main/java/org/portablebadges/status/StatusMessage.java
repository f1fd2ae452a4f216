package org.portablebadges.status;

import static java.util.Objects.requireNonNull;

/**
 * What one value of a status means.
 *
 * @param status the value
 * @param message what it means, for a person
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry">Bitstring Status List 1.0,
 *     2.1, statusMessage</a>
 */
public record StatusMessage(long status, String message) {
    public StatusMessage {
        requireNonNull(message, "message");
        if (status < 0) {
            throw new IllegalArgumentException("a status is not negative: " + status);
        }
    }

    /** The value as an entry writes it, such as {@code 0x2}. */
    public String hex() {
        return "0x" + Long.toHexString(status);
    }
}
