package org.portablebadges.key;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.key.TestKeys.problem;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;

/** Key stores written by OpenSSL 3 and keytool; the public keys are OpenSSL's own word for them. */
class Pkcs12Test {
    private static final char[] PASSWORD = "correct-horse".toCharArray();
    private static final String ED25519 = "j6nJTOCQaKiH+edZkxrlO3OnZU+9zM2C66aET7+wNLw=";

    @Test
    void the_only_key_needs_no_alias() throws Exception {
        SigningKey key = SigningKey.readPkcs12(store("ed25519.p12"), PASSWORD);

        assertThat(key.publicKey().type()).isEqualTo(KeyType.ED25519);
        assertThat(key.publicKey().encoded()).isEqualTo(Base64.getDecoder().decode(ED25519));
    }

    @ParameterizedTest
    @CsvSource({"district, ED25519", "registry, P256"})
    void one_of_two_is_named_by_its_alias(String alias, KeyType type) throws Exception {
        SigningKey key = SigningKey.readPkcs12(store("two-keys.p12"), PASSWORD, alias);

        assertThat(key.publicKey().type()).isEqualTo(type);
        assertThat(key.publicKey().verify(new byte[] {1}, key.sign(new byte[] {1})))
                .isTrue();
    }

    @Test
    void two_keys_without_an_alias_are_told_by_name() {
        Finding finding = problem(() -> SigningKey.readPkcs12(store("two-keys.p12"), PASSWORD));

        assertThat(finding.code()).isEqualTo(ProblemCode.KEY_ALIAS);
        assertThat(finding.arguments()).containsExactly("district, registry");
    }

    @Test
    void an_alias_that_is_not_there_is_no_key() {
        assertThat(problem(() -> SigningKey.readPkcs12(store("ed25519.p12"), PASSWORD, "registry"))
                        .code())
                .isEqualTo(ProblemCode.KEY_ALIAS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct-hors", "correct-horse "})
    void another_password_is_told_as_such(String password) {
        assertThat(problem(() -> SigningKey.readPkcs12(store("ed25519.p12"), password.toCharArray()))
                        .code())
                .isEqualTo(ProblemCode.KEY_PASSWORD);
    }

    @Test
    void a_key_of_another_curve_is_refused_for_its_type() {
        assertThat(problem(() -> SigningKey.readPkcs12(store("secp256k1.p12"), PASSWORD))
                        .code())
                .isEqualTo(ProblemCode.KEY_TYPE_UNSUPPORTED);
    }

    @Test
    void a_store_of_certificates_holds_no_private_key() {
        assertThat(problem(() -> SigningKey.readPkcs12(store("certificate-only.p12"), PASSWORD))
                        .code())
                .isEqualTo(ProblemCode.KEY_NOT_PRIVATE);
    }

    @Test
    void a_store_cut_anywhere_is_a_problem_and_nothing_else() throws Exception {
        byte[] whole = store("ed25519.p12");
        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(problem(() -> SigningKey.readPkcs12(cut, PASSWORD)).code())
                    .as("cut at %d", length)
                    .isIn(ProblemCode.KEY_MALFORMED, ProblemCode.KEY_PASSWORD);
        }
    }

    private static byte[] store(String name) throws IOException {
        try (InputStream stream = Pkcs12Test.class.getResourceAsStream(name)) {
            return requireNonNull(stream, name).readAllBytes();
        }
    }
}
