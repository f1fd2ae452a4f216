package org.portablebadges.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

class BitstringTest {
    private static final int LIMIT = 2 << 20;
    private static final int ENTRIES = Bitstring.MINIMUM_ENTRIES;

    @Test
    void the_published_value_is_a_list_of_the_least_length_with_no_bit_set() throws ProblemException {
        var examples = PublishedData.json("vectors/bitstring/spec-examples.json")
                .asArray()
                .orElseThrow()
                .elements();
        for (JsonValue example : examples) {
            Bitstring list = Bitstring.decode(example.asString().orElseThrow(), LIMIT);

            assertThat(list.entries(1)).isEqualTo(ENTRIES);
            assertThat(set(list)).isEqualTo(new BitSet());
        }
        PublishedData.counted("bitstring", examples.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, ENTRIES})
    void every_bit_that_is_set_is_counted(int until) {
        BitSet set = new BitSet();
        set.set(0, until);

        assertThat(Bitstring.of(ENTRIES, set).bitsSet()).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0x80", "1, 0, 0x40", "7, 0, 0x01", "8, 1, 0x80", "131071, 16383, 0x01"})
    void index_0_is_the_left_most_bit(int index, int position, int expected) throws IOException {
        byte[] bytes = gunzip(list(index).encode());

        assertThat(bytes).hasSize(ENTRIES / 8);
        assertThat(bytes[position] & 0xff).isEqualTo(expected);
        bytes[position] = 0;
        assertThat(bytes).containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource({
        "1, -1, -",
        "1, 0, 1",
        "1, 131071, 1",
        "1, 131072, -",
        "2, 0, 2",
        "2, 65535, 1",
        "2, 65536, -",
        "3, 43689, 0",
        "3, 43690, -",
        "8, 0, 128",
        "8, 16383, 1",
        "8, 16384, -",
        "32, 0, 2147483648",
        "32, 4095, 1",
        "32, 4096, -",
        "32, 9223372036854775807, -"
    })
    void a_value_of_any_size_is_read_and_none_behind_the_end(int size, long index, String expected) {
        Bitstring list = list(0, ENTRIES - 1);

        assertThat(list.status(index, size).stream().boxed().map(String::valueOf))
                .containsExactlyElementsOf(expected.equals("-") ? Arrays.asList() : Arrays.asList(expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 33})
    void values_have_from_1_to_32_bits(int size) {
        assertThatThrownBy(() -> list().entries(size)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_encoded_is_decoded_again_whatever_is_set() throws ProblemException {
        var random = new Random(20260115);
        for (int round = 0; round < 60; round++) {
            var set = new BitSet();
            int count = round < 20 ? round : random.nextInt(ENTRIES);
            random.ints(count, 0, ENTRIES).forEach(set::set);
            Bitstring read = Bitstring.decode(Bitstring.of(ENTRIES, set).encode(), LIMIT);

            assertThat(set(read)).isEqualTo(set);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 258, 259, 260, 261, 262, 516, 517, 518, 519, 520, 1000})
    void runs_of_every_length_survive(int length) throws IOException {
        byte[] bytes = new byte[length + 2];
        Arrays.fill(bytes, 1, length + 1, (byte) 0xff);

        assertThat(gunzip(RunLengthGzip.compress(bytes))).isEqualTo(bytes);
    }

    @Test
    void the_same_values_are_the_same_text_everywhere() {
        assertThat(list(0, 42, ENTRIES - 1).encode()).hasSizeLessThan(200).startsWith("uH4sI");
        assertThat(Digest.SHA_256.hexOf(list(0, 42, ENTRIES - 1).encode()))
                .isEqualTo("f6cab5ce9b98ba648ee0050bbb3a408ee145978e57244d824e4b1ccac3eb244a");
    }

    @Test
    void drafts_leave_out_the_multibase_prefix() throws ProblemException {
        String encoded = list(42).encode();

        assertThat(isSet(Bitstring.decode(encoded.substring(1), LIMIT), 42)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"u", "", "uQQ", "QQ", "uH4sI", "uH4sIAAAAAAAA_w"})
    void what_is_no_whole_gzip_has_its_own_code(String encoded) {
        assertThat(problem(encoded)).isEqualTo(ProblemCode.STATUS_LIST_NOT_GZIP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uH4sI+", "zQQ==", "u=", "u QQ", "uQR", "\u00e9"})
    void what_is_no_base64url_has_its_own_code(String encoded) {
        assertThat(problem(encoded)).isEqualTo(ProblemCode.STATUS_LIST_NOT_BASE64URL);
    }

    @Test
    void a_damaged_checksum_is_noticed() {
        byte[] bytes = RunLengthGzip.compress(new byte[ENTRIES / 8]);
        bytes[bytes.length - 8] ^= 1;

        assertThat(problem("u" + Base64Url.encode(bytes))).isEqualTo(ProblemCode.STATUS_LIST_NOT_GZIP);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void values_are_inflated_up_to_the_limit(int more, boolean tooLarge) throws IOException {
        String encoded = "u" + Base64Url.encode(gzip(LIMIT + more));

        if (tooLarge) {
            assertThat(problem(encoded)).isEqualTo(ProblemCode.STATUS_LIST_TOO_LARGE);
        } else {
            assertThat(decode(encoded).entries(1)).isEqualTo((LIMIT + more) * 8L);
        }
    }

    @Test
    void a_bomb_is_not_inflated_beyond_the_limit() throws IOException {
        byte[] bomb = gzip(1 << 26);

        assertThat(bomb.length).isLessThan(1 << 17);
        assertThat(problem("u" + Base64Url.encode(bomb))).isEqualTo(ProblemCode.STATUS_LIST_TOO_LARGE);
    }

    @Test
    void a_list_is_made_of_whole_bytes_and_holds_every_index() {
        var last = new BitSet();
        last.set(8);

        assertThatThrownBy(() -> Bitstring.of(7, new BitSet())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bitstring.of(0, new BitSet())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bitstring.of(8, last)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Bitstring list(int... set) {
        var bits = new BitSet();
        IntStream.of(set).forEach(bits::set);
        return Bitstring.of(ENTRIES, bits);
    }

    private static BitSet set(Bitstring list) {
        var set = new BitSet();
        IntStream.range(0, ENTRIES).filter(index -> isSet(list, index)).forEach(set::set);
        return set;
    }

    private static boolean isSet(Bitstring list, int index) {
        return list.status(index, 1).orElseThrow() == 1;
    }

    private static Bitstring decode(String encoded) {
        try {
            return Bitstring.decode(encoded, LIMIT);
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    private static ProblemCode problem(String encoded) {
        return catchThrowableOfType(ProblemException.class, () -> Bitstring.decode(encoded, LIMIT))
                .code();
    }

    private static byte[] gunzip(String encoded) throws IOException {
        return gunzip(Base64Url.decode(encoded.substring(1)).orElseThrow());
    }

    private static byte[] gunzip(byte[] compressed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
    }

    private static byte[] gzip(int zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(out)) {
            byte[] block = new byte[1 << 16];
            for (int left = zeros; left > 0; left -= block.length) {
                stream.write(block, 0, Math.min(left, block.length));
            }
        }
        return out.toByteArray();
    }
}
