package org.portablebadges.interop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.KeyType;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

/** Badges signed by npm packages and judged by this library; each has a twin with another name. */
@Tag("interop")
class SignedThereTest {
    private static final Tally TALLY = new Tally("signed by npm packages, verified here");
    private static final Verifier VERIFIER =
            Verifier.builder().anyIssuer().clock(Samples.CLOCK).build();

    @AfterAll
    static void print() {
        TALLY.print();
    }

    @Test
    void proofs_are_accepted_and_a_changed_name_is_refused() {
        assertJudged(bytes(proofs()));
    }

    @Test
    void tokens_with_a_kid_are_accepted_and_a_changed_name_is_refused() {
        Map<String, String> signed = new LinkedHashMap<>();
        for (KeyType type : KeyType.values()) {
            signed.putAll(tokens("did:jwk " + type.label(), type, JsonObject.EMPTY));
            signed.putAll(tokens("did:key " + type.label(), type, didKey(type)));
        }

        assertJudged(bytes(signed));
    }

    @Test
    void tokens_that_carry_the_issuers_key_are_accepted_and_a_changed_name_is_refused() {
        Map<String, String> signed = new LinkedHashMap<>();
        for (KeyType type : KeyType.values()) {
            JsonObject header = JsonObject.builder().put("header", "jwk").build();
            signed.putAll(tokens("did:jwk " + type.label(), type, header));
            signed.putAll(tokens(
                    "did:key " + type.label(),
                    type,
                    didKey(type).toBuilder().put("header", "jwk").build()));
        }

        assertJudged(bytes(signed));
    }

    @Test
    void tokens_with_the_newer_name_of_the_ed25519_algorithm_are_accepted() {
        JsonObject algorithm = JsonObject.builder().put("alg", "Ed25519").build();

        assertJudged(bytes(tokens("Ed25519", KeyType.ED25519, algorithm)));
    }

    @Test
    void credentials_in_baked_pictures_are_accepted_and_a_changed_name_is_refused() {
        Map<String, String> signed = proofs();
        for (KeyType type : KeyType.values()) {
            signed.putAll(tokens(type.label(), type, JsonObject.EMPTY));
        }
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        for (var picture : Map.of("PNG", DefaultBadgeImage.png("Badge"), "SVG", DefaultBadgeImage.svg("Badge"))
                .entrySet()) {
            pictures.putAll(bakedThere(picture.getKey(), picture.getValue(), signed));
            Map<String, String> others = new LinkedHashMap<>(signed);
            others.replaceAll((label, text) -> Samples.renamed(text));
            renamed.putAll(bakedThere(picture.getKey(), picture.getValue(), others));
        }

        assertJudged(pictures, renamed);
    }

    private static Map<String, String> proofs() {
        Map<String, JsonObject> samples = samples();
        List<JsonObject> cases = samples.values().stream()
                .map(sample -> JsonObject.builder()
                        .put("credential", JsonWriter.compact(sample))
                        .put("jwk", JsonWriter.compact(Keys.of(KeyType.ED25519).toJwk()))
                        .put("at", Samples.NOW.toString())
                        .build())
                .toList();
        return answered(samples, NodeScripts.run("credentials.mjs", "sign", cases), "", "credential");
    }

    private static Map<String, String> tokens(String kind, KeyType type, JsonObject options) {
        Map<String, JsonObject> samples = samples();
        List<JsonObject> cases = samples.values().stream()
                .map(sample -> options.toBuilder()
                        .put("credential", JsonWriter.compact(sample))
                        .put("jwk", JsonWriter.compact(Keys.of(type).toJwk()))
                        .build())
                .toList();
        return answered(samples, NodeScripts.run("tokens.mjs", "sign", cases), kind + ", ", "token");
    }

    private static Map<String, JsonObject> samples() {
        Map<String, JsonObject> samples = Samples.credentials();
        samples.putAll(Samples.olderCredentials());
        return samples;
    }

    private static Map<String, String> answered(
            Map<String, JsonObject> samples, List<JsonObject> answers, String prefix, String member) {
        Map<String, String> texts = new LinkedHashMap<>();
        int i = 0;
        for (String label : samples.keySet()) {
            texts.put(prefix + label, answers.get(i++).string(member).orElseThrow());
        }
        return texts;
    }

    private static JsonObject didKey(KeyType type) {
        Iri did = DidKey.of(Keys.of(type).publicKey());
        return JsonObject.builder()
                .put("issuer", did.value())
                .put("kid", did + "#" + Keys.of(type).publicKey().multikey())
                .build();
    }

    private static Map<String, byte[]> bakedThere(String kind, byte[] picture, Map<String, String> signed) {
        List<String> labels = new ArrayList<>(signed.keySet());
        List<JsonObject> answers = NodeScripts.run(
                "pictures.mjs",
                "bake",
                labels.stream()
                        .map(label -> JsonObject.builder()
                                .put("picture", Base64.getEncoder().encodeToString(picture))
                                .put("text", signed.get(label))
                                .build())
                        .toList());
        Map<String, byte[]> baked = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            String file = answers.get(i).string("picture").orElseThrow();
            baked.put(labels.get(i) + ", " + kind, Base64.getDecoder().decode(file));
        }
        return baked;
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((label, text) -> files.put(label, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static void assertJudged(Map<String, byte[]> files) {
        Map<String, byte[]> renamed = new LinkedHashMap<>(files);
        renamed.replaceAll((label, file) ->
                Samples.renamed(new String(file, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        assertJudged(files, renamed);
    }

    private static void assertJudged(Map<String, byte[]> files, Map<String, byte[]> renamed) {
        SoftAssertions.assertSoftly(softly -> files.forEach((label, file) -> {
            VerificationReport whole = VERIFIER.verify(file);
            VerificationReport changed = VERIFIER.verify(renamed.get(label));
            softly.assertThat(whole.verdict())
                    .as("%s %s", label, whole.findings())
                    .isEqualTo(Verdict.VALID);
            softly.assertThat(changed.verdict()).as("%s, renamed", label).isEqualTo(Verdict.INVALID);
            softly.assertThat(changed.codes()).as("%s, renamed", label).contains(ProblemCode.PROOF_SIGNATURE_MISMATCH);
            TALLY.count(whole.verdict() == Verdict.VALID, changed.verdict() == Verdict.INVALID);
        }));
    }
}
