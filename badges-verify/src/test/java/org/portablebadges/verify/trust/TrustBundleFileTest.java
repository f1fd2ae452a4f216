package org.portablebadges.verify.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.DidJwk;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.TypedJws;

/** The file of a bundle: whose word it is, and that nothing else is taken for it. */
class TrustBundleFileTest {
    private static final OperatorKey OPERATOR = new OperatorKey(Drafts.OPERATOR.publicKey());

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P256", "P384"})
    void a_signed_bundle_opens_with_its_operator_s_key(KeyType type) throws ProblemException {
        SigningKey operator = SigningKey.ofSeed(
                type, type == KeyType.P384 ? Digest.SHA_384.of("registry") : Digest.SHA_256.of("registry"));

        TrustBundle opened = TrustBundle.open(Drafts.bundle().sign(operator), new OperatorKey(operator.publicKey()));

        assertThat(opened.signer()).contains(new OperatorKey(operator.publicKey()));
        assertThat(opened.sequence()).isEqualTo(7);
        assertThat(opened.operator()).isEqualTo("Example State Registry");
        assertThat(opened.issuedAt()).isEqualTo(Drafts.ISSUED);
        assertThat(opened.nextUpdate()).isEqualTo(Drafts.NEXT);
        assertThat(opened.find(Drafts.ISSUER)).isPresent();
    }

    @Test
    void the_same_content_and_key_give_the_same_bytes() throws ProblemException {
        byte[] signed = Drafts.bundle().sign(Drafts.OPERATOR);

        assertThat(Drafts.bundle().sign(Drafts.OPERATOR)).isEqualTo(signed);
        assertThat(TrustBundle.open(signed, OPERATOR).sign(Drafts.OPERATOR)).isEqualTo(signed);
        assertThat(TrustBundle.unsigned(Drafts.bundle().toJson()).toJson())
                .isEqualTo(Drafts.bundle().toJson());
    }

    @Test
    void a_stranger_s_bundle_is_named_as_such() throws ProblemException {
        byte[] swapped = Drafts.bundle().sign(Drafts.STRANGER);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TrustBundle.open(swapped, OPERATOR))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.TRUST_OTHER_KEY))
                .satisfies(e -> assertThat(e.finding().arguments())
                        .containsExactly(
                                DidKey.of(Drafts.STRANGER.publicKey()).value(),
                                DidKey.of(Drafts.OPERATOR.publicKey()).value()));
    }

    @Test
    void a_stranger_who_writes_the_operator_s_name_has_altered_it() throws ProblemException {
        String kid = DidKey.of(Drafts.OPERATOR.publicKey()) + "#1";
        byte[] forged = TypedJws.sign(json(Drafts.bundle()), TrustBundle.TYPE, Drafts.STRANGER, kid)
                .getBytes(US_ASCII);

        refused(ProblemCode.TRUST_ALTERED, () -> TrustBundle.open(forged, OPERATOR));
    }

    @Test
    void every_cut_is_named_as_a_cut() throws ProblemException {
        byte[] whole = new String(Drafts.bundle().sign(Drafts.OPERATOR), US_ASCII)
                .strip()
                .getBytes(US_ASCII);
        int cuts = 0;
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            refused(ProblemCode.TRUST_TRUNCATED, () -> TrustBundle.open(cut, OPERATOR));
            cuts++;
        }

        assertThat(cuts).isGreaterThan(500);
    }

    @Test
    void no_character_can_be_changed() throws ProblemException {
        byte[] whole = new String(Drafts.bundle().sign(Drafts.OPERATOR), US_ASCII)
                .strip()
                .getBytes(US_ASCII);
        for (int i = 0; i < whole.length; i++) {
            byte[] altered = whole.clone();
            altered[i] = (byte) (altered[i] == 'A' ? 'B' : 'A');

            assertThatExceptionOfType(ProblemException.class)
                    .as("character %s", i)
                    .isThrownBy(() -> TrustBundle.open(altered, OPERATOR));
        }
    }

    @Test
    void another_number_under_the_old_signature_is_an_alteration() throws ProblemException {
        String[] signed = new String(Drafts.bundle().sign(Drafts.OPERATOR), US_ASCII).split("\\.", -1);
        String[] other = new String(
                        Drafts.bundle().toBuilder().sequence(8).build().sign(Drafts.OPERATOR), US_ASCII)
                .split("\\.", -1);
        byte[] mixed = (signed[0] + "." + other[1] + "." + signed[2]).getBytes(US_ASCII);

        refused(ProblemCode.TRUST_ALTERED, () -> TrustBundle.open(mixed, OPERATOR));
    }

    @Test
    void a_bundle_that_nobody_signed_does_not_open() throws ProblemException {
        byte[] json = Drafts.bundle().toJson();

        refused(ProblemCode.TRUST_UNSIGNED, () -> TrustBundle.open(json, OPERATOR));
        assertThat(TrustBundle.unsigned(json).signer()).isEmpty();
        assertThat(TrustBundle.unsigned(Drafts.bundle().sign(Drafts.OPERATOR)).signer())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "entity-statement+jwt"})
    void the_operator_s_signature_under_something_else_is_no_bundle(String type) throws ProblemException {
        byte[] other = TypedJws.sign(json(Drafts.bundle()), type, Drafts.OPERATOR, "key-1")
                .getBytes(US_ASCII);

        refused(ProblemCode.JWS_OTHER_KIND, () -> TrustBundle.open(other, OPERATOR));
    }

    @Test
    void one_byte_too_many_is_too_many() throws ProblemException {
        byte[] bundle = Drafts.bundle().toJson();
        byte[] largest = Arrays.copyOf(bundle, TrustBundle.MAX_BYTES);
        Arrays.fill(largest, bundle.length, largest.length, (byte) ' ');

        assertThat(TrustBundle.unsigned(Arrays.copyOf(largest, TrustBundle.MAX_BYTES - 1))
                        .sequence())
                .isEqualTo(7);
        assertThat(TrustBundle.unsigned(largest).sequence()).isEqualTo(7);
        byte[] larger = Arrays.copyOf(largest, TrustBundle.MAX_BYTES + 1);
        refused(ProblemCode.LIMIT_TRUST_BUNDLE, () -> TrustBundle.unsigned(larger));
        refused(ProblemCode.LIMIT_TRUST_BUNDLE, () -> TrustBundle.open(larger, OPERATOR));
    }

    @Test
    void only_a_higher_number_is_newer() throws ProblemException {
        TrustBundle seven = Drafts.bundle();

        seven.requireNewerThan(6);
        refused(ProblemCode.TRUST_NOT_NEWER, () -> seven.requireNewerThan(7));
        refused(ProblemCode.TRUST_NOT_NEWER, () -> seven.requireNewerThan(8));
    }

    @Test
    void a_bundle_is_stale_after_its_next_date_and_not_at_it() throws ProblemException {
        TrustBundle bundle = Drafts.bundle();

        assertThat(bundle.isStaleAt(Drafts.NEXT.minusNanos(1))).isFalse();
        assertThat(bundle.isStaleAt(Drafts.NEXT)).isFalse();
        assertThat(bundle.isStaleAt(Drafts.NEXT.plusNanos(1))).isTrue();
    }

    @Test
    void an_operator_s_key_is_written_in_three_ways() throws ProblemException {
        OperatorKey key = new OperatorKey(Drafts.OPERATOR.publicKey());

        assertThat(OperatorKey.of(key.name().value()))
                .isEqualTo(key)
                .hasToString(key.name().value());
        assertThat(OperatorKey.of(DidJwk.of(key.key()).value())).isEqualTo(key);
        assertThat(OperatorKey.of(key.key().multikey())).isEqualTo(key);
        refused(
                ProblemCode.ISSUER_DID_MALFORMED,
                () -> OperatorKey.of("did:key:" + key.key().multikey() + "#1"));
        refused(ProblemCode.KEY_MALFORMED, () -> OperatorKey.of("did:web:registry.example.org"));
    }

    private static void refused(ProblemCode code, ThrowingCallable action) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(action).satisfies(e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private static JsonObject json(TrustBundle bundle) throws ProblemException {
        return BundleFile.contentOf(new String(bundle.toJson(), UTF_8).getBytes(UTF_8));
    }
}
