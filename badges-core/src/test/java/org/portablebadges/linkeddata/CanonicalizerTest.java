package org.portablebadges.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

class CanonicalizerTest {
    private static final String SIGNED = "reference/samples/spec-signed/";

    @Test
    void the_published_badge_in_canonical_form() throws Exception {
        JsonObject badge = object(PublishedData.text(SIGNED + "ob30-eddsa-rdfc-2022.json"));

        assertThat(Canonicalizer.bundled().canonicalize(badge.without("proof"), Digest.SHA_256))
                .isEqualTo(PublishedData.text(SIGNED + "ob30-document-canon.nq"));
    }

    @Test
    void the_published_record_in_canonical_form() throws Exception {
        JsonObject record = object(PublishedData.text(SIGNED + "clr20-eddsa-rdfc-2022.json"));

        assertThat(Canonicalizer.bundled().canonicalize(record.without("proof"), Digest.SHA_256))
                .isEqualTo(PublishedData.text(SIGNED + "clr20-document-canon.nq"));
    }

    @Test
    void a_context_that_is_not_bundled_is_not_fetched() {
        var thrown = catchThrowableOfType(ProblemException.class, () -> Canonicalizer.bundled()
                .canonicalize(
                        object("{\"@context\":\"https://example.org/unknown\",\"id\":\"urn:x\"}"), Digest.SHA_256));

        assertThat(thrown.code()).isEqualTo(ProblemCode.PROOF_NOT_EXPANDABLE);
    }

    @Test
    void odd_documents_get_statements_or_a_problem_and_never_another_exception() {
        for (String member : List.of(
                "\"@type\":[\"Evidence\"]",
                "\"@id\":[\"urn:x\"]",
                "\"@graph\":[[1]]",
                "\"@included\":[1]",
                "\"@reverse\":{\"role\":1}",
                "\"@list\":[1]",
                "\"@set\":{}",
                "\"@value\":[1]",
                "\"@index\":1",
                "\"@type\":{\"a\":1}",
                "\"id\":{\"id\":1}",
                "\"type\":[[\"AchievementSubject\"]]",
                "\"result\":[[[1]]]",
                "\"@context\":5",
                "\"role\":{\"@value\":{\"a\":1},\"@type\":\"@json\"}",
                "\"@nest\":[1]")) {
            String text = badge("0").replace("\"creditsEarned\":0", member);
            JsonObject document;
            try {
                document = JsonReader.readObject(text, JsonLimits.DEFAULT).object();
            } catch (ProblemException duplicate) {
                continue;
            }
            assertThat(Canonicalizer.bundled().uncovered(document)).as(member).isNotNull();
            try {
                assertThat(Canonicalizer.bundled().canonicalize(document, Digest.SHA_256))
                        .as(member)
                        .isNotNull();
            } catch (ProblemException e) {
                assertThat(e.code()).as(member).isEqualTo(ProblemCode.PROOF_NOT_EXPANDABLE);
            }
        }
    }

    /** Spellings that jsonld.js gives; 99.99 and 8.2 are where Titanium departs from the specification. */
    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "3.0, 3",
        "2.5, 2.5E0",
        "99.99, 9.998999999999999E1",
        "8.2, 8.199999999999999E0",
        "0.1, 1.0E-1",
        "1e2, 100",
        "-0.5, -5.0E-1",
        "1e21, 1.0E21",
        "123456789012345680000, 123456789012345683968",
        "-0, 0",
        "0.0, 0",
    })
    void numbers_become_the_literals_of_the_specification(String number, String literal) throws Exception {
        String canonical = Canonicalizer.bundled().canonicalize(object(badge(number)), Digest.SHA_256);

        assertThat(canonical)
                .contains("#creditsEarned> \"" + literal + "\"^^<https://www.w3.org/2001/XMLSchema#float> .");
    }

    private static String badge(String credits) {
        return """
            {"@context":["https://www.w3.org/ns/credentials/v2",
               "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id":"urn:uuid:1","type":["VerifiableCredential","OpenBadgeCredential"],
             "credentialSubject":{"id":"did:example:ada","type":["AchievementSubject"],"creditsEarned":%s}}
            """
                .formatted(credits);
    }

    /** One fault a row, put into a badge that is covered completely. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"creditsEarned\":1` | - | -",
                "`\"foo\":1` | proof.term-undefined | /credentialSubject/foo",
                "`\"foo\":null` | proof.term-undefined | /credentialSubject/foo",
                "`\"validUntil\":\"2030-01-01T00:00:00Z\"` | proof.term-undefined | /credentialSubject/validUntil",
                "`\"@nest\":{\"role\":\"x\"}` | proof.keyword-name | /credentialSubject/@nest",
                "`\"@id\":\"urn:x\"` | proof.keyword-name | /credentialSubject/@id",
                "`\"https://schema.org/name\":\"x\"` | proof.ambiguous-name | /credentialSubject/https:~1~1schema.org~1name",
                "`\"https://www.w3.org/2018/credentials#validUntil\":\"x\"` | proof.ambiguous-name | /credentialSubject/https:~1~1www.w3.org~12018~1credentials#validUntil",
                "`\"http://www.w3.org/1999/02/22-rdf-syntax-ns#type\":\"x\"` | proof.ambiguous-name | /credentialSubject/http:~1~1www.w3.org~11999~102~122-rdf-syntax-ns#type",
                "`\"https://example.org/own\":\"x\"` | - | -",
                "`\"result\":[{\"type\":[\"Bogus\"]}]` | proof.type-undefined | /credentialSubject/result/0/type/0",
                "`\"achievement\":{\"id\":\"not absolute\",\"type\":[\"Achievement\"]}` | proof.relative-iri | /credentialSubject/achievement/id",
                "`\"achievement\":{\"id\":\"_:b0\",\"type\":[\"Achievement\"]}` | proof.relative-iri | /credentialSubject/achievement/id",
                "`\"source\":\"relative\"` | proof.relative-iri | /credentialSubject/source",
                "`\"achievement\":{\"id\":\"urn:a\",\"type\":[\"Achievement\"],\"Criteria\":{\"narrative\":\"x\"}}` | proof.ambiguous-name | /credentialSubject/achievement/Criteria",
                "`\"achievement\":{\"id\":\"urn:a\",\"type\":[\"Achievement\"],\"criteria\":{\"narrative\":\"x\"}}` | - | -",
                "`\"achievement\":{\"id\":\"did:example:ada\",\"type\":[\"Achievement\"]}` | proof.node-split | /credentialSubject/achievement",
                "`\"achievement\":{\"id\":\"did:example:ada\"}` | - | -",
                "`\"achievement\":{\"id\":\"urn:uuid:1\",\"type\":[\"Achievement\"]}` | proof.node-split | /credentialSubject/achievement",
                "`\"hashed\":1,\"result\":[{\"id\":\"urn:r\",\"type\":[\"Result\"],\"value\":\"1\"}]` | proof.term-undefined | /credentialSubject/hashed",
                "`\"result\":[{\"id\":\"urn:r\",\"type\":[\"Result\"],\"value\":\"1\"},{\"id\":\"urn:r\",\"type\":[\"Result\"]}]` | proof.node-split | /credentialSubject/result/1",
                "`\"result\":[{\"id\":\"urn:r\",\"type\":[\"Result\"]},{\"id\":\"urn:r\",\"type\":[\"Result\"],\"value\":\"1\"}]` | proof.node-split | /credentialSubject/result/1",
                "`\"result\":[{\"id\":\"urn:r\",\"type\":[\"Result\"]},{\"id\":\"urn:r\",\"type\":[\"Result\"]}]` | - | -",
                "`\"creditsEarned\":\"3\"` | proof.ambiguous-value | /credentialSubject/creditsEarned",
                "`\"activityStartDate\":2026` | proof.ambiguous-value | /credentialSubject/activityStartDate",
                "`\"https://example.org/own\":[]` | proof.term-undefined | /credentialSubject/https:~1~1example.org~1own",
                "`\"https://example.org/own\":null` | proof.term-undefined | /credentialSubject/https:~1~1example.org~1own",
                "`\"creditsEarned\":0.10000000000000001` | proof.number-not-portable | /credentialSubject/creditsEarned",
                "`\"creditsEarned\":9007199254740993` | proof.number-not-portable | /credentialSubject/creditsEarned",
                "`\"creditsEarned\":1e-7` | proof.number-not-portable | /credentialSubject/creditsEarned",
                "`\"creditsEarned\":1e-6` | - | -",
            })
    void what_a_signature_over_statements_leaves_open(String member, String code, String at) throws Exception {
        String subject = "\"type\":[\"AchievementSubject\"],";
        JsonObject document = object(badge("0")
                .replace("\"creditsEarned\":0}", "}")
                .replace(subject, subject + member)
                .replace(",}", "}"));

        List<Finding> findings = Canonicalizer.bundled().uncovered(document);

        if (code.equals("-")) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).code().value()).isEqualTo(code);
            assertThat(findings.get(0).at().value()).isEqualTo(at);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "-1e309", "1e400"})
    void a_number_beyond_every_double_makes_no_statement_and_is_not_covered(String number) throws ProblemException {
        JsonObject document = object("{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"urn:example:hours\":"
                + number + "}");

        assertThat(Canonicalizer.bundled().canonicalize(document, Digest.SHA_256)).isEmpty();
        assertThat(Canonicalizer.bundled().uncovered(document))
                .extracting(Finding::code)
                .containsExactly(ProblemCode.PROOF_NUMBER_NOT_PORTABLE);
    }

    @Test
    void everything_in_the_published_badges_is_covered() {
        for (String name : List.of("ob30-eddsa-rdfc-2022.json", "clr20-eddsa-rdfc-2022.json")) {
            JsonObject document = object(PublishedData.text(SIGNED + name)).without("proof");

            assertThat(Canonicalizer.bundled().uncovered(document)).as(name).isEmpty();
        }
    }

    private static JsonObject object(String text) {
        try {
            return JsonReader.readObject(text, JsonLimits.DEFAULT).object();
        } catch (ProblemException e) {
            throw new AssertionError(text, e);
        }
    }
}
