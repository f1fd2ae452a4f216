package org.portablebadges.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.model.Requirement;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.allocation.Category;
import org.portablebadges.recognition.allocation.TooComplexException;
import org.portablebadges.recognition.policy.Need;

/** Says what came of each requirement, and what is missing, once it is known which badges fill what. Used once. */
final class RequirementReport {
    private final Demands known;
    private final Demands hoped;
    private final Map<String, List<Integer>> filled;
    private final Map<String, Waiver> waivers;
    private final Map<String, ValueResult> values;
    private final Map<String, SumBounds> bounds;
    private final List<Reason> missing = new ArrayList<>();

    /**
     * Prepares for one answer.
     *
     * @param known what is required of the badges that count
     * @param hoped what is required of all that may count
     * @param filled badges that fill each requirement, by their place among those that count
     * @param values what badges come to for each total that is asked for
     * @param bounds what each total must come to in this case
     */
    RequirementReport(
            Demands known,
            Demands hoped,
            Map<String, List<Integer>> filled,
            Map<String, Waiver> waivers,
            Map<String, ValueResult> values,
            Map<String, SumBounds> bounds) {
        this.known = known;
        this.hoped = hoped;
        this.filled = Map.copyOf(filled);
        this.waivers = Map.copyOf(waivers);
        this.values = Map.copyOf(values);
        this.bounds = Map.copyOf(bounds);
    }

    /** Requirements that badges fill directly. */
    static List<RequirementNode> leaves(RequirementNode node) {
        if (isLeaf(node.need()) && node.open().isEmpty()) {
            return List.of(node);
        }
        return node.parts().stream().flatMap(part -> leaves(part).stream()).toList();
    }

    /** What is missing, in the order of the policy; complete once {@link #of} has run. */
    List<Reason> missing() {
        return missing;
    }

    /** What came of a requirement as a whole, and of its parts. */
    RequirementResult of(RequirementNode root, DecisionOutcome outcome) throws TooComplexException {
        RequirementResult result = result(root);
        if (result.outcome() == outcome) {
            return result;
        }
        if (outcome != DecisionOutcome.MET && result.outcome() == DecisionOutcome.MET) {
            missing.add(Reason.of(ReasonCode.NEEDS_OTHER_BADGES, root.id()));
        }
        return with(result, outcome);
    }

    private RequirementResult result(RequirementNode node) throws TooComplexException {
        Waiver waiver = waivers.get(node.id());
        if (waiver != null) {
            return new RequirementResult(node.id(), DecisionOutcome.MET, "", "", List.of(), waiver, List.of());
        }
        if (!node.open().isEmpty()) {
            missing.addAll(node.open());
            return plain(node, DecisionOutcome.CANNOT_TELL, "", "");
        }
        if (node.need() instanceof Need.OfFact fact) {
            return fact(node, fact);
        }
        if (node.need() instanceof Need.Sum sum) {
            return sum(node, sum);
        }
        return isLeaf(node.need()) ? leaf(node) : group(node);
    }

    private RequirementResult fact(RequirementNode node, Need.OfFact fact) {
        if (node.truth() == Truth.FALSE) {
            missing.add(Reason.of(
                    ReasonCode.NEEDS_FACT,
                    node.id(),
                    fact.condition().facts().stream().sorted().collect(Collectors.joining(", "))));
            return plain(node, DecisionOutcome.NOT_YET_MET, "", "");
        }
        return plain(node, DecisionOutcome.MET, "", "");
    }

    private RequirementResult group(RequirementNode node) throws TooComplexException {
        int before = missing.size();
        List<RequirementResult> parts = new ArrayList<>();
        for (RequirementNode part : node.parts()) {
            parts.add(result(part));
        }
        int least = node.need() instanceof Need.Group group ? group.least() : parts.size();
        long met = parts.stream()
                .filter(part -> part.outcome() == DecisionOutcome.MET)
                .count();
        DecisionOutcome outcome = outcome(node, met >= least);
        if (outcome == DecisionOutcome.MET) {
            // What an alternative lacks is nothing that anybody needs.
            missing.subList(before, missing.size()).clear();
        } else if (met >= least) {
            missing.add(Reason.of(ReasonCode.NEEDS_ORDER, node.id()));
        }
        return new RequirementResult(
                node.id(), outcome, String.valueOf(least), String.valueOf(met), List.of(), null, parts);
    }

    private RequirementResult leaf(RequirementNode node) throws TooComplexException {
        List<Integer> items = filled.getOrDefault(node.id(), List.of());
        int least = least(node);
        DecisionOutcome outcome = outcome(node, items.size() >= least);
        if (outcome != DecisionOutcome.MET) {
            missing(node, least - items.size());
        }
        List<Iri> badges = items.stream()
                .map(item -> known.badges().get(item).badge().id())
                .toList();
        return new RequirementResult(
                node.id(), outcome, String.valueOf(least), String.valueOf(items.size()), badges, null, List.of());
    }

    // Badges that fill all places at once are proof enough, unless more is asked of them than to be there.
    private DecisionOutcome outcome(RequirementNode node, boolean full) throws TooComplexException {
        if (full && !asksForMore(node.need())) {
            return DecisionOutcome.MET;
        }
        boolean possible = known.met(known.of(node));
        if (full && possible) {
            return DecisionOutcome.MET;
        }
        return !possible && hoped.met(hoped.of(node)) ? DecisionOutcome.CANNOT_TELL : DecisionOutcome.NOT_YET_MET;
    }

    private static boolean asksForMore(Need need) {
        return need instanceof Need.Stack
                || (need instanceof Need.Count count && !count.including().isEmpty())
                || (need instanceof Need.Group group && group.kind() == Requirement.Kind.IN_ORDER);
    }

    private void missing(RequirementNode node, int badges) {
        String lists = lists(node.need());
        if (badges > 0) {
            missing.add(Reason.of(ReasonCode.NEEDS_BADGES, node.id(), badges, lists));
            return;
        }
        int before = missing.size();
        if (node.need() instanceof Need.Count count) {
            for (Need.Inclusion part : count.including()) {
                long there = known.badges().stream()
                        .filter(badge -> badge.is(count.among()) && badge.is(part.kind()))
                        .map(Candidate::competency)
                        .distinct()
                        .count();
                if (there < part.least()) {
                    missing.add(Reason.of(
                            ReasonCode.NEEDS_BADGES_OF_KIND, node.id(), part.least() - there, kind(part.kind())));
                }
            }
        }
        if (missing.size() == before) {
            boolean order = node.need() instanceof Need.Stack;
            missing.add(Reason.of(order ? ReasonCode.NEEDS_ORDER : ReasonCode.NEEDS_OTHER_BADGES, node.id()));
        }
    }

    private RequirementResult sum(RequirementNode node, Need.Sum sum) throws TooComplexException {
        ValueResult value = values.get(node.id());
        DecisionOutcome outcome = outcome(node, known.met(known.of(node)));
        SumBounds asked = bounds.get(node.id());
        if (value == null || asked == null) {
            return plain(node, outcome, sum.least().toPlainString(), "0");
        }
        String unit = value.rule().unit().name();
        if (outcome != DecisionOutcome.MET) {
            BigDecimal lacking = asked.least().subtract(value.units());
            if (lacking.signum() > 0) {
                missing.add(Reason.of(ReasonCode.NEEDS_AMOUNT, node.id(), lacking.toPlainString(), unit, sum.rest()));
            }
            for (Category category : asked.categories().values()) {
                BigDecimal lack = Valuation.amount(category.least())
                        .subtract(value.byCategory().getOrDefault(category.name(), BigDecimal.ZERO));
                if (lack.signum() > 0) {
                    missing.add(Reason.of(
                            ReasonCode.NEEDS_AMOUNT_IN_CATEGORY,
                            node.id(),
                            lack.toPlainString(),
                            unit,
                            category.name()));
                }
            }
        }
        List<Iri> badges = value.badges().stream()
                .filter(worth -> worth.counted().signum() > 0)
                .map(ValueResult.Worth::credential)
                .toList();
        return new RequirementResult(
                node.id(),
                outcome,
                asked.least().toPlainString(),
                value.units().toPlainString(),
                badges,
                null,
                List.of());
    }

    private int least(RequirementNode node) {
        if (node.need() instanceof Need.Count count) {
            return count.least();
        }
        return Demands.size(known.leaf(node));
    }

    private static String lists(Need need) {
        if (need instanceof Need.EveryEntry every) {
            return every.list();
        }
        return need instanceof Need.Count count ? kind(count.among()) : need.id();
    }

    private static String kind(Need.BadgeKind kind) {
        return Stream.of(
                        kind.lists().stream(),
                        kind.category().isEmpty() ? Stream.<String>empty() : Stream.of(kind.category()),
                        kind.topic().isEmpty() ? Stream.<String>empty() : Stream.of(kind.topic()),
                        kind.depth() == 0 ? Stream.<String>empty() : Stream.of("depth " + kind.depth()))
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
    }

    private static boolean isLeaf(Need need) {
        return need instanceof Need.Count || need instanceof Need.EveryEntry || need instanceof Need.Stack;
    }

    private static RequirementResult plain(RequirementNode node, DecisionOutcome outcome, String needed, String had) {
        return new RequirementResult(node.id(), outcome, needed, had, List.of(), null, List.of());
    }

    private static RequirementResult with(RequirementResult result, DecisionOutcome outcome) {
        return new RequirementResult(
                result.id(),
                outcome,
                result.needed(),
                result.had(),
                result.badges(),
                result.exception(),
                result.parts());
    }
}
