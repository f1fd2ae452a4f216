package org.portablebadges.linkeddata;

import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * How many operations several canonicalizations may use together: those of all proofs of a file and of everything inside
 * it. Each could stay within a limit of its own, and many of them would still add up. Not thread-safe.
 */
public final class CanonicalizationBudget {
    private final int operations;
    private int spent;

    /**
     * A budget of which nothing is spent.
     *
     * @param operations what {@link CanonicalizationLimits#operations()} counts; the last of them is still allowed
     */
    public CanonicalizationBudget(int operations) {
        this.operations = operations;
    }

    void spend() throws ProblemException {
        if (spent == operations) {
            throw ProblemException.of(ProblemCode.LIMIT_CANONICALIZATION, operations);
        }
        spent++;
    }
}
