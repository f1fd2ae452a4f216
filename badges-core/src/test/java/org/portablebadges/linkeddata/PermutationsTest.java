package org.portablebadges.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermutationsTest {
    @Test
    void every_order_comes_up_once() {
        assertThat(orders(7)).containsExactly("[7]");
        assertThat(orders(2, 1, 3))
                .containsExactly("[1, 2, 3]", "[1, 3, 2]", "[2, 1, 3]", "[2, 3, 1]", "[3, 1, 2]", "[3, 2, 1]");
        assertThat(orders(5, 4, 3, 2, 1, 0)).hasSize(720).doesNotHaveDuplicates();
    }

    @Test
    void equal_elements_are_not_told_apart() {
        assertThat(orders(4, 4, 4)).containsExactly("[4, 4, 4]");
        assertThat(orders(2, 1, 2, 1))
                .containsExactly(
                        "[1, 1, 2, 2]", "[1, 2, 1, 2]", "[1, 2, 2, 1]", "[2, 1, 1, 2]", "[2, 1, 2, 1]", "[2, 2, 1, 1]");
    }

    private static List<String> orders(int... elements) {
        var permutations = new Permutations(elements);
        List<String> orders = new ArrayList<>();
        do {
            orders.add(Arrays.toString(permutations.current()));
        } while (permutations.advance());
        return orders;
    }
}
