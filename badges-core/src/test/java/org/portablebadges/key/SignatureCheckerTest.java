package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.key.TestKeys.hex;
import static org.portablebadges.key.TestKeys.utf8;

import java.math.BigInteger;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.StandInProvider;
import org.portablebadges.testing.StandInProvider.Conduct;

class SignatureCheckerTest {
    private static final byte[] MESSAGE = utf8("formative feedback");
    private static final byte[] ANOTHER = utf8("formative feedbacK");

    private final StandInProvider provider = StandInProvider.sound();
    private final SignatureChecker checker = SignatureChecker.by(provider);

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void the_published_answers_that_providers_are_tried_with_are_right(KeyType type) {
        KnownAnswer known = KnownAnswer.of(type);

        assertThat(known.key().type()).isEqualTo(type);
        assertThat(known.key().verify(known.message(), known.signature())).isTrue();
        assertThat(known.key().verify(known.anotherMessage(), known.signature()))
                .isFalse();
    }

    @Test
    void a_provider_has_the_kinds_of_keys_that_it_can() {
        assertThat(sun("SunEC").types()).containsExactly(KeyType.ED25519, KeyType.P256, KeyType.P384);
        assertThat(sun("SunRsaSign").types()).containsExactly(KeyType.RSA);
        assertThat(sun("SUN").types()).isEmpty();
        assertThat(SignatureChecker.builtIn().types()).isEmpty();
        assertThat(checker.types()).containsExactly(KeyType.values());
    }

    @Test
    void it_says_who_is_asked() {
        assertThat(checker).hasToString("StandIn [Ed25519, P-256, P-384, RSA]");
        assertThat(SignatureChecker.builtIn()).hasToString("built in []");
    }

    @Test
    void the_provider_is_not_registered() {
        answersRightly(checker);

        assertThat(Security.getProviders()).doesNotContain(provider);
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void a_signature_that_the_provider_confirms_is_checked_once(KeyType type) {
        SigningKey key = TestKeys.of(type);
        int before = provider.asked();

        assertThat(checker.verify(key.publicKey(), MESSAGE, key.sign(MESSAGE))).isTrue();
        assertThat(provider.asked()).isEqualTo(before + 1);
        assertThat(checker.verify(key.publicKey(), ANOTHER, key.sign(MESSAGE))).isFalse();
        assertThat(provider.asked()).isEqualTo(before + 2);
    }

    @Test
    void a_provider_that_reads_no_keys_is_given_those_of_the_runtime() {
        StandInProvider keyless = StandInProvider.withoutKeys();
        SignatureChecker asking = SignatureChecker.by(keyless);
        int before = keyless.asked();

        assertThat(asking.types()).containsExactly(KeyType.values());
        answersRightly(asking);
        assertThat(keyless.asked()).isGreaterThan(before);
    }

    static Stream<Provider> providersThatCannot() {
        return Stream.concat(
                Stream.of(Security.getProvider("SUN"), new Empty()),
                Stream.of(Conduct.values())
                        .filter(conduct ->
                                conduct != Conduct.SOUND && !conduct.name().startsWith("KEY"))
                        .map(StandInProvider::of));
    }

    /** Whether it offers nothing, throws, or says yes or no to everything. */
    @ParameterizedTest
    @MethodSource("providersThatCannot")
    void a_provider_that_fails_the_trial_is_never_asked_again(Provider useless) {
        SignatureChecker unhelped = SignatureChecker.by(useless);
        int before = useless instanceof StandInProvider standIn ? standIn.asked() : 0;

        assertThat(unhelped.types()).isEmpty();
        answersRightly(unhelped);
        assertThat(useless instanceof StandInProvider standIn ? standIn.asked() : 0)
                .isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = Conduct.class,
            names = {"KEY_REFUSED", "KEY_FAILS", "KEY_LINK"})
    void a_provider_that_fails_at_reading_keys_is_given_those_of_the_runtime(Conduct conduct) {
        SignatureChecker asking = SignatureChecker.by(StandInProvider.of(conduct));

        assertThat(asking.types()).containsExactly(KeyType.values());
        answersRightly(asking);
    }

    @ParameterizedTest
    @EnumSource(
            value = Conduct.class,
            mode = Mode.EXCLUDE,
            names = {"YES"})
    void a_provider_that_breaks_later_changes_no_answer(Conduct conduct) {
        provider.become(conduct);
        answersRightly(checker);
        provider.become(Conduct.SOUND);
        answersRightly(checker);
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void what_is_no_signature_is_shown_to_no_provider(KeyType type) {
        PublicKey key = TestKeys.of(type).publicKey();
        provider.become(Conduct.YES);
        int before = provider.asked();

        malformed(type).forEach(signature -> assertThat(checker.verify(key, MESSAGE, signature))
                .isFalse());
        assertThat(provider.asked()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void the_first_and_last_numbers_in_range_are_shown(KeyType type) {
        PublicKey key = TestKeys.of(type).publicKey();
        provider.become(Conduct.NO);
        int before = provider.asked();

        List<byte[]> shown = extreme(type).toList();
        shown.forEach(
                signature -> assertThat(checker.verify(key, MESSAGE, signature)).isFalse());
        assertThat(provider.asked()).isEqualTo(before + shown.size());
    }

    @Test
    void a_key_is_read_once_for_the_provider_that_asks() throws ProblemException {
        PublicKey key = PublicKey.ofJwk(TestKeys.P256.publicKey().toJwk());
        byte[] signature = TestKeys.P256.sign(MESSAGE);
        int before = provider.keysRead();

        for (int i = 0; i < 3; i++) {
            assertThat(checker.verify(key, MESSAGE, signature)).isTrue();
        }
        assertThat(provider.keysRead()).isEqualTo(before + 1);
        sun("SunEC").verify(key, MESSAGE, signature);
        assertThat(checker.verify(key, MESSAGE, signature)).isTrue();
        assertThat(provider.keysRead()).isEqualTo(before + 2);
    }

    @Test
    void a_multikey_is_read_once_however_often_it_is_named() throws ProblemException {
        String multikey = SigningKey.ofSeed(KeyType.ED25519, hex("07".repeat(32)))
                .publicKey()
                .multikey();
        int before = provider.keysRead();

        for (int i = 0; i < 3; i++) {
            checker.verify(PublicKey.ofMultikey(multikey), MESSAGE, TestKeys.ED25519.sign(MESSAGE));
        }
        assertThat(provider.keysRead()).isEqualTo(before + 1);
    }

    @Test
    void a_key_that_the_provider_refuses_is_offered_once() throws ProblemException {
        PublicKey key = PublicKey.ofJwk(TestKeys.RSA.publicKey().toJwk());
        byte[] signature = TestKeys.RSA.sign(MESSAGE);
        provider.become(Conduct.KEY_REFUSED);
        int read = provider.keysRead();
        int asked = provider.asked();

        for (int i = 0; i < 3; i++) {
            assertThat(checker.verify(key, MESSAGE, signature)).isTrue();
            assertThat(checker.verify(key, ANOTHER, signature)).isFalse();
        }
        assertThat(provider.keysRead()).isEqualTo(read + 1);
        assertThat(provider.asked()).isEqualTo(asked);
    }

    @Test
    void one_checker_serves_many_threads() {
        byte[] signature = TestKeys.P256.sign(MESSAGE);
        PublicKey key = TestKeys.P256.publicKey();
        SignatureChecker other = sun("SunEC");

        assertThat(IntStream.range(0, 200).parallel().filter(i -> (i % 3 == 0 ? other : checker)
                        .verify(key, MESSAGE, signature)))
                .hasSize(200);
    }

    private static void answersRightly(SignatureChecker checker) {
        for (KeyType type : KeyType.values()) {
            SigningKey key = TestKeys.of(type);
            byte[] signature = key.sign(MESSAGE);
            assertThat(checker.verify(key.publicKey(), MESSAGE, signature))
                    .as(type.label())
                    .isTrue();
            assertThat(checker.verify(key.publicKey(), ANOTHER, signature))
                    .as(type.label())
                    .isFalse();
        }
    }

    private static Stream<byte[]> malformed(KeyType type) {
        byte[] sound = TestKeys.of(type).sign(MESSAGE);
        Stream<byte[]> lengths = IntStream.of(0, 1, sound.length - 1, sound.length + 1, 2 * sound.length)
                .mapToObj(length -> Arrays.copyOf(sound, length));
        return Stream.concat(
                lengths,
                switch (type) {
                    case ED25519 ->
                        Stream.of(
                                // S is the order, and above it; R is y = p, y = p + 1, and 1 with a sign; the longest
                                // number.
                                halves(sound, hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")),
                                halves(sound, hex("eed3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")),
                                halves(sound, hex("ff".repeat(32))),
                                halves(hex("ed" + "ff".repeat(30) + "7f"), new byte[32]),
                                halves(hex("ee" + "ff".repeat(30) + "7f"), new byte[32]),
                                halves(hex("01" + "00".repeat(30) + "80"), new byte[32]),
                                halves(hex("ec" + "ff".repeat(30) + "ff"), new byte[32]));
                    case P256, P384 -> {
                        EcCurve curve = EcCurve.of(type).orElseThrow();
                        BigInteger one = BigInteger.ONE;
                        yield Stream.of(
                                EcdsaSignature.join(curve, BigInteger.ZERO, one),
                                EcdsaSignature.join(curve, one, BigInteger.ZERO),
                                EcdsaSignature.join(curve, curve.order(), one),
                                EcdsaSignature.join(curve, one, curve.order()),
                                EcdsaSignature.join(curve, curve.order().add(one), one),
                                hex("ff".repeat(2 * curve.size())));
                    }
                    case RSA ->
                        Stream.of(
                                number(TestKeys.RSA_JCA.getModulus()),
                                number(TestKeys.RSA_JCA.getModulus().add(BigInteger.ONE)),
                                hex("ff".repeat(256)));
                });
    }

    private static Stream<byte[]> extreme(KeyType type) {
        return switch (type) {
            case ED25519 ->
                Stream.of(
                        halves(hex("01" + "00".repeat(31)), new byte[32]),
                        halves(hex("ec" + "ff".repeat(30) + "7f"), new byte[32]),
                        halves(
                                hex("58" + "66".repeat(31)),
                                hex("ecd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")));
            case P256, P384 -> {
                EcCurve curve = EcCurve.of(type).orElseThrow();
                BigInteger last = curve.order().subtract(BigInteger.ONE);
                yield Stream.of(
                        EcdsaSignature.join(curve, BigInteger.ONE, last),
                        EcdsaSignature.join(curve, last, BigInteger.ONE));
            }
            case RSA ->
                Stream.of(new byte[256], number(TestKeys.RSA_JCA.getModulus().subtract(BigInteger.ONE)));
        };
    }

    private static byte[] halves(byte[] first, byte[] second) {
        return TestKeys.join(Arrays.copyOf(first, 32), second);
    }

    private static byte[] number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return Arrays.copyOfRange(bytes, bytes.length - 256, bytes.length);
    }

    private static SignatureChecker sun(String name) {
        return SignatureChecker.by(Security.getProvider(name));
    }

    private static final class Empty extends Provider {
        private static final long serialVersionUID = 1;

        Empty() {
            super("Empty", "1", "offers nothing");
        }
    }
}
