package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.key.TestKeys.hex;
import static org.portablebadges.key.TestKeys.json;
import static org.portablebadges.key.TestKeys.utf8;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.portablebadges.problem.ProblemException;

class PublicKeyTest {
    private static final byte[] MESSAGE = utf8("formative feedback");

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void every_form_gives_the_same_key_back(KeyType type) throws ProblemException {
        PublicKey key = TestKeys.of(type).publicKey();

        assertThat(key.type()).isEqualTo(type);
        assertThat(PublicKey.ofMultikey(key.multikey())).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(PublicKey.ofJwk(key.toJwk())).isEqualTo(key);
        assertThat(PublicKey.ofJwk(key.toJwk()).multikey()).isEqualTo(key.multikey());
        assertThat(key)
                .isNotEqualTo(TestKeys.of(type == KeyType.RSA ? KeyType.P256 : KeyType.RSA)
                        .publicKey());
        assertThat(key).hasToString(type.label() + " " + key.multikey());
    }

    @Test
    void sizes_are_those_of_the_curve_and_the_modulus() {
        assertThat(TestKeys.ED25519.publicKey().bits()).isEqualTo(256);
        assertThat(TestKeys.P256.publicKey().bits()).isEqualTo(256);
        assertThat(TestKeys.P384.publicKey().bits()).isEqualTo(384);
        assertThat(TestKeys.RSA.publicKey().bits()).isEqualTo(2048);
        assertThat(TestKeys.ED25519.publicKey().encoded()).hasSize(32);
        assertThat(TestKeys.P256.publicKey().encoded()).hasSize(33);
        assertThat(TestKeys.P384.publicKey().encoded()).hasSize(49);
    }

    @Test
    void bytes_handed_out_are_a_copy() {
        PublicKey key = TestKeys.ED25519.publicKey();

        key.encoded()[0] ^= 1;

        assertThat(key.encoded()).isEqualTo(TestKeys.ED25519_PUBLIC);
    }

    @Test
    void members_that_are_not_about_the_key_are_ignored() throws ProblemException {
        PublicKey key = PublicKey.ofJwk(
                json(
                        "{'kid':'a','kty':'OKP','iss':'https://badges.example.edu','crv':'Ed25519',"
                                + "'use':'sig','alg':'EdDSA','key_ops':['verify'],'x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'}"));

        assertThat(key.encoded()).isEqualTo(TestKeys.ED25519_PUBLIC);
        assertThat(key.toJwk().names()).containsExactly("kty", "crv", "x");
    }

    /** RFC 8037, appendix A.3, and RFC 7638, section 3.1. */
    @Test
    void thumbprints_of_the_published_values() throws ProblemException {
        PublicKey rsa = PublicKey.ofJwk(
                json(
                        "{'kty':'RSA','n':'0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfA"
                                + "AtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h"
                                + "4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWh"
                                + "AI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw','e':'AQAB'}"));

        assertThat(rsa.thumbprint()).isEqualTo("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
        assertThat(TestKeys.ED25519.publicKey().thumbprint()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void a_signature_fits_its_key_and_message_alone(KeyType type) {
        SigningKey signing = TestKeys.of(type);
        byte[] signature = signing.sign(MESSAGE);

        assertThat(signing.publicKey().verify(MESSAGE, signature)).isTrue();
        assertThat(signing.publicKey().verify(utf8("formative feedbacK"), signature))
                .isFalse();
        for (KeyType other : KeyType.values()) {
            assertThat(TestKeys.of(other).publicKey().verify(MESSAGE, signature))
                    .as(other.label())
                    .isEqualTo(other == type);
        }
    }

    @ParameterizedTest
    @CsvSource({"ED25519, 64", "P256, 64", "P384, 96", "RSA, 256"})
    void a_signature_has_one_length(KeyType type, int length) {
        SigningKey signing = TestKeys.of(type);
        byte[] signature = signing.sign(MESSAGE);

        assertThat(signature).hasSize(length);
        for (int other : new int[] {0, 1, length - 1, length + 1, 2 * length, 512}) {
            assertThat(signing.publicKey().verify(MESSAGE, Arrays.copyOf(signature, other)))
                    .as("%d bytes", other)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void no_bytes_at_all_make_verification_throw(KeyType type) {
        PublicKey key = TestKeys.of(type).publicKey();
        int length = TestKeys.of(type).sign(MESSAGE).length;
        var random = new Random(3);
        for (int i = 0; i < 100; i++) {
            byte[] signature = new byte[i % 2 == 0 ? length : random.nextInt(300)];
            random.nextBytes(signature);
            assertThat(key.verify(MESSAGE, signature)).isFalse();
        }
        for (int fill : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
            byte[] signature = new byte[length];
            Arrays.fill(signature, (byte) fill);
            assertThat(key.verify(MESSAGE, signature)).as("all %d", fill).isFalse();
        }
    }

    /** The JDK takes this signature for every message under the identity as key; {@link PublicKeyRefusalTest} refuses that key. */
    @Test
    void the_identity_as_commitment_and_zero_as_response_are_no_signature() {
        byte[] signature = new byte[64];
        signature[0] = 1;

        assertThat(TestKeys.ED25519.publicKey().verify(MESSAGE, signature)).isFalse();
    }

    @Test
    void an_ed25519_response_not_below_the_order_is_refused() {
        byte[] signature = TestKeys.ED25519.sign(MESSAGE);
        byte[] order = hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        int carry = 0;
        for (int i = 0; i < 32; i++) {
            carry += (signature[32 + i] & 0xff) + (order[i] & 0xff);
            signature[32 + i] = (byte) carry;
            carry >>= 8;
        }

        assertThat(TestKeys.ED25519.publicKey().verify(MESSAGE, signature)).isFalse();
    }

    @Test
    void one_key_serves_many_threads() {
        byte[] signature = TestKeys.P256.sign(MESSAGE);
        PublicKey key = TestKeys.P256.publicKey();

        assertThat(IntStream.range(0, 200).parallel().filter(i -> key.verify(MESSAGE, signature)))
                .hasSize(200);
    }
}
