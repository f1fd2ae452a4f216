package org.portablebadges.verify;

/** What came of a check. Closed. */
public enum Outcome {
    /** It holds; warnings and notices may still stand beside it. */
    PASSED,
    /** It does not hold. */
    FAILED,
    /** Something needed is missing or not understood: neither yes nor no. */
    UNDETERMINED,
    /** It does not apply, or an earlier check made it pointless; the note says which. */
    SKIPPED
}
