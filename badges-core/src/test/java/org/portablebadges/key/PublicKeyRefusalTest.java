package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.portablebadges.key.TestKeys.ED25519_PUBLIC;
import static org.portablebadges.key.TestKeys.hex;
import static org.portablebadges.key.TestKeys.join;
import static org.portablebadges.key.TestKeys.multikey;
import static org.portablebadges.key.TestKeys.problem;
import static org.portablebadges.problem.ProblemCode.KEY_EXPONENT;
import static org.portablebadges.problem.ProblemCode.KEY_INFINITY;
import static org.portablebadges.problem.ProblemCode.KEY_LENGTH;
import static org.portablebadges.problem.ProblemCode.KEY_MALFORMED;
import static org.portablebadges.problem.ProblemCode.KEY_NOT_CANONICAL;
import static org.portablebadges.problem.ProblemCode.KEY_OFF_CURVE;
import static org.portablebadges.problem.ProblemCode.KEY_PRIVATE_IN_PUBLIC;
import static org.portablebadges.problem.ProblemCode.KEY_SIZE;
import static org.portablebadges.problem.ProblemCode.KEY_SMALL_ORDER;
import static org.portablebadges.problem.ProblemCode.KEY_TYPE_UNSUPPORTED;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/** Each case breaks one thing in a key that {@link PublicKeyTest} reads. */
class PublicKeyRefusalTest {
    private static final String ZEROS = "00".repeat(31);
    private static final BigInteger F4 = BigInteger.valueOf(65_537);

    @Test
    void ed25519_has_32_bytes() {
        for (int length : new int[] {0, 31, 33, 64}) {
            Finding finding =
                    problem(() -> PublicKey.ofMultikey(multikey("ed01", Arrays.copyOf(ED25519_PUBLIC, length))));
            assertThat(finding.code()).isEqualTo(KEY_LENGTH);
            assertThat(finding.arguments()).containsExactly(String.valueOf(length), "32");
        }
        assertThatCode(() -> PublicKey.ofMultikey(multikey("ed01", ED25519_PUBLIC)))
                .doesNotThrowAnyException();
    }

    /** All eight points whose order divides 8, and the RFC 8032 key with such a point added. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "16a567fe7d4ef5482ab4012c369bf8c5f11e8d0c2559dcda50fde59708f8aee5",
            })
    void ed25519_points_outside_the_subgroup_of_prime_order(String key) {
        assertThat(codeOf("ed01", hex(key))).isEqualTo(KEY_SMALL_ORDER);
        assertThat(problem(() -> PublicKey.ofJwk(okp(hex(key)))).at()).isEqualTo(JsonPointer.of("x"));
    }

    /** y from the field's prime on, and x = 0 with its sign set: second spellings of points above. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            })
    void ed25519_points_in_a_second_spelling(String key) {
        assertThat(codeOf("ed01", hex(key))).isEqualTo(KEY_NOT_CANONICAL);
    }

    @ParameterizedTest
    @CsvSource({"02, KEY_OFF_CURVE", "03, KEY_SMALL_ORDER", "07, KEY_OFF_CURVE", "08, KEY_OFF_CURVE"})
    void ed25519_points_off_the_curve_are_told_apart(String y, ProblemCode code) {
        assertThat(codeOf("ed01", hex(y + ZEROS))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "8024, 32, 01",
        "8024, 32, 02",
        "8124, 48, 01",
        "8124, 48, 04",
    })
    void points_off_a_nist_curve(String multicodec, int size, String x) {
        byte[] bytes = join(hex("02"), new byte[size - 1], hex(x));

        assertThat(codeOf(multicodec, bytes)).isEqualTo(KEY_OFF_CURVE);
    }

    @Test
    void points_of_the_same_curves_with_small_coordinates_are_fine() {
        for (String x : new String[] {"00", "05", "06"}) {
            assertThatCode(() -> PublicKey.ofMultikey(multikey("8024", join(hex("03"), new byte[31], hex(x)))))
                    .as(x)
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> PublicKey.ofMultikey(multikey("8124", join(hex("03"), new byte[47], hex("03")))))
                .doesNotThrowAnyException();
    }

    @Test
    void the_point_at_infinity() {
        assertThat(codeOf("8024", new byte[1])).isEqualTo(KEY_INFINITY);
        assertThat(codeOf("8024", new byte[33])).isEqualTo(KEY_INFINITY);
        assertThat(codeOf("8124", new byte[49])).isEqualTo(KEY_INFINITY);
        JsonObject jwk = TestKeys.P256.publicKey().toJwk();
        JsonString zero = new JsonString(Base64Url.encode(new byte[32]));
        assertThat(problem(() -> PublicKey.ofJwk(jwk.with("x", zero).with("y", zero)))
                        .code())
                .isEqualTo(KEY_INFINITY);
        assertThat(problem(() -> PublicKey.ofJwk(jwk.with("y", zero))).code()).isEqualTo(KEY_OFF_CURVE);
    }

    @Test
    void points_of_another_length_or_form() {
        byte[] key = TestKeys.P256.publicKey().encoded();
        for (int length : new int[] {0, 32, 34, 65}) {
            assertThat(codeOf("8024", Arrays.copyOf(key, length))).isEqualTo(KEY_LENGTH);
        }
        assertThat(codeOf("8124", key)).isEqualTo(KEY_LENGTH);
        for (byte form : new byte[] {1, 4, 5}) {
            key[0] = form;
            assertThat(codeOf("8024", key)).isEqualTo(KEY_MALFORMED);
        }
    }

    @Test
    void coordinates_not_below_the_prime_of_the_field() {
        byte[] prime = EcCurve.P256.bytes(EcCurve.P256.field());
        byte[] five = EcCurve.P256.bytes(EcCurve.P256.field().add(BigInteger.valueOf(5)));

        assertThat(codeOf("8024", join(hex("02"), prime))).isEqualTo(KEY_NOT_CANONICAL);
        assertThat(codeOf("8024", join(hex("02"), five))).isEqualTo(KEY_NOT_CANONICAL);
        JsonObject jwk = TestKeys.P256.publicKey().toJwk().with("y", new JsonString(Base64Url.encode(prime)));
        Finding finding = problem(() -> PublicKey.ofJwk(jwk));
        assertThat(finding.code()).isEqualTo(KEY_NOT_CANONICAL);
        assertThat(finding.at()).isEqualTo(JsonPointer.of("y"));
    }

    @Test
    void rsa_keys_have_2048_to_8192_bits() {
        for (int bits : new int[] {1024, 2047, 8193}) {
            Finding finding = problem(() -> rsa(odd(bits), F4));
            assertThat(finding.code()).isEqualTo(KEY_SIZE);
            assertThat(finding.arguments()).containsExactly(String.valueOf(bits));
        }
        for (int bits : new int[] {2048, 2049, 8191, 8192}) {
            assertThatCode(() -> rsa(odd(bits), F4)).as("%d", bits).doesNotThrowAnyException();
        }
        assertThat(problem(() -> rsa(odd(2048).subtract(BigInteger.ONE), F4)).code())
                .isEqualTo(KEY_MALFORMED);
    }

    @Test
    void rsa_exponents_are_odd_from_65537_up_to_64_bits() {
        BigInteger two = BigInteger.TWO;
        for (BigInteger exponent : new BigInteger[] {
            BigInteger.ZERO,
            BigInteger.ONE,
            BigInteger.valueOf(3),
            F4.subtract(two),
            F4.subtract(BigInteger.ONE),
            F4.add(BigInteger.ONE),
            two.pow(64).add(BigInteger.ONE),
        }) {
            assertThat(problem(() -> rsa(odd(2048), exponent)).code())
                    .as("%s", exponent)
                    .isEqualTo(KEY_EXPONENT);
        }
        for (BigInteger exponent :
                new BigInteger[] {F4, F4.add(two), two.pow(64).subtract(BigInteger.ONE)}) {
            assertThatCode(() -> rsa(odd(2048), exponent)).as("%s", exponent).doesNotThrowAnyException();
            assertThatCode(() -> rsa(odd(8192), exponent)).as("%s", exponent).doesNotThrowAnyException();
        }
    }

    @Test
    void rsa_keys_in_der_are_whole_and_in_their_shortest_form() {
        byte[] modulus = DerWriter.integer(odd(2048));
        byte[] exponent = DerWriter.integer(F4);

        assertThat(codeOf("8524", join(DerWriter.sequence(modulus, exponent), hex("00"))))
                .isEqualTo(KEY_LENGTH);
        assertThat(codeOf("8524", DerWriter.sequence(modulus, exponent, hex("0500"))))
                .isEqualTo(KEY_LENGTH);
        assertThat(codeOf("8524", DerWriter.sequence(modulus))).isEqualTo(KEY_MALFORMED);
        assertThat(codeOf("8524", DerWriter.sequence(modulus, hex("020400010001"))))
                .isEqualTo(KEY_NOT_CANONICAL);
        assertThat(codeOf("8524", DerWriter.sequence(modulus, hex("020381ffff"))))
                .isEqualTo(KEY_MALFORMED);
        assertThat(codeOf("8524", new byte[0])).isEqualTo(KEY_MALFORMED);
        assertThatCode(() -> PublicKey.ofMultikey(multikey("8524", DerWriter.sequence(modulus, exponent))))
                .doesNotThrowAnyException();
    }

    @Test
    void rsa_numbers_in_a_jwk_have_no_zero_in_front() {
        JsonObject jwk = TestKeys.RSA.publicKey().toJwk();

        Finding finding = problem(() -> PublicKey.ofJwk(jwk.with("e", new JsonString("AAEAAQ"))));
        assertThat(finding.code()).isEqualTo(KEY_NOT_CANONICAL);
        assertThat(finding.at()).isEqualTo(JsonPointer.of("e"));
        assertThat(problem(() -> PublicKey.ofJwk(jwk.with("n", new JsonString(""))))
                        .code())
                .isEqualTo(KEY_NOT_CANONICAL);
    }

    @ParameterizedTest
    @CsvSource({"8026, 32", "8626, 32", "8726, 48", "8526, 32", "8126, 32", "8826, 66"})
    void a_private_multikey_in_a_public_place(String multicodec, int length) {
        assertThat(codeOf(multicodec, new byte[length])).isEqualTo(KEY_PRIVATE_IN_PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({"e701, 0xe7", "ec01, 0xec", "8224, 0x1202", "eb01, 0xeb", "8926, 0x1309", "00, 0x0"})
    void another_multicodec(String multicodec, String named) {
        Finding finding = problem(() -> PublicKey.ofMultikey(multikey(multicodec, ED25519_PUBLIC)));

        assertThat(finding.code()).isEqualTo(KEY_TYPE_UNSUPPORTED);
        assertThat(finding.arguments()).containsExactly("multicodec " + named);
    }

    @Test
    void a_multicodec_longer_than_it_must_be() {
        assertThat(codeOf("ed8100", ED25519_PUBLIC)).isEqualTo(KEY_NOT_CANONICAL);
        assertThat(codeOf("80a400", TestKeys.P256.publicKey().encoded())).isEqualTo(KEY_NOT_CANONICAL);
        assertThat(codeOf("ed818000", ED25519_PUBLIC)).isEqualTo(KEY_NOT_CANONICAL);
        assertThat(codeOf("ed81808000", ED25519_PUBLIC)).isEqualTo(KEY_MALFORMED);
        assertThat(codeOf("ed", new byte[0])).isEqualTo(KEY_MALFORMED);
    }

    @Test
    void other_spellings_of_a_multikey() {
        byte[] bytes = join(hex("ed01"), ED25519_PUBLIC);
        String z = Multibase.base58Btc(bytes);

        for (String text : new String[] {
            "", "z", z.substring(1), "Z" + z.substring(1), Multibase.base64Url(bytes), z + "0", z + " ", " " + z
        }) {
            assertThat(problem(() -> PublicKey.ofMultikey(text)).code())
                    .as(text)
                    .isEqualTo(KEY_MALFORMED);
        }
        assertThat(problem(() -> PublicKey.ofMultikey("z1" + z.substring(1))).code())
                .isEqualTo(KEY_TYPE_UNSUPPORTED);
    }

    private static ProblemCode codeOf(String multicodec, byte[] key) {
        return problem(() -> PublicKey.ofMultikey(multikey(multicodec, key))).code();
    }

    private static JsonObject okp(byte[] key) {
        return TestKeys.ED25519.publicKey().toJwk().with("x", new JsonString(Base64Url.encode(key)));
    }

    private static BigInteger odd(int bits) {
        return BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE);
    }

    private static PublicKey rsa(BigInteger modulus, BigInteger exponent) throws Exception {
        byte[] der = DerWriter.sequence(DerWriter.integer(modulus), DerWriter.integer(exponent));
        return PublicKey.ofMultikey(multikey("8524", der));
    }
}
