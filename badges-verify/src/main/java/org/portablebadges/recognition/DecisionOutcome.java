package org.portablebadges.recognition;

/** What a decision comes to, always of the badge requirements of one policy. Closed. */
public enum DecisionOutcome {
    /** The badge requirements are met. */
    MET,
    /** They are not, with what is at hand. */
    NOT_YET_MET,
    /** Something that could change the answer is missing or not verified. */
    CANNOT_TELL
}
