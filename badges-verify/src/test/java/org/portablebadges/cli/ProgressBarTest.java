package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressBarTest {
    private final AtomicLong milliseconds = new AtomicLong();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final ProgressBar bar = new ProgressBar(
            new PrintStream(shown, true, UTF_8),
            new Stopwatch(() -> TimeUnit.MILLISECONDS.toNanos(milliseconds.get())),
            4);

    @ParameterizedTest
    @CsvSource({"99, false", "100, true", "101, true"})
    void it_is_painted_ten_times_a_second_and_no_more(int later, boolean painted) {
        bar.step();
        shown.reset();
        milliseconds.set(later);

        bar.step();

        assertThat(shown.toString(UTF_8))
                .isEqualTo(painted ? "\r\u001b[K[###############...............]  50%  2 / 4" : "");
    }

    @Test
    void it_is_cleared_once() {
        bar.step();
        shown.reset();

        bar.clear();
        bar.clear();

        assertThat(shown.toString(UTF_8)).isEqualTo("\r\u001b[K");
    }

    @Test
    void more_steps_than_were_counted_fill_it() {
        for (int i = 0; i < 5; i++) {
            milliseconds.addAndGet(1_000);
            bar.step();
        }

        assertThat(shown.toString(UTF_8)).endsWith("[##############################] 100%  5 / 5");
    }
}
