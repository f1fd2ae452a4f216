package org.portablebadges.verify;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.status.Bitstring;
import org.portablebadges.verify.trust.CapturedDocument;

/**
 * What reading the status lists of one set of captured documents gives at every instant alike: their text taken apart,
 * their signatures checked, their values inflated. A list that a million badges name is read once. When they become many
 * or large they are all forgotten, so that the memory does not grow with the lists. Thread-safe.
 */
final class KnownLists {
    /**
     * How many lists are meant to be kept: a state has some hundred districts. Every thread looks before it adds, so there
     * may be more, by the number of threads that add at once; the same is true of the bytes.
     */
    static final int MOST = 1_024;

    /** How many bytes their inflated values may have together. */
    static final long MOST_BYTES = 64 << 20;

    /** One list: the file opened, and its signatures. */
    record KnownList(OpenedFile opened, CheckedSignatures signatures) {}

    private final Map<Iri, KnownList> lists = new ConcurrentHashMap<>();
    private final Map<String, Bitstring> values = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

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
        if (lists.size() >= MOST) {
            lists.clear();
        }
        lists.put(document.address(), opened);
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
        long size = decoded.entries(Byte.SIZE);
        if (bytes.addAndGet(size) > MOST_BYTES) {
            values.clear();
            bytes.set(size);
        }
        values.put(encodedList, decoded);
        return decoded;
    }

    /** How many bytes the inflated values that are kept have. */
    long bytes() {
        return bytes.get();
    }

    /** How many lists are kept. */
    int size() {
        return lists.size();
    }
}
