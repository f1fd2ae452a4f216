package org.portablebadges.quality;

import static java.util.Objects.requireNonNull;

import org.portablebadges.problem.JsonPointer;

/**
 * What comparing one hash in a badge with files came to.
 *
 * @param at the entry of {@code evidence} or {@code relatedResource}
 * @param result what it came to
 * @param file name of the file; empty where none is meant
 */
public record EvidenceHash(JsonPointer at, Result result, String file) {
    /** What a comparison can come to. */
    public enum Result {
        /** A file is exactly what was hashed. */
        MATCHES,
        /** A file has the name of the evidence and is not what was hashed. */
        DIFFERS,
        /** No file is what was hashed. */
        NO_FILE,
        /** The entry has no hash. */
        NO_HASH,
        /** The hash is in no form that is understood. */
        UNREADABLE
    }

    public EvidenceHash {
        requireNonNull(at, "at");
        requireNonNull(result, "result");
        requireNonNull(file, "file");
    }
}
