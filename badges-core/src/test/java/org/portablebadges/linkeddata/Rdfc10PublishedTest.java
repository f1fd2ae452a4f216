package org.portablebadges.linkeddata;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

/** RDFC-1.0 against what other implementations published. */
class Rdfc10PublishedTest {
    private static final String FOLDER = "vectors/rdf-canon/";
    private static final String SIGNED = "reference/samples/spec-signed/";

    // The inputs of three tests (044 to 046, graphs made to be costly) are not among the published data at hand.
    @Test
    void canonical_form_of_the_standard_test_suite() throws Exception {
        var tests = atHand(tests("rdfc:RDFC10EvalTest"));
        for (JsonObject test : tests) {
            assertThat(canonicalize(test).canonicalNQuads()).as(name(test)).isEqualTo(text(test, "result"));
        }
        assertThat(tests).hasSizeBetween(61, 64);
        PublishedData.counted("RDFC-1.0 canonical forms", tests.size());
    }

    @Test
    void canonical_labels_of_the_standard_test_suite() throws Exception {
        var tests = tests("rdfc:RDFC10MapTest");
        for (JsonObject test : tests) {
            assertThat(canonicalize(test).labels()).as(name(test)).isEqualTo(labels(test));
        }
        assertThat(tests).hasSize(21);
        PublishedData.counted("RDFC-1.0 label maps", tests.size());
    }

    /** Two implementations in Java get this wrong: neighbors related twice in the same way count twice. */
    @Test
    void ties_between_graphs_are_broken_as_the_standard_breaks_them() throws Exception {
        String folder = "vectors/rdf-canon-ties/";
        var quads = NQuadsReader.read(PublishedData.text(folder + "tie-in-graphs-in.nq"));

        assertThat(canonicalize(quads, Digest.SHA_256).canonicalNQuads())
                .isEqualTo(PublishedData.text(folder + "tie-in-graphs-rdfc10.nq"));
    }

    @Test
    void canonical_forms_in_the_implementation_guides_do_not_depend_on_spelling() throws Exception {
        var random = new RandomQuads(20260115);
        var files = PublishedData.files(SIGNED).stream()
                .filter(file -> file.endsWith(".nq"))
                .toList();
        for (String file : files) {
            String published = PublishedData.text(SIGNED + file);
            var quads = NQuadsReader.read(published);
            for (int round = 0; round < 20; round++) {
                assertThat(canonicalize(random.respelled(quads), Digest.SHA_256).canonicalNQuads())
                        .as(file)
                        .isEqualTo(published);
            }
        }
        assertThat(files).hasSize(4);
        PublishedData.counted("canonical forms of signed samples", files.size());
    }

    @Test
    void hashes_of_the_signed_badge_are_those_of_the_implementation_guide() throws Exception {
        var hashes = ((JsonObject) PublishedData.json(SIGNED + "key.json"))
                .object("ob30")
                .orElseThrow();

        assertThat(hash("ob30-document-canon.nq"))
                .isEqualTo(hashes.string("documentHash").orElseThrow());
        assertThat(hash("ob30-proof-canon.nq"))
                .isEqualTo(hashes.string("proofHash").orElseThrow());
    }

    private static String hash(String file) throws ProblemException {
        var quads = NQuadsReader.read(PublishedData.text(SIGNED + file));
        return Digest.SHA_256.hexOf(canonicalize(quads, Digest.SHA_256).canonicalNQuads());
    }

    private static CanonicalDataset canonicalize(JsonObject test) throws ProblemException {
        var digest = test.string("hashAlgorithm").orElse("").equals("SHA384") ? Digest.SHA_384 : Digest.SHA_256;
        return canonicalize(NQuadsReader.read(text(test, "action")), digest);
    }

    private static CanonicalDataset canonicalize(List<Quad> quads, Digest digest) throws ProblemException {
        return Rdfc10.canonicalize(quads, digest, CanonicalizationLimits.DEFAULT);
    }

    private static List<JsonObject> tests(String type) {
        var manifest = (JsonObject) PublishedData.json(FOLDER + "manifest.jsonld");
        return manifest.array("entries").orElseThrow().elements().stream()
                .map(JsonObject.class::cast)
                .filter(test -> test.string("type").orElseThrow().equals(type))
                .toList();
    }

    private static List<JsonObject> atHand(List<JsonObject> tests) {
        var files = PublishedData.files(FOLDER + "rdfc10");
        return tests.stream()
                .filter(test ->
                        files.contains(test.string("action").orElseThrow().substring("rdfc10/".length())))
                .toList();
    }

    private static Map<String, String> labels(JsonObject test) {
        var labels =
                (JsonObject) PublishedData.json(FOLDER + test.string("result").orElseThrow());
        return labels.members().entrySet().stream().collect(toMap(Map.Entry::getKey, e -> string(e.getValue())));
    }

    private static String string(JsonValue value) {
        return value.asString().orElseThrow();
    }

    private static String name(JsonObject test) {
        return test.string("id").orElseThrow() + " " + test.string("name").orElseThrow();
    }

    private static String text(JsonObject test, String member) {
        return PublishedData.text(FOLDER + test.string(member).orElseThrow());
    }
}
