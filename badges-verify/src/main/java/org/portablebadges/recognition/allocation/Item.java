package org.portablebadges.recognition.allocation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Something that can fill one place.
 *
 * @param key items of the same key stand for each other: only one of them is used
 * @param date when it was earned, for places that have an order
 */
public record Item(String key, LocalDate date) {
    public Item {
        requireNonNull(key, "key");
        requireNonNull(date, "date");
    }
}
