package org.portablebadges.recognition.allocation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An item that has a value.
 *
 * @param key items of the same key stand for each other: only one of them counts
 * @param value its value, positive, in the smallest unit
 * @param categories names of the categories it may count in, and it counts in one of them; none where it counts in the
 *     total alone
 */
public record Valued(String key, long value, List<String> categories) {
    public Valued {
        requireNonNull(key, "key");
        categories = List.copyOf(categories);
        if (value < 0) {
            throw new IllegalArgumentException("a value is not negative: " + value);
        }
    }

    /** Where it may be placed: its categories, or outside all of them. */
    List<String> options() {
        return categories.isEmpty() ? List.of(Category.NONE) : categories;
    }
}
