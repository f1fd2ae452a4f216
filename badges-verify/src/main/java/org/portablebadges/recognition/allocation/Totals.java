package org.portablebadges.recognition.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Adds up values under minimums and maximums of categories. Of all placements it takes one that comes nearest to the
 * minimums, and among those one of the greatest total; so if any placement meets all minimums and a total, this one does.
 *
 * <p>Where all values are equal that is a flow of greatest gain; otherwise sums are built up item by item, and of several
 * ways to the same sums only the best is kept, as long as the operations last.
 */
public final class Totals {
    private final List<Valued> items;
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final SortedMap<String, List<Integer>> byKey = new TreeMap<>();
    private final Operations operations;

    private Totals(List<Valued> items, List<Category> categories, Operations operations) {
        this.items = items;
        this.operations = operations;
        categories.forEach(category -> this.categories.put(category.name(), category));
        for (int i = 0; i < items.size(); i++) {
            byKey.computeIfAbsent(items.get(i).key(), key -> new ArrayList<>()).add(i);
        }
    }

    /**
     * The best placement. A category that items name and that is not among those given has no bounds.
     *
     * @throws TooComplexException where it is not known after all operations are spent
     */
    public static Placement best(List<Valued> items, List<Category> categories, Operations operations)
            throws TooComplexException {
        var totals = new Totals(items, categories, operations);
        boolean equal = items.stream().mapToLong(Valued::value).distinct().count() <= 1;
        return equal ? totals.byFlow() : totals.bySearch();
    }

    // Keys that may go to the same categories are alike where values are equal, so they are sent as units of one node.
    private Placement byFlow() throws TooComplexException {
        var flow = new GainFlow(operations);
        int source = flow.addNode();
        int sink = flow.addNode();
        Map<List<String>, List<String>> alike = new TreeMap<>(Comparator.comparing(Object::toString));
        byKey.forEach((key, indices) -> alike.computeIfAbsent(options(indices), options -> new ArrayList<>())
                .add(key));
        Map<String, Integer> categoryNodes = new HashMap<>();
        Map<List<String>, Map<String, Integer>> edges = new LinkedHashMap<>();
        alike.forEach((options, keys) -> {
            int node = flow.addNode();
            flow.addEdge(source, node, keys.size(), Gain.NONE);
            for (String option : options) {
                int to = categoryNodes.computeIfAbsent(option, name -> categoryNode(flow, name, sink));
                edges.computeIfAbsent(options, same -> new LinkedHashMap<>())
                        .put(option, flow.addEdge(node, to, keys.size(), Gain.NONE));
            }
        });
        flow.run(source, sink);
        Map<Integer, String> places = new HashMap<>();
        alike.forEach((options, keys) -> {
            var left = new ArrayList<>(keys);
            edges.getOrDefault(options, Map.of()).forEach((option, edge) -> {
                for (int i = 0; i < flow.sent(edge); i++) {
                    places.put(first(left.remove(0), option), option);
                }
            });
        });
        return Placement.of(places);
    }

    // One edge for units that bring the same: what the first units bring is never less than what later ones do.
    private int categoryNode(GainFlow flow, String name, int sink) {
        int node = flow.addNode();
        long value = items.get(0).value();
        int from = 0;
        for (int i = 1; i <= byKey.size(); i++) {
            Gain gain = gain(name, from * value, value);
            if (i == byKey.size() || !gain.equals(gain(name, i * value, value))) {
                flow.addEdge(node, sink, i - from, gain);
                from = i;
            }
        }
        return node;
    }

    private Gain gain(String name, long sum, long value) {
        Category category = categories.get(name);
        return category == null
                ? new Gain(0, value)
                : new Gain(
                        category.towardLeast(sum + value) - category.towardLeast(sum),
                        category.counted(sum + value) - category.counted(sum));
    }

    private List<String> options(List<Integer> indices) {
        var options = new TreeSet<String>();
        indices.forEach(i -> options.addAll(items.get(i).options()));
        return List.copyOf(options);
    }

    private int first(String key, String option) {
        return byKey.getOrDefault(key, List.of()).stream()
                .filter(i -> items.get(i).options().contains(option))
                .findFirst()
                .orElseThrow();
    }

    /** What items placed so far bring, and how they were placed. */
    private record Reached(Gain gain, @Nullable Step last) {
        Map<Integer, String> places() {
            Map<Integer, String> places = new HashMap<>();
            for (Step step = last; step != null; step = step.before()) {
                places.put(step.item(), step.category());
            }
            return places;
        }
    }

    private record Step(@Nullable Step before, int item, String category) {}

    private Placement bySearch() throws TooComplexException {
        List<String> bounded = List.copyOf(new TreeSet<>(categories.keySet()));
        Map<List<Long>, Reached> states = new LinkedHashMap<>();
        states.put(Collections.nCopies(bounded.size(), 0L), new Reached(Gain.NONE, null));
        for (List<Integer> indices : byKey.values()) {
            Map<List<Long>, Reached> next = new LinkedHashMap<>();
            for (Map.Entry<List<Long>, Reached> state : states.entrySet()) {
                keepBest(next, state.getKey(), state.getValue());
                for (int item : indices) {
                    for (String option : items.get(item).options()) {
                        step(next, state, bounded, item, option);
                    }
                }
            }
            states = next;
        }
        return states.values().stream()
                .max(Comparator.comparing(Reached::gain))
                .map(best -> Placement.of(best.places()))
                .orElseThrow();
    }

    private void step(
            Map<List<Long>, Reached> next,
            Map.Entry<List<Long>, Reached> state,
            List<String> bounded,
            int item,
            String option)
            throws TooComplexException {
        operations.spend(1L + bounded.size());
        int at = bounded.indexOf(option);
        long sum = at < 0 ? 0 : state.getKey().get(at);
        Gain gain = gain(option, sum, items.get(item).value());
        if (gain.equals(Gain.NONE)) {
            return;
        }
        List<Long> sums = new ArrayList<>(state.getKey());
        if (at >= 0) {
            sums.set(at, enough(option, sum + items.get(item).value()));
        }
        Step last = new Step(state.getValue().last(), item, option);
        keepBest(next, sums, new Reached(state.getValue().gain().plus(gain), last));
    }

    // Beyond the maximum nothing counts, and without one nothing beyond the minimum matters to later items.
    private long enough(String name, long sum) {
        Category category = categories.get(name);
        if (category == null) {
            return 0;
        }
        return Math.min(sum, category.most() == Long.MAX_VALUE ? category.least() : category.most());
    }

    private static void keepBest(Map<List<Long>, Reached> states, List<Long> sums, Reached reached) {
        states.merge(sums, reached, (known, other) -> other.gain().compareTo(known.gain()) > 0 ? other : known);
    }
}
