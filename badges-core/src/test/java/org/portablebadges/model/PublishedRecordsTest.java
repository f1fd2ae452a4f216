package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.Severity;
import org.portablebadges.testing.PublishedData;

/** Published learner records, endorsements and presentations. */
class PublishedRecordsTest {
    private static final String FOLDER = "reference/samples/";

    @ParameterizedTest
    @CsvSource({
        "spec-signed/clr20-eddsa-rdfc-2022.json, VC_2_0, 1EdTechJsonSchemaValidator2019",
        "1edtech-validator-clr20/simple.json, VC_2_0, 1EdTechJsonSchemaValidator2019",
        "1edtech-validator-clr20/simple-noproof.json, VC_1_1, 1EdTechJsonSchemaValidator2019"
    })
    void a_published_record_conforms_and_says_what_it_says(String file, CredentialVersion version, String schema) {
        var json = (JsonObject) PublishedData.json(FOLDER + file);

        var reading = ClrCredential.read(json, Conformance.STRICT);

        assertThat(reading.findings()).isEmpty();
        ClrCredential clr = reading.value().orElseThrow();
        assertThat(clr.json()).isSameAs(json);
        assertThat(clr.version()).isEqualTo(version);
        assertThat(clr.name()).contains("Sample Transcript");
        assertThat(clr.partial()).isFalse();
        assertThat(clr.credentialSchema()).extracting(CredentialSchema::type).containsExactly(List.of(schema));
        assertThat(clr.credentialSubject().achievement())
                .extracting(Achievement::name)
                .containsExactly("Achievement 1", "Achievement 2");
        assertThat(clr.credentialSubject().association())
                .containsExactly(new Association(
                        AssociationType.IS_PARENT_OF,
                        Iri.of("urn:uuid:a7467ef6-56cb-11ec-bf63-0242ac130002"),
                        Iri.of("urn:uuid:dd887f0a-56cb-11ec-bf63-0242ac130002")));
        assertThat(clr.credentialSubject().verifiableCredential())
                .allSatisfy(inner -> assertThat(AchievementCredential.read((JsonObject) inner, Conformance.STRICT)
                                .findings())
                        .isEmpty());
        if (version == CredentialVersion.VC_2_0) {
            assertThat(clr.toBuilder().build().json()).isEqualTo(json);
        }
    }

    @Test
    void the_record_in_a_published_token_holds_a_token() throws Exception {
        String token = PublishedData.text(FOLDER + "1edtech-validator-clr20/simple.jwt")
                .strip();
        byte[] payload = Base64Url.decode(token.split("\\.", 3)[1]).orElseThrow();
        JsonObject claims = JsonReader.readObject(payload, JsonLimits.DEFAULT).object();
        JsonObject json = claims.object("vc").orElse(claims);

        var reading = ClrCredential.read(json, Conformance.COMPATIBLE);

        assertThat(reading.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(reading.value().orElseThrow().credentialSubject().verifiableCredential())
                .isNotEmpty();
    }

    @Test
    void every_published_endorsement_conforms_and_is_rebuilt_as_it_was() {
        List<JsonObject> endorsements = all("EndorsementCredential");

        assertThat(endorsements).hasSizeGreaterThan(4);
        PublishedData.counted("endorsements read and rebuilt", endorsements.size());
        for (JsonObject json : endorsements) {
            var reading = EndorsementCredential.read(json, Conformance.STRICT);
            assertThat(reading.findings()).as(json.toString()).isEmpty();
            EndorsementCredential endorsement = reading.value().orElseThrow();
            assertThat(endorsement.credentialSubject().endorsementComment()).isPresent();
            if (endorsement.version() == CredentialVersion.VC_2_0) {
                assertThat(endorsement.toBuilder().build().json()).isEqualTo(Contexts.complete(json));
            }
        }
    }

    @Test
    void addresses_identifiers_and_services_of_the_full_sample_are_typed() {
        var json = (JsonObject) PublishedData.json(FOLDER + "spec-unsigned/fullOpenBadge.json");
        var badge = AchievementCredential.read(json, Conformance.STRICT).value().orElseThrow();

        Profile creator = badge.achievement().creator().orElseThrow();
        assertThat(creator.address().flatMap(Address::addressCountryCode)).contains("US");
        assertThat(creator.address().flatMap(Address::geo).flatMap(GeoCoordinates::latitude))
                .hasValueSatisfying(degrees -> assertThat(degrees).isEqualByComparingTo("1"));
        assertThat(creator.otherIdentifier()).contains(new IdentifierEntry("12345", IdentifierType.SOURCED_ID));
        assertThat(badge.achievement().otherIdentifier())
                .containsExactly(new IdentifierEntry("abde", IdentifierType.IDENTIFIER));
        assertThat(badge.refreshService().get(0).type()).containsExactly(RefreshService.CREDENTIAL_REFRESH);
        assertThat(badge.endorsement()).isNotEmpty();
        assertThat(AchievementCredential.read(json, Conformance.STRICT).findings())
                .extracting(Finding::severity, finding -> finding.at().value(), Finding::arguments)
                .containsExactly(tuple(Severity.WARNING, "/credentialSubject/creditsEarned", List.of("42.0", "36.0")));
    }

    private static List<JsonObject> all(String type) {
        var found = new ArrayList<JsonObject>();
        for (String folder : List.of("spec-unsigned", "spec-signed", "1edtech-validator-ob30")) {
            for (String file : PublishedData.files(FOLDER + folder)) {
                if (file.endsWith(".json") && !file.contains("-err-")) {
                    JsonValue json = PublishedData.json(FOLDER + folder + "/" + file);
                    for (JsonPointer place : Tree.objects(json)) {
                        JsonObject object = (JsonObject) Tree.at(json, place);
                        if (object.get("type")
                                .filter(types -> isOf(types, type))
                                .isPresent()) {
                            found.add(object);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean isOf(JsonValue types, String type) {
        return types instanceof JsonArray array
                && array.elements().stream()
                        .anyMatch(value -> value.asString().filter(type::equals).isPresent());
    }
}
