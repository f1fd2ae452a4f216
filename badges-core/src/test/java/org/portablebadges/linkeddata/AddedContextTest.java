package org.portablebadges.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class AddedContextTest {
    private static final String REGION = "\"educatorRegion\":\"https://registry.example.org/terms#region\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{" + REGION + "}",
                "{\"@version\":1.1,\"@protected\":true," + REGION + "}",
                "[{" + REGION + "},{\"reg\":\"https://registry.example.org/terms#\",\"educatorPlan\":\"reg:plan\"}]",
                "{\"educatorPlan\":{\"@id\":\"https://registry.example.org/p\",\"@type\":\"@id\",\"@container\":\"@set\","
                        + "\"@context\":{\"educatorYear\":\"https://registry.example.org/y\"}}}",
                "{\"educatorSince\":{\"@id\":\"https://registry.example.org/s\","
                        + "\"@type\":\"http://www.w3.org/2001/XMLSchema#dateTime\"}}"
            })
    void a_context_that_only_adds_words_may_be_used(String context) {
        assertThat(refusals(context)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"@vocab":"https://registry.example.org/"}                          | /@context/@vocab    | @vocab
                    {"@base":"https://registry.example.org/"}                           | /@context/@base     | @base
                    {"@import":"https://registry.example.org/more"}                     | /@context/@import   | @import
                    {"@language":"en"}                                                  | /@context/@language | @language
                    {"@propagate":false}                                                | /@context/@propagate | @propagate
                    {"plan":{"@id":"https://x.example/p","@reverse":"https://x.example/q"}} | /@context/plan/@reverse | @reverse
                    {"plan":{"@id":"https://x.example/p","@nest":"other"}}              | /@context/plan/@nest | @nest
                    {"plan":{"@id":"https://x.example/p","@container":"@index"}}        | /@context/plan/@container | @index
                    {"plan":{"@id":"https://x.example/p","@container":["@set","@id"]}}  | /@context/plan/@container | @id
                    {"plan":{"@id":"https://x.example/p","@context":{"@vocab":"https://x.example/"}}} | /@context/plan/@context/@vocab | @vocab
                    {"plan":{"@id":"https://x.example/p","@context":"https://x.example/c"}} | /@context/plan/@context | https://x.example/c
                    {"plan":{"@id":"https://x.example/p","@context":null}}              | /@context/plan/@context | null
                    {"hidden":"@nest"}                                                  | /@context/hidden    | @nest
                    {"hidden":{"@id":"@included"}}                                      | /@context/hidden/@id | @included
                    {"hidden":null}                                                     | /@context/hidden    | null
                    "https://registry.example.org/more"                                 | /@context           | https://registry.example.org/more
                    [{},"https://registry.example.org/more"]                            | /@context/1         | https://registry.example.org/more
                    null                                                                | /@context           | null
                    """)
    void a_context_that_reaches_beyond_its_words_is_refused(String context, String at, String keyword) {
        List<Finding> refusals = refusals(context);

        assertThat(refusals).extracting(Finding::code).containsExactly(ProblemCode.TRUST_CONTEXT_KEYWORD);
        assertThat(refusals.get(0).at().value()).isEqualTo(at);
        assertThat(refusals.get(0).arguments()).containsExactly(keyword);
    }

    // Terms of the credentials, Open Badges, status list and proof contexts; IRIs in full, by a prefix of its own, by a
    // borrowed prefix, and prefixes under which they could be written.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"validUntil":"https://registry.example.org/v"}                     | validUntil
                    {"achievement":"https://registry.example.org/a"}                    | achievement
                    {"statusListIndex":"https://registry.example.org/i"}                | statusListIndex
                    {"proofPurpose":"https://registry.example.org/i"}                   | proofPurpose
                    {"id":"https://registry.example.org/i"}                             | id
                    {"ends":"https://www.w3.org/2018/credentials#validUntil"}           | https://www.w3.org/2018/credentials#validUntil
                    {"ends":{"@id":"https://www.w3.org/2018/credentials#validUntil"}}   | https://www.w3.org/2018/credentials#validUntil
                    {"plan":{"@id":"https://x.example/p","@context":{"validUntil":"https://x.example/v"}}} | validUntil
                    {"vcs":"https://www.w3.org/2018/credentials#"}                     | https://www.w3.org/2018/credentials#
                    {"obs":"https://purl.imsglobal.org/spec/vc/ob/vocab.html#"}          | https://purl.imsglobal.org/spec/vc/ob/vocab.html#
                    """)
    void a_context_that_defines_what_is_defined_is_refused(String context, String named) {
        List<Finding> refusals = refusals(context);

        assertThat(refusals).extracting(Finding::code).containsOnly(ProblemCode.TRUST_CONTEXT_TERM);
        assertThat(refusals).extracting(finding -> finding.arguments().get(0)).contains(named);
    }

    @Test
    void everything_is_told_at_once() {
        assertThat(refusals("{\"@vocab\":\"https://x.example/\",\"a\":null,\"b\":\"@type\"}"))
                .hasSize(3);
        assertThat(refusals("{\"name\":\"https://x.example/n\",\"image\":\"https://x.example/i\"}"))
                .hasSize(2);
    }

    @Test
    void a_document_without_context_is_refused() {
        assertThat(AddedContext.refusals(JsonObject.EMPTY))
                .extracting(Finding::code)
                .containsExactly(ProblemCode.FORMAT_MEMBER_MISSING);
    }

    @Test
    void every_bundled_context_for_credentials_would_be_refused() {
        assertThat(ContextCatalog.bundled().all().stream()
                        .filter(context -> context.roles().contains(ContextRole.CREDENTIAL)))
                .isNotEmpty()
                .allSatisfy(context ->
                        assertThat(AddedContext.refusals(context.document())).isNotEmpty());
    }

    private static List<Finding> refusals(String context) {
        try {
            return AddedContext.refusals(JsonReader.readObject("{\"@context\":" + context + "}", JsonLimits.DEFAULT)
                    .object());
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }
}
