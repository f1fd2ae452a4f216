package org.portablebadges.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultihashTest {
    private static final byte[] ABC = "abc".getBytes(UTF_8);
    private static final byte[] ABD = "abd".getBytes(UTF_8);

    /** FIPS 180-4, the three letters abc, behind the function's code and the length of its hash. */
    private static final String SHA_256 = "1220ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String SHA_384 =
            "2030cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed" + "8086072ba1e7cc2358baeca134c825a7";

    @Test
    void hashes_say_which_function_made_them() {
        assertThat(bytes(Multihash.sha256(ABC).text())).isEqualTo(SHA_256);
        assertThat(bytes(Multihash.sha384(ABC).text())).isEqualTo(SHA_384);
        assertThat(Multihash.sha256(ABC)).hasToString(Multihash.sha256(ABC).text());
        assertThat(Multihash.sha256(ABC).text()).startsWith("zQm");
    }

    @ParameterizedTest
    @ValueSource(strings = {SHA_256, SHA_384})
    void one_hash_is_read_alike_in_both_bases(String hex) {
        byte[] bytes = Hex.decode(hex).orElseThrow();

        var base58 = Multihash.parse(Multibase.base58Btc(bytes)).orElseThrow();
        var base64 = Multihash.parse(Multibase.base64Url(bytes)).orElseThrow();

        assertThat(base58).isEqualTo(base64).hasSameHashCodeAs(base64);
        assertThat(base58).isEqualTo(hex.startsWith("12") ? Multihash.sha256(ABC) : Multihash.sha384(ABC));
        assertThat(bytes(base64.text())).isEqualTo(hex);
    }

    @Test
    void hashes_of_other_bytes_or_functions_differ() {
        assertThat(Multihash.sha256(ABC)).isNotEqualTo(Multihash.sha256(ABD));
        assertThat(Multihash.sha256(ABC)).isNotEqualTo(Multihash.sha384(ABC));
        assertThat(Multihash.sha256(ABC)).isNotEqualTo(SHA_256);
    }

    /** Around the length of each hash: one byte less, one byte more, and a length that the bytes do not have. */
    @ParameterizedTest
    @CsvSource({
        "1, 12, 31",
        "1, 12, 33",
        "1, 20, 47",
        "1, 20, 49",
        "1, 12, 48",
        "1, 20, 32",
        "2, 12, 32",
        "2, 20, 48",
    })
    void a_hash_of_another_length_is_none(int lengthOff, String code, int length) {
        String hash = "00".repeat(length);
        int stated = lengthOff == 1 ? length : length + 1;

        assertThat(parse(code + String.format(Locale.ROOT, "%02x", stated) + hash))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing at all
                "12", // a code alone
                "1220", // a code and a length
                "1120" + "00000000000000000000000000000000", // SHA-1
                "132000000000000000000000000000000000000000000000000000000000000000", // SHA-512, cut short
                "1b20ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" // Keccak-256
            })
    void other_functions_and_fragments_are_none(String hex) {
        assertThat(parse(hex)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "z", "QmPZ9gcCEpqKTo6aq61g2nXGUhM4iCL3ewB6LDXZCtioEB", "z0OIl", "x1220ba", "u!"})
    void text_in_no_base_that_is_read_is_none(String text) {
        assertThat(Multihash.parse(text)).isEmpty();
    }

    private static Optional<Multihash> parse(String hex) {
        return Multihash.parse(Multibase.base58Btc(Hex.decode(hex).orElseThrow()));
    }

    private static String bytes(String text) {
        return Hex.encode(Multibase.decode(text).orElseThrow());
    }
}
