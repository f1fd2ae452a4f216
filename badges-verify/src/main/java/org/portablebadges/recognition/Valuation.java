package org.portablebadges.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portablebadges.recognition.allocation.Category;
import org.portablebadges.recognition.allocation.Operations;
import org.portablebadges.recognition.allocation.Placement;
import org.portablebadges.recognition.allocation.TooComplexException;
import org.portablebadges.recognition.allocation.Totals;
import org.portablebadges.recognition.allocation.Valued;
import org.portablebadges.recognition.policy.ExchangeRule;
import org.portablebadges.recognition.policy.Matcher.Traits;
import org.portablebadges.recognition.policy.ReuseRule;

/** Adds up what badges are worth: topics below their minimum fall out, then maximums of categories and of the whole cut. */
final class Valuation {
    /** Smallest unit: amounts have six decimals at most. */
    private static final int SCALE = 6;

    private final ExchangeRule rule;
    private final List<Candidate> badges;
    private final List<Traits> traits = new ArrayList<>();
    private final ReuseRule reuse;
    private final Map<String, Category> categories;
    private final Set<Candidate> belowTopic = new HashSet<>();

    /**
     * Prepares for some badges.
     *
     * @param bounds minimums and maximums of categories
     */
    Valuation(ExchangeRule rule, ReuseRule reuse, List<Candidate> badges, List<Category> bounds) {
        this.rule = rule;
        this.reuse = reuse;
        this.categories = new TreeMap<>();
        bounds.forEach(category -> categories.put(category.name(), category));
        List<Candidate> listed = badges.stream()
                .filter(badge -> badge.traits(rule.from()).isPresent())
                .toList();
        belowTopic.addAll(belowTopic(listed));
        this.badges =
                listed.stream().filter(badge -> !belowTopic.contains(badge)).toList();
        this.badges.forEach(badge -> traits.add(badge.traits(rule.from()).orElseThrow()));
    }

    /** Bounds of the categories of a rule, tightened by others. */
    static List<Category> categories(ExchangeRule rule, Map<String, Category> others) {
        Map<String, Category> all = new TreeMap<>(others);
        rule.bounds()
                .maxPerCategory()
                .forEach((name, most) -> all.merge(
                        name,
                        new Category(name, 0, scaled(most)),
                        (one, two) -> new Category(
                                name,
                                Math.min(one.least(), Math.min(one.most(), two.most())),
                                Math.min(one.most(), two.most()))));
        return List.copyOf(all.values());
    }

    static long scaled(BigDecimal amount) {
        return amount.movePointRight(SCALE).longValueExact();
    }

    static BigDecimal amount(long scaled) {
        BigDecimal amount = BigDecimal.valueOf(scaled, SCALE).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    /** Badges whose topic is below its minimum. */
    Set<Candidate> belowTopic() {
        return belowTopic;
    }

    ValueResult result(Operations operations) throws TooComplexException {
        List<Valued> items = new ArrayList<>();
        for (int i = 0; i < badges.size(); i++) {
            items.add(new Valued(
                    key(badges.get(i)), worth(traits.get(i)), traits.get(i).categories()));
        }
        Placement placement = Totals.best(items, List.copyOf(categories.values()), operations);
        long before = 0;
        SortedMap<String, Long> sums = new TreeMap<>();
        List<ValueResult.Worth> each = new ArrayList<>();
        long after = 0;
        long most = rule.bounds().maxPerCycle().map(Valuation::scaled).orElse(Long.MAX_VALUE);
        for (Map.Entry<Integer, String> place : placement.places().entrySet()) {
            long worth = items.get(place.getKey()).value();
            long room = room(sums, place.getValue());
            long counted = Math.min(Math.min(worth, room), most - after);
            before += worth;
            after += counted;
            sums.merge(place.getValue(), Math.min(worth, room), Long::sum);
            each.add(new ValueResult.Worth(
                    badges.get(place.getKey()).badge().id(), amount(worth), amount(counted), place.getValue()));
        }
        for (int item : unplaced(items, placement)) {
            before += items.get(item).value();
            each.add(new ValueResult.Worth(
                    badges.get(item).badge().id(), amount(items.get(item).value()), BigDecimal.ZERO, ""));
        }
        SortedMap<String, BigDecimal> byCategory = new TreeMap<>();
        sums.forEach((name, sum) -> {
            if (!name.isEmpty()) {
                byCategory.put(name, amount(sum));
            }
        });
        return new ValueResult(
                rule,
                each,
                amount(before),
                amount(after),
                rule.units(amount(after)),
                byCategory,
                capped(sums, before, after, most));
    }

    private long room(Map<String, Long> sums, String category) {
        return Optional.ofNullable(categories.get(category))
                .map(bounds -> bounds.most() - sums.getOrDefault(category, 0L))
                .orElse(Long.MAX_VALUE);
    }

    private List<String> capped(Map<String, Long> sums, long before, long after, long most) {
        List<String> capped = new ArrayList<>();
        sums.forEach((name, sum) -> {
            Category category = categories.get(name);
            if (category != null && sum >= category.most()) {
                capped.add(name);
            }
        });
        if (after >= most && before > after) {
            capped.add(ValueResult.CYCLE);
        }
        return capped;
    }

    /** Items whose competency does not count already by another one, and that found no room. */
    private static List<Integer> unplaced(List<Valued> items, Placement placement) {
        Set<String> keys = new HashSet<>();
        placement.places().keySet().forEach(item -> keys.add(items.get(item).key()));
        List<Integer> unplaced = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (!placement.places().containsKey(i) && keys.add(items.get(i).key())) {
                unplaced.add(i);
            }
        }
        return unplaced;
    }

    // A topic counts as a whole or not at all. Within it, too, a competency counts once.
    private List<Candidate> belowTopic(List<Candidate> listed) {
        Map<String, Map<String, Long>> topics = new HashMap<>();
        for (Candidate badge : listed) {
            Traits said = badge.traits(rule.from()).orElseThrow();
            if (!said.topic().isEmpty()) {
                topics.computeIfAbsent(said.topic(), topic -> new HashMap<>())
                        .merge(key(badge), worth(said), Math::max);
            }
        }
        long least = scaled(rule.bounds().minPerTopic());
        return listed.stream()
                .filter(badge -> {
                    String topic = badge.traits(rule.from()).orElseThrow().topic();
                    long sum = topics.getOrDefault(topic, Map.of()).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    return !topic.isEmpty() && sum < least;
                })
                .toList();
    }

    private String key(Candidate badge) {
        return reuse.sameCompetency() ? badge.badge().key() : badge.competency();
    }

    private long worth(Traits said) {
        return scaled(said.ownUnits().orElse(rule.rate()));
    }
}
