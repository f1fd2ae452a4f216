package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
    @Test
    void results_come_in_the_order_of_the_work_even_where_the_first_takes_longest() {
        List<Integer> results = new ArrayList<>();
        var second = new CountDownLatch(1);
        try (var work = new OrderedWork<Integer>(2, results::add)) {
            work.add(() -> {
                second.await();
                return 0;
            });
            work.add(() -> {
                second.countDown();
                return 1;
            });
            for (int i = 2; i < 100; i++) {
                int number = i;
                work.add(() -> number);
            }
            work.end();
        }

        assertThat(results).isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void no_more_is_under_way_than_a_few_pieces_a_worker() {
        List<Integer> results = new ArrayList<>();
        try (var work = new OrderedWork<Integer>(2, results::add)) {
            for (int i = 0; i < 9; i++) {
                int number = i;
                work.add(() -> number);
            }
            assertThat(results).containsExactly(0);
        }
    }

    @Test
    void a_failure_of_the_program_is_not_lost() {
        try (var work = new OrderedWork<Integer>(1, result -> {})) {
            work.add(() -> {
                throw new IllegalArgumentException("broken");
            });

            assertThatThrownBy(work::end).hasRootCauseMessage("broken");
        }
    }
}
