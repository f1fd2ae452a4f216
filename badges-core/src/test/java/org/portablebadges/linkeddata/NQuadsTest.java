package org.portablebadges.linkeddata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NQuadsTest {
    private static final IriTerm A = new IriTerm("urn:a");
    private static final IriTerm P = new IriTerm("urn:p");

    @Test
    void control_characters_quotes_and_backslashes_are_escaped() {
        assertThat(lexical("\b\t\n\f\r\"\\")).isEqualTo("\\b\\t\\n\\f\\r\\\"\\\\");
        assertThat(lexical("\u0000\u0007\u000B\u000E\u001F\u007F"))
                .isEqualTo("\\u0000\\u0007\\u000B\\u000E\\u001F\\u007F");
    }

    @Test
    void everything_else_stands_as_it_is() {
        String plain = " ~'\u0080\u00A0\u00E9\u2028\uFEFF\uFFFD\uD83C\uDF93";

        assertThat(lexical(plain)).isEqualTo(plain);
    }

    @Test
    void each_kind_of_term_has_one_spelling() {
        assertThat(NQuads.line(Quad.of(new BlankNode("b0"), P, A))).isEqualTo("_:b0 <urn:p> <urn:a> .\n");
        assertThat(NQuads.line(new Quad(A, P, Literal.of("x"), new BlankNode("g"))))
                .isEqualTo("<urn:a> <urn:p> \"x\" _:g .\n");
        assertThat(NQuads.line(new Quad(A, P, Literal.inLanguage("x", "es-MX"), A)))
                .isEqualTo("<urn:a> <urn:p> \"x\"@es-MX <urn:a> .\n");
        assertThat(NQuads.line(Quad.of(A, P, Literal.typed("1", new IriTerm("urn:int")))))
                .isEqualTo("<urn:a> <urn:p> \"1\"^^<urn:int> .\n");
        assertThat(Literal.typed("x", Literal.STRING)).isEqualTo(Literal.of("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:a> <urn:p> \"forged", "urn:a b", "urn:a\n", "urn:{a}", "urn:a\\u0041", "urn:\uD800"})
    void an_iri_cannot_leave_its_brackets(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new IriTerm(text));
    }

    @Test
    void a_literal_has_whole_characters_and_a_language_only_as_text() {
        var language = Literal.LANG_STRING;

        assertThatIllegalArgumentException().isThrownBy(() -> Literal.of("\uD83C"));
        assertThatIllegalArgumentException().isThrownBy(() -> Literal.of("\uDF93\uD83C"));
        assertThatIllegalArgumentException().isThrownBy(() -> Literal.typed("x", language));
        assertThatIllegalArgumentException().isThrownBy(() -> new Literal("x", Literal.STRING, "en"));
        assertThatIllegalArgumentException().isThrownBy(() -> Literal.inLanguage("x", "en .\n<urn:a>"));
    }

    @Test
    void what_is_written_is_read_back() {
        for (int seed = 0; seed < 50; seed++) {
            var quads = new RandomQuads(seed).dataset();
            String text = String.join("", quads.stream().map(NQuads::line).toList());

            assertThat(NQuadsReader.read(text)).isEqualTo(quads);
        }
        var odd = List.of(Quad.of(A, P, Literal.of("\b\t\n\f\r\"\\\u0000\u007F\uD83C\uDF93")));
        assertThat(NQuadsReader.read(NQuads.line(odd.get(0)))).isEqualTo(odd);
    }

    @Test
    void code_point_order_is_the_order_of_the_bytes() {
        assertThat(Stream.of("b", "\uFF21", "", "a\uD83C\uDF93", "\uD83C\uDF94", "a\uE000", "\uD83C\uDF93", "a")
                        .sorted(NQuads.CODE_POINT_ORDER))
                .containsExactly("", "a", "a\uE000", "a\uD83C\uDF93", "b", "\uFF21", "\uD83C\uDF93", "\uD83C\uDF94");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD7FF", "\uE000", "\uF000", "\uFFFD", "\uD800\uDC00", "\uDBFF\uDFFF", "z", "\u00FF", ""})
    void code_point_order_agrees_with_the_bytes_pair_by_pair(String one) {
        for (String other : List.of("", "a", "\u00E9", "\uD7FF", "\uE000", "\uFFFD", "\uD800\uDC00", "\uDBFF\uDC00")) {
            int expected = Arrays.compareUnsigned((one + "x").getBytes(UTF_8), (other + "y").getBytes(UTF_8));

            assertThat(Integer.signum(NQuads.CODE_POINT_ORDER.compare(one + "x", other + "y")))
                    .isEqualTo(Integer.signum(expected));
        }
    }

    private static String lexical(String text) {
        String line = NQuads.line(Quad.of(A, P, Literal.of(text)));
        return line.substring("<urn:a> <urn:p> \"".length(), line.length() - "\" .\n".length());
    }
}
