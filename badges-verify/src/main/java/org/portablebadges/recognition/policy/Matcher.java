package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;

/**
 * One entry of a list: which badges it recognizes, and what the policy says of them. It always names who may award them,
 * because any issuer can sign a badge that names another's achievement.
 *
 * @param target which achievement
 * @param awardedBy who may award it; one at least
 * @param assessedBy who may have assessed it; anybody where empty
 * @param traits what the policy says of such a badge
 */
public record Matcher(Target target, List<Iri> awardedBy, List<Iri> assessedBy, Traits traits) {
    public Matcher {
        requireNonNull(target, "target");
        awardedBy = List.copyOf(awardedBy);
        assessedBy = List.copyOf(assessedBy);
        requireNonNull(traits, "traits");
    }

    /** Which achievement is meant. */
    public sealed interface Target {}

    /**
     * The achievement of an id.
     *
     * @param achievement the id
     * @param version the only version meant; empty for any
     * @param digest {@link org.portablebadges.model.Achievement#versionDigest} of the only definition meant; empty for any
     */
    public record ById(Iri achievement, String version, String digest) implements Target {
        public ById {
            requireNonNull(achievement, "achievement");
            requireNonNull(version, "version");
            requireNonNull(digest, "digest");
        }
    }

    /**
     * Any achievement that is aligned to an entry of a framework.
     *
     * @param entry {@code targetUrl} of the alignment
     */
    public record AlignedTo(Iri entry) implements Target {
        public AlignedTo {
            requireNonNull(entry, "entry");
        }
    }

    /** Any achievement; the policy's quality rule decides. */
    public record Endorsed() implements Target {}

    /**
     * What a policy says of the badges of one entry.
     *
     * @param competency what the badge shows; badges of one competency count once. Empty: the achievement itself
     * @param depth how deep it goes, from 1; 0 where nothing is said
     * @param band name of the amount that it brings; empty where none
     * @param topic topic for thresholds; empty where none
     * @param categories categories of value that it may count in
     * @param units value in the units of the exchange rule; null for the rule's own rate
     */
    public record Traits(
            String competency,
            int depth,
            String band,
            String topic,
            List<String> categories,
            @Nullable BigDecimal units) {
        /** Nothing is said. */
        public static final Traits NONE = new Traits("", 0, "", "", List.of(), null);

        public Traits {
            requireNonNull(competency, "competency");
            requireNonNull(band, "band");
            requireNonNull(topic, "topic");
            categories = List.copyOf(categories);
        }

        /** Value in the units of the exchange rule; empty for the rule's own rate. */
        public Optional<BigDecimal> ownUnits() {
            return Optional.ofNullable(units);
        }
    }
}
