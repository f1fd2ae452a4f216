package org.portablebadges.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class AddedSchemaTest {
    private static final Iri URL = Iri.of("https://registry.example.org/schemas/ends.json");

    @Test
    void a_schema_is_found_by_the_address_it_was_added_under() throws ProblemException {
        SchemaCatalog catalog = SchemaCatalog.bundled()
                .with(URL, json("{\"$id\":\"https://elsewhere.example.org/s\",\"required\":[\"validUntil\"]}"));
        SchemaValidation validation = SchemaValidation.of(catalog);

        assertThat(validation.validate(json("{\"validUntil\":1}"), URL)).isEmpty();
        List<Finding> findings = validation.validate(json("{}"), URL);
        assertThat(findings).extracting(Finding::code).containsExactly(ProblemCode.SCHEMA_VIOLATION);
        assertThat(findings.get(0).arguments()).containsExactly("required", "validUntil");
        assertThat(catalog.contains(Iri.of("https://elsewhere.example.org/s"))).isFalse();
        assertThat(SchemaCatalog.bundled().contains(URL)).isFalse();
    }

    @Test
    void the_bundled_schemas_stay_as_they_are() throws ProblemException {
        SchemaValidation validation =
                SchemaValidation.of(SchemaCatalog.bundled().with(URL, json("{}")));

        assertThat(validation.validate(json("{}"), SchemaCatalog.ACHIEVEMENT_CREDENTIAL))
                .isEqualTo(SchemaValidation.bundled().validate(json("{}"), SchemaCatalog.ACHIEVEMENT_CREDENTIAL))
                .isNotEmpty();
    }

    @Test
    void two_added_schemas_do_not_see_each_other() throws ProblemException {
        Iri second = Iri.of("https://registry.example.org/schemas/starts.json");
        SchemaValidation validation = SchemaValidation.of(SchemaCatalog.bundled()
                .with(URL, json("{\"$ref\":\"#/$defs/end\",\"$defs\":{\"end\":{\"required\":[\"validUntil\"]}}}"))
                .with(second, json("{\"$ref\":\"#/$defs/end\",\"$defs\":{\"end\":{\"required\":[\"validFrom\"]}}}")));

        assertThat(validation.validate(json("{\"validFrom\":1}"), second)).isEmpty();
        assertThat(validation.validate(json("{\"validFrom\":1}"), URL)).hasSize(1);
    }

    @Test
    void an_address_that_is_taken_is_refused() throws ProblemException {
        SchemaCatalog catalog = SchemaCatalog.bundled().with(URL, json("{}"));

        for (Iri taken : List.of(URL, SchemaCatalog.PROFILE)) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> catalog.with(taken, json("{}")))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.TRUST_ADDRESS_TAKEN));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"$ref":"https://elsewhere.example.org/s"}                   | /$ref
                    {"$ref":"open-badges.json#/$defs/Profile"}                   | /$ref
                    {"$ref":"#/$defs/missing"}                                   | /$ref
                    {"$ref":"#anchor","$defs":{"a":{"$anchor":"anchor"}}}        | /$ref
                    {"allOf":[{"$ref":"other"}]}                                 | /allOf/0/$ref
                    {"$defs":{"a":{"$id":"https://x.example/a"}}}                | /$defs/a/$id
                    {"$dynamicRef":"#a"}                                         | /$dynamicRef
                    {"$recursiveRef":"#"}                                        | /$recursiveRef
                    {"$schema":"https://x.example/dialect"}                      | /$schema
                    {"properties":{"name":{"pattern":"("}}}                      | /properties/name/pattern
                    """)
    void a_schema_that_is_not_whole_is_refused(String schema, String at) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SchemaCatalog.bundled().with(URL, json(schema)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.SCHEMA_UNUSABLE))
                .satisfies(e -> assertThat(e.finding().at().value()).isEqualTo(at));
    }

    private static JsonObject json(String text) {
        try {
            return JsonReader.readObject(text, JsonLimits.DEFAULT).object();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }
}
