package org.portablebadges.cli;

import org.portablebadges.verify.Verdict;

/** How a command ends. Closed; other tools rely on the numbers. */
enum ExitCode {
    /** VALID, badge requirements met, or done. */
    OK(0),
    /** INVALID, not yet met, or something missing by lint. */
    INVALID(1),
    /** Usage, a key file, a credential to sign that has a proof already, or a file that would be overwritten. */
    USAGE(2),
    /** NOT VERIFIED, or cannot tell. */
    NOT_VERIFIED(3),
    /** Input that cannot be read or used. */
    UNREADABLE(4),
    /** A failure inside this program, or a failed write. */
    INTERNAL(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static ExitCode of(Verdict verdict) {
        return switch (verdict) {
            case VALID -> OK;
            case NOT_VERIFIED -> NOT_VERIFIED;
            case INVALID -> INVALID;
            case UNREADABLE -> UNREADABLE;
        };
    }
}
