package org.portablebadges.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.Signer;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.Cryptosuites;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.SelectiveDisclosure;

class IssuerSuitesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "eddsa-rdfc-2022, ED25519",
        "eddsa-jcs-2022, ED25519",
        "ecdsa-rdfc-2019, P256",
        "ecdsa-rdfc-2019, P384",
        "ecdsa-jcs-2019, P256",
        "ecdsa-jcs-2019, P384",
        "ecdsa-sd-2023, P256",
    })
    void signs_with_the_suite_that_was_chosen(String suite, KeyType type) throws Exception {
        Issuer issuer = builder(type).cryptosuite(suite).build();

        SecuredCredential signed = issuer.sign(badge()).secured();

        JsonObject proof = signed.proofs().get(0).asObject().orElseThrow();
        assertThat(issuer.cryptosuite()).contains(suite);
        assertThat(proof.string("cryptosuite")).contains(suite);
        assertThat(issuer.hasSigned(signed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ED25519, eddsa-rdfc-2022", "P256, ecdsa-rdfc-2019", "P384, ecdsa-rdfc-2019"})
    void the_key_decides_the_suite_unless_told_otherwise(KeyType type, String suite) throws Exception {
        Issuer issuer = builder(type).build();

        assertThat(issuer.cryptosuite()).contains(suite);
        assertThat(issuer.hasSigned(issuer.sign(badge()).secured())).isTrue();
    }

    @Test
    void a_suite_that_does_not_fit_the_key_is_refused() {
        for (KeyType type : List.of(KeyType.ED25519, KeyType.P256, KeyType.P384)) {
            for (String suite : Cryptosuites.names()) {
                Issuer.Builder builder = builder(type).cryptosuite(suite);
                if (Cryptosuites.fits(suite, type)) {
                    assertThat(builder.build().cryptosuite()).contains(suite);
                } else {
                    assertThatThrownBy(builder::build)
                            .as("%s %s", suite, type)
                            .isInstanceOf(IllegalStateException.class);
                }
            }
            assertThatThrownBy(() -> builder(type).cryptosuite("eddsa-2022").build())
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_key_without_a_suite_signs_tokens_only() throws Exception {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(42);
        SigningKey key = SigningKey.generate(KeyType.RSA, random);
        Issuer issuer = Issuer.builder().signer(key).clock(CLOCK).build();

        assertThat(issuer.cryptosuite()).isEmpty();
        assertThat(issuer.hasSigned(issuer.signJwt(badge()).secured())).isTrue();
        assertThatThrownBy(() -> issuer.sign(badge())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_selection_of_what_was_signed_is_a_badge_of_this_issuer() throws Exception {
        Issuer issuer = builder(KeyType.P256).cryptosuite("ecdsa-sd-2023").build();
        SecuredCredential signed = issuer.sign(badge()).secured();

        SecuredCredential shown = new SelectiveDisclosure(Canonicalizer.bundled()).derive(signed, List.of());

        assertThat(shown.credential().has("evidence")).isFalse();
        assertThat(signed.credential().has("evidence")).isTrue();
        assertThat(issuer.hasSigned(shown)).isTrue();
        assertThat(AchievementCredential.read(shown.credential(), Conformance.STRICT)
                        .findings())
                .isEmpty();
    }

    @Test
    void what_the_issuer_made_mandatory_is_always_shown() throws Exception {
        Issuer issuer = builder(KeyType.P256)
                .cryptosuite("ecdsa-sd-2023")
                .mandatoryPointers(List.of(JsonPointer.of("evidence")))
                .build();
        SecuredCredential signed = issuer.sign(badge()).secured();

        SecuredCredential shown = new SelectiveDisclosure(Canonicalizer.bundled()).derive(signed, List.of());

        assertThat(shown.credential().get("evidence"))
                .isEqualTo(signed.credential().get("evidence"));
    }

    @Test
    void a_mandatory_pointer_at_nothing_is_refused() {
        Issuer issuer = builder(KeyType.P256)
                .cryptosuite("ecdsa-sd-2023")
                .mandatoryPointers(List.of(JsonPointer.of("refreshService")))
                .build();

        var thrown = catchThrowableOfType(ProblemException.class, () -> issuer.sign(badge()));

        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_POINTER_UNMATCHED);
    }

    @Test
    void mandatory_pointers_belong_to_selective_disclosure() {
        assertThatThrownBy(() -> builder(KeyType.P256)
                        .mandatoryPointers(List.of(JsonPointer.of("evidence")))
                        .build())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_base_proof_that_was_altered_is_not_the_issuers() throws Exception {
        Issuer issuer = builder(KeyType.P256).cryptosuite("ecdsa-sd-2023").build();
        JsonObject signed = issuer.sign(badge()).secured().document().object();
        SecuredCredential altered = SecuredCredential.read(
                signed.with("validFrom", new JsonString("2020-01-15T00:00:00Z")).toString(), JsonLimits.DEFAULT);

        assertThat(issuer.hasSigned(altered)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"eddsa-jcs-2022, ED25519, 64", "ecdsa-rdfc-2019, P384, 96", "ecdsa-sd-2023, P256, 64"})
    void a_signature_that_does_not_verify_is_not_handed_out(String suite, KeyType type, int length) {
        Signer broken = new Signer() {
            @Override
            public PublicKey publicKey() {
                return key(type).publicKey();
            }

            @Override
            public byte[] sign(byte[] message) {
                return new byte[length];
            }
        };
        Issuer issuer = Issuer.builder().signer(broken).cryptosuite(suite).build();

        assertThatThrownBy(() -> issuer.sign(badge())).isInstanceOf(IllegalStateException.class);
    }

    private static Issuer.Builder builder(KeyType type) {
        return Issuer.builder().signer(key(type)).clock(CLOCK);
    }

    private static SigningKey key(KeyType type) {
        byte[] seed = new byte[type == KeyType.P384 ? 48 : 32];
        Arrays.fill(seed, (byte) 0x42);
        return SigningKey.ofSeed(type, seed);
    }

    private static AchievementCredential badge() {
        return AchievementCredential.builder()
                .id(Iri.of("urn:uuid:0e3f2c1a-7d0e-4a8e-9a51-0c9f5d1f0001"))
                .achievement(Achievement.builder("https://badges.example.org/a/feedback")
                        .name("Formative Feedback")
                        .description("Gives feedback that students act on.")
                        .criteria("Two observed lessons.")
                        .build())
                .recipient(Recipient.email("ada.reyes@mail.example", "salt"))
                .evidence(Evidence.builder().name("A recorded lesson").build())
                .validFrom(Instant.parse("2026-01-15T00:00:00Z"))
                .build();
    }
}
