package org.portablebadges.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

class SchemaCatalogTest {
    private static final SchemaCatalog CATALOG = SchemaCatalog.bundled();

    @Test
    void has_the_addresses_that_credentials_name() {
        assertThat(CATALOG.urls())
                .contains(
                        SchemaCatalog.ACHIEVEMENT_CREDENTIAL,
                        SchemaCatalog.ENDORSEMENT_CREDENTIAL,
                        SchemaCatalog.PROFILE,
                        SchemaCatalog.ANY_ACHIEVEMENT_CREDENTIAL,
                        SchemaCatalog.ANY_ENDORSEMENT_CREDENTIAL,
                        SchemaCatalog.CLR_CREDENTIAL,
                        SchemaCatalog.STRICT_ACHIEVEMENT_CREDENTIAL,
                        SchemaCatalog.STRICT_ENDORSEMENT_CREDENTIAL,
                        SchemaCatalog.STRICT_PROFILE,
                        ob("json-ld/ob_v3p0_achievementcredential_schema.json"),
                        ob("json/ob_v3p0_achievementcredential-jsonschema1.json"),
                        ob("json-ld/ob_v3p0_anyachievementcredential_schema.json"))
                .hasSize(34);
    }

    @Test
    void finds_by_the_exact_address() {
        String url = SchemaCatalog.ACHIEVEMENT_CREDENTIAL.value();

        assertThat(CATALOG.contains(Iri.of(url))).isTrue();
        assertThat(List.of(url + "#", url.replace("https:", "http:"), url.toUpperCase(Locale.ROOT)))
                .noneMatch(other -> CATALOG.contains(Iri.of(other)));
    }

    @Test
    void has_every_published_schema_of_a_credential_or_profile() {
        for (String standard : List.of("ob-v3p0", "clr-v2p0")) {
            String root = "https://purl.imsglobal.org/spec/" + standard.replace('-', '/') + "/schema/json/";
            assertThat(PublishedData.files("reference/schemas/" + standard))
                    .filteredOn(file -> file.matches(".*(credential|profile)_schema\\.json"))
                    .isNotEmpty()
                    .allMatch(file -> CATALOG.contains(Iri.of(root + file)));
        }
    }

    @Test
    void every_file_is_a_schema_of_draft_2020_12() {
        CATALOG.files().forEach((name, file) -> {
            var result = new ValidatorFactory()
                    .withJsonNodeFactory(new AnyNodes())
                    .validate("{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}", EngineNode.of(file));
            assertThat(result.getErrors()).as(name).isEmpty();
            assertThat(result.isValid()).as(name).isTrue();
        });
    }

    @Test
    void every_reference_leads_to_a_class() {
        for (Map.Entry<String, JsonObject> file : CATALOG.files().entrySet()) {
            for (String reference : references(file.getValue())) {
                String[] parts = reference.split("#/\\$defs/", 2);
                JsonObject target = CATALOG.files().get(parts[0].isEmpty() ? file.getKey() : parts[0]);
                assertThat(target.object("$defs").orElseThrow().names()).contains(parts[1]);
            }
        }
    }

    @Test
    void the_engine_knows_every_keyword_that_the_files_use() {
        Set<String> known = Set.of(
                "$schema",
                "$defs",
                "$ref",
                "type",
                "properties",
                "required",
                "additionalProperties",
                "propertyNames",
                "items",
                "prefixItems",
                "contains",
                "minItems",
                "if",
                "then",
                "else",
                "allOf",
                "const",
                "enum",
                "pattern",
                "format",
                "anyOf",
                "oneOf",
                "not",
                "minimum",
                "maximum",
                "minProperties",
                "maxProperties",
                "uniqueItems",
                "unevaluatedProperties");

        CATALOG.files().forEach((name, file) -> assertThat(known).as(name).containsAll(keywords(file)));
    }

    private static Iri ob(String file) {
        return Iri.of("https://purl.imsglobal.org/spec/ob/v3p0/schema/" + file);
    }

    private static List<String> references(JsonValue value) {
        var found = new ArrayList<String>();
        value.asObject().ifPresent(object -> {
            object.string("$ref").ifPresent(found::add);
            object.members().values().forEach(member -> found.addAll(references(member)));
        });
        value.asArray().map(JsonArray::elements).orElse(List.of()).forEach(each -> found.addAll(references(each)));
        return found;
    }

    private static List<String> keywords(JsonObject schema) {
        var found = new ArrayList<>(schema.names());
        schema.members().forEach((name, value) -> {
            if (Set.of("properties", "$defs").contains(name)) {
                value.asObject()
                        .orElseThrow()
                        .members()
                        .values()
                        .forEach(each -> found.addAll(keywords(each.asObject().orElseThrow())));
            } else {
                value.asObject().ifPresent(object -> found.addAll(keywords(object)));
                value.asArray().map(JsonArray::elements).orElse(List.of()).stream()
                        .flatMap(each -> each.asObject().stream())
                        .forEach(each -> found.addAll(keywords(each)));
            }
        });
        return found;
    }

    /** Reads the metaschemas, which the engine brings along as text. */
    private static final class AnyNodes implements JsonNodeFactory {
        @Override
        public JsonNode wrap(Object node) {
            return (EngineNode) node;
        }

        @Override
        public JsonNode create(String rawJson) {
            try {
                return EngineNode.of(
                        JsonReader.read(rawJson, JsonLimits.DEFAULT).root());
            } catch (ProblemException e) {
                throw new AssertionError(e);
            }
        }
    }
}
