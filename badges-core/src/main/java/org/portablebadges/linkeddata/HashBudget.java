package org.portablebadges.linkeddata;

import org.portablebadges.encoding.Digest;
import org.portablebadges.problem.ProblemException;

/**
 * The hash function of one canonicalization, whose uses count against its share and against a budget that others use
 * too. Not thread-safe.
 */
final class HashBudget {
    private final Digest digest;
    private final int share;
    private final CanonicalizationBudget budget;
    private int spent;

    HashBudget(Digest digest, int share, CanonicalizationBudget budget) {
        this.digest = digest;
        this.share = share;
        this.budget = budget;
    }

    /** Lower-case hexadecimal hash of the text. */
    String hash(CharSequence text) throws ProblemException {
        spend();
        return digest.hexOf(text.toString());
    }

    /** Counts one operation that is work without being a hash. */
    void spend() throws ProblemException {
        if (spent == share) {
            throw budget.refuse(share);
        }
        budget.spend();
        spent++;
    }

    /** Uses by this canonicalization alone. */
    int spent() {
        return spent;
    }
}
