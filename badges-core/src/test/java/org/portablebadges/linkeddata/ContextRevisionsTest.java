package org.portablebadges.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;

class ContextRevisionsTest {
    @ParameterizedTest
    @CsvSource({
        "context-3.0.3.json, name, ''",
        "context-3.0.3.json, endorsementJwt, '2025-11,2024-12'",
        "context-3.0.3.json, jti, 2024-12",
        "context-3.0.2.json, endorsementJwt, ''",
    })
    void only_a_name_that_came_later_makes_an_older_revision_worth_trying(String file, String name, String expected) {
        JsonObject document = JsonObject.builder()
                .put(
                        "@context",
                        JsonArray.ofStrings(
                                "https://www.w3.org/ns/credentials/v2",
                                "https://purl.imsglobal.org/spec/ob/v3p0/" + file))
                .put(
                        "inner",
                        JsonObject.builder().put(name, new JsonString("x")).build())
                .build();

        var revisions = ContextRevisions.worthTrying(document, DocumentSource.bundled());

        assertThat(String.join(
                        ",",
                        revisions.stream().map(ContextRevisions.Revision::name).toList()))
                .isEqualTo(expected);
        assertThat(revisions).allSatisfy(revision -> assertThat(
                        revision.documents().find(revision.url()).orElseThrow())
                .isNotEqualTo(DocumentSource.bundled().find(revision.url()).orElseThrow()));
    }
}
