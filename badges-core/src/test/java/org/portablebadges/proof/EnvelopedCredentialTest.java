package org.portablebadges.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class EnvelopedCredentialTest {
    private static final SigningKey KEY = SigningKey.ofSeed(KeyType.ED25519, new byte[32]);
    private static final String TOKEN = VcJwt.sign(
            JsonObject.EMPTY.with("type", JsonArray.ofStrings("VerifiableCredential")), KEY, Iri.of("did:example:a#1"));

    @Test
    void a_token_comes_out_as_it_went_in() throws Exception {
        JsonObject envelope = EnvelopedCredential.wrap(SecuredCredential.ofToken(TOKEN, JsonLimits.DEFAULT));

        assertThat(EnvelopedCredential.isEnvelope(envelope)).isTrue();
        assertThat(EnvelopedCredential.mediaType(envelope)).contains("application/vc+jwt");
        assertThat(EnvelopedCredential.token(envelope)).contains(TOKEN);
        assertThat(Canonicalizer.bundled().uncovered(envelope)).isEmpty();
    }

    @Test
    void only_a_token_goes_in() {
        SecuredCredential unsigned = SecuredCredential.embedded(JsonObject.EMPTY);

        assertThatThrownBy(() -> EnvelopedCredential.wrap(unsigned)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/vc+jwt",
                "application/vp+jwt",
                "application/jwt",
                "application/vc+ld+json+jwt",
                "application/vc-ld+jwt",
                "APPLICATION/VC+JWT",
                "application/vc+jwt;charset=utf-8",
                "application/vc+jwt;x=1;y=2"
            })
    void media_types_of_tokens_are_known_in_any_case_and_with_parameters(String type) throws Exception {
        assertThat(EnvelopedCredential.token(envelope("data:" + type + "," + TOKEN)))
                .contains(TOKEN);
    }

    @Test
    void base64_is_decoded() throws Exception {
        String encoded = Base64.getEncoder().encodeToString(TOKEN.getBytes(US_ASCII));

        assertThat(EnvelopedCredential.token(envelope("data:application/vc+jwt;base64," + encoded)))
                .contains(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:application/vc+sd-jwt,eyJh.eyJi.YQ~",
                "data:application/cwt;base64,AAAA",
                "data:text/plain,x",
                "data:,x"
            })
    void other_content_is_no_token_and_no_fault(String url) throws Exception {
        assertThat(EnvelopedCredential.mediaType(envelope(url))).isPresent();
        assertThat(EnvelopedCredential.token(envelope(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://badges.example.org/token",
                "data:application/vc+jwt",
                "data:application/vc+jwt;base64,***",
                "application/vc+jwt,a.b.c",
                ""
            })
    void what_is_no_data_url_has_nothing_in_it(String url) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> EnvelopedCredential.token(envelope(url)));

        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_ENVELOPE);
        assertThat(thrown.finding().at()).isEqualTo(JsonPointer.of("id"));
    }

    @Test
    void an_id_that_is_no_text_is_none() {
        JsonObject broken = envelope("data:,x").with("id", JsonArray.ofStrings("data:application/vc+jwt,a.b.c"));

        assertThat(EnvelopedCredential.mediaType(broken)).isEmpty();
        assertThat(catchThrowableOfType(ProblemException.class, () -> EnvelopedCredential.token(broken))
                        .code())
                .isEqualTo(ProblemCode.PROOF_ENVELOPE);
    }

    @Test
    void an_envelope_says_so_in_its_type() {
        assertThat(isEnvelope(JsonArray.ofStrings("EnvelopedVerifiableCredential")))
                .isTrue();
        assertThat(isEnvelope(JsonArray.ofStrings("x", "EnvelopedVerifiablePresentation")))
                .isTrue();
        assertThat(isEnvelope(JsonArray.ofStrings("VerifiableCredential"))).isFalse();
        assertThat(EnvelopedCredential.isEnvelope(JsonObject.EMPTY)).isFalse();
    }

    @Test
    void text_that_only_starts_like_json_is_no_token() {
        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> SecuredCredential.ofToken("{}", JsonLimits.DEFAULT))
                        .code())
                .isEqualTo(ProblemCode.JWS_MALFORMED);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> SecuredCredential.ofToken(" " + TOKEN, JsonLimits.DEFAULT))
                        .code())
                .isEqualTo(ProblemCode.JWS_BASE64URL);
    }

    private static boolean isEnvelope(JsonArray types) {
        return EnvelopedCredential.isEnvelope(JsonObject.EMPTY.with("type", types));
    }

    private static JsonObject envelope(String id) {
        return JsonObject.builder()
                .put("@context", "https://www.w3.org/ns/credentials/v2")
                .put("id", id)
                .put("type", "EnvelopedVerifiableCredential")
                .build();
    }
}
