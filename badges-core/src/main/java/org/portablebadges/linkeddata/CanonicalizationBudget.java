package org.portablebadges.linkeddata;

import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * How many operations several canonicalizations may use together: those of all proofs of a file and of everything inside
 * it. Each could stay within a limit of its own, and many of them would still add up. Once one was refused the others are
 * too, because a file of which a part is refused is refused. Not thread-safe.
 */
public final class CanonicalizationBudget {
    private static final int NOT_REFUSED = -1;
    private static final long CHARACTERS = 1_000_000;
    private static final long CHARACTERS_OF_AN_OPERATION = 200;

    private final int operations;
    private int spent;
    private long characters;
    private int refusedAt = NOT_REFUSED;

    /**
     * A budget of which nothing is spent.
     *
     * @param operations what {@link CanonicalizationLimits#operations()} counts; the last of them is still allowed
     */
    public CanonicalizationBudget(int operations) {
        this.operations = operations;
    }

    void spend() throws ProblemException {
        if (refusedAt != NOT_REFUSED) {
            throw refuse(refusedAt);
        }
        if (spent == operations) {
            throw refuse(operations);
        }
        spent++;
    }

    /** Counts characters of statements, which are written, sorted and hashed. */
    void write(long length) throws ProblemException {
        if (refusedAt != NOT_REFUSED) {
            throw refuse(refusedAt);
        }
        characters += length;
        if (characters > CHARACTERS + CHARACTERS_OF_AN_OPERATION * operations) {
            throw refuse(operations);
        }
    }

    /** What is thrown where more than so many operations would be needed, now and from now on. */
    ProblemException refuse(int limit) {
        refusedAt = limit;
        return ProblemException.of(ProblemCode.LIMIT_CANONICALIZATION, limit);
    }
}
