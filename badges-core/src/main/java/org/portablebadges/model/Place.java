package org.portablebadges.model;

import org.portablebadges.problem.JsonPointer;

/**
 * Where a walk stands.
 *
 * @param at the place in the JSON
 * @param core whether a verifier's decision rests on this place
 * @param check the walk, which collects the findings
 */
record Place(JsonPointer at, boolean core, FormatCheck check) {

    /** The member of this name; in the core only if this place is. */
    Place child(String name, boolean childInCore) {
        return new Place(at.child(name), core && childInCore, check);
    }

    /** Another place of the same weight. */
    Place at(JsonPointer other) {
        return new Place(other, core, check);
    }

    /** The same place, in the core only if it is already and this holds. */
    Place inCoreIf(boolean condition) {
        return new Place(at, core && condition, check);
    }

    void report(FormatRule rule, Object... arguments) {
        check.report(rule, this, arguments);
    }
}
