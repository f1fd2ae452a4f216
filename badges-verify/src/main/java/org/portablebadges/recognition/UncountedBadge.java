package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.portablebadges.problem.Iri;

/**
 * A badge that was looked at and not counted. What it says of itself is shown as a claim: it may not be true.
 *
 * @param credential id it claims
 * @param achievement id of the achievement it claims
 * @param name name it claims for that
 * @param issuer issuer it claims
 * @param reasons why, the first one first
 * @param open whether it would count if more were known
 */
public record UncountedBadge(
        Iri credential, Iri achievement, String name, Iri issuer, List<Reason> reasons, boolean open) {
    public UncountedBadge {
        requireNonNull(credential, "credential");
        requireNonNull(achievement, "achievement");
        requireNonNull(name, "name");
        requireNonNull(issuer, "issuer");
        reasons = List.copyOf(reasons);
    }

    static UncountedBadge of(Badge badge, List<Reason> reasons, boolean open) {
        return new UncountedBadge(
                badge.id(), badge.achievement().id(), badge.achievement().name(), badge.issuer(), reasons, open);
    }
}
