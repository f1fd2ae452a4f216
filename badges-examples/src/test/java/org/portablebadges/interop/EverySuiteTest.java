package org.portablebadges.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.KeyType;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.SelectiveDisclosure;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

/** Every cryptosuite, both ways; each badge has a twin with another name that is refused. */
@Tag("interop")
class EverySuiteTest {
    private static final String SELECTIVE = "ecdsa-sd-2023";
    private static final Tally HERE = new Tally("every suite, signed here, verified by npm packages");
    private static final Tally THERE = new Tally("every suite, signed by npm packages, verified here");
    private static final Verifier VERIFIER =
            Verifier.builder().anyIssuer().clock(Samples.CLOCK).build();

    private final SelectiveDisclosure disclosure = new SelectiveDisclosure(Canonicalizer.bundled());

    @AfterAll
    static void print() {
        HERE.print();
        THERE.print();
    }

    @ParameterizedTest
    @CsvSource({
        "eddsa-rdfc-2022, ED25519",
        "eddsa-jcs-2022, ED25519",
        "ecdsa-rdfc-2019, P256",
        "ecdsa-rdfc-2019, P384",
        "ecdsa-jcs-2019, P256",
        "ecdsa-jcs-2019, P384",
    })
    void signed_here_and_judged_there(String suite, KeyType type) throws ProblemException {
        Map<String, String> signed = signedHere(suite, type);

        assertJudgedThere(suite, signed);
    }

    @ParameterizedTest
    @CsvSource({
        "eddsa-rdfc-2022, ED25519",
        "eddsa-jcs-2022, ED25519",
        "Ed25519Signature2020, ED25519",
        "ecdsa-rdfc-2019, P256",
        "ecdsa-rdfc-2019, P384",
        "ecdsa-jcs-2019, P256",
        "ecdsa-jcs-2019, P384",
    })
    void signed_there_and_judged_here(String suite, KeyType type) {
        assertJudgedHere(signedThere(suite, type));
    }

    @Test
    void a_selection_derived_here_from_a_badge_signed_here_is_judged_there() throws ProblemException {
        assertJudgedThere(SELECTIVE, derivedHere(signedHere(SELECTIVE, KeyType.P256)));
    }

    @Test
    void a_selection_derived_there_from_a_badge_signed_here_is_judged_here_and_there() throws ProblemException {
        Map<String, String> derived = derivedThere(signedHere(SELECTIVE, KeyType.P256));

        assertJudgedHere(derived);
        assertJudgedThere(SELECTIVE, derived);
    }

    @Test
    void a_selection_derived_there_from_a_badge_signed_there_is_judged_here() {
        assertJudgedHere(derivedThere(signedThere(SELECTIVE, KeyType.P256)));
    }

    @Test
    void a_selection_derived_here_from_a_badge_signed_there_is_judged_here_and_there() throws ProblemException {
        Map<String, String> derived = derivedHere(signedThere(SELECTIVE, KeyType.P256));

        assertJudgedHere(derived);
        assertJudgedThere(SELECTIVE, derived);
    }

    /** Keys and nonces differ, so the proofs do; what is shown must not. */
    @Test
    void both_sides_select_the_same_members() throws ProblemException {
        Map<String, String> signed = signedHere(SELECTIVE, KeyType.P256);
        Map<String, String> there = derivedThere(signed);

        derivedHere(signed)
                .forEach((label, here) -> assertThat(Samples.json(here).without("proof"))
                        .as(label)
                        .isEqualTo(Samples.json(there.get(label)).without("proof")));
    }

    private static Map<String, String> signedHere(String suite, KeyType type) throws ProblemException {
        Issuer issuer = Issuer.builder()
                .signer(Keys.of(type))
                .cryptosuite(suite)
                .clock(Samples.CLOCK)
                .build();
        Map<String, String> signed = new LinkedHashMap<>();
        for (var sample : Samples.credentials().entrySet()) {
            String label = suite + " " + type.label() + ", " + sample.getKey();
            signed.put(label, issuer.sign(sample.getValue()).text());
        }
        return signed;
    }

    private static Map<String, String> signedThere(String suite, KeyType type) {
        Map<String, JsonObject> samples = Samples.credentials();
        List<JsonObject> cases = samples.values().stream()
                .map(sample -> JsonObject.builder()
                        .put("credential", JsonWriter.compact(sample))
                        .put("suite", suite)
                        .put("jwk", JsonWriter.compact(Keys.of(type).toJwk()))
                        .put("at", Samples.NOW.toString())
                        .put("mandatory", texts(required(sample)))
                        .build())
                .toList();
        Map<String, String> signed = new LinkedHashMap<>();
        List<JsonObject> answers = NodeScripts.run("suites.mjs", "sign", cases);
        int i = 0;
        for (String label : samples.keySet()) {
            signed.put(
                    suite + " " + type.label() + ", " + label,
                    answers.get(i++).string("credential").orElseThrow());
        }
        return signed;
    }

    /** The samples name no issuer until they are signed. */
    private static List<JsonPointer> required(JsonObject sample) {
        return SelectiveDisclosure.required(sample.with("issuer", new JsonString("did:example:issuer")));
    }

    private Map<String, String> derivedHere(Map<String, String> signed) throws ProblemException {
        Map<String, String> derived = new LinkedHashMap<>();
        for (var one : signed.entrySet()) {
            SecuredCredential base = SecuredCredential.read(one.getValue(), JsonLimits.DEFAULT);
            derived.put(
                    one.getKey(),
                    disclosure.derive(base, extras(base.credential())).text());
        }
        return derived;
    }

    private static Map<String, String> derivedThere(Map<String, String> signed) {
        List<JsonObject> cases = signed.values().stream()
                .map(text -> JsonObject.builder()
                        .put("credential", text)
                        .put("pointers", texts(extras(Samples.json(text))))
                        .build())
                .toList();
        Map<String, String> derived = new LinkedHashMap<>();
        List<JsonObject> answers = NodeScripts.run("suites.mjs", "derive", cases);
        int i = 0;
        for (String label : signed.keySet()) {
            derived.put(label, answers.get(i++).string("credential").orElseThrow());
        }
        return derived;
    }

    /** Something beside what has to be shown: one piece of evidence out of two, and all results, where there are any. */
    private static List<JsonPointer> extras(JsonObject credential) {
        List<JsonPointer> extras = new ArrayList<>();
        credential
                .array("evidence")
                .filter(evidence -> evidence.elements().size() > 1)
                .ifPresent(evidence -> extras.add(JsonPointer.parse("/evidence/1")));
        JsonObject subject = credential.object("credentialSubject").orElseThrow();
        if (subject.has("result")) {
            extras.add(JsonPointer.parse("/credentialSubject/result"));
            extras.add(JsonPointer.parse("/credentialSubject/achievement/resultDescription"));
        }
        extras.add(JsonPointer.parse("/credentialSubject/achievement/achievementType"));
        return extras;
    }

    private static JsonArray texts(List<JsonPointer> pointers) {
        return new JsonArray(pointers.stream()
                .map(pointer -> (JsonValue) new JsonString(pointer.value()))
                .toList());
    }

    private static void assertJudgedThere(String suite, Map<String, String> signed) {
        List<JsonObject> cases = new ArrayList<>();
        signed.values().forEach(text -> {
            cases.add(question(suite, text));
            cases.add(question(suite, Samples.renamed(text)));
        });
        List<JsonObject> answers = NodeScripts.run("suites.mjs", "verify", cases);
        JsonObject accepted = Samples.json("{\"accepted\": true, \"reason\": \"\"}");
        JsonObject refused = Samples.json("{\"accepted\": false, \"reason\": \"Invalid signature.\"}");
        List<String> labels = List.copyOf(signed.keySet());
        SoftAssertions.assertSoftly(softly -> {
            for (int i = 0; i < labels.size(); i++) {
                softly.assertThat(answers.get(2 * i)).as(labels.get(i)).isEqualTo(accepted);
                softly.assertThat(answers.get(2 * i + 1))
                        .as(labels.get(i) + ", renamed")
                        .isEqualTo(refused);
                HERE.count(
                        answers.get(2 * i).equals(accepted),
                        answers.get(2 * i + 1).equals(refused));
            }
        });
    }

    private static JsonObject question(String suite, String text) {
        return JsonObject.builder()
                .put("credential", text)
                .put("suite", suite)
                .put("at", Samples.NOW.toString())
                .build();
    }

    private static void assertJudgedHere(Map<String, String> signed) {
        SoftAssertions.assertSoftly(softly -> signed.forEach((label, text) -> {
            VerificationReport whole = VERIFIER.verify(text.getBytes(StandardCharsets.UTF_8));
            VerificationReport changed = VERIFIER.verify(Samples.renamed(text).getBytes(StandardCharsets.UTF_8));
            softly.assertThat(whole.verdict())
                    .as("%s %s", label, whole.findings())
                    .isEqualTo(Verdict.VALID);
            softly.assertThat(changed.verdict()).as("%s, renamed", label).isEqualTo(Verdict.INVALID);
            THERE.count(whole.verdict() == Verdict.VALID, changed.verdict() == Verdict.INVALID);
        }));
    }
}
