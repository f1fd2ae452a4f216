package org.portablebadges.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    /** Values of draft-msporny-base58, section 5. */
    @ParameterizedTest
    @CsvSource({
        "Hello World!, 2NEpo7TZRRrLZSi2U",
        "The quick brown fox jumps over the lazy dog., USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z",
    })
    void base58_of_the_published_values(String text, String expected) {
        assertThat(Base58Btc.encode(text.getBytes(UTF_8))).isEqualTo(expected);
        assertThat(Base58Btc.decode(expected))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(text.getBytes(UTF_8)));
    }

    @Test
    void base58_keeps_leading_zeros() {
        byte[] bytes = Hex.decode("0000287fb4cd").orElseThrow();

        assertThat(Base58Btc.encode(bytes)).isEqualTo("11233QC4");
        assertThat(Base58Btc.decode("11233QC4")).contains(bytes);
        assertThat(Base58Btc.encode(new byte[0])).isEmpty();
        assertThat(Base58Btc.decode("")).contains(new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "O", "I", "l", "a b", "é", "z\n"})
    void base58_refuses_other_characters(String text) {
        assertThat(Base58Btc.decode(text)).isEmpty();
    }

    @Test
    void base58_reads_up_to_its_length_and_no_further() {
        assertThat(Base58Btc.decode("1".repeat(Base58Btc.MAX_LENGTH - 1))).isPresent();
        assertThat(Base58Btc.decode("1".repeat(Base58Btc.MAX_LENGTH))).isPresent();
        assertThat(Base58Btc.decode("1".repeat(Base58Btc.MAX_LENGTH + 1))).isEmpty();
    }

    @Test
    void every_encoding_gives_random_bytes_back() {
        var random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(100)];
            random.nextBytes(bytes);

            assertThat(Base58Btc.decode(Base58Btc.encode(bytes))).contains(bytes);
            assertThat(Base64Url.decode(Base64Url.encode(bytes))).contains(bytes);
            assertThat(Hex.decode(Hex.encode(bytes))).contains(bytes);
            assertThat(Multibase.decode(Multibase.base58Btc(bytes))).contains(bytes);
            assertThat(Multibase.decode(Multibase.base64Url(bytes))).contains(bytes);
            assertThat(Base64Url.encode(bytes))
                    .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "AAAAA", "QQ==", "QR", "QUI=", "QUJ", "Q Q", "Q+==", "Q/A", "QQ\n", "é"})
    void base64url_has_one_spelling(String text) {
        assertThat(Base64Url.decode(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x00", "Zabc", "mQQ", "z0", "uQR", "f00"})
    void multibase_knows_two_bases(String text) {
        assertThat(Multibase.decode(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0g", "0x", " 00"})
    void hex_refuses_other_text(String text) {
        assertThat(Hex.decode(text)).isEmpty();
    }

    /** FIPS 180-4 and RFC 1321, the three letters abc. */
    @Test
    void digests_of_abc() {
        assertThat(Digest.SHA_256.hexOf("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Digest.SHA_384.hexOf("abc"))
                .isEqualTo("cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                        + "8086072ba1e7cc2358baeca134c825a7");
        assertThat(Digest.MD5.hexOf("abc")).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
    }
}
