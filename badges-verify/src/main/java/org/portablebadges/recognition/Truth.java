package org.portablebadges.recognition;

/** Whether something holds, where it may also be unknown. */
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }

    /** The answer if what is unknown went one way. */
    boolean holds(boolean ifUnknown) {
        return this == UNKNOWN ? ifUnknown : this == TRUE;
    }
}
