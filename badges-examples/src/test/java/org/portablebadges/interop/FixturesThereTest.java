package org.portablebadges.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.testing.Fixtures;

/** Fixtures that are VALID here and carry a proof, judged by npm packages; each has a twin that starts earlier. */
@Tag("interop")
class FixturesThereTest {
    private static final Tally TALLY = new Tally("valid fixtures, verified by npm packages");
    private static final String REFUSAL = "Invalid signature.";

    /** Fixtures that the npm packages say more or something else about, and what that is. */
    private static final Set<String> DIVERGENCES = Set.of(
            "proof/chain: Credential issuer must match the verification method controller.; Invalid signature."
                    + " / Invalid signature.; Invalid signature.",
            "proof/names-itself: property \"evidence\" must have property type."
                    + " / property \"evidence\" must have property type.",
            "proof/over-text-context-added: Did not verify any proofs; insufficient proofs matched the acceptable suite(s)"
                    + " and required purpose(s). / Did not verify any proofs; insufficient proofs matched the acceptable"
                    + " suite(s) and required purpose(s).",
            "validity/start-at-skew: The current date time (2026-08-31T23:55:00.000Z) is before \"validFrom\""
                    + " (2026-09-01T00:00:00Z). / Invalid signature.");

    @AfterAll
    static void print() {
        TALLY.print();
    }

    @Test
    void every_valid_fixture_with_a_proof_is_accepted_and_its_twin_is_refused() {
        Map<String, JsonObject> fixtures = fixtures();
        List<JsonObject> cases = new ArrayList<>();
        fixtures.forEach((name, credential) -> {
            cases.add(request(name, credential));
            cases.add(request(name, earlier(credential)));
        });
        List<JsonObject> answers = NodeScripts.run("credentials.mjs", "verify", cases);

        Set<String> different = new TreeSet<>();
        int i = 0;
        for (String name : fixtures.keySet()) {
            JsonObject whole = answers.get(i++);
            String twin = answers.get(i++).string("reason").orElseThrow();
            boolean accepted = whole.get("accepted").orElseThrow() == JsonLiteral.TRUE;
            TALLY.count(accepted, twin.contains(REFUSAL));
            if (!accepted || !twin.contains(REFUSAL)) {
                different.add(name + ": " + whole.string("reason").orElseThrow() + " / " + twin);
            }
        }
        assertThat(fixtures.keySet())
                .filteredOn(name -> name.startsWith("classes/"))
                .hasSize(6);
        assertThat(different).isEqualTo(new TreeSet<>(DIVERGENCES));
    }

    private static Map<String, JsonObject> fixtures() {
        Map<String, JsonObject> fixtures = new LinkedHashMap<>();
        Fixtures.all().stream()
                .filter(fixture ->
                        fixture.verdict().equals("VALID") && fixture.file().endsWith(".json"))
                .forEach(fixture -> {
                    JsonObject document = Samples.json(new String(fixture.bytes(), UTF_8));
                    boolean presentation = fixture.name().startsWith("presentations/");
                    if (isByKey(document) && !presentation) {
                        fixtures.put(fixture.name(), document);
                    }
                });
        return fixtures;
    }

    /** Whether the key stands in its own identifier; the packages have no captured documents to look others up in. */
    private static boolean isByKey(JsonObject document) {
        return document.get("proof").stream()
                .flatMap(proof -> proof.asArray().map(JsonArray::elements).orElse(List.of(proof)).stream())
                .flatMap(proof -> proof.asObject().flatMap(one -> one.string("verificationMethod")).stream())
                .anyMatch(method -> method.startsWith("did:key:"));
    }

    private static JsonObject request(String fixture, JsonObject credential) {
        return JsonObject.builder()
                .put("credential", JsonWriter.compact(credential))
                .put("at", Fixtures.of(fixture).now().toString())
                .build();
    }

    private static JsonObject earlier(JsonObject credential) {
        String start = credential.has("validFrom") ? "validFrom" : "issuanceDate";
        return credential.with(start, new JsonString("2020-01-15T00:00:00Z"));
    }
}
