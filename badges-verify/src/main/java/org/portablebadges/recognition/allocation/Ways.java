package org.portablebadges.recognition.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.portablebadges.recognition.allocation.Demand.InOrder;
import org.portablebadges.recognition.allocation.Demand.Including;
import org.portablebadges.recognition.allocation.Demand.Minimum;
import org.portablebadges.recognition.allocation.Demand.Places;
import org.portablebadges.recognition.allocation.Demand.Some;

/**
 * The ways in which a demand can be met. Each is a smaller demand; the demand is met exactly if one of them is. One way
 * only means that there is no choice.
 */
final class Ways {
    private final List<Item> items;

    Ways(List<Item> items) {
        this.items = List.copyOf(items);
    }

    List<Demand> of(Demand demand) {
        if (demand instanceof Some some) {
            return of(some);
        }
        if (demand instanceof Including including) {
            return of(including);
        }
        return demand instanceof InOrder order ? of(order) : List.of(demand);
    }

    // Either the first part is among those met, or the others must do.
    private static List<Demand> of(Some some) {
        if (some.least() <= 0) {
            return List.of(Some.all(List.of()));
        }
        if (some.isWhole()) {
            return List.of(some);
        }
        List<Demand> others = some.parts().subList(1, some.parts().size());
        return List.of(
                Some.all(List.of(some.parts().get(0), new Some(some.least() - 1, others))),
                new Some(some.least(), others));
    }

    private List<Demand> of(Including including) {
        List<Minimum> open = including.minimums().stream()
                .filter(minimum -> minimum.count() > 0)
                .toList();
        if (open.isEmpty()) {
            return List.of(including.places());
        }
        if (!including.places().groups().isEmpty()) {
            return byItem(including, open);
        }
        return !including.overlap() || areDisjoint(open)
                ? List.of(apart(including.places(), open))
                : byKind(including, open);
    }

    /** Minimums that no item can share: so many places for each, and the rest for any item. */
    private static Demand apart(Places places, List<Minimum> minimums) {
        List<Demand> parts = new ArrayList<>();
        int narrow = 0;
        for (Minimum minimum : minimums) {
            parts.add(new Places(places.name(), minimum.count(), minimum.accepted()));
            narrow += minimum.count();
        }
        parts.add(new Places(places.name(), Math.max(0, places.count() - narrow), places.accepted()));
        return Some.all(parts);
    }

    /** For the first open minimum, the next item counts for it alone or for others as well: one way for each. */
    private static List<Demand> byKind(Including including, List<Minimum> open) {
        List<Demand> ways = new ArrayList<>();
        int others = open.size() - 1;
        for (int shared = 0; shared < 1 << others; shared++) {
            Set<Integer> accepted = new TreeSet<>(open.get(0).accepted());
            List<Minimum> left = new ArrayList<>(List.of(less(open.get(0))));
            for (int i = 0; i < others; i++) {
                Minimum other = open.get(i + 1);
                boolean counts = (shared & 1 << i) != 0;
                if (counts) {
                    accepted.retainAll(new HashSet<>(other.accepted()));
                }
                left.add(counts ? less(other) : other);
            }
            ways.add(Some.all(List.of(
                    new Places(including.places().name(), 1, List.copyOf(accepted)),
                    new Including(less(including.places()), left, true))));
        }
        return ways;
    }

    /** Where items must also differ in something: one way for each item that counts for the first open minimum. */
    private static List<Demand> byItem(Including including, List<Minimum> open) {
        List<Demand> ways = new ArrayList<>();
        for (int item : open.get(0).accepted()) {
            boolean taken = false;
            List<Minimum> left = new ArrayList<>();
            for (Minimum minimum : open) {
                boolean counts = minimum.accepted().contains(item) && (including.overlap() || !taken);
                taken |= counts;
                left.add(new Minimum(
                        counts ? minimum.count() - 1 : minimum.count(),
                        unlike(item, minimum.accepted(), including.places())));
            }
            Places places = including.places();
            ways.add(Some.all(List.of(
                    new Places(places.name(), 1, List.of(item)),
                    new Including(
                            less(places).accepting(unlike(item, places.accepted(), places)),
                            left,
                            including.overlap()))));
        }
        return ways;
    }

    // The first part ends on one of the days on which an item for it was earned, or needs none; the others start then.
    private List<Demand> of(InOrder order) {
        if (order.parts().size() < 2) {
            return List.of(Some.all(order.parts()));
        }
        Set<LocalDate> ends = new TreeSet<>(Set.of(LocalDate.MIN));
        dates(order.parts().get(0), ends);
        List<Demand> others = order.parts().subList(1, order.parts().size());
        List<Demand> ways = new ArrayList<>();
        for (LocalDate end : ends) {
            ways.add(Some.all(List.of(
                    between(order.parts().get(0), LocalDate.MIN, end),
                    between(new InOrder(others), end, LocalDate.MAX))));
        }
        return ways;
    }

    private void dates(Demand demand, Set<LocalDate> found) {
        if (demand instanceof Places places) {
            places.accepted().forEach(item -> found.add(items.get(item).date()));
        } else if (demand instanceof Including including) {
            dates(including.places(), found);
        } else if (demand instanceof Some some) {
            some.parts().forEach(part -> dates(part, found));
        } else if (demand instanceof InOrder order) {
            order.parts().forEach(part -> dates(part, found));
        }
    }

    private Demand between(Demand demand, LocalDate first, LocalDate last) {
        if (demand instanceof Places places) {
            return places.accepting(between(places.accepted(), first, last));
        }
        if (demand instanceof Including including) {
            return new Including(
                    including.places().accepting(between(including.places().accepted(), first, last)),
                    including.minimums().stream()
                            .map(minimum -> new Minimum(minimum.count(), between(minimum.accepted(), first, last)))
                            .toList(),
                    including.overlap());
        }
        if (demand instanceof Some some) {
            return new Some(
                    some.least(),
                    some.parts().stream()
                            .map(part -> between(part, first, last))
                            .toList());
        }
        return demand instanceof InOrder order
                ? new InOrder(order.parts().stream()
                        .map(part -> between(part, first, last))
                        .toList())
                : demand;
    }

    private List<Integer> between(List<Integer> accepted, LocalDate first, LocalDate last) {
        return accepted.stream()
                .filter(item -> !items.get(item).date().isBefore(first)
                        && !items.get(item).date().isAfter(last))
                .toList();
    }

    private static boolean areDisjoint(List<Minimum> minimums) {
        Set<Integer> seen = new HashSet<>();
        return minimums.stream().flatMap(minimum -> minimum.accepted().stream()).allMatch(seen::add);
    }

    private static Minimum less(Minimum minimum) {
        return new Minimum(Math.max(0, minimum.count() - 1), minimum.accepted());
    }

    private static Places less(Places places) {
        return new Places(places.name(), Math.max(0, places.count() - 1), places.accepted(), places.groups());
    }

    /** The accepted items that differ from this one in what all must differ in. */
    private static List<Integer> unlike(int item, List<Integer> accepted, Places places) {
        String group = places.groups().getOrDefault(item, "");
        return accepted.stream()
                .filter(other -> other != item
                        && (group.isEmpty() || !group.equals(places.groups().getOrDefault(other, ""))))
                .toList();
    }
}
