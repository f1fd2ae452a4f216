package org.portablebadges.recognition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.allocation.Category;
import org.portablebadges.recognition.allocation.Operations;
import org.portablebadges.recognition.allocation.TooComplexException;
import org.portablebadges.recognition.policy.ExchangeRule;
import org.portablebadges.recognition.policy.Need;
import org.portablebadges.recognition.policy.Policy;

/**
 * Whether what a policy requires is met: once with the badges that count, and, where that is not enough, once more as if
 * all that is unknown went the person's way. Only if that makes a difference nobody can tell.
 */
final class Requirements {
    private final Policy policy;
    private final String purpose;
    private final Facts facts;
    private final Map<String, Waiver> waivers;
    private final Operations operations;
    private final Map<String, ValueResult> values = new TreeMap<>();
    private final Map<String, SumBounds> bounds = new TreeMap<>();

    /**
     * Prepares for one case.
     *
     * @param waivers exceptions that were made, by id of the requirement
     */
    Requirements(Policy policy, String purpose, Facts facts, Map<String, Waiver> waivers, Operations operations) {
        this.policy = policy;
        this.purpose = purpose;
        this.facts = facts;
        this.waivers = Map.copyOf(waivers);
        this.operations = operations;
    }

    /**
     * What came of it.
     *
     * @param result what came of each requirement
     * @param used badges that were counted, by id of the requirement
     * @param missing what is missing
     * @param values what badges are worth, for each total that is asked for
     */
    record Answer(
            RequirementResult result,
            Map<String, List<Candidate>> used,
            List<Reason> missing,
            List<ValueResult> values) {
        /** The badges that were counted, in the order of the candidates. */
        List<Candidate> counted(List<Candidate> candidates) {
            Set<String> keys = used.values().stream()
                    .flatMap(List::stream)
                    .map(candidate -> candidate.badge().key())
                    .collect(Collectors.toSet());
            Set<Iri> valued = values.stream()
                    .flatMap(value -> value.badges().stream())
                    .filter(worth -> worth.counted().signum() > 0)
                    .map(ValueResult.Worth::credential)
                    .collect(Collectors.toSet());
            return candidates.stream()
                    .filter(Candidate::counts)
                    .filter(candidate -> keys.contains(candidate.badge().key())
                            || valued.contains(candidate.badge().id()))
                    .toList();
        }
    }

    Answer answer(Need need, List<Candidate> candidates) throws TooComplexException {
        RequirementNode root = new RequirementNode.Maker(facts).of(need);
        Demands known =
                demands(root, candidates.stream().filter(Candidate::counts).toList(), false);
        Demands hoped = demands(root, candidates, true);
        Map<String, List<Integer>> solution = known.solve(known.of(root));
        DecisionOutcome outcome = DecisionOutcome.MET;
        if (solution == null) {
            outcome = hoped.met(hoped.of(root)) ? DecisionOutcome.CANNOT_TELL : DecisionOutcome.NOT_YET_MET;
        }
        Map<String, List<Integer>> filled = filled(known, root, solution);
        var report = new RequirementReport(known, hoped, filled, waivers, values, bounds);
        RequirementResult result = report.of(root, outcome);
        List<Reason> missing = outcome == DecisionOutcome.MET ? List.of() : List.copyOf(report.missing());
        return new Answer(result, used(known, filled), missing, List.copyOf(values.values()));
    }

    private static Map<String, List<Integer>> filled(
            Demands known, RequirementNode root, @Nullable Map<String, List<Integer>> solution)
            throws TooComplexException {
        if (solution != null && !solution.isEmpty()) {
            return solution;
        }
        return known.fill(RequirementReport.leaves(root));
    }

    private static Map<String, List<Candidate>> used(Demands known, Map<String, List<Integer>> filled) {
        Map<String, List<Candidate>> used = new TreeMap<>();
        filled.forEach((id, items) ->
                used.put(id, items.stream().map(known.badges()::get).toList()));
        return used;
    }

    private Demands demands(RequirementNode root, List<Candidate> badges, boolean hopeful) throws TooComplexException {
        Map<String, Boolean> sums = new HashMap<>();
        sums(root, badges, hopeful, sums);
        Set<String> waived = waivers.keySet();
        return new Demands(policy, badges, hopeful, waived, sums, operations);
    }

    private void sums(RequirementNode node, List<Candidate> badges, boolean hopeful, Map<String, Boolean> sums)
            throws TooComplexException {
        if (node.need() instanceof Need.Sum sum) {
            sums.put(node.id(), isReached(node.id(), sum, badges, hopeful));
        }
        for (RequirementNode part : node.parts()) {
            sums(part, badges, hopeful, sums);
        }
    }

    private boolean isReached(String id, Need.Sum sum, List<Candidate> badges, boolean hopeful)
            throws TooComplexException {
        ExchangeRule rule = policy.exchange().orElseThrow();
        if (!policy.owns(rule.unit()) || !rule.isUsableFor(purpose)) {
            return false;
        }
        SumBounds asked = SumBounds.of(sum, facts, hopeful);
        List<Category> categories = Valuation.categories(rule, asked.categories());
        var valuation = new Valuation(rule, policy.counting().reuse(), badges, categories);
        ValueResult value = valuation.result(operations);
        if (!hopeful) {
            values.put(id, value);
            bounds.put(id, asked);
        }
        boolean categoriesReached = categories.stream()
                .allMatch(
                        category -> Valuation.scaled(value.byCategory().getOrDefault(category.name(), BigDecimal.ZERO))
                                >= category.least());
        return asked.known() && categoriesReached && value.units().compareTo(asked.least()) >= 0;
    }
}
