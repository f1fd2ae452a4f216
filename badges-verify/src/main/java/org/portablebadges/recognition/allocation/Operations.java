package org.portablebadges.recognition.allocation;

/**
 * A budget of elementary operations: looks at an edge or at an option. A count, never a time, so that the same input
 * always ends alike. Not thread-safe.
 */
public final class Operations {
    /** Enough for thousands of items and hundreds of places; a search that needs more is given up. */
    public static final long DEFAULT_LIMIT = 50_000_000;

    private final long limit;
    private long spent;

    /** A budget of this many operations. */
    public Operations(long limit) {
        this.limit = limit;
    }

    /** How many were spent so far. */
    public long spent() {
        return spent;
    }

    void spend(long count) throws TooComplexException {
        spent += count;
        if (spent > limit) {
            throw new TooComplexException(limit);
        }
    }
}
