package org.portablebadges.examples.portability;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.CountedBadge;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.DecisionOutcome;
import org.portablebadges.recognition.ReasonCode;
import org.portablebadges.recognition.UncountedBadge;

/**
 * What the story says of a decision.
 *
 * @param outcome what it comes to
 * @param counted the badges that count; no others do
 * @param against some that do not count, and one reason of each
 * @param units what they are worth; empty where nothing is said of that
 */
record Told(DecisionOutcome outcome, Set<Award> counted, Map<Award, ReasonCode> against, String units) {
    Told {
        counted = Set.copyOf(counted);
        against = Map.copyOf(against);
    }

    static Told of(DecisionOutcome outcome, Award... counted) {
        return new Told(outcome, Set.of(counted), Map.of(), "");
    }

    Told without(Award award, ReasonCode reason) {
        var more = new HashMap<>(against);
        more.put(award, reason);
        return new Told(outcome, counted, more, units);
    }

    Told worth(String amount) {
        return new Told(outcome, counted, against, amount);
    }

    /** Whether a decision is as told. */
    boolean fits(Decision decision) {
        Set<Iri> found =
                decision.counted().stream().map(CountedBadge::credential).collect(Collectors.toSet());
        Set<Iri> expected = counted.stream().map(Award::id).collect(Collectors.toCollection(HashSet::new));
        return decision.outcome() == outcome
                && found.equals(expected)
                && against.entrySet().stream().allMatch(entry -> stands(decision, entry.getKey(), entry.getValue()))
                && (units.isEmpty() || isWorth(decision));
    }

    private boolean isWorth(Decision decision) {
        return decision.values().stream()
                .map(value -> value.units().toPlainString())
                .toList()
                .equals(List.of(units));
    }

    private static boolean stands(Decision decision, Award award, ReasonCode code) {
        return decision.notCounted().stream()
                .filter(badge -> badge.credential().equals(award.id()))
                .map(UncountedBadge::reasons)
                .anyMatch(reasons -> reasons.stream().anyMatch(reason -> reason.code() == code));
    }
}
