package org.portablebadges.linkeddata;

import org.portablebadges.encoding.Digest;
import org.portablebadges.problem.ProblemException;

/** The hash function of one canonicalization, whose uses count against a budget. Not thread-safe. */
final class HashBudget {
    private final Digest digest;
    private final CanonicalizationBudget budget;
    private int spent;

    HashBudget(Digest digest, CanonicalizationBudget budget) {
        this.digest = digest;
        this.budget = budget;
    }

    /** Lower-case hexadecimal hash of the text. */
    String hash(CharSequence text) throws ProblemException {
        spend();
        return digest.hexOf(text.toString());
    }

    /** Counts one operation that is work without being a hash. */
    void spend() throws ProblemException {
        budget.spend();
        spent++;
    }

    /** Uses by this canonicalization alone. */
    int spent() {
        return spent;
    }
}
