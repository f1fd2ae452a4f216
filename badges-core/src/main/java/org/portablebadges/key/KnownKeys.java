package org.portablebadges.key;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.portablebadges.problem.ProblemException;

/**
 * Keys that were decoded before, by their text: checking that one lies on its curve costs as much as checking a
 * signature with it. When they become many they are all forgotten, so that files from strangers cannot fill the memory.
 * Thread-safe.
 */
final class KnownKeys {
    static final int MOST = 1_024;

    private static final int LONGEST = 1_024;

    /** Decodes one key. */
    @FunctionalInterface
    interface Decoder {
        PublicKey decode(String text) throws ProblemException;
    }

    private final Decoder decoder;
    private final Map<String, PublicKey> known = new ConcurrentHashMap<>();

    KnownKeys(Decoder decoder) {
        this.decoder = decoder;
    }

    /**
     * The key of this text.
     *
     * @throws ProblemException where the text is not a key; that is not kept
     */
    PublicKey key(String text) throws ProblemException {
        PublicKey before = known.get(text);
        if (before != null) {
            return before;
        }
        PublicKey decoded = decoder.decode(text);
        if (text.length() <= LONGEST) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, decoded);
        }
        return decoded;
    }

    int size() {
        return known.size();
    }
}
