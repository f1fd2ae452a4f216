package org.portablebadges.linkeddata;

/**
 * How much work canonicalization may be. Each bound is inclusive, and none is a time: the same statements meet the same
 * answer on every machine.
 *
 * @param quads different statements
 * @param blankNodes different blank nodes
 * @param operations hashes computed, and blank nodes placed while the orders of look-alike neighbors are tried
 */
public record CanonicalizationLimits(int quads, int blankNodes, int operations) {
    /** Bounds for a credential: 100,000 statements, 10,000 blank nodes, 200,000 operations. */
    public static final CanonicalizationLimits DEFAULT = new CanonicalizationLimits(100_000, 10_000, 200_000);

    public CanonicalizationLimits {
        if (quads < 0 || blankNodes < 0 || operations < 0) {
            throw new IllegalArgumentException("limits of canonicalization must not be negative");
        }
    }
}
