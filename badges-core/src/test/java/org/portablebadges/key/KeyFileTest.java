package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.key.TestKeys.hex;
import static org.portablebadges.key.TestKeys.join;
import static org.portablebadges.key.TestKeys.problem;
import static org.portablebadges.key.TestKeys.utf8;
import static org.portablebadges.problem.ProblemCode.KEY_ENCRYPTED;
import static org.portablebadges.problem.ProblemCode.KEY_FORM_UNSUPPORTED;
import static org.portablebadges.problem.ProblemCode.KEY_LENGTH;
import static org.portablebadges.problem.ProblemCode.KEY_MALFORMED;
import static org.portablebadges.problem.ProblemCode.KEY_NOT_PRIVATE;
import static org.portablebadges.problem.ProblemCode.KEY_PAIR_MISMATCH;
import static org.portablebadges.problem.ProblemCode.KEY_TYPE_UNSUPPORTED;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class KeyFileTest {
    private static final String PRIVATE = "PRIVATE KEY";
    private static final byte[] ED25519 = join(hex("302e020100300506032b657004220420"), TestKeys.ED25519_SEED);

    // Written by OpenSSL 3, with the public key beside the private one.
    private static final byte[] P256 = Base64.getMimeDecoder()
            .decode("MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgya+p2EW6dRZrXCFXZ7HWk05Qw9s26JsSe4piKxIPZyGhRANC"
                    + "AARg/tS6JVqdMclh63TGNW1owEm4kjth+mzmaWIuYPKftnkD/hAIuLyZpBrp6VYovGTy8bIMLX6fUXejwpTURiKZ");
    private static final byte[] P384 = Base64.getMimeDecoder()
            .decode(
                    "MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDBrnT2tLhuMHAWxmHW2ZZ9N4jw7Znvyl7qapHdAeHE32JbVck5McKgl"
                            + "+HLJ6mDS7fWhZANiAATsOk5BW04ZpFaGGAKfQn+l2pqLxK6S4C4GquUoazAMZN748OqQVYZgZKJUUVSAvBOAFdm3LX1XJE6o75rA"
                            + "xiGJZwilk2f537n1TKhLPxydsSiLIxw64NT+c0T9JTMmRyA=");

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void a_private_jwk(KeyType type) throws ProblemException {
        SigningKey key = TestKeys.of(type);

        SigningKey read = SigningKey.read(utf8("\n " + JsonWriter.pretty(key.toJwk()) + "\n"));

        assertThat(read.toJwk()).isEqualTo(key.toJwk());
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void pkcs8_in_pem(KeyType type) throws ProblemException {
        byte[] der =
                switch (type) {
                    case ED25519 -> ED25519;
                    case P256 -> P256;
                    case P384 -> P384;
                    case RSA -> TestKeys.RSA_JCA.getEncoded();
                };

        SigningKey read = SigningKey.read(utf8("Key of Example District\r\n" + pem(PRIVATE, der) + "\r\n"));

        assertThat(read.toJwk()).isEqualTo(TestKeys.of(type).toJwk());
    }

    @Test
    void a_certificate_beside_the_key_is_passed_over() throws ProblemException {
        String file = pem("CERTIFICATE", new byte[50]) + "\n" + pem(PRIVATE, ED25519);

        assertThat(SigningKey.read(utf8(file)).publicKey()).isEqualTo(TestKeys.ED25519.publicKey());
        assertThat(problem(() -> SigningKey.read(utf8(file + "\n" + pem(PRIVATE, P256))))
                        .code())
                .isEqualTo(KEY_MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "ENCRYPTED PRIVATE KEY, KEY_ENCRYPTED",
        "RSA PRIVATE KEY, KEY_FORM_UNSUPPORTED",
        "EC PRIVATE KEY, KEY_FORM_UNSUPPORTED",
        "OPENSSH PRIVATE KEY, KEY_FORM_UNSUPPORTED",
        "PUBLIC KEY, KEY_NOT_PRIVATE",
        "RSA PUBLIC KEY, KEY_NOT_PRIVATE",
        "CERTIFICATE, KEY_NOT_PRIVATE",
    })
    void pem_of_another_kind_is_named(String label, ProblemCode code) {
        Finding finding = problem(() -> SigningKey.read(utf8(pem(label, P256))));

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.arguments()).containsExactly(label);
    }

    @Test
    void the_old_form_says_in_a_header_that_it_is_encrypted() {
        String file = pem("EC PRIVATE KEY", P256).replace("KEY-----\n", "KEY-----\nProc-Type: 4,ENCRYPTED\n\n");

        assertThat(problem(() -> SigningKey.read(utf8(file))).code()).isEqualTo(KEY_ENCRYPTED);
    }

    @Test
    void openssl_writes_the_curve_before_the_old_form() {
        String file = pem("EC PARAMETERS", hex("06082a8648ce3d030107")) + "\n" + pem("EC PRIVATE KEY", P256);

        assertThat(problem(() -> SigningKey.read(utf8(file))).code()).isEqualTo(KEY_FORM_UNSUPPORTED);
    }

    @Test
    void a_public_jwk_is_not_private() {
        byte[] file = utf8(JsonWriter.compact(TestKeys.P256.publicKey().toJwk()));

        assertThat(problem(() -> SigningKey.read(file)).code()).isEqualTo(KEY_NOT_PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "-----BEGIN PRIVATE KEY-----", "[]", "\u0000\u0001"})
    void something_else(String file) {
        assertThat(problem(() -> SigningKey.read(utf8(file))).code()).isEqualTo(KEY_MALFORMED);
    }

    @Test
    void a_jwk_is_strict_json() {
        assertThat(problem(() -> SigningKey.read(utf8("{\"kty\":\"OKP\",\"kty\":\"OKP\"}")))
                        .code())
                .isEqualTo(ProblemCode.JSON_DUPLICATE_NAME);
        assertThat(problem(() -> SigningKey.read(utf8("{}"))).code()).isEqualTo(KEY_MALFORMED);
    }

    @Test
    void a_file_has_64_kib_at_most() throws ProblemException {
        byte[] key = utf8(pem(PRIVATE, ED25519));

        assertThat(SigningKey.read(padded(key, 65_535)).publicKey()).isEqualTo(TestKeys.ED25519.publicKey());
        assertThat(SigningKey.read(padded(key, 65_536)).publicKey()).isEqualTo(TestKeys.ED25519.publicKey());
        assertThat(problem(() -> SigningKey.read(padded(key, 65_537))).code()).isEqualTo(KEY_MALFORMED);
    }

    @Test
    void a_public_key_beside_the_private_one_must_fit() throws ProblemException {
        byte[] other = P256.clone();
        other[other.length - 1] ^= 1;
        assertThat(problem(() -> readDer(other)).code()).isEqualTo(KEY_PAIR_MISMATCH);

        byte[] second = join(hex("3051020101300506032b657004220420"), TestKeys.ED25519_SEED, hex("812100"));
        assertThat(readDer(join(second, TestKeys.ED25519_PUBLIC)).publicKey()).isEqualTo(TestKeys.ED25519.publicKey());
        assertThat(problem(() -> readDer(join(second, TestKeys.ED25519_SEED))).code())
                .isEqualTo(KEY_PAIR_MISMATCH);
    }

    @Test
    void a_key_of_another_type_is_named_by_its_object_identifier() {
        byte[] x25519 = ED25519.clone();
        x25519[11] = 0x6e;
        Finding finding = problem(() -> readDer(x25519));
        assertThat(finding.code()).isEqualTo(KEY_TYPE_UNSUPPORTED);
        assertThat(finding.arguments()).containsExactly("OID 1.3.101.110");

        byte[] otherCurve = P256.clone();
        otherCurve[26] = 6;
        assertThat(problem(() -> readDer(otherCurve)).arguments()).containsExactly("OID 1.2.840.10045.3.1.6");
    }

    @Test
    void der_is_whole() throws ProblemException {
        assertThat(readDer(ED25519).publicKey()).isEqualTo(TestKeys.ED25519.publicKey());
        assertThat(problem(() -> readDer(join(ED25519, new byte[1]))).code()).isEqualTo(KEY_LENGTH);
        for (byte[] der : new byte[][] {ED25519, P256, P384, TestKeys.RSA_JCA.getEncoded()}) {
            for (int length = 0; length < der.length; length++) {
                byte[] shorter = Arrays.copyOf(der, length);
                assertThat(problem(() -> readDer(shorter)).code()).isEqualTo(KEY_MALFORMED);
            }
        }
    }

    /** A changed byte gives another key or a problem, never another exception. */
    @Test
    void der_with_any_byte_changed_is_read_or_refused() {
        for (byte[] der : new byte[][] {ED25519, P256, P384, TestKeys.RSA_JCA.getEncoded()}) {
            for (int i = 0; i < der.length; i++) {
                for (int change : new int[] {0x01, 0x80, 0xff}) {
                    byte[] changed = der.clone();
                    changed[i] ^= (byte) change;
                    readOrRefuse(changed);
                }
            }
        }
    }

    private static void readOrRefuse(byte[] der) {
        try {
            SigningKey key = readDer(der);
            assertThat(key.publicKey().verify(der, key.sign(der))).isTrue();
        } catch (ProblemException e) {
            assertThat(e.code().value()).startsWith("key.");
        }
    }

    private static SigningKey readDer(byte[] der) throws ProblemException {
        return SigningKey.read(utf8(pem(PRIVATE, der)));
    }

    private static byte[] padded(byte[] file, int length) {
        byte[] padded = Arrays.copyOf(file, length);
        Arrays.fill(padded, file.length, length, (byte) '\n');
        return padded;
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, utf8("\n")).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
