package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.portablebadges.key.TestKeys.hex;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EcdsaSignatureTest {
    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"P256", "P384"})
    void every_signature_comes_back_from_der(KeyType type) {
        SigningKey key = TestKeys.of(type);
        for (int i = 0; i < 50; i++) {
            byte[] fixed = key.sign(new byte[] {(byte) i});

            assertThat(EcdsaSignature.fromDer(type, EcdsaSignature.toDer(type, fixed)))
                    .contains(fixed);
        }
    }

    @Test
    void any_two_numbers_of_the_size_of_the_curve_come_back() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] fixed = new byte[96];
            random.nextBytes(fixed);
            Arrays.fill(fixed, 0, random.nextInt(48), (byte) 0);

            assertThat(EcdsaSignature.fromDer(KeyType.P384, EcdsaSignature.toDer(KeyType.P384, fixed)))
                    .contains(fixed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3006020101020102, valid",
        "308006020101020102, indefinite length",
        "30810602010102010200, long form of a short length and a byte after it",
        "308106020101020102, long form of a short length",
        "30820006020101020102, two bytes for a short length",
        "30060201010201, truncated",
        "300602010102010200, byte after the sequence",
        "3007020101020102 00, byte after the numbers",
        "30070202000102 0102, number with a zero in front",
        "3006020181020102, negative number",
        "30050200020102, number of no bytes",
        "3003020101, one number",
        "3009020101020102020103, three numbers",
        "3106020101020102, a set",
        "3006040101020102, a string for a number",
        "30, tag alone",
    })
    void only_the_shortest_der_is_read(String der, String what) {
        boolean present =
                EcdsaSignature.fromDer(KeyType.P256, hex(der.replace(" ", ""))).isPresent();

        assertThat(present).as(what).isEqualTo(what.equals("valid"));
    }

    @Test
    void numbers_up_to_the_size_of_the_curve_fit() {
        byte[] r31 = EcdsaSignature.toDer(KeyType.P256, fixed(64, 1));
        byte[] r32 = EcdsaSignature.toDer(KeyType.P256, fixed(64, 0));
        byte[] r33 =
                DerWriter.sequence(DerWriter.integer(BigInteger.ONE.shiftLeft(256)), DerWriter.integer(BigInteger.ONE));

        assertThat(EcdsaSignature.fromDer(KeyType.P256, r31)).contains(fixed(64, 1));
        assertThat(EcdsaSignature.fromDer(KeyType.P256, r32)).contains(fixed(64, 0));
        assertThat(EcdsaSignature.fromDer(KeyType.P256, r33)).isEmpty();
        assertThat(EcdsaSignature.fromDer(KeyType.P384, r33)).isPresent();
    }

    @Test
    void another_length_or_type_is_a_mistake_of_the_program() {
        for (int length : new int[] {63, 65, 96}) {
            assertThatIllegalArgumentException().isThrownBy(() -> EcdsaSignature.toDer(KeyType.P256, new byte[length]));
        }
        assertThat(EcdsaSignature.toDer(KeyType.P256, new byte[64])).isEqualTo(hex("3006020100020100"));
        assertThatIllegalArgumentException().isThrownBy(() -> EcdsaSignature.toDer(KeyType.RSA, new byte[64]));
        assertThatIllegalArgumentException().isThrownBy(() -> EcdsaSignature.fromDer(KeyType.ED25519, new byte[8]));
    }

    private static byte[] fixed(int length, int zeros) {
        byte[] fixed = new byte[length];
        Arrays.fill(fixed, zeros, length, (byte) 0xff);
        return fixed;
    }
}
