package org.portablebadges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.linkeddata.CanonicalizationLimits;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.linkeddata.ContextLimits;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.Fixtures;

/**
 * Each bound of {@link Limits} set just above, at and just below what a sound badge asks for. The first two pass, the
 * third is UNREADABLE with the code of that bound.
 */
class LimitsTest {
    /** Bounds that are not of {@code Limits}, and the tests that hold them in threes. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "limit.jose-header", "VcJwtTest.a_header_has_a_limit",
            "limit.schema-work", "SchemaValidationTest.the_bound_on_work_is_inclusive",
            "limit.trust-bundle", "TrustBundleFileTest.one_byte_too_many_is_too_many",
            "limit.zip-entries", "ZipDirectoryTest.no_more_entries_are_read_than_allowed");

    /**
     * One bound.
     *
     * @param asked how much of it the file asks for
     * @param reports what comes of the file under a bound
     */
    private record Bound(ProblemCode code, int asked, IntFunction<VerificationReport> reports) {
        VerificationReport report(int bound) {
            return reports.apply(bound);
        }

        @Override
        public String toString() {
            return code.value() + " of " + asked;
        }
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void a_badge_passes_below_and_at_a_bound_and_not_above_it(Bound bound) {
        assertThat(bound.report(bound.asked() + 1).verdict()).isEqualTo(Verdict.VALID);
        assertThat(bound.report(bound.asked()).verdict()).isEqualTo(Verdict.VALID);
        VerificationReport above = bound.report(bound.asked() - 1);
        assertThat(above.verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(above.codes()).contains(bound.code());
        assertThat(above.verified()).isEmpty();
    }

    @Test
    void every_code_of_a_limit_is_held_here_or_elsewhere() throws ProblemException {
        Set<String> held = bounds().map(bound -> bound.code().value()).collect(Collectors.toCollection(TreeSet::new));
        held.addAll(ELSEWHERE.keySet());

        assertThat(Stream.of(ProblemCode.values()).map(ProblemCode::value).filter(code -> code.startsWith("limit.")))
                .containsExactlyInAnyOrderElementsOf(held);
    }

    static Stream<Bound> bounds() throws ProblemException {
        return Stream.of(files(), texts(), statements(), documents()).flatMap(List::stream);
    }

    private static List<Bound> files() {
        byte[] png = Fixtures.of("container/png-json").bytes();
        byte[] svg = Fixtures.of("container/svg-json").bytes();
        byte[] plain = Fixtures.of("json/compact").bytes();
        return List.of(
                bound(ProblemCode.LIMIT_FILE_SIZE, png, png.length, n -> container(n, 5 << 20, 9, 9, 9)),
                bound(ProblemCode.LIMIT_CREDENTIAL_SIZE, plain, plain.length, n -> container(10 << 20, n, 9, 9, 9)),
                bound(ProblemCode.LIMIT_PNG_CHUNKS, png, 4, n -> container(10 << 20, 5 << 20, n, 9, 9)),
                bound(ProblemCode.LIMIT_SVG_DEPTH, svg, 2, n -> container(10 << 20, 5 << 20, 9, n, 9)),
                bound(ProblemCode.LIMIT_SVG_ATTRIBUTES, svg, 4, n -> container(10 << 20, 5 << 20, 9, 9, n)));
    }

    private static List<Bound> texts() throws ProblemException {
        String text = new String(Fixtures.of("proof/fraction").bytes(), UTF_8).replace("1.5", "15e-1");
        byte[] file = text.getBytes(UTF_8);
        JsonObject badge = JsonReader.readObject(text, JsonLimits.DEFAULT).object();
        var amounts = new JsonAmounts(badge);
        return List.of(
                bound(
                        ProblemCode.LIMIT_CREDENTIAL_SIZE,
                        file,
                        file.length,
                        n -> json(new JsonLimits(n, 64, 9_999, 99, 99, 9, 9))),
                bound(
                        ProblemCode.LIMIT_JSON_DEPTH,
                        file,
                        amounts.depth(),
                        n -> json(new JsonLimits(9_999, n, 9_999, 99, 99, 9, 9))),
                bound(
                        ProblemCode.LIMIT_JSON_TOKENS,
                        file,
                        amounts.tokens(),
                        n -> json(new JsonLimits(9_999, 64, n, 99, 99, 9, 9))),
                bound(
                        ProblemCode.LIMIT_JSON_MEMBERS,
                        file,
                        amounts.members(),
                        n -> json(new JsonLimits(9_999, 64, 9_999, n, 99, 9, 9))),
                bound(
                        ProblemCode.LIMIT_NAME_LENGTH,
                        file,
                        amounts.nameLength(),
                        n -> json(new JsonLimits(9_999, 64, 9_999, 99, n, 9, 9))),
                bound(
                        ProblemCode.LIMIT_NUMBER_LENGTH,
                        file,
                        5,
                        n -> json(new JsonLimits(9_999, 64, 9_999, 99, 99, n, 9))),
                bound(
                        ProblemCode.LIMIT_NUMBER_EXPONENT,
                        file,
                        1,
                        n -> json(new JsonLimits(9_999, 64, 9_999, 99, 99, 9, n))));
    }

    private static List<Bound> statements() throws ProblemException {
        byte[] file = Fixtures.of("results/rubric").bytes();
        JsonObject badge = JsonReader.readObject(file, JsonLimits.DEFAULT).object();
        JsonObject unsecured = badge.without("proof");
        Canonicalizer canonicalizer = Canonicalizer.bundled();
        int quads = (int)
                canonicalizer.canonicalize(unsecured, Digest.SHA_256).lines().count();
        int blankNodes =
                canonicalizer.statements(unsecured, Digest.SHA_256).labels().size();
        return List.of(
                bound(ProblemCode.LIMIT_QUADS, file, quads, n -> canonicalization(n, 99, 999)),
                bound(ProblemCode.LIMIT_BLANK_NODES, file, blankNodes, n -> canonicalization(999, n, 999)),
                bound(ProblemCode.LIMIT_CANONICALIZATION, file, operations(file), n -> canonicalization(999, 99, n)));
    }

    private static List<Bound> documents() {
        byte[] two = Fixtures.of("proof/co-signature").bytes();
        byte[] token = Fixtures.of("jws/eddsa").bytes();
        byte[] endorsed = Fixtures.of("endorsements/on-achievement").bytes();
        return List.of(
                bound(ProblemCode.LIMIT_CONTEXTS, two, 2, n -> documents(n, 9, 9, 8, 99)),
                bound(ProblemCode.LIMIT_CONTEXTS, token, 2, n -> documents(n, 9, 9, 8, 99)),
                bound(ProblemCode.LIMIT_PROOFS, two, 2, n -> documents(8, 9, 9, n, 99)),
                bound(ProblemCode.LIMIT_SIGNATURE_CHECKS, two, 2, n -> documents(8, 9, 9, 8, n)),
                bound(ProblemCode.LIMIT_EMBEDDED_CREDENTIALS, endorsed, 1, n -> documents(8, n, 9, 8, 99)),
                bound(ProblemCode.LIMIT_EMBEDDED_CREDENTIALS, endorsed, 1, n -> documents(8, 9, n, 8, 99)));
    }

    private static Bound bound(ProblemCode code, byte[] file, int asked, IntFunction<Limits> limit) {
        return new Bound(code, asked, bound -> verified(file, limit.apply(bound)));
    }

    // Each could stay within the bound by itself; what counts is the work for the whole file.
    @ParameterizedTest
    @CsvSource({"1, VALID", "2, VALID", "3, UNREADABLE"})
    void proofs_of_one_badge_share_one_budget(int proofs, Verdict verdict) throws ProblemException {
        JsonObject badge = InnerSamples.badges(1).get(0);
        JsonValue proof = badge.get("proof").orElseThrow();
        JsonValue[] set = new JsonValue[proofs];
        Arrays.fill(set, proof);
        int one = operations(bytes(badge));

        VerificationReport report =
                verified(bytes(badge.with("proof", JsonArray.of(set))), canonicalization(999, 99, 2 * one));

        assertThat(report.verdict()).isEqualTo(verdict);
        assertThat(report.codes().contains(ProblemCode.LIMIT_CANONICALIZATION))
                .isEqualTo(verdict == Verdict.UNREADABLE);
    }

    // A suite that nobody here knows costs no canonicalization, so the rest is what the badges inside ask for.
    @Test
    void badges_inside_use_the_budget_of_the_file() throws ProblemException {
        List<JsonObject> badges = InnerSamples.badges(3);
        List<JsonObject> notChecked = badges.stream()
                .map(badge ->
                        badge.with("proof", otherSuite(badge.object("proof").orElseThrow())))
                .toList();

        assertThat(operations(record(badges)))
                .isEqualTo(operations(record(notChecked)) + 3 * operations(bytes(badges.get(0))));
    }

    // Of eight proofs none is checked that the budget does not allow, however many there are.
    @ParameterizedTest
    @CsvSource({"1", "8"})
    void a_poisoned_graph_is_refused_whatever_number_of_proofs_it_has(int proofs) throws ProblemException {
        JsonObject badge = JsonReader.readObject(
                        Fixtures.of("proof/poison-graph").bytes(), JsonLimits.DEFAULT)
                .object();
        JsonValue[] set = new JsonValue[proofs];
        Arrays.fill(set, badge.get("proof").orElseThrow());

        VerificationReport report = verified(bytes(badge.with("proof", JsonArray.of(set))), Limits.DEFAULT);

        assertThat(report.verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(report.codes()).contains(ProblemCode.LIMIT_CANONICALIZATION);
    }

    // Each of its tags is a statement that repeats the identifier: 40 KB would become 60 MB.
    @ParameterizedTest
    @CsvSource({"20, INVALID", "20000, UNREADABLE"})
    void an_identifier_may_be_long_but_not_in_every_statement(int length, Verdict verdict) throws ProblemException {
        JsonObject badge = InnerSamples.badges(1).get(0);
        JsonObject subject = badge.object("credentialSubject").orElseThrow();
        JsonObject achievement = subject.object("achievement")
                .orElseThrow()
                .with("id", new JsonString("urn:example:" + "a".repeat(length)))
                .with(
                        "tag",
                        new JsonArray(IntStream.range(0, 3_000)
                                .<JsonValue>mapToObj(i -> new JsonString("t" + i))
                                .toList()));

        VerificationReport report = verified(
                bytes(badge.with("credentialSubject", subject.with("achievement", achievement))), Limits.DEFAULT);

        assertThat(report.verdict()).isEqualTo(verdict);
        assertThat(report.codes().contains(ProblemCode.LIMIT_CANONICALIZATION))
                .isEqualTo(verdict == Verdict.UNREADABLE);
    }

    private static JsonObject otherSuite(JsonObject proof) {
        return proof.with("cryptosuite", new JsonString("suite-of-2031"));
    }

    private static byte[] record(List<JsonObject> badges) throws ProblemException {
        return bytes(InnerSamples.signed(InnerSamples.record(badges).json()));
    }

    private static byte[] bytes(JsonObject document) {
        return JsonWriter.compact(document).getBytes(UTF_8);
    }

    /** The fewest operations with which a sound file is VALID. */
    private static int operations(byte[] file) {
        return IntStream.iterate(0, n -> n + 1)
                .filter(n -> verified(file, canonicalization(9_999, 999, n)).verdict() == Verdict.VALID)
                .findFirst()
                .orElseThrow();
    }

    private static VerificationReport verified(byte[] file, Limits limits) {
        return Verifier.builder()
                .anyIssuer()
                .clock(InnerSamples.CLOCK)
                .limits(limits)
                .build()
                .verify(file);
    }

    private static Limits container(int file, int credential, int pngChunks, int svgDepth, int svgAttributes) {
        var container = new ContainerLimits(file, credential, pngChunks, svgDepth, svgAttributes);
        return limits(container, JsonLimits.DEFAULT, CanonicalizationLimits.DEFAULT, ContextLimits.DEFAULT, 8, 99);
    }

    private static Limits json(JsonLimits json) {
        return limits(ContainerLimits.DEFAULT, json, CanonicalizationLimits.DEFAULT, ContextLimits.DEFAULT, 8, 99);
    }

    private static Limits canonicalization(int quads, int blankNodes, int operations) {
        var work = new CanonicalizationLimits(quads, blankNodes, operations);
        return limits(ContainerLimits.DEFAULT, JsonLimits.DEFAULT, work, ContextLimits.DEFAULT, 8, 99);
    }

    private static Limits documents(int contexts, int embedded, int depth, int proofs, int signatureChecks) {
        var inside = new ContextLimits(contexts, embedded, depth);
        return limits(
                ContainerLimits.DEFAULT,
                JsonLimits.DEFAULT,
                CanonicalizationLimits.DEFAULT,
                inside,
                proofs,
                signatureChecks);
    }

    private static Limits limits(
            ContainerLimits container,
            JsonLimits json,
            CanonicalizationLimits canonicalization,
            ContextLimits contexts,
            int proofs,
            int signatureChecks) {
        return new Limits(
                container, json, canonicalization, contexts, proofs, signatureChecks, Limits.DEFAULT.statusList());
    }
}
