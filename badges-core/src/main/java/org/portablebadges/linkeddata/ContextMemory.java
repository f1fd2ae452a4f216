package org.portablebadges.linkeddata;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Source of contexts and how many combinations of them are kept. Documents from strangers choose the combinations, so
 * there is a bound; beyond it they are made anew each time. Thread-safe.
 */
final class ContextMemory {
    static final int MOST_KEPT = 512;

    private final DocumentSource documents;
    private final ActiveContext empty;
    private final AtomicInteger kept = new AtomicInteger();

    ContextMemory(DocumentSource documents) {
        this.documents = documents;
        this.empty = ActiveContext.empty(this);
    }

    DocumentSource documents() {
        return documents;
    }

    ActiveContext empty() {
        return empty;
    }

    /** How many combinations are kept. */
    int kept() {
        return kept.get();
    }

    /** What is kept under this key; made where it is not there. */
    <K> ActiveContext computed(Map<K, ActiveContext> known, K key, Function<K, ActiveContext> make) {
        ActiveContext found = known.get(key);
        if (found != null) {
            return found;
        }
        ActiveContext made = make.apply(key);
        if (kept.get() >= MOST_KEPT) {
            return made;
        }
        ActiveContext other = known.putIfAbsent(key, made);
        if (other == null) {
            kept.incrementAndGet();
            return made;
        }
        return other;
    }
}
