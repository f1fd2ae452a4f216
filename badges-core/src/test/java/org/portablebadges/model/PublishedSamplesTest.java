package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;
import org.portablebadges.testing.PublishedData;

class PublishedSamplesTest {
    private static final String FOLDER = "reference/samples/";

    // file: errors and warnings in the compatible profile, errors and warnings in the strict one
    private static final String TABLE =
            """
            spec-unsigned/achievementAlignmentCase: 0 0, 0 0
            spec-unsigned/achievementAlignmentCe: 0 0, 0 0
            spec-unsigned/basicOpenBadgeCredential: 0 0, 0 0
            spec-unsigned/docformat: 0 0, 0 0
            spec-unsigned/equality-and-comparison-2: 0 0, 0 0
            spec-unsigned/equality-and-comparison-3: 0 0, 0 0
            spec-unsigned/equality-and-comparison-4: 0 0, 0 0
            spec-unsigned/equality-and-comparison: 0 0, 0 0
            spec-unsigned/fullOpenBadge: 0 1, 0 1
            spec-unsigned/migrating-3: 0 0, 0 0
            spec-unsigned/readme: 1 1, 2 0
            spec-unsigned/recommended-practices-2: 0 0, 0 0
            spec-unsigned/recommended-practices: 0 0, 0 0
            spec-unsigned/skillAssertionCase: 0 0, 0 0
            spec-unsigned/skillAssertionCtdl: 0 0, 0 0
            spec-signed/ob30-eddsa-rdfc-2022: 0 0, 0 0
            1edtech-validator-ob30/simple-did-key-method: 0 0, 0 0
            1edtech-validator-ob30/simple-eddsa-2022: 0 0, 0 0
            1edtech-validator-ob30/simple-err-context: 2 0, 2 0
            1edtech-validator-ob30/simple-err-credential-subject-achievement-result-description-type: 0 1, 1 0
            1edtech-validator-ob30/simple-err-credential-subject-identifier-type: 0 1, 1 0
            1edtech-validator-ob30/simple-err-credential-subject-profile-type: 0 1, 1 0
            1edtech-validator-ob30/simple-err-credential-subject-result-type: 0 1, 1 0
            1edtech-validator-ob30/simple-err-credential-subject-type: 0 1, 1 0
            1edtech-validator-ob30/simple-err-evidence-type: 0 1, 1 0
            1edtech-validator-ob30/simple-err-expired: 0 0, 0 0
            1edtech-validator-ob30/simple-err-issued: 1 0, 1 0
            1edtech-validator-ob30/simple-err-issuer-otheridentifier-type: 0 1, 1 0
            1edtech-validator-ob30/simple-err-issuer-parentorg-type: 0 1, 1 0
            1edtech-validator-ob30/simple-err-issuer-type: 0 1, 1 0
            1edtech-validator-ob30/simple-err-issuer: 2 0, 2 0
            1edtech-validator-ob30/simple-err-proof-method-no-scheme: 0 1, 1 0
            1edtech-validator-ob30/simple-err-proof-method-unknown-did-method: 0 0, 0 0
            1edtech-validator-ob30/simple-err-proof-method-unknown-scheme: 0 0, 0 0
            1edtech-validator-ob30/simple-err-proof-method: 0 0, 0 0
            1edtech-validator-ob30/simple-err-proof-value: 0 0, 0 0
            1edtech-validator-ob30/simple-err-type: 2 0, 2 0
            1edtech-validator-ob30/simple-noproof: 1 0, 1 0
            1edtech-validator-ob30/simple: 0 0, 0 0
            1edtech-validator-ob30/simple_v1: 0 0, 0 0""";

    // Everything that there is to say of the examples without proofs; those not listed have no findings at all.
    private static final List<Departure> DEPARTURES = List.of(
            new Departure(
                    "fullOpenBadge",
                    ProblemCode.FORMAT_CREDITS_EXCEEDED,
                    "/credentialSubject/creditsEarned",
                    Severity.WARNING,
                    Severity.WARNING),
            new Departure(
                    "readme", ProblemCode.FORMAT_TYPE_MISSING, "/credentialSubject", Severity.WARNING, Severity.ERROR),
            new Departure(
                    "readme", ProblemCode.FORMAT_MEMBER_MISSING, "/credentialSubject", Severity.ERROR, Severity.ERROR));

    // Examples that are no credential: a part of one, and two objects of Open Badges 2.0.
    private static final Set<String> NO_CREDENTIAL = Set.of("extensions", "migrating", "migrating-2");

    // The fault that a sample is named after, where it is one of format, and the place where it must be found.
    private static final Map<String, String> FAULTS = Map.ofEntries(
            Map.entry(
                    "simple-err-credential-subject-achievement-result-description-type",
                    "format.type-missing /credentialSubject/achievement/resultDescription/2/type"),
            Map.entry(
                    "simple-err-credential-subject-identifier-type",
                    "format.type-missing /credentialSubject/identifier/0/type"),
            Map.entry(
                    "simple-err-credential-subject-profile-type", "format.type-missing /credentialSubject/source/type"),
            Map.entry(
                    "simple-err-credential-subject-result-type",
                    "format.type-missing /credentialSubject/result/1/type"),
            Map.entry("simple-err-credential-subject-type", "format.type-missing /credentialSubject/type"),
            Map.entry("simple-err-evidence-type", "format.type-missing /evidence/1/type"),
            Map.entry("simple-err-issuer-otheridentifier-type", "format.type-missing /issuer/otherIdentifier/1/type"),
            Map.entry("simple-err-issuer-parentorg-type", "format.type-missing /issuer/parentOrg/type"),
            Map.entry("simple-err-issuer-type", "format.type-missing /issuer/type"),
            Map.entry("simple-err-issuer", "format.member-missing "),
            Map.entry("simple-err-proof-method-no-scheme", "format.not-an-iri /proof/0/verificationMethod"),
            Map.entry("simple-err-type", "format.not-an-achievement-credential /type"));

    // Faults of contexts, dates, keys and signatures: other checks find them.
    private static final Set<String> NOT_OF_FORMAT = Set.of(
            "simple-err-context",
            "simple-err-expired",
            "simple-err-issued",
            "simple-err-proof-method-unknown-did-method",
            "simple-err-proof-method-unknown-scheme",
            "simple-err-proof-method",
            "simple-err-proof-value");

    @Test
    void finds_in_every_sample_what_the_table_says() {
        var lines = samples().entrySet().stream()
                .map(sample -> sample.getKey() + ": " + counts(sample.getValue(), Conformance.COMPATIBLE) + ", "
                        + counts(sample.getValue(), Conformance.STRICT))
                .toList();

        PublishedData.counted("achievement credentials read in two profiles", lines.size());
        assertThat(lines).containsExactlyElementsOf(TABLE.lines().toList());
    }

    @Test
    void finds_in_each_unsigned_example_what_is_listed_with_place_and_severity() {
        List<String> files = PublishedData.files(FOLDER + "spec-unsigned").stream()
                .map(file -> file.replace(".json", ""))
                .toList();
        assertThat(files).containsAll(NO_CREDENTIAL);

        for (String file : files) {
            var json = (JsonObject) PublishedData.json(FOLDER + "spec-unsigned/" + file + ".json");
            var compatible = AchievementCredential.read(json, Conformance.COMPATIBLE);
            var strict = AchievementCredential.read(json, Conformance.STRICT);
            if (NO_CREDENTIAL.contains(file)) {
                assertThat(compatible.value()).as(file).isEmpty();
                assertThat(CredentialKind.of(json)).as(file).isEmpty();
            } else {
                assertThat(departures(file, compatible, strict))
                        .isEqualTo(DEPARTURES.stream()
                                .filter(departure -> departure.file().equals(file))
                                .toList());
            }
        }
        PublishedData.counted("unsigned examples, each finding by place and severity", files.size());
    }

    private static List<Departure> departures(
            String file, Reading<AchievementCredential> compatible, Reading<AchievementCredential> strict) {
        assertThat(strict.findings()).as(file).hasSameSizeAs(compatible.findings());
        return IntStream.range(0, strict.findings().size())
                .mapToObj(i -> {
                    Finding one = compatible.findings().get(i);
                    Finding other = strict.findings().get(i);
                    assertThat(other).as(file).isEqualTo(one.as(other.severity()));
                    return new Departure(file, one.code(), one.at().value(), one.severity(), other.severity());
                })
                .toList();
    }

    @Test
    void finds_the_fault_that_a_sample_is_named_after() {
        var named = samples().keySet().stream()
                .filter(name -> name.contains("/simple-err-"))
                .map(name -> name.substring(name.indexOf('/') + 1))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(FAULTS.keySet().stream(), NOT_OF_FORMAT.stream())
                        .toList());
        FAULTS.forEach((name, fault) -> {
            var json = samples().get("1edtech-validator-ob30/" + name);
            assertThat(AchievementCredential.read(json, Conformance.STRICT).findings())
                    .as(name)
                    .filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .extracting(finding -> finding.code().value() + " " + finding.at())
                    .contains(fault);
        });
    }

    @Test
    void a_conforming_sample_is_rebuilt_as_it_was() {
        var rebuilt = samples().entrySet().stream()
                .filter(sample -> isConforming(sample.getValue()))
                .toList();

        rebuilt.forEach(sample -> {
            var read = AchievementCredential.read(sample.getValue(), Conformance.STRICT);
            assertThat(read.value().orElseThrow().json()).isSameAs(sample.getValue());
            assertThat(read.value().orElseThrow().toBuilder().build().json())
                    .as(sample.getKey())
                    .isEqualTo(sample.getValue());
        });
        PublishedData.counted("conforming credentials rebuilt", rebuilt.size());
        assertThat(rebuilt).hasSizeGreaterThan(20);
    }

    @Test
    void a_sample_that_does_not_conform_is_not_rebuilt() {
        samples().values().stream()
                .filter(json -> !isConforming(json))
                .flatMap(json -> AchievementCredential.read(json, Conformance.COMPATIBLE).value().stream())
                .forEach(credential -> assertThat(
                                catchThrowableOfType(InvalidModelException.class, () -> credential.toBuilder()
                                        .build()))
                        .isNotNull());
    }

    @Test
    void reads_the_full_sample_down_to_its_rubric() {
        var credential = AchievementCredential.read(samples().get("spec-unsigned/fullOpenBadge"), Conformance.STRICT)
                .value()
                .orElseThrow();

        assertThat(credential.credentialSubject().creditsEarned())
                .hasValueSatisfying(credits -> assertThat(credits).isEqualByComparingTo("42"));
        assertThat(credential.credentialSubject().identifier().get(0).matches("student@1edtech.edu"))
                .isEqualTo(IdentityMatch.MATCH);
        assertThat(credential
                        .achievement()
                        .creator()
                        .flatMap(Profile::parentOrg)
                        .flatMap(Profile::name))
                .contains("Universal Universities");
        assertThat(credential.achievement().resultDescription().get(1).rubricCriterionLevel())
                .extracting(level -> level.name().orElse(""))
                .containsExactly("Mastery", "Basic");
        assertThat(credential.extensions().names()).isEmpty();
    }

    @Test
    void the_full_sample_names_a_level_of_another_description_which_is_a_warning() {
        var credential = AchievementCredential.read(samples().get("spec-unsigned/fullOpenBadge"), Conformance.STRICT)
                .value()
                .orElseThrow();

        assertThat(ResultRules.check(credential, Conformance.COMPATIBLE))
                .extracting(Finding::code, Finding::severity, finding -> finding.at()
                        .value())
                .containsExactly(tuple(
                        ProblemCode.RESULT_LEVEL_UNKNOWN,
                        Severity.WARNING,
                        "/credentialSubject/result/1/achievedLevel"));
    }

    private static boolean isConforming(JsonObject json) {
        return Contexts.version(json) == CredentialVersion.VC_2_0
                && counts(json, Conformance.STRICT).startsWith("0 ");
    }

    private static String counts(JsonObject json, Conformance conformance) {
        Map<Severity, Long> counts = AchievementCredential.read(json, conformance).findings().stream()
                .collect(Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting()));
        return counts.getOrDefault(Severity.ERROR, 0L) + " " + counts.getOrDefault(Severity.WARNING, 0L);
    }

    /** All samples that are, or say by their name that they fail to be, achievement credentials. */
    private static Map<String, JsonObject> samples() {
        var samples = new LinkedHashMap<String, JsonObject>();
        for (String folder : List.of("spec-unsigned", "spec-signed", "1edtech-validator-ob30")) {
            for (String file : PublishedData.files(FOLDER + folder)) {
                if (file.endsWith(".json")) {
                    JsonObject json = (JsonObject) PublishedData.json(FOLDER + folder + "/" + file);
                    String text = json.get("type").map(Object::toString).orElse("");
                    if (Stream.of("OpenBadgeCredential", "AchievementCredential", "OtherCredential")
                            .anyMatch(text::contains)) {
                        samples.put(folder + "/" + file.replace(".json", ""), json);
                    }
                }
            }
        }
        return samples;
    }

    /** One finding of an example: where it stands, and how much it weighs in each profile. */
    private record Departure(String file, ProblemCode code, String at, Severity compatible, Severity strict) {}
}
