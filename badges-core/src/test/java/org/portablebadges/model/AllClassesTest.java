package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;

class AllClassesTest {
    private static final Set<String> CLOSED = Set.of("Image", "IdentityObject", "IdentifierEntry", "Association");
    private static final String CREATOR = "/credentialSubject/achievement/creator";

    @ParameterizedTest
    @CsvSource({
        "/credentialSubject/achievement/related/0, id",
        "/credentialSubject/achievement/otherIdentifier/0, identifier",
        "/credentialSubject/achievement/otherIdentifier/0, identifierType",
        "/credentialSubject/achievement/creator/address/geo, latitude",
        "/credentialSubject/achievement/creator/address/geo, longitude",
        "/endorsement/0, id",
        "/endorsement/0, name",
        "/endorsement/0, issuer",
        "/endorsement/0, validFrom",
        "/endorsement/0/issuer, id",
        "/endorsement/0/credentialSubject, id",
        "/endorsement/0/relatedResource, id",
        "/endorsement/0/relatedResource, digestMultibase",
        "/credentialStatus, type",
        "/credentialSchema/0, id",
        "/credentialSchema/0, type",
        "/refreshService, id",
        "/refreshService, type",
        "/termsOfUse/0, type",
        "/proof, type"
    })
    void a_required_member_of_a_badge_is_missed(String parent, String name) {
        JsonObject broken = Tree.without(FullSamples.proved(), parent, name);

        var finding = new Finding(
                ProblemCode.FORMAT_MEMBER_MISSING, Severity.WARNING, JsonPointer.parse(parent), List.of(name));
        assertThat(AchievementCredential.read(broken, Conformance.COMPATIBLE).findings())
                .containsExactly(finding);
        assertThat(AchievementCredential.read(broken, Conformance.STRICT).findings())
                .containsExactly(finding.as(Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|id|ERROR",
                "-|name|WARNING",
                "-|issuer|ERROR",
                "-|validFrom|ERROR",
                "/credentialSubject|verifiableCredential|WARNING",
                "/credentialSubject/association/0|associationType|WARNING",
                "/credentialSubject/association/0|sourceId|WARNING",
                "/credentialSubject/association/0|targetId|WARNING",
                "/credentialSubject/achievement/0|criteria|WARNING"
            })
    void a_required_member_of_a_record_is_missed(String parent, String name, Severity compatible) {
        String at = parent == null ? "" : parent;
        JsonObject broken = Tree.without(FullSamples.record().json(), at, name);

        var finding = new Finding(ProblemCode.FORMAT_MEMBER_MISSING, compatible, JsonPointer.parse(at), List.of(name));
        assertThat(ClrCredential.read(broken, Conformance.COMPATIBLE).findings())
                .containsExactly(finding);
        assertThat(ClrCredential.read(broken, Conformance.STRICT).findings())
                .containsExactly(finding.as(Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                CREATOR + "/address/addressCountryCode|'EXA'|FORMAT_WRONG_SHAPE",
                CREATOR + "/address/geo/latitude|'48'|FORMAT_WRONG_SHAPE",
                CREATOR + "/address/geo/type|['Place']|FORMAT_TYPE_MISSING",
                CREATOR + "/address/type|['Place']|FORMAT_TYPE_MISSING",
                CREATOR + "/otherIdentifier/0/identifierType|'passport'|FORMAT_UNKNOWN_TERM",
                CREATOR + "/endorsement/0/type|['VerifiableCredential']|FORMAT_TYPE_MISSING",
                "/credentialSubject/achievement/related/0/inLanguage|'Spanish'|FORMAT_WRONG_SHAPE",
                "/endorsement/0|'https://badges.example.edu/e'|FORMAT_WRONG_SHAPE",
                "/endorsement/0/validFrom|'2026-01-15'|FORMAT_NOT_A_DATE",
                "/endorsement/0/relatedResource/id|'standard 4'|FORMAT_NOT_AN_IRI",
                "/endorsement/0/relatedResource/digestMultibase|7|FORMAT_WRONG_SHAPE",
                "/endorsement/0/relatedResource/mediaType|['text/html']|FORMAT_WRONG_SHAPE",
                "/proof/verificationMethod|'key-1'|FORMAT_NOT_AN_IRI",
                "/proof/created|'2026-01-15T00:00:00'|FORMAT_DATE_WITHOUT_ZONE",
                "/refreshService/id|'refresh'|FORMAT_NOT_AN_IRI"
            })
    void a_departure_far_from_the_core_is_a_warning_and_in_strict_an_error(
            String place, String value, ProblemCode code) {
        JsonValue wrong = Samples.json("{'v':" + value + "}").get("v").orElseThrow();
        JsonObject broken = Tree.set(FullSamples.proved(), place, wrong);

        var compatible = AchievementCredential.read(broken, Conformance.COMPATIBLE);
        assertThat(compatible.value()).isPresent();
        assertThat(compatible.findings())
                .extracting(Finding::code, Finding::severity, finding -> finding.at()
                        .value())
                .containsExactly(tuple(code, Severity.WARNING, place));
        assertThat(AchievementCredential.read(broken, Conformance.STRICT).findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple(code, Severity.ERROR));
    }

    @Test
    void what_was_built_is_read_back_by_every_accessor() {
        var badge = AchievementCredential.read(FullSamples.proved(), Conformance.STRICT);

        assertThat(badge.findings()).isEmpty();
        var credential = badge.value().orElseThrow();
        Profile creator = credential.achievement().creator().orElseThrow();
        assertThat(creator.address()).contains(FullSamples.address());
        assertThat(creator.address().flatMap(Address::geo).flatMap(GeoCoordinates::longitude))
                .contains(new BigDecimal("-16.5"));
        assertThat(creator.otherIdentifier()).containsExactly(new IdentifierEntry("0042", IdentifierType.SOURCED_ID));
        assertThat(creator.endorsement()).containsExactly(FullSamples.endorsement());
        assertThat(credential.achievement().related())
                .extracting(Related::id, related -> related.inLanguage().orElse(""))
                .containsExactly(tuple(Iri.of("https://badges.example.edu/achievements/retroalimentacion"), "es-MX"));
        assertThat(credential.endorsement().get(0).credentialSubject().endorsementComment())
                .contains("In good standing.");
        assertThat(credential.endorsement().get(0).relatedResource())
                .extracting(
                        RelatedResource::id, resource -> resource.mediaType().orElse(""))
                .containsExactly(tuple(Iri.of("https://accreditor.example.org/standards/4"), "text/html"));
        assertThat(credential.credentialStatus().get(0).extensions())
                .isEqualTo(Samples.json("{'statusPurpose':'revocation'}"));
        assertThat(credential.credentialSchema().get(0).type()).containsExactly(CredentialSchema.JSON_SCHEMA_2019);
        assertThat(credential.refreshService().get(0).id()).contains(Iri.of("https://badges.example.edu/refresh"));
        assertThat(credential.termsOfUse().get(0).id()).contains(Iri.of("https://badges.example.edu/terms"));
        assertThat(credential.proof()).containsExactly(FullSamples.proof());
        assertThat(credential.proof().get(0).created()).contains(Samples.START);
        assertThat(credential.proof().get(0).domain()).containsExactly("one.example.org");
    }

    @Test
    void a_record_is_read_back_with_its_credentials_as_json() {
        var reading = ClrCredential.read(FullSamples.record().json(), Conformance.STRICT);

        assertThat(reading.findings()).isEmpty();
        ClrCredential clr = reading.value().orElseThrow();
        assertThat(clr.contexts()).containsExactly(Contexts.CREDENTIALS_V2, Contexts.CLR, Contexts.OPEN_BADGES);
        assertThat(clr.partial()).isTrue();
        assertThat(clr.credentialSubject().verifiableCredential()).containsExactly(Samples.full());
        assertThat(clr.credentialSubject().association())
                .extracting(Association::associationType)
                .containsExactly(AssociationType.IS_PART_OF);
        assertThat(clr.credentialSubject().id()).contains(Iri.of("did:example:ada"));
        assertThat(clr.toBuilder().build()).isEqualTo(clr);
    }

    @Test
    void a_record_is_not_built_with_contexts_in_another_order() {
        var swapped = FullSamples.record().toBuilder()
                .without("@context")
                .put("@context", JsonArray.ofStrings(Contexts.CREDENTIALS_V2, Contexts.OPEN_BADGES, Contexts.CLR));

        assertThat(catchThrowableOfType(InvalidModelException.class, swapped::build)
                        .findings())
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple(
                        ProblemCode.CONTEXT_ORDER,
                        List.of(Contexts.CREDENTIALS_V2 + " " + Contexts.CLR + " " + Contexts.OPEN_BADGES)));
    }

    @Test
    void the_older_model_has_its_own_dates_in_endorsements_and_records() {
        JsonObject endorsement = older(FullSamples.endorsement().json());
        JsonObject clr = older(FullSamples.record().json());

        assertThat(EndorsementCredential.read(endorsement, Conformance.STRICT).findings())
                .isEmpty();
        assertThat(ClrCredential.read(clr, Conformance.STRICT).findings()).isEmpty();
        assertThat(ClrCredential.read(clr, Conformance.STRICT)
                        .value()
                        .orElseThrow()
                        .validFrom())
                .isEqualTo(Samples.START);
        assertThat(EndorsementCredential.read(
                                endorsement.with("issuer", new JsonString("did:web:accreditor.example.org")),
                                Conformance.STRICT)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(ProblemCode.FORMAT_OBJECT_EXPECTED);
    }

    @Test
    void an_embedded_endorsement_is_read_only_if_it_could_be_read_on_its_own() {
        JsonObject broken = Tree.set(FullSamples.proved(), "/endorsement/0/validUntil", new JsonString("soon"));
        var badge = AchievementCredential.read(broken, Conformance.COMPATIBLE)
                .value()
                .orElseThrow();

        assertThat(badge.endorsement()).isEmpty();
        assertThat(badge.json().array("endorsement").orElseThrow().elements()).hasSize(1);
    }

    @Test
    void a_type_of_coordinates_is_a_single_string() {
        assertThat(FullSamples.address().geo().orElseThrow().json().get("type"))
                .contains(new JsonString("GeoCoordinates"));
        assertThat(FullSamples.address().json().get("type")).contains(JsonArray.ofStrings("Address"));
    }

    @Test
    void a_closed_class_takes_no_other_member() {
        JsonObject record = Tree.replace(
                FullSamples.record().json(),
                "/credentialSubject/association/0",
                association -> ((JsonObject) association).with("note", new JsonString("x")));

        assertThat(ClrCredential.read(record, Conformance.COMPATIBLE).findings())
                .extracting(Finding::code, finding -> finding.at().value())
                .containsExactly(tuple(ProblemCode.FORMAT_UNKNOWN_MEMBER, "/credentialSubject/association/0/note"));
    }

    @Test
    void an_unknown_member_at_any_level_survives_being_rebuilt() {
        int badge = survives(
                FullSamples.proved(),
                json -> AchievementCredential.read(json, Conformance.STRICT),
                credential -> credential.toBuilder().build().json());
        int record = survives(
                FullSamples.record().json(),
                json -> ClrCredential.read(json, Conformance.STRICT),
                credential -> credential.toBuilder().build().json());

        assertThat(badge).isGreaterThan(25);
        assertThat(record).isGreaterThan(12);
    }

    @Test
    void no_json_makes_reading_throw() {
        var random = new Random(8);
        for (int round = 0; round < 400; round++) {
            var badge = AchievementCredential.read(anyhow(FullSamples.proved(), random), Conformance.COMPATIBLE);
            var clr = ClrCredential.read(anyhow(FullSamples.record().json(), random), Conformance.STRICT);

            badge.value().ifPresent(AllClassesTest::readAll);
            clr.value().ifPresent(record -> {
                assertThat(record.credentialSubject().association()).isNotNull();
                assertThat(record.credentialSubject().achievement()).isNotNull();
                assertThat(record.partial()).isIn(true, false);
            });
        }
    }

    private static void readAll(AchievementCredential badge) {
        badge.endorsement().forEach(endorsement -> {
            assertThat(endorsement.id()).isNotNull();
            assertThat(endorsement.validFrom()).isNotNull();
            assertThat(endorsement.credentialSubject().id()).isNotNull();
        });
        badge.achievement().creator().ifPresent(creator -> assertThat(creator.otherIdentifier())
                .isNotNull());
        badge.achievement().related().forEach(related -> assertThat(related.id())
                .isNotNull());
        assertThat(badge.proof()).isNotNull();
    }

    private static <T> int survives(
            JsonObject full, Function<JsonObject, Reading<T>> read, Function<T, JsonObject> rebuild) {
        var random = new Random(20260115);
        int count = 0;
        for (JsonPointer place : Tree.objects(full)) {
            JsonObject object = (JsonObject) Tree.at(full, place);
            boolean inner = place.value().contains("/verifiableCredential/");
            if (inner || object.string("type").filter(CLOSED::contains).isPresent()) {
                continue;
            }
            JsonObject extended =
                    Tree.set(full, place.value(), object.with("x" + count, ReadingTest.anything(random, 3)));
            Reading<T> reading = read.apply(extended);
            assertThat(reading.findings()).as(place.value()).isEmpty();
            assertThat(rebuild.apply(reading.value().orElseThrow())).isEqualTo(extended);
            count++;
        }
        return count;
    }

    private static JsonObject anyhow(JsonObject full, Random random) {
        List<JsonPointer> places =
                Tree.places(full, JsonPointer.ROOT).stream().skip(1).toList();
        JsonObject broken = full;
        for (int i = 0; i <= random.nextInt(3); i++) {
            JsonPointer place = places.get(random.nextInt(places.size()));
            broken = Tree.set(broken, place.value(), ReadingTest.anything(random, 2));
        }
        return broken;
    }

    private static JsonObject older(JsonObject json) {
        return json.without("validFrom")
                .without("validUntil")
                .without("endorsement")
                .with("@context", JsonArray.ofStrings(Contexts.CREDENTIALS_V1, Contexts.OPEN_BADGES))
                .with("issuanceDate", json.get("validFrom").orElseThrow())
                .with("expirationDate", json.get("validUntil").orElseThrow());
    }
}
