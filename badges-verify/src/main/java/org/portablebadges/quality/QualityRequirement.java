package org.portablebadges.quality;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.portablebadges.problem.JsonPointer;

/**
 * One requirement of a profile.
 *
 * @param id what it is known by inside its profile
 * @param asks what it asks for, as a sentence
 * @param test how that is seen
 * @param members members that the test looks at; a pointer passes through arrays
 * @param words words that the test looks for
 * @param where where to put what is missing
 * @param need how much the profile wants it
 * @param kinds kinds of badge it is asked of; empty for all
 * @param source who asks for it, and where
 * @param year when that was published
 * @param illustrative whether no source gives it in this form
 * @param partial whether the source asks for more than the test sees
 */
public record QualityRequirement(
        String id,
        String asks,
        QualityTest test,
        List<JsonPointer> members,
        List<String> words,
        JsonPointer where,
        QualityNeed need,
        List<MicroCredentialKind> kinds,
        String source,
        int year,
        boolean illustrative,
        boolean partial) {
    public QualityRequirement {
        requireNonNull(id, "id");
        requireNonNull(asks, "asks");
        requireNonNull(test, "test");
        members = List.copyOf(members);
        words = List.copyOf(words);
        requireNonNull(where, "where");
        requireNonNull(need, "need");
        kinds = List.copyOf(kinds);
        requireNonNull(source, "source");
    }

    boolean isAskedOf(MicroCredentialKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
