package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a document stands: a file of its own, inside another document, as an endorsement on a part of one, or as a status
 * list that one names.
 *
 * @param depth how many documents it stands in
 * @param host what an endorsement stands on; null for any other document
 * @param inStatusList whether it is a status list or stands in one; status lists that it names are not followed
 */
record Standing(int depth, @Nullable Endorsable host, boolean inStatusList) {
    /** A file of its own. */
    static final Standing ALONE = new Standing(0, null, false);

    /** A status list that a credential names. */
    static final Standing STATUS_LIST = new Standing(1, null, true);

    /** One level further in, as one of several credentials. */
    Standing inside() {
        return new Standing(depth + 1, null, inStatusList);
    }

    /** One level further in, as an endorsement on this. */
    Standing endorsing(Endorsable endorsed) {
        return new Standing(depth + 1, requireNonNull(endorsed, "endorsed"), inStatusList);
    }

    boolean isInside() {
        return depth > 0;
    }

    /** What it must be an endorsement of, or of something in it. */
    Optional<Endorsable> endorsed() {
        return Optional.ofNullable(host);
    }
}
