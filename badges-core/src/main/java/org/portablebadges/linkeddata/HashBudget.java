package org.portablebadges.linkeddata;

import org.portablebadges.encoding.Digest;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** The hash function of one canonicalization, and how often it may still be used. Not thread-safe. */
final class HashBudget {
    private final Digest digest;
    private final int limit;
    private int spent;

    HashBudget(Digest digest, int limit) {
        this.digest = digest;
        this.limit = limit;
    }

    /** Lower-case hexadecimal hash of the text. */
    String hash(CharSequence text) throws ProblemException {
        spend();
        return digest.hexOf(text.toString());
    }

    /** Counts one operation that is work without being a hash. */
    void spend() throws ProblemException {
        if (spent == limit) {
            throw ProblemException.of(ProblemCode.LIMIT_CANONICALIZATION, limit);
        }
        spent++;
    }

    int spent() {
        return spent;
    }
}
