package org.portablebadges.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.allocation.Operations;
import org.portablebadges.recognition.allocation.TooComplexException;
import org.portablebadges.recognition.policy.ExchangeRule;
import org.portablebadges.recognition.policy.Policy;

/** Counts badges for what a policy requires and for what it gives them worth. */
final class BadgeCount {
    private final Policy policy;
    private final RecognitionCase person;
    private final Facts facts;
    private final Map<String, Waiver> waivers;
    private final Operations operations;
    private final List<Reason> reasons = new ArrayList<>();

    /**
     * Prepares for one case.
     *
     * @param waivers exceptions that were made, by id of the requirement
     */
    BadgeCount(Policy policy, RecognitionCase person, Facts facts, Map<String, Waiver> waivers, Operations operations) {
        this.policy = policy;
        this.person = person;
        this.facts = facts;
        this.waivers = Map.copyOf(waivers);
        this.operations = operations;
    }

    /** What is to be said besides; complete once {@link #of} has run. */
    List<Reason> reasons() {
        return reasons;
    }

    /** Counts badges; those that are open count only where that leaves the answer open. */
    Counted of(List<Candidate> candidates) {
        try {
            return policy.asking().requires().isPresent() ? required(candidates) : each(candidates);
        } catch (TooComplexException e) {
            reasons.add(Reason.of(ReasonCode.POLICY_TOO_COMPLEX, e.limit()));
            return Counted.TOO_COMPLEX;
        }
    }

    private Counted required(List<Candidate> candidates) throws TooComplexException {
        var requirements = new Requirements(policy, person.purpose(), facts, waivers, operations);
        Requirements.Answer answer =
                requirements.answer(policy.asking().requires().orElseThrow(), candidates);
        List<ValueResult> values = answer.values();
        Set<Candidate> below = new HashSet<>();
        List<Candidate> known = candidates.stream().filter(Candidate::counts).toList();
        if (mayValue()) {
            var valuation = valuation(known);
            below.addAll(valuation.belowTopic());
            values = values.isEmpty() ? List.of(valuation.result(operations)) : values;
        }
        var counted =
                new Requirements.Answer(answer.result(), answer.used(), answer.missing(), values).counted(candidates);
        return new Counted(
                answer.result().outcome(), counted, List.of(answer.result()), answer.missing(), values, below);
    }

    /** Where nothing is required, each badge that counts is enough by itself. */
    private Counted each(List<Candidate> candidates) throws TooComplexException {
        List<Candidate> known = candidates.stream().filter(Candidate::counts).toList();
        List<ValueResult> values = new ArrayList<>();
        Set<Candidate> below = new HashSet<>();
        List<Candidate> counted = once(known);
        if (mayValue()) {
            var valuation = valuation(known);
            below.addAll(valuation.belowTopic());
            values.add(valuation.result(operations));
            counted = valuedOrWithout(known, values.get(0));
        }
        DecisionOutcome outcome = DecisionOutcome.MET;
        if (counted.isEmpty()) {
            boolean hope = candidates.stream().anyMatch(candidate -> !candidate.counts());
            outcome = hope ? DecisionOutcome.CANNOT_TELL : DecisionOutcome.NOT_YET_MET;
        }
        List<Reason> missing = counted.isEmpty()
                ? List.of(Reason.of(
                        ReasonCode.NEEDS_BADGES,
                        "",
                        1,
                        String.join(", ", policy.counting().lists().keySet())))
                : List.of();
        return new Counted(outcome, counted, List.of(), missing, values, below);
    }

    /** Badges whose value counts, and those that the exchange rule is not about. */
    private List<Candidate> valuedOrWithout(List<Candidate> known, ValueResult value) {
        Set<Iri> worth = value.badges().stream()
                .filter(badge -> badge.counted().signum() > 0)
                .map(ValueResult.Worth::credential)
                .collect(Collectors.toSet());
        List<Candidate> valued = known.stream()
                .filter(badge -> worth.contains(badge.badge().id()))
                .toList();
        Set<String> competencies = valued.stream().map(Candidate::competency).collect(Collectors.toSet());
        List<Candidate> others = once(known.stream()
                .filter(badge ->
                        badge.traits(value.rule().from()).isEmpty() && !competencies.contains(badge.competency()))
                .toList());
        return known.stream()
                .filter(badge -> valued.contains(badge) || others.contains(badge))
                .toList();
    }

    private List<Candidate> once(List<Candidate> known) {
        Set<String> competencies = new HashSet<>();
        return known.stream()
                .filter(badge -> policy.counting().reuse().sameCompetency() || competencies.add(badge.competency()))
                .toList();
    }

    private Valuation valuation(List<Candidate> known) {
        ExchangeRule rule = policy.exchange().orElseThrow();
        return new Valuation(rule, policy.counting().reuse(), known, Valuation.categories(rule, Map.of()));
    }

    /** Whether the policy gives badges a value that may be used here; says why not. */
    private boolean mayValue() {
        Optional<ExchangeRule> rule = policy.exchange();
        if (rule.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.VALUE_NO_RATE));
            return false;
        }
        ExchangeRule.Unit unit = rule.get().unit();
        if (!policy.owns(unit)) {
            reasons.add(Reason.of(ReasonCode.VALUE_FOREIGN_UNIT, unit.name(), unit.of()));
            return false;
        }
        if (!rule.get().isUsableFor(person.purpose())) {
            reasons.add(Reason.of(ReasonCode.VALUE_NOT_FOR_PURPOSE, unit.name(), person.purpose()));
            return false;
        }
        return true;
    }
}
