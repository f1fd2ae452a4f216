package org.portablebadges.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portablebadges.encoding.Digest;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.KeyType;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

/** What a proof hashes, and the proof itself: the same characters here and from npm packages. */
@Tag("interop")
class SameStatementsTest {
    private static final Canonicalizer CANONICALIZER = Canonicalizer.bundled();

    @Test
    void samples_have_the_same_canonical_form() throws ProblemException {
        assertSameCanonicalForm(Samples.credentials());
        assertSameCanonicalForm(Samples.olderCredentials());
    }

    @Test
    void every_amount_of_cents_to_two_hundred_has_the_same_canonical_form() throws ProblemException {
        Map<String, JsonObject> documents = new LinkedHashMap<>();
        for (int start = 0; start < 20_000; start += 500) {
            List<String> amounts = IntStream.rangeClosed(start, start + 500)
                    .mapToObj(cents -> BigDecimal.valueOf(cents, 2).toString())
                    .toList();
            String label = " from " + start + " cents";
            subjectsWithCredits(amounts).forEach((context, subject) -> documents.put(context + label, subject));
        }

        assertSameCanonicalForm(documents);
    }

    // Whole and fractional numbers on both sides of where their spelling changes.
    @Test
    void numbers_at_the_edges_of_spelling_have_the_same_canonical_form() throws ProblemException {
        List<String> numbers = List.of(
                "0",
                "0.0",
                "-1",
                "-0.5",
                "1E2",
                "1.5E1",
                "1e-6",
                "0.1234567890123456789",
                "0.30000000000000004",
                "9007199254740991",
                "9007199254740992",
                "9007199254740993",
                "1.7976931348623157E308",
                "123456789.125",
                "99999999999999990000",
                "999999999999999900000",
                "1E21",
                "1.5E300",
                "4.35",
                "1.005",
                "0.045");

        assertSameCanonicalForm(subjectsWithCredits(numbers));
    }

    @Test
    void published_samples_have_the_same_canonical_form() throws ProblemException {
        Map<String, JsonObject> documents = documents(PublishedData.path("reference/samples"));

        PublishedData.counted("same canonical form as from npm packages", assertSameCanonicalForm(documents));
    }

    @Test
    void fixtures_have_the_same_canonical_form() throws ProblemException {
        Path folder = Path.of(System.getProperty("badges.repository", ".."))
                .resolve("spec-fixtures/src/main/resources/fixtures");
        Map<String, JsonObject> documents = documents(folder);
        assumeFalse(documents.isEmpty(), "no fixtures in " + folder);

        int count = assertSameCanonicalForm(documents);
        System.out.println("interop: fixtures with the same canonical form as from npm packages: " + count);
    }

    @Test
    void proof_values_are_equal_byte_for_byte() throws ProblemException {
        Issuer issuer = Issuer.builder()
                .signer(Keys.of(KeyType.ED25519))
                .clock(Samples.CLOCK)
                .build();
        List<JsonObject> signedHere = new ArrayList<>();
        for (JsonObject sample : Samples.credentials().values()) {
            signedHere.add(Samples.json(issuer.sign(sample).text()));
        }
        List<JsonObject> answers = NodeScripts.run(
                "credentials.mjs",
                "sign",
                signedHere.stream()
                        .map(credential -> JsonObject.builder()
                                .put("credential", JsonWriter.compact(credential.without("proof")))
                                .put(
                                        "jwk",
                                        JsonWriter.compact(
                                                Keys.of(KeyType.ED25519).toJwk()))
                                .put("at", Samples.NOW.toString())
                                .build())
                        .toList());
        List<JsonObject> signedThere = answers.stream()
                .map(answer -> Samples.json(answer.string("credential").orElseThrow()))
                .toList();

        assertThat(proofs(signedThere)).isEqualTo(proofs(signedHere));
    }

    private static List<JsonObject> proofs(List<JsonObject> credentials) {
        return credentials.stream()
                .map(credential -> credential.object("proof").orElseThrow())
                .toList();
    }

    private static Map<String, JsonObject> subjectsWithCredits(List<String> credits) {
        List<JsonNumber> numbers = credits.stream().map(JsonNumber::new).toList();
        return Samples.CONTEXTS.stream()
                .collect(Collectors.toMap(contexts -> contexts.get(1), contexts -> JsonObject.builder()
                        .put("@context", JsonArray.ofStrings(contexts.toArray(String[]::new)))
                        .put("id", "urn:example:subject")
                        .put("type", "AchievementSubject")
                        .put("creditsEarned", new JsonArray(List.copyOf(numbers)))
                        .build()));
    }

    // Documents that both sides must agree on: strict JSON, by bundled contexts, and covered in full by a proof.
    private static Map<String, JsonObject> documents(Path folder) {
        Map<String, JsonObject> documents = new LinkedHashMap<>();
        if (!Files.isDirectory(folder)) {
            return documents;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                readable(file)
                        .ifPresent(document ->
                                documents.put(folder.relativize(file).toString(), document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    private static Optional<JsonObject> readable(Path file) throws IOException {
        try {
            JsonObject document = JsonReader.readObject(Files.readAllBytes(file), JsonLimits.DEFAULT)
                    .object();
            if (!document.has("@context") || !CANONICALIZER.uncovered(document).isEmpty()) {
                return Optional.empty();
            }
            CANONICALIZER.canonicalize(document, Digest.SHA_256);
            return Optional.of(document);
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static int assertSameCanonicalForm(Map<String, JsonObject> documents) throws ProblemException {
        List<JsonObject> cases = documents.values().stream()
                .map(document -> JsonObject.builder()
                        .put("document", JsonWriter.compact(document))
                        .build())
                .toList();
        List<JsonObject> answers = NodeScripts.run("credentials.mjs", "canonize", cases);

        SoftAssertions softly = new SoftAssertions();
        int i = 0;
        for (var document : documents.entrySet()) {
            JsonObject answer = answers.get(i++);
            softly.assertThat(answer.string("nquads").orElseThrow())
                    .as("%s %s", document.getKey(), answer.string("reason").orElseThrow())
                    .isEqualTo(CANONICALIZER.canonicalize(document.getValue(), Digest.SHA_256));
        }
        softly.assertAll();
        return documents.size();
    }
}
