package org.portablebadges.model;

/**
 * One row of a class table.
 *
 * @param name the member's name
 * @param shape what each of its values may be
 * @param required whether it must be there
 * @param core whether the object cannot be read without it, or with it unreadable
 * @param count how many values it holds
 * @param miscounted the rule that is broken where a required value is missing
 */
record Member(String name, Shape<?> shape, boolean required, boolean core, Count count, FormatRule miscounted) {
    /** How many values a member holds and how they are written. */
    enum Count {
        /** One value, no array. */
        ONE,
        /** Any number, always in an array. */
        MANY,
        /** Any number; a single one may stand without an array (OB 3.0 A.2.1). */
        COMPACTABLE
    }

    /** A type of any name, for classes whose types are defined elsewhere. */
    static final Member ANY_TYPE = required("type", Scalars.TEXT).compactable();

    static Member core(String name, Shape<?> shape) {
        return new Member(name, shape, true, true, Count.ONE, FormatRule.MEMBER_MISSING);
    }

    /** May be left out, but what is there decides. */
    static Member decisive(String name, Shape<?> shape) {
        return new Member(name, shape, false, true, Count.ONE, FormatRule.MEMBER_MISSING);
    }

    static Member required(String name, Shape<?> shape) {
        return new Member(name, shape, true, false, Count.ONE, FormatRule.MEMBER_MISSING);
    }

    static Member optional(String name, Shape<?> shape) {
        return new Member(name, shape, false, false, Count.ONE, FormatRule.MEMBER_MISSING);
    }

    static Member many(String name, Shape<?> shape) {
        return new Member(name, shape, false, false, Count.MANY, FormatRule.MEMBER_MISSING);
    }

    /** Same member, any number of them, a single one with or without an array. */
    Member compactable() {
        return new Member(name, shape, required, core, Count.COMPACTABLE, miscounted);
    }

    /** Same member, with at least one value. */
    Member atLeastOne() {
        return new Member(name, shape, true, core, count, miscounted);
    }

    /** Same member with a rule of its own for none and for several. */
    Member counted(FormatRule rule) {
        return new Member(name, shape, required, core, count, rule);
    }
}
