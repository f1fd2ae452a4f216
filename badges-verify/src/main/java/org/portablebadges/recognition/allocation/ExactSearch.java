package org.portablebadges.recognition.allocation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether a demand can be met, and by which items. The answer is exact: places are filled by maximum flow, and
 * where a choice is not a matter of flow every way is tried, as long as the operations last. Same items in the same
 * order, same demand: same answer.
 */
public final class ExactSearch {
    private final Sharing sharing;
    private final Operations operations;
    private final Ways ways;

    private ExactSearch(List<Item> items, Operations operations) throws TooComplexException {
        this.sharing = new Sharing(items, operations);
        this.operations = operations;
        this.ways = new Ways(items);
    }

    /**
     * Meets a demand.
     *
     * @return the items used, by the name of the places they fill; empty where the demand cannot be met
     * @throws TooComplexException where that is not known after all operations are spent
     */
    public static Optional<Map<String, List<Integer>>> meet(Demand demand, List<Item> items, Operations operations)
            throws TooComplexException {
        var search = new ExactSearch(items, operations);
        return search.meet(demand, List.of()) ? Optional.of(search.sharing.filled()) : Optional.empty();
    }

    /**
     * Fills as many places as can be, one demand after the other, whether or not they end up full.
     *
     * @return the items used, by the name of the places they fill
     * @throws TooComplexException where all operations are spent
     */
    public static Map<String, List<Integer>> fill(List<Demand.Places> all, List<Item> items, Operations operations)
            throws TooComplexException {
        var sharing = new Sharing(items, operations);
        for (Demand.Places places : all) {
            sharing.fill(places);
        }
        return sharing.filled();
    }

    // What leaves no choice is met first, so that a choice is only ever tried on top of what must be.
    private boolean meet(Demand first, List<Demand> rest) throws TooComplexException {
        Deque<Demand> open = new ArrayDeque<>(List.of(first));
        List<Demand> choices = new ArrayList<>();
        while (!open.isEmpty()) {
            Demand demand = open.pop();
            operations.spend(1);
            if (isHopeless(demand)) {
                return false;
            }
            if (demand instanceof Demand.Places places) {
                if (sharing.fill(places) < places.count()) {
                    return false;
                }
            } else if (demand instanceof Demand.Some some && some.isFlow()) {
                if (sharing.fill(some) < some.least()) {
                    return false;
                }
            } else if (!(demand instanceof Demand.Fixed)) {
                List<Demand> found = ways.of(demand);
                if (found.size() == 1) {
                    parts(found.get(0)).forEach(open::push);
                } else {
                    choices.add(demand);
                }
            }
        }
        choices.addAll(rest);
        return choices.isEmpty() || choose(choices.get(0), choices.subList(1, choices.size()));
    }

    private boolean choose(Demand demand, List<Demand> rest) throws TooComplexException {
        Sharing.Mark mark = sharing.mark();
        for (Demand way : ways.of(demand)) {
            if (meet(way, rest)) {
                return true;
            }
            sharing.backTo(mark);
        }
        return false;
    }

    private static List<Demand> parts(Demand demand) {
        return demand instanceof Demand.Some some && some.isWhole() ? some.parts() : List.of(demand);
    }

    /** Whether it could not be met even if all items were its own; this is quick and spares most of the trying. */
    private boolean isHopeless(Demand demand) throws TooComplexException {
        if (demand instanceof Demand.Fixed fixed) {
            return !fixed.holds();
        }
        if (demand instanceof Demand.Places places) {
            operations.spend(places.accepted().size());
            return sharing.keys(places.accepted()) < places.count();
        }
        if (demand instanceof Demand.Including including) {
            for (Demand.Minimum minimum : including.minimums()) {
                operations.spend(minimum.accepted().size());
                if (sharing.keys(minimum.accepted()) < minimum.count()) {
                    return true;
                }
            }
            return isHopeless(including.places());
        }
        List<Demand> parts = demand instanceof Demand.Some some ? some.parts() : ((Demand.InOrder) demand).parts();
        int least = demand instanceof Demand.Some some ? some.least() : parts.size();
        int hopeful = 0;
        for (Demand part : parts) {
            hopeful += isHopeless(part) ? 0 : 1;
        }
        return hopeful < least;
    }
}
