package org.portablebadges.linkeddata;

/**
 * How much work canonicalization may be. Each bound is inclusive, and none is a time: the same statements meet the same
 * answer on every machine.
 *
 * <p>Of the operations one document may use 10,000, two for each blank node and ten for each time that a statement links
 * a blank node to others; where more than 200,000 operations are allowed, this share grows in proportion. What people
 * write needs one or two an item, while statements made to be costly need ten times as many with each node: they are
 * refused in time proportional to their size.
 *
 * <p>Statements repeat long identifiers. So those of a file may have a million characters, and 200 more for each operation
 * that is allowed; one that mentions blank nodes counts once more for each of them.
 *
 * @param quads different statements
 * @param blankNodes different blank nodes
 * @param operations hashes computed, and blank nodes placed while the orders of look-alike neighbors are tried
 */
public record CanonicalizationLimits(int quads, int blankNodes, int operations) {
    private static final int USUAL_OPERATIONS = 200_000;

    /** Bounds for a credential: 100,000 statements, 10,000 blank nodes, 200,000 operations. */
    public static final CanonicalizationLimits DEFAULT = new CanonicalizationLimits(100_000, 10_000, USUAL_OPERATIONS);

    private static final int SHARE = 10_000;
    private static final int SHARE_OF_A_NODE = 2;
    private static final int SHARE_OF_A_LINK = 10;

    public CanonicalizationLimits {
        if (quads < 0 || blankNodes < 0 || operations < 0) {
            throw new IllegalArgumentException("limits of canonicalization must not be negative");
        }
    }

    /** The operations of one document with so many blank nodes, in which they are linked so many times. */
    int share(int nodes, int links) {
        double share = SHARE + (double) SHARE_OF_A_NODE * nodes + (double) SHARE_OF_A_LINK * links;
        return (int) Math.min(operations, share * Math.max(1, (double) operations / USUAL_OPERATIONS));
    }
}
