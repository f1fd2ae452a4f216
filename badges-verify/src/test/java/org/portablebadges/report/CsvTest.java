package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM", "\uff1d1", "="})
    void what_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(String text) {
        assertThat(Csv.line(List.of(text))).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void a_line_break_or_tab_at_the_start_gets_one_too_and_is_quoted() {
        assertThat(Csv.line(List.of("\r=1"))).isEqualTo("\"'\r=1\"\r\n");
        assertThat(Csv.line(List.of("\n=1"))).isEqualTo("\"'\n=1\"\r\n");
        assertThat(Csv.line(List.of("\t=1"))).isEqualTo("\"'\t=1\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=b", "1-2", "2026-01-15", "'quoted'", " =1"})
    void other_text_stays_as_it_is(String text) {
        assertThat(Csv.line(List.of(text))).isEqualTo(text + "\r\n");
    }

    /** What splits lines at semicolons splits them inside quotes too. */
    @Test
    void a_formula_behind_a_semicolon_gets_an_apostrophe_and_quotes() {
        assertThat(Csv.line(List.of("Art;=1+1", "a;b", "a;@x;-1")))
                .isEqualTo("\"Art;'=1+1\",\"a;b\",\"a;'@x;'-1\"\r\n");
    }

    @Test
    void commas_quotes_and_line_breaks_are_quoted_and_quotes_doubled() {
        assertThat(Csv.line(List.of("a,b", "say \"so\"", "a\nb", "c")))
                .isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"a\nb\",c\r\n");
    }

    @Test
    void a_formula_with_a_comma_is_both() {
        assertThat(Csv.line(List.of("=HYPERLINK(\"x\",1)"))).isEqualTo("\"'=HYPERLINK(\"\"x\"\",1)\"\r\n");
    }
}
