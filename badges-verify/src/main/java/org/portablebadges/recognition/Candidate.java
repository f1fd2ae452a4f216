package org.portablebadges.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.Matcher;
import org.portablebadges.recognition.policy.Need;

/**
 * A badge that counts, or would if something became known.
 *
 * @param badge the badge
 * @param date the date that counts
 * @param entries the entries that it stands in, by list
 * @param competency what it shows
 * @param identity how it names the person; null where that is open
 * @param endorsedBy who endorsed its achievement
 * @param open what must become known first; none where it counts
 */
record Candidate(
        Badge badge,
        CountedDate date,
        Map<String, List<Matcher>> entries,
        String competency,
        @Nullable Identity identity,
        List<Iri> endorsedBy,
        List<Obstacle> open) {
    boolean counts() {
        return open.isEmpty();
    }

    /** Whether it is of a kind that a need asks for. */
    boolean is(Need.BadgeKind kind) {
        boolean awarded = kind.awardedBy().isEmpty() || kind.awardedBy().contains(badge.issuer());
        boolean elsewhere = kind.notIn().stream().noneMatch(entries::containsKey);
        return awarded
                && elsewhere
                && entries.entrySet().stream()
                        .filter(entry -> kind.lists().isEmpty() || kind.lists().contains(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .anyMatch(entry -> fits(entry.traits(), kind));
    }

    private static boolean fits(Matcher.Traits traits, Need.BadgeKind kind) {
        return traits.depth() >= kind.depth()
                && (kind.category().isEmpty() || traits.categories().contains(kind.category()))
                && (kind.topic().isEmpty() || traits.topic().equals(kind.topic()));
    }

    /** What the policy says of it in the first of some lists that it stands in; in any where none is given. */
    Optional<Matcher.Traits> traits(List<String> lists) {
        return entries.entrySet().stream()
                .filter(entry -> lists.isEmpty() || lists.contains(entry.getKey()))
                .map(entry -> entry.getValue().get(0).traits())
                .findFirst();
    }
}
