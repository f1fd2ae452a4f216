package org.portablebadges.problem;

/** How grave a {@link Finding} is. Closed: a report knows these three and no other. */
public enum Severity {
    /** The check that carries it did not pass. */
    ERROR,
    /** The file departs from the standard or leaves something unsaid; the check may still pass. */
    WARNING,
    /** A fact a reader should know; nothing is wrong. */
    NOTICE
}
