package org.portablebadges.model;

/** Whether an identifier is the one that a credential names. Closed: a comparison ends in one of these three. */
public enum IdentityMatch {
    /** It is the one. */
    MATCH,
    /** It is another one. */
    NO_MATCH,
    /** The credential's hash is in a form that is not understood; {@link IdentityObject#problem()} says so too. */
    NOT_COMPARABLE
}
