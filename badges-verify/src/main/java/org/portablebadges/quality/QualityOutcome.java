package org.portablebadges.quality;

/** How a badge stands to one requirement of a profile, from best to worst. */
public enum QualityOutcome {
    /** It is there, or nothing that should not be there was found. */
    MET,
    /** The requirement is for another kind of badge. */
    NOT_ASKED,
    /** No program can tell. */
    NEEDS_PERSON,
    /** It is not there. */
    MISSING,
    /** Something is there that should not be. */
    BROKEN
}
