package org.portablebadges.verify;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.status.Bitstring;
import org.portablebadges.verify.trust.CapturedDocument;

/**
 * What reading the status lists of one set of captured documents gives at every instant alike: their text taken apart,
 * their signatures checked, their values inflated. A list that a million badges name is read once. When they become many
 * they are all forgotten, so that the memory does not grow with the lists. Thread-safe.
 */
final class KnownLists {
    /**
     * How many entries each of the two maps is meant to hold. Every thread looks before it adds, so there may be more,
     * by the number of threads that add at once.
     */
    static final int MOST = 32;

    /** One list: the file opened, and its signatures. */
    record KnownList(OpenedFile opened, CheckedSignatures signatures) {}

    private final Map<Iri, KnownList> lists = new ConcurrentHashMap<>();
    private final Map<String, Bitstring> values = new ConcurrentHashMap<>();

    /**
     * A list.
     *
     * @throws ProblemException where it cannot be opened, which is not kept
     */
    KnownList open(CapturedDocument document, Limits limits) throws ProblemException {
        KnownList known = lists.get(document.address());
        if (known != null) {
            return known;
        }
        var opened = new KnownList(OpenedFile.of(document.bytes(), limits), CheckedSignatures.kept());
        keep(lists, document.address(), opened);
        return opened;
    }

    /**
     * Values of a list.
     *
     * @throws ProblemException as {@link Bitstring#decode} does; that is not kept
     */
    Bitstring values(String encodedList, Limits limits) throws ProblemException {
        Bitstring known = values.get(encodedList);
        if (known != null) {
            return known;
        }
        Bitstring decoded = Bitstring.decode(encodedList, limits.statusList());
        keep(values, encodedList, decoded);
        return decoded;
    }

    /** How many lists are kept. */
    int size() {
        return lists.size();
    }

    private static <K, V> void keep(Map<K, V> kept, K key, V value) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, value);
    }
}
