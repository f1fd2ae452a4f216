package org.portablebadges.recognition.policy;

/**
 * How often one badge counts.
 *
 * @param withinStack for several needs of one decision
 * @param acrossPurposes for decisions of several purposes
 * @param acrossCycles for a later decision of the same purpose
 * @param sameCompetency beside another badge of the same competency
 */
public record ReuseRule(boolean withinStack, boolean acrossPurposes, boolean acrossCycles, boolean sameCompetency) {
    /** Once in a stack and a cycle, each competency once, for as many purposes as there are. */
    public static final ReuseRule DEFAULT = new ReuseRule(false, true, false, false);
}
