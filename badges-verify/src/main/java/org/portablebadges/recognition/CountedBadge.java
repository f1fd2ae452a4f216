package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.portablebadges.problem.Iri;

/**
 * A badge that was counted.
 *
 * @param credential its id
 * @param achievement id of its achievement
 * @param name name of its achievement
 * @param issuer who awarded it
 * @param date the date that counts
 * @param level the levels it states; empty where it states none
 * @param endorsedBy who endorsed its achievement, where the policy asks for that
 * @param identity how it names the person
 */
public record CountedBadge(
        Iri credential,
        Iri achievement,
        String name,
        Iri issuer,
        CountedDate date,
        String level,
        List<Iri> endorsedBy,
        Identity identity) {
    public CountedBadge {
        requireNonNull(credential, "credential");
        requireNonNull(achievement, "achievement");
        requireNonNull(name, "name");
        requireNonNull(issuer, "issuer");
        requireNonNull(date, "date");
        requireNonNull(level, "level");
        endorsedBy = List.copyOf(endorsedBy);
        requireNonNull(identity, "identity");
    }

    static CountedBadge of(Candidate candidate) {
        Badge badge = candidate.badge();
        Identity identity = candidate.identity();
        if (identity == null) {
            throw new IllegalStateException("a badge counts whose person is open: " + badge.id());
        }
        return new CountedBadge(
                badge.id(),
                badge.achievement().id(),
                badge.achievement().name(),
                badge.issuer(),
                candidate.date(),
                LevelCheck.stated(badge),
                candidate.endorsedBy(),
                identity);
    }
}
