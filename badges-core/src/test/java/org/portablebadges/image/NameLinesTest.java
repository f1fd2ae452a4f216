package org.portablebadges.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameLinesTest {
    @Test
    void a_short_name_is_one_large_line() {
        assertThat(fit("Mentor")).returns(36, NameLines::size).returns(List.of("Mentor"), NameLines::lines);
    }

    @Test
    void lines_are_balanced() {
        assertThat(fit("Formative Feedback for All").lines()).containsExactly("Formative", "Feedback for All");
    }

    @Test
    void a_longer_name_is_smaller_and_on_three_lines_at_most() {
        NameLines lines = fit("Culturally Responsive Classroom Management and Family Partnership");

        assertThat(lines.size()).isBetween(18, 35);
        assertThat(lines.lines()).hasSize(3);
        assertThat(String.join(" ", lines.lines())).endsWith("Family Partnership");
    }

    @Test
    void what_does_not_fit_ends_in_an_ellipsis() {
        NameLines lines = fit("Supporting Multilingual Learners ".repeat(7).strip());

        assertThat(lines.size()).isEqualTo(18);
        assertThat(lines.lines()).hasSize(3).allMatch(line -> line.length() * 9 <= 340);
        assertThat(lines.lines().get(2)).endsWith("…");
    }

    @Test
    void a_word_wider_than_the_badge_is_broken() {
        assertThat(fit("a".repeat(60)).lines()).containsExactly("a".repeat(37), "a".repeat(23));
    }

    @Test
    void combining_marks_stay_with_their_letter() {
        for (String line : fit("e\u0301".repeat(200)).lines()) {
            assertThat(line).startsWith("e");
        }
    }

    private static NameLines fit(String name) {
        return NameLines.fit(name, (text, size) -> text.length() * size / 2.0);
    }
}
