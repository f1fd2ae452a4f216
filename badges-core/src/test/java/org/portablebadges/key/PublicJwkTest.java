package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.portablebadges.key.TestKeys.ED25519_PUBLIC;
import static org.portablebadges.key.TestKeys.json;
import static org.portablebadges.key.TestKeys.problem;
import static org.portablebadges.problem.ProblemCode.KEY_LENGTH;
import static org.portablebadges.problem.ProblemCode.KEY_MALFORMED;
import static org.portablebadges.problem.ProblemCode.KEY_NOT_CANONICAL;
import static org.portablebadges.problem.ProblemCode.KEY_PRIVATE_IN_PUBLIC;
import static org.portablebadges.problem.ProblemCode.KEY_SYMMETRIC;
import static org.portablebadges.problem.ProblemCode.KEY_TYPE_UNSUPPORTED;
import static org.portablebadges.problem.ProblemCode.KEY_USE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;

/** Each case breaks one thing in a JWK that {@link PublicKeyTest} reads. */
class PublicJwkTest {
    @ParameterizedTest
    @ValueSource(strings = {"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
    void a_private_member_in_a_public_jwk(String name) {
        for (KeyType type : KeyType.values()) {
            JsonObject jwk = TestKeys.of(type).publicKey().toJwk().with(name, new JsonString("AQAB"));

            Finding finding = problem(() -> PublicKey.ofJwk(jwk));

            assertThat(finding.code()).isEqualTo(KEY_PRIVATE_IN_PUBLIC);
            assertThat(finding.at()).isEqualTo(JsonPointer.of(name));
            assertThat(finding.arguments()).containsExactly(name);
        }
    }

    @Test
    void a_symmetric_key() {
        assertThat(problem(() -> PublicKey.ofJwk(json("{'kty':'oct','k':'AQAB'}")))
                        .code())
                .isEqualTo(KEY_SYMMETRIC);
        assertThat(problem(() -> SigningKey.ofJwk(json("{'kty':'oct','k':'AQAB'}")))
                        .code())
                .isEqualTo(KEY_SYMMETRIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kty':'EC','crv':'secp256k1','x':'AA','y':'AA'} | /crv",
                "{'kty':'EC','crv':'P-521','x':'AA','y':'AA'} | /crv",
                "{'kty':'EC','crv':'Ed25519','x':'AA','y':'AA'} | /crv",
                "{'kty':'OKP','crv':'X25519','x':'AA'} | /crv",
                "{'kty':'OKP','crv':'Ed448','x':'AA'} | /crv",
                "{'kty':'OKP','crv':'P-256','x':'AA'} | /crv",
                "{'kty':'rsa','n':'AA','e':'AQAB'} | /kty",
                "{'kty':'AKP','alg':'ML-DSA-44','pub':'AA'} | /kty",
            })
    void another_type_in_a_jwk(String jwk, String at) {
        Finding finding = problem(() -> PublicKey.ofJwk(json(jwk.replace("'", "\""))));

        assertThat(finding.code()).isEqualTo(KEY_TYPE_UNSUPPORTED);
        assertThat(finding.at().value()).isEqualTo(at);
    }

    @Test
    void a_jwk_without_a_member_it_needs() {
        for (KeyType type : KeyType.values()) {
            JsonObject jwk = TestKeys.of(type).publicKey().toJwk();
            for (String name : jwk.names()) {
                Finding finding = problem(() -> PublicKey.ofJwk(jwk.without(name)));
                assertThat(finding.code()).isEqualTo(KEY_MALFORMED);
                assertThat(finding.at()).isEqualTo(JsonPointer.of(name));
                assertThat(problem(() -> PublicKey.ofJwk(jwk.with(name, JsonArray.of())))
                                .code())
                        .isEqualTo(KEY_MALFORMED);
            }
        }
    }

    @Test
    void coordinates_of_another_length() {
        JsonObject p256 = TestKeys.P256.publicKey().toJwk();
        for (int length : new int[] {0, 31, 33}) {
            JsonString x = new JsonString(Base64Url.encode(new byte[length]));
            Finding finding = problem(() -> PublicKey.ofJwk(p256.with("x", x)));
            assertThat(finding.code()).isEqualTo(KEY_LENGTH);
            assertThat(finding.at()).isEqualTo(JsonPointer.of("x"));
            assertThat(finding.arguments()).containsExactly(String.valueOf(length), "32");
            assertThat(problem(() -> PublicKey.ofJwk(okp(new byte[length]))).code())
                    .isEqualTo(KEY_LENGTH);
        }
        assertThat(problem(() -> PublicKey.ofJwk(p256.with("crv", new JsonString("P-384"))))
                        .code())
                .isEqualTo(KEY_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", " ", "\n", "."})
    void coordinates_that_are_not_one_spelling_of_base64url(String suffix) {
        for (KeyType type : KeyType.values()) {
            JsonObject jwk = TestKeys.of(type).publicKey().toJwk();
            String name = type == KeyType.RSA ? "n" : "x";
            JsonString other = new JsonString(jwk.string(name).orElseThrow() + suffix);

            Finding finding = problem(() -> PublicKey.ofJwk(jwk.with(name, other)));

            assertThat(finding.code()).isEqualTo(KEY_NOT_CANONICAL);
            assertThat(finding.at()).isEqualTo(JsonPointer.of(name));
        }
    }

    @Test
    void a_coordinate_with_bits_left_over() {
        JsonString other = new JsonString("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURp");

        assertThat(problem(() -> PublicKey.ofJwk(okp(ED25519_PUBLIC).with("x", other)))
                        .code())
                .isEqualTo(KEY_NOT_CANONICAL);
    }

    @ParameterizedTest
    @CsvSource({
        "ED25519, ES256",
        "ED25519, Ed448",
        "P256, ES384",
        "P256, EdDSA",
        "P256, ECDH-ES",
        "P384, ES256",
        "RSA, PS256",
        "RSA, RS512",
        "RSA, none",
        "RSA, HS256",
        "P256, ''",
    })
    void a_jwk_for_another_algorithm(KeyType type, String algorithm) {
        JsonObject jwk = TestKeys.of(type).publicKey().toJwk().with("alg", new JsonString(algorithm));

        Finding finding = problem(() -> PublicKey.ofJwk(jwk));

        assertThat(finding.code()).isEqualTo(KEY_USE);
        assertThat(finding.arguments()).containsExactly("alg", algorithm);
    }

    @ParameterizedTest
    @CsvSource({"ED25519, EdDSA", "ED25519, Ed25519", "P256, ES256", "P384, ES384", "RSA, RS256"})
    void a_jwk_for_its_own_algorithm(KeyType type, String algorithm) {
        JsonObject jwk = TestKeys.of(type).publicKey().toJwk().with("alg", new JsonString(algorithm));

        assertThatCode(() -> PublicKey.ofJwk(jwk)).doesNotThrowAnyException();
    }

    @Test
    void a_jwk_for_another_use() {
        JsonObject jwk = okp(ED25519_PUBLIC);

        Finding use = problem(() -> PublicKey.ofJwk(jwk.with("use", new JsonString("enc"))));
        assertThat(use.code()).isEqualTo(KEY_USE);
        assertThat(use.arguments()).containsExactly("use", "enc");
        for (JsonArray operations :
                new JsonArray[] {JsonArray.of(), JsonArray.ofStrings("sign"), JsonArray.ofStrings("encrypt")}) {
            Finding finding = problem(() -> PublicKey.ofJwk(jwk.with("key_ops", operations)));
            assertThat(finding.code()).isEqualTo(KEY_USE);
            assertThat(finding.at()).isEqualTo(JsonPointer.of("key_ops"));
        }
        assertThatCode(() -> PublicKey.ofJwk(jwk.with("key_ops", JsonArray.ofStrings("sign", "verify"))))
                .doesNotThrowAnyException();
        for (String name : new String[] {"alg", "use", "key_ops"}) {
            assertThat(problem(() -> PublicKey.ofJwk(jwk.with(name, JsonObject.EMPTY)))
                            .code())
                    .isEqualTo(KEY_MALFORMED);
        }
    }

    private static JsonObject okp(byte[] key) {
        return TestKeys.ED25519.publicKey().toJwk().with("x", new JsonString(Base64Url.encode(key)));
    }
}
