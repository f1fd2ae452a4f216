package org.portablebadges.recognition.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.recognition.allocation.Demand.Fixed;
import org.portablebadges.recognition.allocation.Demand.InOrder;
import org.portablebadges.recognition.allocation.Demand.Including;
import org.portablebadges.recognition.allocation.Demand.Minimum;
import org.portablebadges.recognition.allocation.Demand.Places;
import org.portablebadges.recognition.allocation.Demand.Some;

class ExactSearchTest {
    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    @Test
    void an_item_moves_to_make_room_for_another_demand() throws TooComplexException {
        Demand either = new Places("either", 1, List.of(0, 1));
        Demand first = new Places("first", 1, List.of(0));

        assertThat(met(Some.all(List.of(either, first)), items(2)))
                .isEqualTo(Map.of("either", List.of(1), "first", List.of(0)));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false"})
    void no_item_fills_two_places(int count, boolean met) throws TooComplexException {
        assertThat(isMet(new Places("all", count, List.of(0, 1)), items(2))).isEqualTo(met);
    }

    @Test
    void items_of_one_key_stand_for_each_other() throws TooComplexException {
        List<Item> same = List.of(new Item("k", DAY), new Item("k", DAY), new Item("other", DAY));

        assertThat(isMet(new Places("two", 2, List.of(0, 1)), same)).isFalse();
        assertThat(isMet(new Places("two", 2, List.of(0, 1, 2)), same)).isTrue();
    }

    @Test
    void places_may_ask_for_items_that_differ() throws TooComplexException {
        Map<Integer, String> issuers = Map.of(0, "a", 1, "a", 2, "b");

        assertThat(isMet(new Places("two", 2, List.of(0, 1), issuers), items(3)))
                .isFalse();
        assertThat(isMet(new Places("two", 2, List.of(0, 1, 2), issuers), items(3)))
                .isTrue();
        assertThat(isMet(new Places("three", 3, List.of(0, 1, 2), issuers), items(3)))
                .isFalse();
    }

    @Test
    void overlapping_minimums_share_items_unless_they_may_not() throws TooComplexException {
        Places four = new Places("four", 4, List.of(0, 1, 2, 3));
        List<Minimum> minimums =
                List.of(new Minimum(2, List.of(0, 1)), new Minimum(1, List.of(2)), new Minimum(2, List.of(1, 2)));

        assertThat(isMet(new Including(four, minimums, true), items(4))).isTrue();
        assertThat(isMet(new Including(four, minimums, false), items(4))).isFalse();
    }

    /** Taking the first item that fits for one minimum after the other fails here. */
    @Test
    void a_greedy_count_would_fail_where_the_search_does_not() throws TooComplexException {
        Places three = new Places("three", 3, List.of(0, 1, 2));
        List<Minimum> minimums =
                List.of(new Minimum(1, List.of(0, 1)), new Minimum(1, List.of(0, 2)), new Minimum(1, List.of(0)));

        assertThat(isMet(new Including(three, minimums, false), items(3))).isTrue();
        assertThat(greedy(minimums, 3)).isFalse();
    }

    @Test
    void a_choice_falls_to_the_part_that_leaves_room_for_the_rest() throws TooComplexException {
        Demand choice = new Some(1, List.of(new Places("a", 2, List.of(0, 1)), new Places("b", 2, List.of(2, 3))));
        Demand other = new Places("c", 1, List.of(0));

        assertThat(met(Some.all(List.of(choice, other)), items(4)))
                .isEqualTo(Map.of("b", List.of(2, 3), "c", List.of(0)));
    }

    @Test
    void what_is_fixed_holds_or_does_not_whatever_the_items() throws TooComplexException {
        Demand none = new Places("none", 1, List.of());

        assertThat(isMet(new Some(1, List.of(new Fixed(true), none)), items(0))).isTrue();
        assertThat(isMet(new Some(1, List.of(new Fixed(false), none)), items(0)))
                .isFalse();
        assertThat(isMet(new Fixed(false), items(3))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void a_part_in_order_starts_no_earlier_than_the_one_before_it_ends(int days, boolean met)
            throws TooComplexException {
        List<Item> items =
                List.of(new Item("a", DAY), new Item("b", DAY.plusDays(10)), new Item("c", DAY.plusDays(10 + days)));
        Demand order =
                new InOrder(List.of(new Places("basics", 2, List.of(0, 1)), new Places("capstone", 1, List.of(2))));

        assertThat(isMet(order, items)).isEqualTo(met);
    }

    @Test
    void every_answer_is_that_of_trying_all_assignments() throws TooComplexException {
        var random = new Random(20261121);
        int met = 0;
        for (int i = 0; i < 2_000; i++) {
            List<Item> items = randomItems(random);
            Demand demand = randomDemand(random, items.size(), 2, "d" + i);
            boolean expected = new BruteForce(items).meets(demand);

            assertThat(isMet(demand, items)).as("%s with %s", demand, items).isEqualTo(expected);
            met += expected ? 1 : 0;
        }
        assertThat(met).isBetween(500, 1_500);
    }

    @Test
    void a_thousand_items_and_two_hundred_demands_with_choices_stay_far_below_the_limit() throws TooComplexException {
        assertThat(operations(1_000, 200)).isLessThan(Operations.DEFAULT_LIMIT / 4);
    }

    @Test
    void twice_the_items_and_demands_take_at_most_eight_times_the_operations() throws TooComplexException {
        long whole = operations(1_000, 200);
        long half = operations(500, 100);
        long quarter = operations(250, 50);

        assertThat(whole).isBetween(half, 8 * half);
        assertThat(half).isBetween(quarter, 8 * quarter);
    }

    /** Operations for demands of which three in four leave a choice. */
    private static long operations(int items, int count) throws TooComplexException {
        var operations = new Operations(Operations.DEFAULT_LIMIT);
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Demand wide = new Places("wide" + i, 2, every(i, count, items));
            Demand narrow = new Places("narrow" + i, 3, every(i, count / 2, items));
            demands.add(i % 4 == 0 ? wide : new Some(1, List.of(narrow, wide)));
        }
        assertThat(ExactSearch.meet(Some.all(demands), items(items), operations))
                .isPresent();
        return operations.spent();
    }

    @Test
    void a_search_that_asks_for_too_much_is_given_up_and_not_guessed() {
        List<Demand> choices = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            choices.add(new Some(1, List.of(new Places("a" + i, 2, range(40)), new Places("b" + i, 2, range(40)))));
        }

        assertThatThrownBy(() -> ExactSearch.meet(Some.all(choices), items(40), new Operations(100_000)))
                .isInstanceOf(TooComplexException.class);
    }

    private static boolean greedy(List<Minimum> minimums, int items) {
        boolean[] used = new boolean[items];
        for (Minimum minimum : minimums) {
            int found = minimum.accepted().stream()
                    .filter(item -> !used[item])
                    .findFirst()
                    .orElse(-1);
            if (found < 0) {
                return false;
            }
            used[found] = true;
        }
        return true;
    }

    private static boolean isMet(Demand demand, List<Item> items) throws TooComplexException {
        return ExactSearch.meet(demand, items, new Operations(Operations.DEFAULT_LIMIT))
                .isPresent();
    }

    private static Map<String, List<Integer>> met(Demand demand, List<Item> items) throws TooComplexException {
        return ExactSearch.meet(demand, items, new Operations(Operations.DEFAULT_LIMIT))
                .orElseThrow();
    }

    private static List<Item> items(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Item("key" + i, DAY)).toList();
    }

    private static List<Integer> range(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static List<Integer> every(int first, int step, int count) {
        return IntStream.range(0, count)
                .filter(i -> i % step == first % step)
                .boxed()
                .toList();
    }

    private static List<Item> randomItems(Random random) {
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> new Item("key" + random.nextInt(5), DAY.plusDays(random.nextInt(3))))
                .toList();
    }

    private static List<Integer> some(Random random, int items) {
        return IntStream.range(0, items)
                .filter(i -> random.nextInt(3) > 0)
                .boxed()
                .toList();
    }

    private static Demand randomDemand(Random random, int items, int depth, String name) {
        if (depth == 0 || random.nextInt(3) == 0) {
            Places places = new Places(name, random.nextInt(3), some(random, items), groups(random, items));
            if (random.nextBoolean()) {
                return places;
            }
            List<Minimum> minimums = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(i -> new Minimum(
                            random.nextInt(2),
                            places.accepted().stream()
                                    .filter(item -> random.nextBoolean())
                                    .toList()))
                    .toList();
            return new Including(places, minimums, random.nextBoolean());
        }
        List<Demand> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            parts.add(randomDemand(random, items, depth - 1, name + "." + i));
        }
        return random.nextInt(4) == 0 ? new InOrder(parts) : new Some(random.nextInt(parts.size() + 1), parts);
    }

    private static Map<Integer, String> groups(Random random, int items) {
        return random.nextInt(3) > 0
                ? Map.of()
                : IntStream.range(0, items).boxed().collect(Collectors.toMap(i -> i, i -> "g" + random.nextInt(2)));
    }
}
