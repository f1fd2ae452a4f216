package org.portablebadges.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class JsonReaderTest {
    @Test
    void keeps_bytes_order_and_the_spelling_of_numbers() throws Exception {
        byte[] bytes = "{\"b\":1.50,\"a\":[true,false,null,\"\\u00e9\"],\"c\":1E+2}".getBytes(UTF_8);

        var document = JsonReader.read(bytes, JsonLimits.DEFAULT);

        assertThat(document.bytes()).isEqualTo(bytes);
        assertThat(document.object().names()).containsExactly("b", "a", "c");
        assertThat(document.object().get("b")).contains(new JsonNumber("1.50"));
        assertThat(JsonWriter.compact(document.root()))
                .isEqualTo("{\"b\":1.50,\"a\":[true,false,null,\"é\"],\"c\":1E+2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,",
                "{\"a\"",
                "{\"a\":",
                "{a:1}",
                "[1,]",
                "01",
                "+1",
                ".5",
                "1.",
                "NaN",
                "'a'",
                "\"a",
                "tru",
                "// x\n1",
                "\"\t\"",
                "\"\\x\"",
                "}",
                "]",
                "{\"a\":1]"
            })
    void refuses_what_is_not_json(String text) {
        assertThat(problem(text).code()).isEqualTo(ProblemCode.JSON_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "{} {}", "{}x", "[] ,", "null\u0000"})
    void refuses_anything_after_the_value(String text) {
        assertThat(problem(text).code()).isEqualTo(ProblemCode.JSON_TRAILING_DATA);
    }

    @Test
    void refuses_a_name_given_twice_even_when_spelled_with_an_escape() {
        var finding = problem("{\"x\":{\"id\":1,\"\\u0069d\":2}}");

        assertThat(finding.code()).isEqualTo(ProblemCode.JSON_DUPLICATE_NAME);
        assertThat(finding.at()).isEqualTo(JsonPointer.of("x", "id"));
        assertThat(finding.arguments()).containsExactly("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"\\udc00\"", "\"\\ud800a\"", "\"\\udc00\\ud800\""})
    void refuses_half_of_a_surrogate_pair(String text) {
        assertThat(problem(text).code()).isEqualTo(ProblemCode.JSON_LONE_SURROGATE);
    }

    @Test
    void refuses_half_of_a_surrogate_pair_in_a_name() {
        assertThat(problem("{\"\\ud800\":1}").code()).isIn(ProblemCode.JSON_LONE_SURROGATE, ProblemCode.JSON_MALFORMED);
    }

    @Test
    void takes_a_whole_surrogate_pair() throws Exception {
        assertThat(JsonReader.read("\"\\ud83c\\udf4e\"", JsonLimits.DEFAULT).root())
                .isEqualTo(new JsonString("🍎"));
    }

    @Test
    void refuses_bytes_that_are_not_utf8_and_a_byte_order_mark() {
        for (byte[] bytes : List.of(
                new byte[] {'"', (byte) 0xc3, '"'},
                new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'},
                new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '1'},
                "\"a\"".getBytes(java.nio.charset.StandardCharsets.UTF_16LE))) {
            var thrown = catchThrowableOfType(ProblemException.class, () -> JsonReader.read(bytes, JsonLimits.DEFAULT));
            assertThat(thrown.code()).isIn(ProblemCode.JSON_NOT_UTF8, ProblemCode.JSON_MALFORMED);
        }
    }

    @Test
    void refuses_another_value_where_an_object_must_be() {
        var thrown =
                catchThrowableOfType(ProblemException.class, () -> JsonReader.readObject("[]", JsonLimits.DEFAULT));

        assertThat(thrown.code()).isEqualTo(ProblemCode.JSON_NOT_AN_OBJECT);
    }

    /** Each limit below, at and above: the last one is refused with its own code. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[1]] | [[[1]]] | [[[[1]]]] | limit.json-depth",
                "[1,2,3,4,5,6,7] | [1,2,3,4,5,6,7,8] | [1,2,3,4,5,6,7,8,9] | limit.json-tokens",
                "{\"a\":1,\"b\":2} | {\"a\":1,\"b\":2,\"c\":3} | {\"a\":1,\"b\":2,\"c\":3,\"d\":4} | limit.json-members",
                "1234 | 12345 | 123456 | limit.number-length",
                "{\"abc\":1} | {\"abcd\":1} | {\"abcde\":1} | limit.name-length",
                "1e8 | 1e9 | 1e10 | limit.number-exponent",
                "1e-8 | 1E-9 | 1e-10 | limit.number-exponent",
                "\"345678901234567890123456789\" | \"3456789012345678901234567890\" | \"34567890123456789012345678901\" | limit.credential-size",
            })
    void limits_hold(String below, String at, String above, String code) throws Exception {
        var limits = new JsonLimits(30, 3, 10, 3, 4, 5, 9);

        assertThat(JsonReader.read(below, limits).root()).isNotNull();
        assertThat(JsonReader.read(at, limits).root()).isNotNull();
        var thrown = catchThrowableOfType(ProblemException.class, () -> JsonReader.read(above, limits));
        assertThat(thrown.code().value()).isEqualTo(code);
    }

    @Test
    void an_exponent_of_many_digits_is_refused_and_one_of_many_zeros_is_not() throws Exception {
        assertThat(problem("1e99999999999999999999").code()).isEqualTo(ProblemCode.LIMIT_NUMBER_EXPONENT);
        assertThat(problem("1e-2147483649").code()).isEqualTo(ProblemCode.LIMIT_NUMBER_EXPONENT);
        assertThat(JsonReader.read("1e-0000000000000000007", JsonLimits.DEFAULT).root())
                .isEqualTo(new JsonNumber("1e-0000000000000000007"));
    }

    @Test
    void a_deep_file_is_refused_without_deep_recursion() {
        assertThat(problem("[".repeat(2_000_000)).code()).isEqualTo(ProblemCode.LIMIT_JSON_DEPTH);
        assertThat(problem("{\"a\":".repeat(500_000)).code()).isEqualTo(ProblemCode.LIMIT_JSON_DEPTH);
    }

    private static Finding problem(String text) {
        var thrown = catchThrowableOfType(
                ProblemException.class, () -> JsonReader.read(text.getBytes(UTF_8), JsonLimits.DEFAULT));
        assertThat(thrown).as(text).isNotNull();
        return thrown.finding();
    }
}
