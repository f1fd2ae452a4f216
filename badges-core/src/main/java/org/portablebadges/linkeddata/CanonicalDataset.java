package org.portablebadges.linkeddata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements in canonical form, and the labels that their blank nodes were given. Immutable. */
final class CanonicalDataset {
    private final List<String> lines;
    private final Map<String, String> labels;
    private final int operations;

    CanonicalDataset(List<String> lines, Map<String, String> labels, int operations) {
        this.lines = List.copyOf(lines);
        this.labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        this.operations = operations;
    }

    /** All statements as text: the lines of {@link #lines()} one after the other. A proof hashes its UTF-8 bytes. */
    public String canonicalNQuads() {
        return String.join("", lines);
    }

    /** One line of canonical N-Quads a statement, each ended by a line feed, sorted by Unicode code point. */
    public List<String> lines() {
        return lines;
    }

    /** For the id of each blank node of the input its canonical label, such as {@code c14n0}; both without {@code _:}. */
    public Map<String, String> labels() {
        return labels;
    }

    /** How many operations of its budget the canonicalization took. */
    public int operations() {
        return operations;
    }
}
