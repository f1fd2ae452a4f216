package org.portablebadges.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.model.Requirement;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.allocation.Demand;
import org.portablebadges.recognition.allocation.Demand.Fixed;
import org.portablebadges.recognition.allocation.Demand.InOrder;
import org.portablebadges.recognition.allocation.Demand.Including;
import org.portablebadges.recognition.allocation.Demand.Minimum;
import org.portablebadges.recognition.allocation.Demand.Places;
import org.portablebadges.recognition.allocation.Demand.Some;
import org.portablebadges.recognition.allocation.ExactSearch;
import org.portablebadges.recognition.allocation.Item;
import org.portablebadges.recognition.allocation.Operations;
import org.portablebadges.recognition.allocation.TooComplexException;
import org.portablebadges.recognition.policy.Matcher;
import org.portablebadges.recognition.policy.Need;
import org.portablebadges.recognition.policy.Policy;

/** Turns what is required into places for badges, and asks whether these badges fill them. */
final class Demands {
    private final Policy policy;
    private final List<Candidate> badges;
    private final List<Item> items;
    private final boolean hopeful;
    private final Set<String> waived;
    private final Map<String, Boolean> sums;
    private final Operations operations;

    /**
     * Prepares for some badges.
     *
     * @param hopeful whether what is unknown is taken to go the person's way
     * @param waived ids of requirements that an exception was made for
     * @param sums whether each total is reached, by id of its need
     */
    Demands(
            Policy policy,
            List<Candidate> badges,
            boolean hopeful,
            Set<String> waived,
            Map<String, Boolean> sums,
            Operations operations) {
        this.policy = policy;
        this.badges = List.copyOf(badges);
        this.hopeful = hopeful;
        this.waived = Set.copyOf(waived);
        this.sums = Map.copyOf(sums);
        this.operations = operations;
        boolean alike = !policy.counting().reuse().sameCompetency();
        this.items = badges.stream()
                .map(badge -> new Item(
                        alike ? badge.competency() : badge.badge().key(),
                        badge.date().day()))
                .toList();
    }

    List<Candidate> badges() {
        return badges;
    }

    Demand of(RequirementNode node) throws TooComplexException {
        if (waived.contains(node.id())) {
            return new Fixed(true);
        }
        if (!node.open().isEmpty()) {
            return new Fixed(hopeful);
        }
        Need need = node.need();
        if (need instanceof Need.OfFact) {
            return new Fixed(node.truth().holds(hopeful));
        }
        if (need instanceof Need.Sum) {
            return new Fixed(sums.getOrDefault(node.id(), false));
        }
        if (need instanceof Need.Group || need instanceof Need.ForEach) {
            return group(node);
        }
        Demand leaf = leaf(node);
        // Where badges may be used again, each requirement has all of them to itself.
        return policy.counting().reuse().withinStack() ? new Fixed(met(leaf)) : leaf;
    }

    /** Whether a demand can be met by these badges alone. */
    boolean met(Demand demand) throws TooComplexException {
        return ExactSearch.meet(demand, items, operations).isPresent();
    }

    /** Badges that meet a demand, by the id of the requirement; null where they do not. */
    @Nullable
    Map<String, List<Integer>> solve(Demand demand) throws TooComplexException {
        return ExactSearch.meet(demand, items, operations).orElse(null);
    }

    /** Badges that fill as much as can be filled, whether or not they are of the narrower kinds that are asked for. */
    Map<String, List<Integer>> fill(List<RequirementNode> leaves) throws TooComplexException {
        if (policy.counting().reuse().withinStack()) {
            Map<String, List<Integer>> filled = new HashMap<>();
            for (RequirementNode leaf : leaves) {
                filled.putAll(ExactSearch.fill(places(leaf(leaf)), items, operations));
            }
            return filled;
        }
        List<Places> all = new ArrayList<>();
        for (RequirementNode leaf : leaves) {
            all.addAll(places(leaf(leaf)));
        }
        return ExactSearch.fill(all, items, operations);
    }

    private static List<Places> places(Demand demand) {
        if (demand instanceof Places places) {
            return List.of(places);
        }
        if (demand instanceof Including including) {
            return List.of(including.places());
        }
        List<Demand> parts = demand instanceof Some some
                ? some.parts()
                : demand instanceof InOrder order ? order.parts() : List.<Demand>of();
        return parts.stream().flatMap(part -> places(part).stream()).toList();
    }

    /** How many badges a demand takes at least. */
    static int size(Demand demand) {
        if (demand instanceof Places places) {
            return places.count();
        }
        if (demand instanceof Including including) {
            return including.places().count();
        }
        if (demand instanceof InOrder order) {
            return order.parts().stream().mapToInt(Demands::size).sum();
        }
        return demand instanceof Some some
                ? some.parts().stream()
                        .mapToInt(Demands::size)
                        .sorted()
                        .limit(some.least())
                        .sum()
                : 0;
    }

    private Demand group(RequirementNode node) throws TooComplexException {
        List<Demand> parts = new ArrayList<>();
        for (RequirementNode part : node.parts()) {
            parts.add(of(part));
        }
        if (node.need() instanceof Need.Group group) {
            return group.kind() == Requirement.Kind.IN_ORDER ? new InOrder(parts) : new Some(group.least(), parts);
        }
        return Some.all(parts);
    }

    Demand leaf(RequirementNode node) {
        if (node.need() instanceof Need.EveryEntry every) {
            List<Matcher> entries = policy.counting().lists().getOrDefault(every.list(), List.of());
            return Some.all(entries.stream()
                    .<Demand>map(entry -> new Places(node.id(), 1, where(badge -> badge.entries()
                            .getOrDefault(every.list(), List.of())
                            .contains(entry))))
                    .toList());
        }
        if (node.need() instanceof Need.Stack stack) {
            return stack(node.id(), StackLists.nameOf(stack), stack.requirement());
        }
        Need.Count count = (Need.Count) node.need();
        Places places = new Places(node.id(), count.least(), where(badge -> badge.is(count.among())), groups(count));
        List<Minimum> minimums = count.including().stream()
                .map(part ->
                        new Minimum(part.least(), where(badge -> badge.is(count.among()) && badge.is(part.kind()))))
                .toList();
        return minimums.isEmpty() ? places : new Including(places, minimums, count.overlap());
    }

    private Demand stack(String name, String list, Requirement requirement) {
        if (requirement.achievement().isPresent()) {
            Iri achievement = requirement.achievement().get();
            return new Places(name, 1, where(badge -> badge.entries().getOrDefault(list, List.of()).stream()
                    .anyMatch(entry -> StackLists.isFor(entry, achievement))));
        }
        List<Demand> parts = requirement.parts().stream()
                .map(part -> stack(name, list, part))
                .toList();
        return requirement.kind() == Requirement.Kind.IN_ORDER
                ? new InOrder(parts)
                : new Some(requirement.least(), parts);
    }

    List<Integer> where(Predicate<Candidate> fits) {
        return IntStream.range(0, badges.size())
                .filter(i -> fits.test(badges.get(i)))
                .boxed()
                .toList();
    }

    private Map<Integer, String> groups(Need.Count count) {
        Map<Integer, String> groups = new HashMap<>();
        for (int i = 0; i < badges.size(); i++) {
            Badge badge = badges.get(i).badge();
            switch (count.distinct()) {
                case ISSUER -> groups.put(i, badge.issuer().value());
                case ASSESSOR -> groups.put(i, badge.assessor().map(Iri::value).orElse("not stated"));
                case COMPETENCY -> {}
            }
        }
        return groups;
    }
}
