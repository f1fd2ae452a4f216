package org.portablebadges.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.schema.Mutations.Fault;
import org.portablebadges.schema.Mutations.Mutation;
import org.portablebadges.testing.PublishedData;

/** Our schemas against the published ones, both run by the same engine: where they differ, a row says why. */
class PublishedSchemasTest {
    private static final String SCHEMAS = "reference/schemas/";
    private static final String SAMPLES = "reference/samples/";

    private static final Pair TOLERANT = new Pair(
            "tolerant", "ob-v3p0/ob_v3p0_achievementcredential_schema.json", SchemaCatalog.ACHIEVEMENT_CREDENTIAL);
    private static final Pair STRICT = new Pair(
            "strict",
            "ob-v3p0/ob_v3p0_achievementcredential_schema.STRICT-2024.json",
            SchemaCatalog.STRICT_ACHIEVEMENT_CREDENTIAL);
    private static final Pair CLR =
            new Pair("CLR", "clr-v2p0/clr_v2p0_clrcredential_schema.json", SchemaCatalog.CLR_CREDENTIAL);

    private static final Set<String> IDENTIFIERS = Set.of(
            "id",
            "issuer",
            "url",
            "targetUrl",
            "resultDescription",
            "achievedLevel",
            "requiredLevel",
            "sourceId",
            "targetId");

    private static final List<Difference> DIFFERENCES = List.of(
            new Difference(
                    "OB 3.0 B, AchievementSubject: an id or an identifier is there; the published schemas ask for neither",
                    true,
                    List.of(TOLERANT, STRICT, CLR),
                    mutation -> mutation.fault() == Fault.MEMBER_REMOVED
                            && mutation.at().value().equals("/credentialSubject/id")),
            new Difference(
                    "OB 3.0 B, URI: an identifier is absolute; the published schemas take any string",
                    true,
                    List.of(TOLERANT, STRICT, CLR),
                    mutation -> mutation.fault() == Fault.UNKNOWN_TERM && IDENTIFIERS.contains(mutation.member())),
            new Difference(
                    "a single type is the class's own, as one of several must be; the published schemas take any word",
                    true,
                    List.of(TOLERANT, CLR),
                    mutation -> mutation.fault() == Fault.UNKNOWN_TERM
                            && mutation.member().equals("type")),
            new Difference(
                    "OB 3.0 B, CountryCode: two capital letters of ISO 3166-1; the published schemas take any string",
                    true,
                    List.of(TOLERANT, STRICT),
                    mutation -> mutation.fault() == Fault.UNKNOWN_TERM
                            && mutation.member().equals("addressCountryCode")),
            new Difference(
                    "OB 3.0 doc 1.4: the id of a status is optional; the schema of 2024 asks for it",
                    false,
                    List.of(STRICT),
                    mutation -> mutation.fault() == Fault.MEMBER_REMOVED
                            && mutation.at().value().endsWith("/credentialStatus/id")));

    private static final List<Departure> DEPARTURES = List.of(
            new Departure(
                    "OB 3.0 B: two contexts, in order; the published schema takes one word for all of them",
                    TOLERANT,
                    true,
                    badge -> badge.with("@context", new JsonString("https://example.org/context"))),
            new Departure(
                    "an identifier has no languages; the published schema takes a text by language for every string",
                    TOLERANT,
                    true,
                    badge -> badge.with("id", text("en", "urn:uuid:1"))),
            new Departure(
                    "OB 3.0 C: an extension term starts with ext:; the published pattern finds it anywhere",
                    TOLERANT,
                    true,
                    badge -> achievementType(badge, "xx ext:a")),
            new Departure(
                    "a version of two digits is a version; the published pattern knows one digit only",
                    TOLERANT,
                    false,
                    badge -> badge.with(
                            "@context",
                            JsonArray.ofStrings(
                                    "https://www.w3.org/ns/credentials/v2",
                                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.10.json"))),
            new Departure(
                    "OB 3.0 A.2.1: a proof may stand alone; the schema of 2024 asks for an array",
                    STRICT,
                    false,
                    badge -> badge.with("proof", text("type", "DataIntegrityProof"))),
            new Departure(
                    "OB 3.0 doc 1.4: the id of a status is optional; the schema of 2024 asks for it",
                    STRICT,
                    false,
                    badge -> badge.with("credentialStatus", text("type", "BitstringStatusListEntry"))));

    /** A published schema and ours for the same address or shape. */
    record Pair(String name, String file, Iri url) {
        SchemaEngine judge() {
            return new SchemaEngine(Map.of(
                    "published.json",
                    PublishedData.json(SCHEMAS + file).asObject().orElseThrow()));
        }

        List<Finding> ours(JsonObject document) {
            return SchemaValidation.bundled().validate(document, url);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Why a single fault is seen by one side only. */
    record Difference(String reason, boolean onlyOursSees, List<Pair> pairs, Predicate<Mutation> covers) {}

    /** A further difference, shown on one document. */
    record Departure(String reason, Pair pair, boolean onlyOursSees, UnaryOperator<JsonObject> change) {
        @Override
        public String toString() {
            return reason;
        }
    }

    static List<Pair> pairs() {
        return List.of(TOLERANT, STRICT, CLR);
    }

    static List<Departure> departures() {
        return DEPARTURES;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void what_the_published_schema_accepts_ours_accepts_but_for_broken_samples(Pair pair) {
        SchemaEngine judge = pair.judge();
        int accepted = 0;
        for (String sample : samples()) {
            JsonObject document = document(sample);
            if (judge.validate(document, "published.json").isEmpty() && !isBrokenType(sample)) {
                accepted++;
                assertThat(pair.ours(document)).as(sample).isEmpty();
            }
        }
        assertThat(accepted).isGreaterThan(1);
        PublishedData.counted("samples valid by the published schema and ours, " + pair, accepted);
    }

    @Test
    void every_sample_with_a_broken_type_is_refused() {
        List<String> broken =
                samples().stream().filter(PublishedSchemasTest::isBrokenType).toList();

        assertThat(broken).hasSize(10).allSatisfy(sample -> assertThat(TOLERANT.ours(document(sample)))
                .as(sample)
                .isNotEmpty());
    }

    @Test
    void other_broken_samples_are_sound_as_far_as_a_schema_can_tell() {
        List<String> sound = samples().stream()
                .filter(sample -> sample.contains("-err-"))
                .filter(sample -> TOLERANT.ours(document(sample)).isEmpty())
                .map(sample -> sample.substring(sample.indexOf("-err-") + 5))
                .toList();

        assertThat(sound)
                .containsExactlyInAnyOrder(
                        "expired.json",
                        "proof-method-no-scheme.json",
                        "proof-method-unknown-did-method.json",
                        "proof-method-unknown-scheme.json",
                        "proof-method.json",
                        "proof-value.json");
    }

    @Test
    void the_sample_of_vc_1_1_follows_the_schema_for_either_version() {
        JsonObject old = document(SAMPLES + "1edtech-validator-ob30/simple_v1.json");

        assertThat(SchemaValidation.bundled().validate(old, SchemaCatalog.ANY_ACHIEVEMENT_CREDENTIAL))
                .isEmpty();
        for (Mutation mutation : Mutations.of(old)) {
            if (mutation.fault() == Fault.MEMBER_REMOVED
                    && Set.of("/issuer", "/issuanceDate", "/name", "/id", "/type", "/@context")
                            .contains(mutation.at().value())) {
                assertThat(SchemaValidation.bundled()
                                .validate(mutation.document(), SchemaCatalog.ANY_ACHIEVEMENT_CREDENTIAL))
                        .as(mutation.at().value())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void single_faults_are_seen_by_both_or_a_row_says_why(Pair pair) {
        SchemaEngine judge = pair.judge();
        var used = new HashSet<Difference>();
        int count = 0;
        int seen = 0;
        for (String sample : samples()) {
            JsonObject document = document(sample);
            if (!judge.validate(document, "published.json").isEmpty()
                    || !pair.ours(document).isEmpty()) {
                continue;
            }
            for (Mutation mutation : Mutations.of(document)) {
                boolean published =
                        judge.validate(mutation.document(), "published.json").isEmpty();
                boolean ours = pair.ours(mutation.document()).isEmpty();
                count++;
                seen += ours ? 0 : 1;
                if (published != ours) {
                    Optional<Difference> row = DIFFERENCES.stream()
                            .filter(difference -> difference.onlyOursSees() == published)
                            .filter(difference -> difference.covers().test(mutation))
                            .findFirst();
                    assertThat(row)
                            .as(sample + " " + mutation.fault() + " " + mutation.at())
                            .isPresent();
                    used.add(row.orElseThrow());
                }
            }
        }
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(DIFFERENCES.stream()
                        .filter(difference -> difference.pairs().contains(pair))
                        .toList());
        PublishedData.counted("single faults, of which ours sees " + seen + ", " + pair, count);
    }

    @ParameterizedTest
    @MethodSource("departures")
    void a_departure_is_still_one(Departure departure) {
        JsonObject document = departure.change().apply(SchemaValidationTest.badge());

        assertThat(departure.pair().judge().validate(document, "published.json").isEmpty())
                .isEqualTo(departure.onlyOursSees());
        assertThat(departure.pair().ours(document).isEmpty()).isEqualTo(!departure.onlyOursSees());
    }

    private static boolean isBrokenType(String sample) {
        return sample.contains("-err-") && sample.endsWith("-type.json");
    }

    private static List<String> samples() {
        return Stream.of("spec-unsigned", "spec-signed", "1edtech-validator-ob30", "1edtech-validator-clr20")
                .flatMap(folder -> PublishedData.files(SAMPLES + folder).stream()
                        .filter(file -> file.endsWith(".json"))
                        .map(file -> SAMPLES + folder + "/" + file))
                .toList();
    }

    private static JsonObject document(String sample) {
        return PublishedData.json(sample).asObject().orElseThrow();
    }

    private static JsonObject text(String name, String value) {
        return JsonObject.builder().put(name, value).build();
    }

    private static JsonObject achievementType(JsonObject badge, String term) {
        JsonObject subject = badge.object("credentialSubject").orElseThrow();
        JsonObject achievement =
                subject.object("achievement").orElseThrow().with("achievementType", new JsonString(term));
        return badge.with("credentialSubject", subject.with("achievement", achievement));
    }
}
