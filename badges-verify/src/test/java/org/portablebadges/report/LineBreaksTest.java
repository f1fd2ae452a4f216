package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {
    @ParameterizedTest
    @CsvSource({"8, one two|three", "7, one two|three", "6, one|two|three"})
    void a_line_is_as_wide_as_it_may_be_and_no_wider(int columns, String lines) {
        assertThat(String.join("|", LineBreaks.of("one two three", columns))).isEqualTo(lines);
    }

    @Test
    void a_word_is_never_broken() {
        assertThat(LineBreaks.of("by did:example:district now", 5))
                .containsExactly("by", "did:example:district", "now");
    }

    @Test
    void space_of_any_kind_and_length_is_one_blank() {
        assertThat(LineBreaks.of("  a \u00a0\u3000\u2003 b\t\n", 80)).containsExactly("a b");
    }

    @Test
    void wide_letters_count_twice() {
        assertThat(LineBreaks.of("\u4e2d\u6587 ab", 7)).containsExactly("\u4e2d\u6587 ab");
        assertThat(LineBreaks.of("\u4e2d\u6587 ab", 6)).containsExactly("\u4e2d\u6587", "ab");
    }

    @Test
    void nothing_is_one_empty_line() {
        assertThat(LineBreaks.of("", 80)).containsExactly("");
    }
}
