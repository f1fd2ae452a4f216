package org.portablebadges.recognition.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {
    @Test
    void an_item_of_two_categories_goes_where_the_minimum_needs_it() throws TooComplexException {
        List<Valued> items =
                List.of(new Valued("a", 1, List.of("content", "literacy")), new Valued("b", 1, List.of("content")));

        Placement best = best(items, List.of(new Category("content", 1, 9), new Category("literacy", 1, 9)));

        assertThat(best.places()).isEqualTo(Map.of(0, "literacy", 1, "content"));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 3", "4, 3"})
    void nothing_counts_beyond_the_maximum_of_a_category(int count, int counted) throws TooComplexException {
        List<Valued> items = IntStream.range(0, count)
                .mapToObj(i -> new Valued("k" + i, 1, List.of("leadership")))
                .toList();

        assertThat(best(items, List.of(new Category("leadership", 0, 3))).places())
                .hasSize(counted);
    }

    @Test
    void of_one_key_the_item_that_brings_more_counts() throws TooComplexException {
        List<Valued> items = List.of(new Valued("k", 2, List.of()), new Valued("k", 5, List.of()));

        assertThat(best(items, List.of()).places()).isEqualTo(Map.of(1, Category.NONE));
    }

    @Test
    void every_placement_is_as_good_as_the_best_of_all() throws TooComplexException {
        var random = new Random(20261121);
        for (int i = 0; i < 2_000; i++) {
            boolean equal = random.nextBoolean();
            List<Valued> items = IntStream.range(0, random.nextInt(6))
                    .mapToObj(n -> new Valued(
                            "k" + random.nextInt(6),
                            equal ? 2 : 1 + random.nextInt(4),
                            IntStream.range(0, 3)
                                    .filter(c -> random.nextInt(3) == 0)
                                    .mapToObj(c -> "c" + c)
                                    .toList()))
                    .toList();
            List<Category> categories = List.of(
                    new Category("c0", random.nextInt(5), 5 + random.nextInt(3)),
                    new Category("c1", random.nextInt(3), Long.MAX_VALUE));

            assertThat(gain(items, categories, best(items, categories).places()))
                    .as("%s in %s", items, categories)
                    .isEqualTo(bestOfAll(items, categories));
        }
    }

    @Test
    void a_thousand_items_of_equal_value_take_few_operations() throws TooComplexException {
        var operations = new Operations(Operations.DEFAULT_LIMIT);
        List<Valued> items = IntStream.range(0, 1_000)
                .mapToObj(i -> new Valued("k" + i, 1, List.of("c" + i % 7, "c" + i % 5)))
                .toList();
        List<Category> categories = IntStream.range(0, 7)
                .mapToObj(i -> new Category("c" + i, 20, 120))
                .toList();

        assertThat(Totals.best(items, categories, operations).places()).hasSize(840);
        assertThat(operations.spent()).isLessThan(Operations.DEFAULT_LIMIT / 4);
    }

    @Test
    void sums_that_cannot_be_followed_within_the_operations_are_given_up() {
        var random = new Random(1);
        List<Valued> items = IntStream.range(0, 200)
                .mapToObj(i -> new Valued("k" + i, 1 + random.nextInt(1_000_000), List.of("a", "b", "c")))
                .toList();
        List<Category> categories =
                List.of(new Category("a", 0, 1L << 40), new Category("b", 0, 1L << 40), new Category("c", 0, 1L << 40));

        assertThatThrownBy(() -> Totals.best(items, categories, new Operations(200_000)))
                .isInstanceOf(TooComplexException.class);
    }

    private static Placement best(List<Valued> items, List<Category> categories) throws TooComplexException {
        return Totals.best(items, categories, new Operations(Operations.DEFAULT_LIMIT));
    }

    private static Gain bestOfAll(List<Valued> items, List<Category> categories) {
        List<Map<Integer, String>> all = new ArrayList<>();
        collect(items, 0, new HashMap<>(), new HashSet<>(), all);
        return all.stream()
                .map(places -> gain(items, categories, places))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void collect(
            List<Valued> items,
            int next,
            Map<Integer, String> places,
            Set<String> keys,
            List<Map<Integer, String>> all) {
        if (next == items.size()) {
            all.add(Map.copyOf(places));
            return;
        }
        collect(items, next + 1, places, keys, all);
        if (keys.add(items.get(next).key())) {
            for (String option : items.get(next).options()) {
                places.put(next, option);
                collect(items, next + 1, places, keys, all);
                places.remove(next);
            }
            keys.remove(items.get(next).key());
        }
    }

    private static Gain gain(List<Valued> items, List<Category> categories, Map<Integer, String> places) {
        Map<String, Long> sums = new HashMap<>();
        places.forEach((item, option) -> sums.merge(option, items.get(item).value(), Long::sum));
        long minimums = 0;
        long total = 0;
        for (Category category : categories) {
            long sum = sums.getOrDefault(category.name(), 0L);
            minimums += category.towardLeast(sum);
            total += category.counted(sum);
            sums.remove(category.name());
        }
        return new Gain(
                minimums,
                total + sums.values().stream().mapToLong(Long::longValue).sum());
    }
}
