package org.portablebadges.recognition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.portablebadges.recognition.policy.ReuseRule;

/** Says of badges that nothing stands against why they were not counted all the same. */
final class Leftovers {
    private final ReuseRule reuse;
    private final Set<String> competencies;
    private final List<ValueResult> values;
    private final Set<Candidate> belowTopic;
    private final boolean useKnown;

    /**
     * Prepares for one answer.
     *
     * @param counted badges that were counted
     * @param useKnown whether it is known what badges could count for in this case
     */
    Leftovers(
            ReuseRule reuse,
            List<Candidate> counted,
            List<ValueResult> values,
            Set<Candidate> belowTopic,
            boolean useKnown) {
        this.reuse = reuse;
        this.competencies = counted.stream().map(Candidate::competency).collect(Collectors.toSet());
        this.values = List.copyOf(values);
        this.belowTopic = Set.copyOf(belowTopic);
        this.useKnown = useKnown;
    }

    UncountedBadge of(Candidate candidate) {
        if (!candidate.counts()) {
            List<Reason> open = candidate.open().stream().map(Obstacle::reason).toList();
            return UncountedBadge.of(candidate.badge(), open, true);
        }
        return UncountedBadge.of(candidate.badge(), List.of(reason(candidate)), false);
    }

    private Reason reason(Candidate candidate) {
        if (belowTopic.contains(candidate)) {
            ValueResult value = values.get(0);
            String topic = candidate.traits(value.rule().from()).orElseThrow().topic();
            return Reason.of(
                    ReasonCode.TOPIC_BELOW_MINIMUM,
                    topic,
                    value.rule().bounds().minPerTopic().toPlainString());
        }
        if (!reuse.sameCompetency() && competencies.contains(candidate.competency())) {
            return Reason.of(ReasonCode.COMPETENCY_COUNTED, candidate.competency());
        }
        for (ValueResult value : values) {
            boolean cut = value.badges().stream()
                    .anyMatch(
                            worth -> worth.credential().equals(candidate.badge().id())
                                    && worth.counted().signum() == 0);
            if (cut) {
                return Reason.of(ReasonCode.OVER_THE_CAP, String.join(", ", value.capped()));
            }
        }
        return Reason.of(useKnown ? ReasonCode.NOT_NEEDED : ReasonCode.NO_USE_KNOWN);
    }
}
