package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules that each badge is held against.
 *
 * @param lists what is recognized, by the name of the list
 * @param sources which of the lists count, and own proposals
 * @param exclusions what never counts
 * @param equivalences what counts as something else
 * @param identity how a badge must name the person
 * @param dates which date counts, and when it must lie
 * @param validWhenEarned whether a badge must have been valid on that date rather than now
 * @param level which level it must state
 * @param endorsement who must have endorsed it; null for nobody
 * @param independentAssessor whether an assessor who is stated must be somebody else than the person
 * @param reuse how often it counts
 * @param unlisted what can be done with a badge on no list; null where nothing is said
 */
public record Counting(
        Map<String, List<Matcher>> lists,
        Sources sources,
        List<Exclusion> exclusions,
        List<Equivalence> equivalences,
        IdentityRule identity,
        DateRule dates,
        boolean validWhenEarned,
        LevelRule level,
        @Nullable QualityRule endorsement,
        boolean independentAssessor,
        ReuseRule reuse,
        @Nullable Vetting unlisted) {
    public Counting {
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        requireNonNull(sources, "sources");
        exclusions = List.copyOf(exclusions);
        equivalences = List.copyOf(equivalences);
        requireNonNull(identity, "identity");
        requireNonNull(dates, "dates");
        requireNonNull(level, "level");
        requireNonNull(reuse, "reuse");
    }

    /** Who must have endorsed the achievement. */
    public Optional<QualityRule> quality() {
        return Optional.ofNullable(endorsement);
    }

    /** What can be done with a badge on no list. */
    public Optional<Vetting> vetting() {
        return Optional.ofNullable(unlisted);
    }
}
