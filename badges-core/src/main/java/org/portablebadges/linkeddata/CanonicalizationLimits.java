package org.portablebadges.linkeddata;

/**
 * How much work canonicalization may be. Each bound is inclusive, and none is a time: the same statements meet the same
 * answer on every machine.
 *
 * <p>Of the operations one document may use 10,000, and 10 more for each time that a statement links a blank node to
 * others; where more than 200,000 are allowed, as many times more. What people write needs one or two an item, while
 * statements made to be costly need tenfold with each node: they are refused in the time that their size deserves.
 *
 * @param quads different statements
 * @param blankNodes different blank nodes
 * @param operations hashes computed, and blank nodes placed while the orders of look-alike neighbors are tried
 */
public record CanonicalizationLimits(int quads, int blankNodes, int operations) {
    private static final double USUAL_OPERATIONS = 200_000;

    /** Bounds for a credential: 100,000 statements, 10,000 blank nodes, 200,000 operations. */
    public static final CanonicalizationLimits DEFAULT =
            new CanonicalizationLimits(100_000, 10_000, (int) USUAL_OPERATIONS);

    private static final int SHARE = 10_000;
    private static final int SHARE_OF_A_LINK = 10;

    public CanonicalizationLimits {
        if (quads < 0 || blankNodes < 0 || operations < 0) {
            throw new IllegalArgumentException("limits of canonicalization must not be negative");
        }
    }

    /** The operations of one document in which blank nodes are linked so many times. */
    int share(int links) {
        double share = (SHARE + (double) SHARE_OF_A_LINK * links) * Math.max(1, operations / USUAL_OPERATIONS);
        return (int) Math.min(operations, share);
    }
}
