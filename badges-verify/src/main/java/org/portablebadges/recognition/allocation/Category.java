package org.portablebadges.recognition.allocation;

import static java.util.Objects.requireNonNull;

/**
 * A kind of item with its own bounds, in the unit that the items' values have.
 *
 * @param name what it is known by; not empty
 * @param least how much must be reached in it
 * @param most how much counts of it; {@link Long#MAX_VALUE} where all does
 */
public record Category(String name, long least, long most) {
    /** What items that belong to no category are counted under. */
    public static final String NONE = "";

    public Category {
        requireNonNull(name, "name");
        if (name.isEmpty() || least < 0 || most < least) {
            throw new IllegalArgumentException("category " + name + " from " + least + " to " + most);
        }
    }

    /** How much of a sum counts. */
    long counted(long sum) {
        return Math.min(sum, most);
    }

    /** How much of a sum goes to the minimum. */
    long towardLeast(long sum) {
        return Math.min(sum, least);
    }
}
