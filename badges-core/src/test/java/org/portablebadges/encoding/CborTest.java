package org.portablebadges.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class CborTest {
    /** Numbers of RFC 8949, appendix A, and those on both sides of where the spelling grows. */
    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "1, 01",
        "22, 16",
        "23, 17",
        "24, 1818",
        "100, 1864",
        "254, 18fe",
        "255, 18ff",
        "256, 190100",
        "1000, 1903e8",
        "65534, 19fffe",
        "65535, 19ffff",
        "65536, 1a00010000",
        "1000000, 1a000f4240",
        "2147483646, 1a7ffffffe",
        "2147483647, 1a7fffffff",
    })
    void numbers_have_their_shortest_spelling(int number, String hex) throws Exception {
        assertThat(Hex.encode(new CborWriter().unsigned(number).toBytes())).isEqualTo(hex);
        assertThat(reader(hex).unsigned()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "2147483648, 1a80000000",
        "4294967295, 1affffffff",
        "4294967296, 1b0000000100000000",
        "1000000000000, 1b000000e8d4a51000",
    })
    void larger_numbers_are_written_and_not_read(long number, String hex) {
        assertThat(Hex.encode(new CborWriter().unsigned(number).toBytes())).isEqualTo(hex);
        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> reader(hex).unsigned())
                        .code())
                .isEqualTo(ProblemCode.CBOR_MALFORMED);
    }

    @Test
    void negative_numbers_are_not_written() {
        var writer = new CborWriter();

        assertThatThrownBy(() -> writer.unsigned(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Values of RFC 8949, appendix A. */
    @Test
    void strings_arrays_and_maps_of_the_published_values() throws Exception {
        assertThat(Hex.encode(new CborWriter().bytes(new byte[] {1, 2, 3, 4}).toBytes()))
                .isEqualTo("4401020304");
        assertThat(Hex.encode(new CborWriter().text("\u6c34").toBytes())).isEqualTo("63e6b0b4");
        assertThat(Hex.encode(new CborWriter().array(0).toBytes())).isEqualTo("80");
        CborReader array = reader("8301820203820405");
        assertThat(List.of(array.array(), array.unsigned(), array.array(), array.unsigned(), array.unsigned()))
                .containsExactly(3, 1, 2, 2, 3);
        CborReader map = reader("a201020304");
        assertThat(List.of(map.map(), map.unsigned(), map.unsigned(), map.unsigned(), map.unsigned()))
                .containsExactly(2, 1, 2, 3, 4);
        map.end();
        assertThat(reader("63e6b0b4").text()).isEqualTo("\u6c34");
        assertThat(reader("4401020304").bytes()).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 22, 23, 24, 254, 255, 256, 65_535, 65_536})
    void strings_of_any_length_come_back(int length) throws Exception {
        byte[] bytes = new byte[length];
        String text = "a".repeat(length);

        assertThat(new CborReader(new CborWriter().bytes(bytes).toBytes()).bytes())
                .isEqualTo(bytes);
        assertThat(new CborReader(new CborWriter().text(text).toBytes()).text()).isEqualTo(text);
    }

    /** Spellings that other readers take for the same number. */
    @ParameterizedTest
    @ValueSource(strings = {"1817", "1900ff", "1a0000ffff", "1b00000000ffffffff", "1bffffffffffffffff"})
    void a_longer_spelling_is_refused(String hex) {
        assertMalformed(hex, "number");
    }

    /** Reserved additional information, indefinite lengths, negative numbers, floats, tags, and nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "1c", "1d", "1e", "1f", "20", "f4", "fb3ff199999999999a", "c001", "18", "1901"})
    void whatever_is_not_a_number_is_refused_as_one(String hex) {
        assertMalformed(hex, "number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5f4101ff", "d840440102", "4201", "5affffffff", "5b7fffffffffffffff", "6101", "820102"})
    void whatever_is_not_a_whole_byte_string_is_refused_as_one(String hex) {
        var thrown =
                catchThrowableOfType(ProblemException.class, () -> reader(hex).bytes());

        assertThat(thrown.code()).isEqualTo(ProblemCode.CBOR_MALFORMED);
        assertThat(thrown.finding().arguments()).containsExactly("0", "byte string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7f6161ff", "61c3", "62c328", "63eda080", "6261", "4161"})
    void text_is_sound_utf8(String hex) {
        var thrown =
                catchThrowableOfType(ProblemException.class, () -> reader(hex).text());

        assertThat(thrown.finding().arguments()).containsExactly("0", "text");
    }

    /** A count is compared with what is left, so that a few bytes cannot ask for a large list. */
    @Test
    void a_count_is_at_most_what_is_left() throws Exception {
        assertThat(reader("820000").array()).isEqualTo(2);
        assertThat(catchThrowableOfType(
                        ProblemException.class, () -> reader("830000").array()))
                .isNotNull();
        assertThat(reader("a10000").map()).isEqualTo(1);
        assertThat(catchThrowableOfType(
                        ProblemException.class, () -> reader("a2000000").map()))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        ProblemException.class, () -> reader("9f00ff").array()))
                .isNotNull();
    }

    @Test
    void nothing_may_follow_the_end() throws Exception {
        CborReader exact = reader("01");
        exact.unsigned();
        exact.end();
        CborReader more = reader("0102");
        more.unsigned();

        var thrown = catchThrowableOfType(ProblemException.class, more::end);

        assertThat(thrown.finding().arguments()).containsExactly("1", "end");
    }

    private static void assertMalformed(String hex, String expected) {
        var thrown =
                catchThrowableOfType(ProblemException.class, () -> reader(hex).unsigned());

        assertThat(thrown.code()).isEqualTo(ProblemCode.CBOR_MALFORMED);
        assertThat(thrown.finding().arguments()).containsExactly("0", expected);
    }

    private static CborReader reader(String hex) {
        return new CborReader(Hex.decode(hex).orElseThrow());
    }
}
