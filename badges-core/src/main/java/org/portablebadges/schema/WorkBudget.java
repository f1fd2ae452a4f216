package org.portablebadges.schema;

/** How often values of one document may still be looked at. Not thread-safe: each validation has its own. */
final class WorkBudget {
    private int left;

    WorkBudget(int left) {
        this.left = left;
    }

    void spend() {
        if (--left < 0) {
            throw new Exhausted();
        }
    }

    /** Leaves the engine, which has no other way to be stopped. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("the document asks for more work than is allowed", null, false, false);
        }
    }
}
