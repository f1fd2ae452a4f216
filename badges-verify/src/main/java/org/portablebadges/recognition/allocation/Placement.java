package org.portablebadges.recognition.allocation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which items count, and in which category.
 *
 * @param places the category of each item that counts, by the item's index; {@link Category#NONE} outside all
 */
public record Placement(SortedMap<Integer, String> places) {
    public Placement {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    static Placement of(Map<Integer, String> places) {
        return new Placement(new TreeMap<>(places));
    }
}
