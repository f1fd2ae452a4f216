package org.portablebadges.recognition.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portablebadges.recognition.allocation.Demand.Fixed;
import org.portablebadges.recognition.allocation.Demand.InOrder;
import org.portablebadges.recognition.allocation.Demand.Including;
import org.portablebadges.recognition.allocation.Demand.Minimum;
import org.portablebadges.recognition.allocation.Demand.Places;
import org.portablebadges.recognition.allocation.Demand.Some;

/** Meets demands by trying every set of items for every place, straight from what the demands mean. */
final class BruteForce {
    private final List<Item> items;

    BruteForce(List<Item> items) {
        this.items = items;
    }

    /** Items used, and the last day among them. */
    private record Used(Set<Integer> items, LocalDate last) {}

    boolean meets(Demand demand) {
        return !outcomes(demand, new Used(Set.of(), LocalDate.MIN), LocalDate.MIN)
                .isEmpty();
    }

    /** Everything that may be used once the demand is met as well, with no item from before a day. */
    private Set<Used> outcomes(Demand demand, Used before, LocalDate start) {
        if (demand instanceof Fixed fixed) {
            return fixed.holds() ? Set.of(before) : Set.of();
        }
        if (demand instanceof Places places) {
            return choices(places, List.of(), false, before, start);
        }
        if (demand instanceof Including including) {
            return choices(including.places(), including.minimums(), including.overlap(), before, start);
        }
        if (demand instanceof InOrder order) {
            return inOrder(order.parts(), before, start);
        }
        Some some = (Some) demand;
        return some(some.least(), some.parts(), before, start);
    }

    private Set<Used> some(int least, List<Demand> parts, Used before, LocalDate start) {
        if (least <= 0) {
            return Set.of(before);
        }
        if (parts.isEmpty()) {
            return Set.of();
        }
        List<Demand> rest = parts.subList(1, parts.size());
        Set<Used> found = new HashSet<>(some(least, rest, before, start));
        outcomes(parts.get(0), before, start).forEach(after -> found.addAll(some(least - 1, rest, after, start)));
        return found;
    }

    private Set<Used> inOrder(List<Demand> parts, Used before, LocalDate start) {
        if (parts.isEmpty()) {
            return Set.of(before);
        }
        Set<Used> found = new HashSet<>();
        Used fresh = new Used(before.items(), start);
        for (Used after : outcomes(parts.get(0), fresh, start)) {
            for (Used end : inOrder(parts.subList(1, parts.size()), after, after.last())) {
                found.add(new Used(end.items(), later(before.last(), end.last())));
            }
        }
        return found;
    }

    private Set<Used> choices(Places places, List<Minimum> minimums, boolean overlap, Used before, LocalDate start) {
        Set<Used> found = new HashSet<>();
        List<Integer> free = places.accepted().stream()
                .filter(item -> !items.get(item).date().isBefore(start))
                .toList();
        for (int bits = 0; bits < 1 << free.size(); bits++) {
            List<Integer> chosen = new ArrayList<>();
            for (int i = 0; i < free.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    chosen.add(free.get(i));
                }
            }
            if (chosen.size() >= places.count()
                    && areUsable(chosen, places, before)
                    && reach(minimums, chosen, overlap)) {
                Set<Integer> all = new HashSet<>(before.items());
                all.addAll(chosen);
                LocalDate last = before.last();
                for (int item : chosen) {
                    last = later(last, items.get(item).date());
                }
                found.add(new Used(all, last));
            }
        }
        return found;
    }

    private boolean areUsable(List<Integer> chosen, Places places, Used before) {
        Set<String> keys = new HashSet<>();
        before.items().forEach(item -> keys.add(items.get(item).key()));
        Set<String> groups = new HashSet<>();
        return chosen.stream()
                .allMatch(item -> keys.add(items.get(item).key())
                        && (!places.groups().containsKey(item)
                                || groups.add(places.groups().get(item))));
    }

    private static boolean reach(List<Minimum> minimums, List<Integer> chosen, boolean overlap) {
        if (overlap) {
            return minimums.stream()
                    .allMatch(minimum ->
                            chosen.stream().filter(minimum.accepted()::contains).count() >= minimum.count());
        }
        return apart(minimums, 0, new int[minimums.size()], chosen);
    }

    private static boolean apart(List<Minimum> minimums, int next, int[] counts, List<Integer> chosen) {
        if (next == chosen.size()) {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] < minimums.get(i).count()) {
                    return false;
                }
            }
            return true;
        }
        if (apart(minimums, next + 1, counts, chosen)) {
            return true;
        }
        for (int i = 0; i < counts.length; i++) {
            if (minimums.get(i).accepted().contains(chosen.get(next))) {
                counts[i]++;
                boolean found = apart(minimums, next + 1, counts, chosen);
                counts[i]--;
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
