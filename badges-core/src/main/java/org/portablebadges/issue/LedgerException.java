package org.portablebadges.issue;

/** The storage of a ledger failed: a matter for whoever operates it. Nothing was changed. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
