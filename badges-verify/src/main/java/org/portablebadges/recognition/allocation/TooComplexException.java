package org.portablebadges.recognition.allocation;

/** A search asked for more operations than it was given. There is no answer then, not even a likely one. */
public final class TooComplexException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long limit;

    TooComplexException(long limit) {
        super("more than " + limit + " operations");
        this.limit = limit;
    }

    /** How many operations were allowed. */
    public long limit() {
        return limit;
    }
}
