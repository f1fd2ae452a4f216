package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {
    @ParameterizedTest
    @CsvSource({"299, 299, false", "300, 300, false", "301, 301, true"})
    void what_is_cut_is_marked_and_nothing_else(int length, int shown, boolean marked) {
        String safe = SafeText.of("x".repeat(length));

        assertThat(safe).hasSize(shown);
        assertThat(safe.endsWith("…")).isEqualTo(marked);
    }

    @Test
    void paragraphs_are_lines_without_blank_ones_and_without_space_around() {
        assertThat(SafeText.paragraphs("\n# One\r\n\n  two \n")).containsExactly("# One", "two");
        assertThat(SafeText.paragraphs(" \n ")).containsExactly("");
    }

    @Test
    void an_escape_stands_for_what_must_not_reach_a_screen_in_paragraphs_too() {
        assertThat(SafeText.paragraphs("a\u202eb\nc\u2028d")).containsExactly("a\\u{202e}b", "c\\u{2028}d");
    }

    @ParameterizedTest
    @CsvSource({"19, false", "20, false", "21, true"})
    void of_many_paragraphs_it_shows_twenty(int count, boolean cut) {
        var paragraphs = SafeText.paragraphs("x\n".repeat(count));

        assertThat(paragraphs).filteredOn("x"::equals).hasSize(Math.min(count, 20));
        assertThat(paragraphs.contains("…")).isEqualTo(cut);
    }

    @Test
    void all_paragraphs_together_are_of_bounded_length() {
        assertThat(String.join(
                        "", SafeText.paragraphs("x".repeat(700) + "\n" + "y".repeat(700) + "\n" + "z".repeat(700))))
                .endsWith("z…")
                .hasSize(1_501);
    }
}
