package org.portablebadges.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.DidJwk;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/** Badges issued by this library and judged by npm packages; each has a twin with another name. */
@Tag("interop")
class SignedHereTest {
    private static final Tally TALLY = new Tally("signed here, verified by npm packages");
    private static final JsonObject ACCEPTED = answer(true, "");
    private static final String DATA_INTEGRITY_REFUSAL = "Invalid signature.";
    private static final String JOSE_REFUSAL = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";

    @AfterAll
    static void print() {
        TALLY.print();
    }

    @Test
    void proofs_are_accepted_and_a_changed_name_is_refused() throws ProblemException {
        Map<String, String> signed = new LinkedHashMap<>();
        for (var sample : Samples.credentials().entrySet()) {
            signed.put(
                    sample.getKey(),
                    didKeyIssuer(KeyType.ED25519).sign(sample.getValue()).text());
        }

        assertProofsJudged(signed);
    }

    @Test
    void tokens_of_did_key_issuers_are_accepted_and_a_changed_name_is_refused() throws ProblemException {
        for (KeyType type : KeyType.values()) {
            Map<String, String> signed = tokens(didKeyIssuer(type));

            assertTokensJudged(signed, Keys.of(type).publicKey().toJwk());
        }
    }

    @Test
    void tokens_of_did_jwk_issuers_are_accepted_with_the_key_that_the_issuer_is() throws ProblemException {
        Map<String, String> signed = new LinkedHashMap<>();
        for (KeyType type : KeyType.values()) {
            signed.putAll(tokens(didJwkIssuer(type)));
        }

        assertTokensJudged(signed, JsonObject.EMPTY);
    }

    @Test
    void proofs_out_of_baked_pictures_are_accepted_and_a_changed_name_is_refused() throws ProblemException {
        Map<String, String> extracted = new LinkedHashMap<>();
        for (var sample : Samples.credentials().entrySet()) {
            SignedCredential signed = didKeyIssuer(KeyType.ED25519).sign(sample.getValue());
            extracted.putAll(extractedThere(sample.getKey(), signed));
        }

        assertProofsJudged(extracted);
    }

    @Test
    void tokens_out_of_baked_pictures_are_accepted_and_a_changed_name_is_refused() throws ProblemException {
        for (KeyType type : KeyType.values()) {
            SignedCredential signed = didKeyIssuer(type).signJwt(Samples.plain());

            assertTokensJudged(
                    extractedThere(type.label(), signed),
                    Keys.of(type).publicKey().toJwk());
        }
    }

    private static Map<String, String> extractedThere(String label, SignedCredential signed) throws ProblemException {
        byte[] png = DefaultBadgeImage.png(label);
        byte[] svg = DefaultBadgeImage.svg(label);
        String renamed = Samples.renamed(signed.text());
        List<byte[]> pictures = List.of(
                signed.bakeInto(png),
                signed.bakeInto(svg),
                Container.bake(png, renamed, false, ContainerLimits.DEFAULT),
                Container.bake(svg, renamed, false, ContainerLimits.DEFAULT));
        List<String> texts = NodeScripts.run(
                        "pictures.mjs",
                        "extract",
                        pictures.stream()
                                .map(picture -> JsonObject.builder()
                                        .put("picture", Base64.getEncoder().encodeToString(picture))
                                        .build())
                                .toList())
                .stream()
                .map(answer -> answer.string("text").orElseThrow())
                .toList();
        assertThat(texts).as(label).containsExactly(signed.text(), signed.text(), renamed, renamed);
        return Map.of(label + ", PNG", texts.get(0), label + ", SVG", texts.get(1));
    }

    private static Map<String, String> tokens(Issuer issuer) throws ProblemException {
        Map<String, String> signed = new LinkedHashMap<>();
        for (var sample : Samples.credentials().entrySet()) {
            signed.put(
                    issuer.identifier() + " " + sample.getKey(),
                    issuer.signJwt(sample.getValue()).text());
        }
        return signed;
    }

    private static void assertProofsJudged(Map<String, String> signed) {
        assertJudged(
                "credentials.mjs",
                JsonObject.builder().put("at", Samples.NOW.toString()).build(),
                "credential",
                signed,
                DATA_INTEGRITY_REFUSAL);
    }

    private static void assertTokensJudged(Map<String, String> signed, JsonObject jwk) {
        JsonObject.Builder given = JsonObject.builder().put("at", Samples.NOW.toString());
        if (!jwk.names().isEmpty()) {
            given.put("jwk", JsonWriter.compact(jwk));
        }
        assertJudged("tokens.mjs", given.build(), "token", signed, JOSE_REFUSAL);
    }

    private static void assertJudged(
            String script, JsonObject given, String member, Map<String, String> signed, String refusal) {
        List<String> labels = new ArrayList<>(signed.keySet());
        List<JsonObject> cases = new ArrayList<>();
        for (String label : labels) {
            cases.add(given.toBuilder().put(member, signed.get(label)).build());
            cases.add(given.toBuilder()
                    .put(member, Samples.renamed(signed.get(label)))
                    .build());
        }
        List<JsonObject> answers = NodeScripts.run(script, "verify", cases);
        JsonObject refused = answer(false, refusal);

        SoftAssertions.assertSoftly(softly -> {
            for (int i = 0; i < labels.size(); i++) {
                JsonObject whole = answers.get(2 * i);
                JsonObject renamed = answers.get(2 * i + 1);
                softly.assertThat(whole).as(labels.get(i)).isEqualTo(ACCEPTED);
                softly.assertThat(renamed).as(labels.get(i) + ", renamed").isEqualTo(refused);
                TALLY.count(whole.equals(ACCEPTED), renamed.equals(refused));
            }
        });
    }

    private static JsonObject answer(boolean accepted, String reason) {
        return JsonObject.builder()
                .put("accepted", JsonLiteral.of(accepted))
                .put("reason", reason)
                .build();
    }

    private static Issuer didKeyIssuer(KeyType type) {
        return Issuer.builder().signer(Keys.of(type)).clock(Samples.CLOCK).build();
    }

    private static Issuer didJwkIssuer(KeyType type) {
        SigningKey key = Keys.of(type);
        Iri did = DidJwk.of(key.publicKey());
        return Issuer.builder()
                .signer(key)
                .identifier(did)
                .verificationMethod(Iri.of(did + "#0"))
                .clock(Samples.CLOCK)
                .build();
    }
}
