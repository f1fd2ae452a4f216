package org.portablebadges.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;

/** Which vocabularies each kind of credential starts with, and how many documents may stand inside one another. */
class ContextRulesTest {
    private static final Map<String, String> URLS = Map.of(
            "v2", "https://www.w3.org/ns/credentials/v2",
            "v1", "https://www.w3.org/2018/credentials/v1",
            "ob", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "ob1", "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
            "clr", "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
            "draft", "https://dc.imsglobal.org/draft/clr/v2p0/context",
            "other", "https://badges.example.edu/context.json");

    /** Kind, contexts, and what is wrong with them under a proof and in a token. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "OpenBadgeCredential | v2 ob | - | -",
                "OpenBadgeCredential | v1 ob1 | - | -",
                "OpenBadgeCredential | ob v2 | context.order /@context/0 | context.order /@context/0",
                "OpenBadgeCredential | v2 | context.order /@context/1 | context.order /@context/1",
                "OpenBadgeCredential | v2 clr ob | context.order /@context/1 | context.order /@context/1",
                "OpenBadgeCredential | v2 ob other | context.unknown /@context/2 | context.uninterpreted /@context/2",
                "EndorsementCredential | v2 ob | - | -",
                "EndorsementCredential | v2 | context.order /@context/1 | context.order /@context/1",
                "EndorsementCredential | v2 clr ob | context.order /@context/1 | context.order /@context/1",
                "ClrCredential | v2 clr ob | - | -",
                "ClrCredential | v1 clr ob1 | - | -",
                "ClrCredential | v2 clr ob other | context.unknown /@context/3 | context.uninterpreted /@context/3",
                "ClrCredential | v2 ob clr | context.order /@context/1 | context.order /@context/1",
                "ClrCredential | v2 clr | context.order /@context/2 | context.order /@context/2",
                "ClrCredential | v2 clr other | context.unknown /@context/2 | context.unknown /@context/2",
                "ClrCredential | v1 draft ob1 | context.unknown /@context/1 | context.unknown /@context/1",
                "UniversityDegreeCredential | v2 | - | -",
                "VerifiablePresentation | v2 | - | -"
            })
    void each_kind_starts_with_its_vocabularies(String type, String contexts, String statements, String text) {
        JsonObject credential = JsonObject.builder()
                .put(
                        "@context",
                        JsonArray.ofStrings(List.of(contexts.split(" ")).stream()
                                .map(URLS::get)
                                .toArray(String[]::new)))
                .put("type", JsonArray.ofStrings("VerifiableCredential", type))
                .build();

        assertThat(words(ContextRules.forStatements(credential, DocumentSource.bundled(), ContextLimits.DEFAULT)))
                .isEqualTo(statements == null ? List.of() : List.of(statements));
        assertThat(words(ContextRules.forText(credential, DocumentSource.bundled(), ContextLimits.DEFAULT)))
                .isEqualTo(text == null ? List.of() : List.of(text));
    }

    @Test
    void an_order_that_is_wrong_names_what_is_expected_there() {
        JsonObject record = JsonObject.builder()
                .put("@context", JsonArray.ofStrings(URLS.get("v2"), URLS.get("ob"), URLS.get("clr")))
                .put("type", "ClrCredential")
                .build();

        assertThat(ContextRules.forStatements(record, DocumentSource.bundled(), ContextLimits.DEFAULT))
                .extracting(Finding::arguments)
                .containsExactly(List.of(URLS.get("clr")));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void documents_inside_one_another_are_counted_to_a_depth(int depth) {
        assertThat(words(ContextRules.forStatements(
                        nested(depth), DocumentSource.bundled(), new ContextLimits(8, 512, 3))))
                .hasSize(depth > 3 ? 1 : 0)
                .allMatch(words -> words.startsWith("limit.embedded-credentials"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void documents_beside_one_another_are_counted(int count) {
        JsonObject[] inner = new JsonObject[count];
        Arrays.fill(inner, nested(0));
        JsonObject outer = nested(0).with("verifiableCredential", JsonArray.of(inner));

        assertThat(words(ContextRules.forStatements(outer, DocumentSource.bundled(), new ContextLimits(8, 3, 4))))
                .isEqualTo(count > 3 ? List.of("limit.embedded-credentials /verifiableCredential/3") : List.of());
    }

    private static JsonObject nested(int depth) {
        JsonObject document = JsonObject.builder()
                .put("@context", new JsonString(URLS.get("v2")))
                .put("type", "VerifiableCredential")
                .build();
        return depth == 0 ? document : document.with("verifiableCredential", nested(depth - 1));
    }

    private static List<String> words(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code().value() + " " + finding.at())
                .toList();
    }
}
