package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.portablebadges.key.TestKeys.hex;
import static org.portablebadges.key.TestKeys.multikey;
import static org.portablebadges.key.TestKeys.problem;
import static org.portablebadges.key.TestKeys.utf8;
import static org.portablebadges.problem.ProblemCode.KEY_LENGTH;
import static org.portablebadges.problem.ProblemCode.KEY_MALFORMED;
import static org.portablebadges.problem.ProblemCode.KEY_NOT_CANONICAL;
import static org.portablebadges.problem.ProblemCode.KEY_NOT_PRIVATE;
import static org.portablebadges.problem.ProblemCode.KEY_PAIR_MISMATCH;
import static org.portablebadges.problem.ProblemCode.KEY_TYPE_UNSUPPORTED;
import static org.portablebadges.problem.ProblemCode.KEY_USE;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.encoding.Hex;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;

class SigningKeyTest {
    /** RFC 8032, section 7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                + "d25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                + "387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
                + "4a7c15e9716ed28dc027beceea1ec40a",
    })
    void ed25519_signs_as_published(String seed, String publicKey, String message, String signature) {
        SigningKey key = SigningKey.ofSeed(KeyType.ED25519, hex(seed));

        assertThat(Hex.encode(key.publicKey().encoded())).isEqualTo(publicKey);
        assertThat(Hex.encode(key.sign(hex(message)))).isEqualTo(signature);
        assertThat(EveryChecker.verify(key.publicKey(), hex(message), hex(signature)))
                .isTrue();
    }

    /** RFC 6979, A.2.5 with SHA-256 and A.2.6 with SHA-384. */
    @ParameterizedTest
    @CsvSource({
        "P256, sample, efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
        "P256, test, f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367"
                + "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083",
        "P384, sample, 94edbb92a5ecb8aad4736e56c691916b3f88140666ce9fa73d64c4ea95ad133c81a648152e44acf96e36dd1e80fabe46"
                + "99ef4aeb15f178cea1fe40db2603138f130e740a19624526203b6351d0a3a94fa329c145786e679e7b82c71a38628ac8",
        "P384, test, 8203b63d3c853e8d77227fb377bcf7b7b772e97892a80f36ab775d509d7a5feb0542a7f0812998da8f1dd3ca3cf023db"
                + "ddd0760448d42d8a43af45af836fce4de8be06b485e9b61b827c2f13173923e06a739f040649a667bf3b828246baa5a5",
    })
    void ecdsa_signs_as_published(KeyType type, String message, String signature) {
        SigningKey key = TestKeys.of(type);

        assertThat(Hex.encode(key.sign(utf8(message)))).isEqualTo(signature);
        assertThat(EveryChecker.verify(key.publicKey(), utf8(message), hex(signature)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ED25519, 256", "P256, 256", "P384, 384", "RSA, 3072"})
    void a_generated_key_signs_and_comes_back_as_a_jwk(KeyType type, int bits) throws ProblemException {
        SigningKey key = SigningKey.generate(type, TestKeys.random(42));
        SigningKey back = SigningKey.ofJwk(key.toJwk());

        assertThat(key.publicKey().type()).isEqualTo(type);
        assertThat(key.publicKey().bits()).isEqualTo(bits);
        assertThat(back.publicKey()).isEqualTo(key.publicKey());
        assertThat(back.toJwk()).isEqualTo(key.toJwk());
        assertThat(back.sign(utf8("level 3"))).isEqualTo(key.sign(utf8("level 3")));
        assertThat(EveryChecker.verify(key.publicKey(), utf8("level 3"), back.sign(utf8("level 3"))))
                .isTrue();
    }

    @Test
    void generated_keys_follow_from_the_random_numbers_given() {
        for (KeyType type : List.of(KeyType.ED25519, KeyType.P256, KeyType.P384)) {
            PublicKey first = SigningKey.generate(type, TestKeys.random(1)).publicKey();

            assertThat(SigningKey.generate(type, TestKeys.random(1)).publicKey())
                    .isEqualTo(first);
            assertThat(SigningKey.generate(type, TestKeys.random(2)).publicKey())
                    .isNotEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void the_private_part_is_in_no_text(KeyType type) {
        SigningKey key = TestKeys.of(type);

        assertThat(key).hasToString("SigningKey of " + key.publicKey());
        assertThat(key.toString()).doesNotContain(key.toJwk().string("d").orElseThrow());
    }

    @Test
    void a_seed_is_copied() {
        byte[] seed = TestKeys.ED25519_SEED.clone();
        SigningKey key = SigningKey.ofSeed(KeyType.ED25519, seed);

        seed[0] ^= 1;

        assertThat(key.sign(utf8("a"))).isEqualTo(TestKeys.ED25519.sign(utf8("a")));
    }

    @Test
    void scalars_lie_between_zero_and_the_order() {
        for (KeyType type : List.of(KeyType.P256, KeyType.P384)) {
            EcCurve curve = EcCurve.of(type).orElseThrow();
            BigInteger order = curve.order();
            for (BigInteger scalar : List.of(BigInteger.ZERO, order, order.add(BigInteger.ONE))) {
                assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.ofSeed(type, curve.bytes(scalar)));
            }
            for (BigInteger scalar : List.of(BigInteger.ONE, BigInteger.TWO, order.subtract(BigInteger.ONE))) {
                SigningKey key = SigningKey.ofSeed(type, curve.bytes(scalar));
                assertThat(EveryChecker.verify(key.publicKey(), utf8("a"), key.sign(utf8("a"))))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ED25519, 31", "ED25519, 33", "P256, 31", "P256, 33", "P384, 47", "P384, 49", "RSA, 32"})
    void seeds_of_another_length_are_a_mistake_of_the_program(KeyType type, int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.ofSeed(type, new byte[length]));
    }

    @Test
    void private_multikeys() throws ProblemException {
        assertThat(SigningKey.ofSecretMultikey(multikey("8026", TestKeys.ED25519_SEED))
                        .publicKey())
                .isEqualTo(TestKeys.ED25519.publicKey());
        assertThat(SigningKey.ofSecretMultikey(multikey("8626", TestKeys.P256_SCALAR))
                        .publicKey())
                .isEqualTo(TestKeys.P256.publicKey());
        assertThat(SigningKey.ofSecretMultikey(multikey("8726", TestKeys.P384_SCALAR))
                        .publicKey())
                .isEqualTo(TestKeys.P384.publicKey());
    }

    @Test
    void private_multikeys_that_are_none() {
        String publicKey = TestKeys.ED25519.publicKey().multikey();
        assertThat(problem(() -> SigningKey.ofSecretMultikey(publicKey)).code()).isEqualTo(KEY_NOT_PRIVATE);
        assertThat(problem(() -> SigningKey.ofSecretMultikey(multikey("8526", new byte[32])))
                        .code())
                .isEqualTo(KEY_TYPE_UNSUPPORTED);
        assertThat(problem(() -> SigningKey.ofSecretMultikey(multikey("8026", new byte[64])))
                        .code())
                .isEqualTo(KEY_LENGTH);
        assertThat(problem(() -> SigningKey.ofSecretMultikey(multikey("8626", new byte[32])))
                        .code())
                .isEqualTo(KEY_MALFORMED);
        assertThat(problem(() -> SigningKey.ofSecretMultikey("u" + publicKey)).code())
                .isEqualTo(KEY_MALFORMED);
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void a_public_jwk_is_not_private(KeyType type) {
        JsonObject jwk = TestKeys.of(type).publicKey().toJwk();

        assertThat(problem(() -> SigningKey.ofJwk(jwk)).code()).isEqualTo(KEY_NOT_PRIVATE);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P256", "P384"})
    void public_and_private_members_must_fit(KeyType type) {
        JsonObject other = SigningKey.generate(type, TestKeys.random(9)).toJwk();
        JsonObject jwk = TestKeys.of(type).toJwk().with("d", other.get("d").orElseThrow());

        assertThat(problem(() -> SigningKey.ofJwk(jwk)).code()).isEqualTo(KEY_PAIR_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "p", "q", "dp", "dq", "qi", "n"})
    void each_number_of_an_rsa_key_must_fit(String name) {
        JsonObject jwk = TestKeys.RSA.toJwk();
        byte[] number = Base64Url.decode(jwk.string(name).orElseThrow()).orElseThrow();
        number[number.length - 1] ^= 2;

        JsonObject broken = jwk.with(name, new JsonString(Base64Url.encode(number)));
        assertThat(problem(() -> SigningKey.ofJwk(broken)).code()).isEqualTo(KEY_PAIR_MISMATCH);
        JsonObject zero = jwk.with(name, new JsonString("AA"));
        assertThat(problem(() -> SigningKey.ofJwk(zero)).code())
                .isEqualTo(name.equals("n") ? KEY_NOT_CANONICAL : KEY_PAIR_MISMATCH);
    }

    @Test
    void an_rsa_key_needs_both_primes_and_no_third() {
        JsonObject jwk = TestKeys.RSA.toJwk();

        var missing = problem(() -> SigningKey.ofJwk(jwk.without("p")));
        assertThat(missing.code()).isEqualTo(KEY_MALFORMED);
        assertThat(missing.at()).isEqualTo(JsonPointer.of("p"));
        assertThat(problem(() -> SigningKey.ofJwk(jwk.with("oth", JsonArray.of())))
                        .code())
                .isEqualTo(KEY_TYPE_UNSUPPORTED);
    }

    @Test
    void a_private_jwk_for_another_use() {
        JsonObject jwk = TestKeys.P256.toJwk();

        assertThat(problem(() -> SigningKey.ofJwk(jwk.with("use", new JsonString("enc"))))
                        .code())
                .isEqualTo(KEY_USE);
        assertThat(problem(() -> SigningKey.ofJwk(jwk.with("alg", new JsonString("ES384"))))
                        .code())
                .isEqualTo(KEY_USE);
        assertThat(problem(() -> SigningKey.ofJwk(jwk.with("key_ops", JsonArray.ofStrings("verify"))))
                        .code())
                .isEqualTo(KEY_USE);
    }

    @Test
    void a_private_jwk_of_another_length() {
        for (int length : new int[] {31, 33}) {
            JsonString d = new JsonString(Base64Url.encode(new byte[length]));
            for (SigningKey key : List.of(TestKeys.ED25519, TestKeys.P256)) {
                var finding = problem(() -> SigningKey.ofJwk(key.toJwk().with("d", d)));
                assertThat(finding.code()).isEqualTo(KEY_LENGTH);
                assertThat(finding.at()).isEqualTo(JsonPointer.of("d"));
            }
        }
    }
}
