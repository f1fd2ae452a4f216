package org.portablebadges.recognition;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The facts of one case, with a note of those that were used and those that were missed. Not thread-safe. */
final class Facts {
    private final FactSource source;
    private final SortedMap<String, Fact> used = new TreeMap<>();
    private final SortedSet<String> missing = new TreeSet<>();

    Facts(FactSource source) {
        this.source = source;
    }

    /** A fact that is needed. */
    Optional<Fact> need(String name) {
        Optional<Fact> fact = look(name);
        if (fact.isEmpty()) {
            missing.add(name);
        }
        return fact;
    }

    /** A fact that may be absent. */
    Optional<Fact> look(String name) {
        Optional<Fact> fact = source.fact(name);
        fact.ifPresent(found -> used.put(name, found));
        return fact;
    }

    /** Notes that a fact is there but cannot be used. */
    void miss(String name) {
        missing.add(name);
    }

    List<Fact> used() {
        return List.copyOf(used.values());
    }

    List<String> missing() {
        return List.copyOf(missing);
    }
}
