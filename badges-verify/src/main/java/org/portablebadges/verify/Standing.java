package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a document stands: a file of its own, inside another document, or as an endorsement on a part of one.
 *
 * @param depth how many documents it stands in
 * @param host what an endorsement stands on; null for any other document
 */
record Standing(int depth, @Nullable Endorsable host) {
    /** A file of its own. */
    static final Standing ALONE = new Standing(0, null);

    /** One level further in, as one of several credentials. */
    Standing inside() {
        return new Standing(depth + 1, null);
    }

    /** One level further in, as an endorsement on this. */
    Standing endorsing(Endorsable endorsed) {
        return new Standing(depth + 1, requireNonNull(endorsed, "endorsed"));
    }

    boolean isInside() {
        return depth > 0;
    }

    /** What it must be an endorsement of, or of something in it. */
    Optional<Endorsable> endorsed() {
        return Optional.ofNullable(host);
    }
}
