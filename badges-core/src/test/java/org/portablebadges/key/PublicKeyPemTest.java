package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.key.TestKeys.hex;
import static org.portablebadges.key.TestKeys.join;
import static org.portablebadges.key.TestKeys.problem;
import static org.portablebadges.problem.ProblemCode.KEY_LENGTH;
import static org.portablebadges.problem.ProblemCode.KEY_MALFORMED;
import static org.portablebadges.problem.ProblemCode.KEY_PRIVATE_IN_PUBLIC;
import static org.portablebadges.problem.ProblemCode.KEY_SIZE;
import static org.portablebadges.problem.ProblemCode.KEY_TYPE_UNSUPPORTED;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

class PublicKeyPemTest {
    private static final byte[] ED25519 = join(hex("302a300506032b6570032100"), TestKeys.ED25519_PUBLIC);

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void every_kind_of_key_is_read(KeyType type) throws Exception {
        assertThat(PublicKey.ofPem(pem("PUBLIC KEY", der(type))))
                .isEqualTo(TestKeys.of(type).publicKey());
    }

    @Test
    void points_may_be_compressed_and_rsa_keys_in_the_older_form() throws ProblemException {
        PublicKey point = TestKeys.P256.publicKey();
        byte[] compressed = join(hex("3039301306072a8648ce3d020106082a8648ce3d030107032200"), point.encoded());

        assertThat(PublicKey.ofPem(pem("PUBLIC KEY", compressed))).isEqualTo(point);
        assertThat(PublicKey.ofPem(
                        pem("RSA PUBLIC KEY", TestKeys.RSA.publicKey().encoded())))
                .isEqualTo(TestKeys.RSA.publicKey());
    }

    @Test
    void the_published_keys_of_open_badges_2_are_read() throws ProblemException {
        List<String> files = List.of("key1.json", "key2.json", "key3.json");
        for (String file : files) {
            JsonObject key = PublishedData.json("reference/samples/1edtech-validator-ob20/assets/" + file)
                    .asObject()
                    .orElseThrow();

            assertThat(PublicKey.ofPem(key.string("publicKeyPem").orElseThrow()).bits())
                    .isEqualTo(2_048);
        }
        PublishedData.counted("keys of Open Badges 2.0", files.size());
    }

    @Test
    void a_private_key_is_no_public_one() {
        byte[] secret = TestKeys.RSA_JCA.getEncoded();

        assertThat(problem(() -> PublicKey.ofPem(pem("PRIVATE KEY", secret))).code())
                .isEqualTo(KEY_PRIVATE_IN_PUBLIC);
        assertThat(problem(() -> PublicKey.ofPem(pem("PUBLIC KEY", ED25519) + "\n" + pem("RSA PRIVATE KEY", secret)))
                        .code())
                .isEqualTo(KEY_PRIVATE_IN_PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "key",
                "-----BEGIN PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\n?\n-----END PUBLIC KEY-----"
            })
    void something_else_is_no_key(String text) {
        assertThat(problem(() -> PublicKey.ofPem(text)).code()).isEqualTo(KEY_MALFORMED);
    }

    @Test
    void there_is_one_key_in_64_kib_at_most() throws ProblemException {
        String key = pem("PUBLIC KEY", ED25519);

        assertThat(problem(() -> PublicKey.ofPem(key + "\n" + key)).code()).isEqualTo(KEY_MALFORMED);
        assertThat(problem(() -> PublicKey.ofPem(pem("CERTIFICATE", ED25519))).arguments())
                .containsExactly("CERTIFICATE");
        assertThat(PublicKey.ofPem(key + " ".repeat(65_535 - key.length()))).isNotNull();
        assertThat(PublicKey.ofPem(key + " ".repeat(65_536 - key.length()))).isNotNull();
        assertThat(problem(() -> PublicKey.ofPem(key + " ".repeat(65_537 - key.length())))
                        .code())
                .isEqualTo(KEY_MALFORMED);
    }

    @Test
    void short_rsa_keys_of_old_issuers_are_refused() throws Exception {
        BigInteger modulus = BigInteger.ONE.shiftLeft(1_023).setBit(0);
        byte[] der = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65_537)))
                .getEncoded();

        assertThat(problem(() -> PublicKey.ofPem(pem("PUBLIC KEY", der))).code())
                .isEqualTo(KEY_SIZE);
    }

    @Test
    void a_key_of_another_type_is_named_by_its_object_identifier() {
        byte[] x25519 = ED25519.clone();
        x25519[8] = 0x6e;

        assertThat(problem(() -> PublicKey.ofPem(pem("PUBLIC KEY", x25519))).code())
                .isEqualTo(KEY_TYPE_UNSUPPORTED);
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void keys_are_written_as_others_write_them(KeyType type) throws Exception {
        PublicPart part = Multikey.publicPart(TestKeys.of(type).publicKey().multikey());

        assertThat(part.subjectPublicKeyInfo()).isEqualTo(der(type));
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void der_is_whole_and_a_changed_byte_never_throws_anything_else(KeyType type) throws Exception {
        byte[] der = der(type);
        assertThat(problem(() -> PublicKey.ofPem(pem("PUBLIC KEY", join(der, new byte[1]))))
                        .code())
                .isEqualTo(KEY_LENGTH);
        for (int i = 0; i < der.length; i++) {
            byte[] shorter = Arrays.copyOf(der, i);
            assertThat(problem(() -> PublicKey.ofPem(pem("PUBLIC KEY", shorter)))
                            .code())
                    .isEqualTo(KEY_MALFORMED);
            byte[] changed = der.clone();
            changed[i] ^= (byte) 0x81;
            readOrRefuse(changed);
        }
    }

    private static void readOrRefuse(byte[] der) {
        try {
            assertThat(PublicKey.ofPem(pem("PUBLIC KEY", der)).verify(der, der)).isFalse();
        } catch (ProblemException e) {
            assertThat(e.code().value()).startsWith("key.");
        }
    }

    private static byte[] der(KeyType type) throws GeneralSecurityException {
        return switch (type) {
            case ED25519 -> ED25519;
            case P256 -> join(hex("3059301306072a8648ce3d020106082a8648ce3d030107034200" + "04"), point(TestKeys.P256));
            case P384 -> join(hex("3076301006072a8648ce3d020106052b81040022036200" + "04"), point(TestKeys.P384));
            case RSA ->
                KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(
                                TestKeys.RSA_JCA.getModulus(), TestKeys.RSA_JCA.getPublicExponent()))
                        .getEncoded();
        };
    }

    private static byte[] point(SigningKey key) {
        JsonObject jwk = key.publicKey().toJwk();
        return join(coordinate(jwk, "x"), coordinate(jwk, "y"));
    }

    private static byte[] coordinate(JsonObject jwk, String name) {
        return Base64Url.decode(jwk.string(name).orElseThrow()).orElseThrow();
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----";
    }
}
