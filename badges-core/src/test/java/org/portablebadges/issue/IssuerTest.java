package org.portablebadges.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.Signer;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class IssuerTest {
    private static final SigningKey KEY = SigningKey.ofSeed(KeyType.ED25519, new byte[32]);
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00.123Z");

    private final Issuer issuer =
            Issuer.builder().signer(KEY).clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();

    @Test
    void puts_its_identifier_in_where_there_is_none_and_dates_the_proof() throws Exception {
        JsonObject signed = issuer.sign(badge()).secured().document().object();
        JsonObject proof = signed.object("proof").orElseThrow();

        assertThat(signed.string("issuer")).contains(issuer.identifier().value());
        assertThat(proof.string("created")).contains("2026-01-15T10:00:00Z");
        assertThat(proof.string("verificationMethod"))
                .contains(issuer.verificationMethod().value());
        assertThat(issuer.verificationMethod().value()).startsWith(issuer.identifier() + "#z6Mk");
    }

    @Test
    void gives_a_profile_without_an_id_its_own() throws Exception {
        JsonObject named = badge().json()
                .with(
                        "issuer",
                        JsonObject.builder()
                                .put("type", "Profile")
                                .put("name", "Lakeview")
                                .build());

        JsonObject profile =
                issuer.sign(named).secured().credential().object("issuer").orElseThrow();

        assertThat(profile.string("id")).contains(issuer.identifier().value());
        assertThat(profile.string("name")).contains("Lakeview");
    }

    @Test
    void refuses_another_issuer_however_alike() {
        for (String other : new String[] {"did:example:x", issuer.identifier() + "/", ""}) {
            JsonObject foreign = badge().json().with("issuer", new JsonString(other));

            var thrown = catchThrowableOfType(ProblemException.class, () -> issuer.sign(foreign));

            assertThat(thrown.code()).isEqualTo(ProblemCode.ISSUER_DIFFERENT);
        }
    }

    @Test
    void adds_the_extensions_context_where_a_1EdTech_type_needs_it() throws Exception {
        JsonObject schema = JsonObject.builder()
                .put(
                        "id",
                        "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json")
                .put("type", "1EdTechJsonSchemaValidator2019")
                .build();
        JsonObject signed = issuer.sign(badge().json().with("credentialSchema", schema))
                .secured()
                .credential();

        assertThat(signed.get("@context").orElseThrow().toString())
                .contains("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
    }

    @Test
    void signs_nothing_that_the_proof_would_not_cover_or_others_would_read_differently() {
        JsonObject undefined = badge().json().with("favorite", new JsonString("green"));
        JsonObject tiny = withCredits("1e-7");

        assertThat(catchThrowableOfType(ProblemException.class, () -> issuer.sign(undefined))
                        .code())
                .isEqualTo(ProblemCode.PROOF_TERM_UNDEFINED);
        assertThat(catchThrowableOfType(ProblemException.class, () -> issuer.sign(tiny))
                        .code())
                .isEqualTo(ProblemCode.PROOF_NUMBER_NOT_PORTABLE);
    }

    @Test
    void a_signer_whose_signature_does_not_fit_its_key_is_found_out() {
        Signer broken = new Signer() {
            @Override
            public PublicKey publicKey() {
                return KEY.publicKey();
            }

            @Override
            public byte[] sign(byte[] message) {
                return new byte[64];
            }
        };

        assertThatThrownBy(() -> Issuer.builder().signer(broken).build().sign(badge()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Issuer.builder().signer(broken).build().signJwt(badge()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void baking_keeps_the_text_and_replaces_only_when_told_to() throws Exception {
        SignedCredential signed = issuer.sign(badge());
        byte[] baked = signed.bakeInto(DefaultBadgeImage.png("x"));

        assertThat(Container.extract(baked, ContainerLimits.DEFAULT).text()).isEqualTo(signed.text());
        assertThat(catchThrowableOfType(ProblemException.class, () -> signed.bakeInto(baked))
                        .code())
                .isEqualTo(ProblemCode.CONTAINER_ALREADY_BAKED);
        assertThat(Container.extract(signed.bakeIntoReplacing(baked), ContainerLimits.DEFAULT)
                        .text())
                .isEqualTo(signed.text());
    }

    @Test
    void an_issuer_is_built_whole_or_not_at_all() {
        assertThatThrownBy(() -> Issuer.builder().build()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Issuer.builder()
                        .signer(KEY)
                        .identifier(Iri.of("did:example:a"))
                        .build())
                .isInstanceOf(IllegalStateException.class);
    }

    private static JsonObject withCredits(String number) {
        JsonObject json = badge().json();
        JsonObject subject = json.object("credentialSubject").orElseThrow();
        return json.with("credentialSubject", subject.with("creditsEarned", new JsonNumber(number)));
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
                .validFrom(Instant.parse("2026-01-15T00:00:00Z"))
                .build();
    }
}
