package org.portablebadges.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.testing.PublishedData;

/** Both roads from a document to its statements, compared: one walk over the JSON, and the JSON-LD library. */
class DirectStatementsTest {
    private static final int EDITED = Integer.getInteger("differential.edited", 20_000);
    private static final int RANDOM = Integer.getInteger("differential.random", 3_000);
    private static final int LIMIT = 20_000;
    private static final CanonicalizationLimits LIMITS = new CanonicalizationLimits(LIMIT, 2_000, 20_000);

    private final Expansion expansion = new Expansion(DocumentSource.bundled());
    private final AtomicInteger direct = new AtomicInteger();

    @Test
    void every_fixture_has_the_same_statements_on_both_roads() {
        List<JsonObject> documents = fixtures();

        documents.forEach(this::compare);
        System.out.println("statements: " + direct + " of " + documents.size() + " fixtures directly");
        assertThat(documents).hasSizeGreaterThan(200);
        assertThat(direct.get()).isGreaterThan(documents.size() * 8 / 10);
    }

    @Test
    void every_published_sample_and_vector_has_the_same_statements_on_both_roads() {
        List<JsonObject> documents = new ArrayList<>();
        for (String folder : List.of(
                "reference/samples/spec-signed",
                "reference/samples/spec-unsigned",
                "reference/samples/1edtech-validator-ob30",
                "reference/samples/1edtech-validator-clr20",
                "vectors/vc-di-eddsa",
                "vectors/vc-di-ecdsa",
                "vectors/bitstring")) {
            PublishedData.files(folder).stream()
                    .filter(name -> name.endsWith(".json"))
                    .forEach(name -> PublishedData.json(folder + "/" + name)
                            .asObject()
                            .filter(object -> object.has("@context"))
                            .ifPresent(object -> addWithProof(object, documents)));
        }

        documents.forEach(this::compare);
        PublishedData.counted("statements on both roads, " + direct + " directly", documents.size());
        assertThat(documents).hasSizeGreaterThan(30);
    }

    @Test
    void documents_with_random_edits_have_the_same_statements_or_the_same_refusal() {
        List<JsonObject> documents = fixtures().stream()
                .filter(document -> document.toString().length() < 3_000)
                .toList();
        IntStream.range(0, EDITED)
                .parallel()
                .mapToObj(i -> new RandomEdits(i).edited(documents.get(i % documents.size())))
                .forEach(this::compare);
        System.out.println("statements: " + direct + " of " + EDITED + " edited documents directly");
        assertThat(direct.get()).isBetween(EDITED / 10, EDITED);
    }

    @Test
    void documents_of_any_terms_have_the_same_statements_or_the_same_refusal() {
        long refused = IntStream.range(0, RANDOM)
                .parallel()
                .mapToObj(i -> compare(new RandomDocuments(i).document()))
                .filter(result -> result.startsWith("proof."))
                .count();
        System.out.println(
                "statements: " + direct + " of " + RANDOM + " random documents directly, " + refused + " refused");
        assertThat(direct.get()).isBetween(RANDOM / 4, RANDOM);
        assertThat(refused).isBetween(RANDOM / 100L, RANDOM / 2L);
    }

    @Test
    void terms_that_contradict_one_another_are_left_to_the_library() throws Exception {
        JsonObject both = object("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
                + "\"https://www.w3.org/2018/credentials/v1\"],\"type\":\"VerifiableCredential\"}");

        assertThat(DirectStatements.of(both, expansion.start(), LIMIT, new FreshBlankNodes()))
                .isEmpty();
        assertThat(result(both, false)).isEqualTo(result(both, true)).startsWith("proof.not-expandable");
    }

    @Test
    void terms_protected_against_the_context_of_a_plain_value_are_left_to_the_library() throws Exception {
        JsonObject plain = object("{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"cnf\":true}");

        assertThat(DirectStatements.of(plain, expansion.start(), LIMIT, new FreshBlankNodes()))
                .isEmpty();
        assertThat(result(plain, false)).isEqualTo(result(plain, true)).startsWith("proof.not-expandable");
    }

    @Test
    void types_that_hold_the_same_values_otherwise_are_left_to_the_library() throws Exception {
        JsonObject types = object("{\"@context\":\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\","
                + "\"type\":[\"IdentifierEntry\",\"AchievementSubject\"]}");

        assertThat(DirectStatements.of(types, expansion.start(), LIMIT, new FreshBlankNodes()))
                .isEmpty();
        assertThat(result(types, false)).isEqualTo(result(types, true)).startsWith("proof.not-expandable");
    }

    @Test
    void hostile_combinations_of_contexts_are_not_kept_without_bound() throws Exception {
        List<String> urls = ContextCatalog.bundled().all().stream()
                .map(context -> context.url().value())
                .toList();
        for (int i = 0; i < 2_000; i++) {
            String context = "\"" + urls.get(i % urls.size()) + "\",\"" + urls.get(i / urls.size() % urls.size())
                    + "\",\"" + urls.get(i / 7 % urls.size()) + "\"";
            DirectStatements.of(
                    object("{\"@context\":[" + context + "],\"type\":\"Profile\",\"id\":\"urn:x:" + i + "\"}"),
                    expansion.start(),
                    LIMIT,
                    new FreshBlankNodes());
        }

        assertThat(expansion.start().memory().kept()).isEqualTo(ContextMemory.MOST_KEPT);
    }

    private String compare(JsonObject document) {
        String result = result(document, true);
        assertThat(result(document, false)).as(document.toString()).isEqualTo(result);
        return result;
    }

    private String result(JsonObject document, boolean library) {
        try {
            Optional<List<Quad>> quads = library
                    ? Optional.of(expansion.expanded(document, LIMIT, new FreshBlankNodes()))
                    : DirectStatements.of(document, expansion.start(), LIMIT, new FreshBlankNodes());
            if (quads.isEmpty()) {
                return result(document, true);
            }
            direct.addAndGet(library ? 0 : 1);
            return Rdfc10.canonicalize(quads.get(), Digest.SHA_256, LIMITS).canonicalNQuads();
        } catch (ProblemException e) {
            return e.finding().code().value() + e.finding().arguments();
        }
    }

    private static List<JsonObject> fixtures() {
        List<JsonObject> documents = new ArrayList<>();
        for (Fixtures.Case fixture : Fixtures.all()) {
            try {
                String text = Container.extract(fixture.bytes(), ContainerLimits.DEFAULT)
                        .text();
                if (text.startsWith("{")) {
                    addWithProof(object(text), documents);
                }
            } catch (ProblemException unreadable) {
                // There is nothing to compare where there is no JSON.
            }
        }
        return documents;
    }

    /** What is signed, and the options of its proof, which are documents of their own. */
    private static void addWithProof(JsonObject document, List<JsonObject> documents) {
        documents.add(document.without("proof"));
        document.get("proof").flatMap(JsonValue::asObject).ifPresent(proof -> {
            documents.add(document);
            documents.add(proof.without("proofValue")
                    .with("@context", document.get("@context").orElse(JsonObject.EMPTY)));
        });
    }

    private static JsonObject object(String text) throws ProblemException {
        return JsonReader.readObject(text, JsonLimits.DEFAULT).object();
    }
}
