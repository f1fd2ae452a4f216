package org.portablebadges.verify.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.linkeddata.ContextRole;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** What a bundle says, read strictly. */
class TrustBundleReadingTest {
    private static final String EMPTY =
            """
            {"version":"1","sequence":7,"issuedAt":"2026-06-01T00:00:00Z","nextUpdate":"2026-12-01T00:00:00Z",
             "operator":"Example State Registry","issuers":[]}
            """;

    @Test
    void everything_survives_being_written_and_read() throws ProblemException {
        TrustBundle full = full();

        TrustBundle read = TrustBundle.unsigned(full.toJson());

        assertThat(read.toJson()).isEqualTo(full.toJson());
        assertThat(read.issuers()).isEqualTo(full.issuers());
        assertThat(read.documents()).isEqualTo(full.documents());
        assertThat(read.statusLists()).isEqualTo(full.statusLists());
        assertThat(read.contexts()).isEqualTo(full.contexts());
        assertThat(read.schemas()).isEqualTo(full.schemas());
        assertThat(read.policies()).isEqualTo(full.policies());
        assertThat(read.toBuilder().build().toJson()).isEqualTo(full.toJson());
    }

    @Test
    void an_issuer_is_found_by_each_of_its_identifiers_and_no_lookalike() throws ProblemException {
        TrustBundle bundle = full();

        assertThat(bundle.find(Drafts.ISSUER)).isEqualTo(bundle.find(Iri.of("did:web:lakeview.example.org")));
        assertThat(bundle.find(Iri.of("https://old.example.org/lakeview"))).isPresent();
        for (String lookalike : List.of(
                Drafts.ISSUER + "/",
                "HTTPS://district.example.org/issuers/lakeview",
                "https://district.example.org/issuers/lakevie",
                "https://district.example.org/issuers/%6Cakeview")) {
            assertThat(bundle.find(Iri.of(lookalike))).as(lookalike).isEmpty();
        }
        assertThat(bundle.delegatesOf(Drafts.ISSUER)).containsExactly(Iri.of("did:web:status.example.org"));
        assertThat(bundle.delegatesOf(Iri.of("https://unknown.example.org"))).isEmpty();
    }

    @Test
    void captured_documents_are_all_together_and_of_each_address_the_latest() throws ProblemException {
        Iri address = Iri.of("https://keys.example.org/jwks.json");
        TrustBundle bundle = full();

        assertThat(bundle.captured().size()).isEqualTo(4);
        assertThat(bundle.captured().find(Iri.of("https://district.example.org/status/1")))
                .hasValueSatisfying(list -> assertThat(list.bytes()).isEqualTo("ey.list.1".getBytes(UTF_8)));
        assertThat(bundle.captured().find(Iri.of("https://district.example.org/gone")))
                .hasValueSatisfying(document -> assertThat(document.isGone()).isTrue());
        assertThat(bundle.captured().find(Iri.of("https://district.example.org/picture")))
                .hasValueSatisfying(
                        document -> assertThat(document.bytes()).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
        assertThat(bundle.captured().find(address)).hasValueSatisfying(document -> assertThat(document.capturedAt())
                .isEqualTo(Instant.parse("2026-05-01T00:00:00Z")));
    }

    @Test
    void vocabularies_for_credentials_are_at_hand_and_others_are_not() throws ProblemException {
        TrustBundle bundle = full();

        assertThat(bundle.contextSource().find(Iri.of("https://registry.example.org/c")))
                .isPresent();
        assertThat(bundle.contextSource().find(Iri.of("https://registry.example.org/k")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "version":"1"                        | "version":"2"                         | /version        | FORMAT_WRONG_SHAPE
                    "version":"1",                       |                                       | ``              | FORMAT_MEMBER_MISSING
                    "sequence":7                         | "sequence":"7"                        | /sequence       | FORMAT_WRONG_SHAPE
                    "sequence":7                         | "sequence":-1                         | /sequence       | FORMAT_WRONG_SHAPE
                    "sequence":7                         | "sequence":7.5                        | /sequence       | FORMAT_WRONG_SHAPE
                    "sequence":7                         | "sequence":9223372036854775808        | /sequence       | FORMAT_WRONG_SHAPE
                    "issuedAt":"2026-06-01T00:00:00Z"    | "issuedAt":"2026-06-01"               | /issuedAt       | FORMAT_NOT_A_DATE
                    "nextUpdate":"2026-12-01T00:00:00Z"  | "nextUpdate":"2026-06-01T00:00:00Z"   | /nextUpdate     | FORMAT_WRONG_SHAPE
                    "operator":"Example State Registry"  | "operator":["Example"]                | /operator       | FORMAT_WRONG_SHAPE
                    ,"issuers":[]                        |                                       | ``              | FORMAT_MEMBER_MISSING
                    "issuers":[]                         | "issuers":{}                          | /issuers        | FORMAT_WRONG_SHAPE
                    "issuers":[]                         | "issuers":["district"]                | /issuers/0      | FORMAT_WRONG_SHAPE
                    "issuers":[]                         | "issuers":[{"names":["A"]}]           | /issuers/0      | FORMAT_MEMBER_MISSING
                    "issuers":[]                         | "issuers":[{"ids":["a"],"names":["A"]}] | /issuers/0/ids/0 | FORMAT_NOT_AN_IRI
                    "issuers":[]                         | "issuers":[{"ids":["a:b"],"names":["A"],"revoked":true}] | /issuers/0/revoked | FORMAT_UNKNOWN_MEMBER
                    "issuers":[]                         | "issuers":[{"ids":["a:b"],"names":["A"],"recognizedFor":{}}] | /issuers/0/recognizedFor/achievements | FORMAT_EMPTY_VALUE
                    "issuers":[]                         | "issuers":[{"ids":["a:b"],"names":["A"],"keys":[{}]}] | /issuers/0/keys/0/publicKeyMultibase | FORMAT_WRONG_SHAPE
                    "issuers":[]                         | "issuers":[{"ids":["a:b"],"names":["A"],"keys":[{"publicKeyMultibase":"z6Mk"}]}] | /issuers/0/keys/0/publicKeyMultibase | KEY_TYPE_UNSUPPORTED
                    "issuers":[]                         | "issuers":[{"ids":["a:b"],"names":["A"]},{"ids":["c:d"],"formerIds":["a:b"],"names":["B"]}] | /issuers/1/ids | FORMAT_DUPLICATE_ID
                    "issuers":[]                         | "issuers":[{"ids":["a:b"],"names":["A"],"keyDocuments":[{"kind":"jwks","address":"a:b","capturedAt":"2026-05-01T00:00:00Z","text":"{}"}]}] | /issuers/0/keyDocuments/0/text/keys | FORMAT_WRONG_SHAPE
                    "issuers":[]                         | "issuers":[{"ids":["a:b"],"names":["A"],"keyDocuments":[{"kind":"identifier-document","address":"a:b","capturedAt":"2026-05-01T00:00:00Z","text":"{\\"id\\":\\"a:c\\"}"}]}] | /issuers/0/keyDocuments/0/text/id | KEY_DOCUMENT_OF_ANOTHER
                    "issuers":[]                         | "issuers":[],"documents":[{"address":"a:b","capturedAt":"2026-05-01T00:00:00Z"}] | /documents/0/text | FORMAT_WRONG_SHAPE
                    "issuers":[]                         | "issuers":[],"documents":[{"address":"a:b","capturedAt":"2026-05-01T00:00:00Z","text":"","gone":true}] | /documents/0/text | FORMAT_WRONG_SHAPE
                    "issuers":[]                         | "issuers":[],"documents":[{"address":"a:b","capturedAt":"2026-05-01T00:00:00Z","base64url":"=="}] | /documents/0/text | FORMAT_WRONG_SHAPE
                    "issuers":[]                         | "issuers":[],"documents":[{"address":"a:b","capturedAt":"2026-05-01T00:00:00Z","gone":true}],"statusLists":[{"address":"a:b","capturedAt":"2026-05-01T00:00:00Z","text":""}] | /statusLists | FORMAT_DUPLICATE_ID
                    "issuers":[]                         | "issuers":[],"contexts":[{"url":"a:b","roles":["all"],"sha256":"00","text":"{\\"@context\\":{}}"}] | /contexts/0/roles | FORMAT_UNKNOWN_TERM
                    "issuers":[]                         | "issuers":[],"contexts":[{"url":"a:b","roles":["credential"],"sha256":"00","text":"{\\"@context\\":{}}"}] | /contexts/0/sha256 | TRUST_HASH
                    "issuers":[]                         | "issuers":[],"contexts":[{"url":"https://www.w3.org/ns/credentials/v2","roles":["credential"],"sha256":"00","text":"{\\"@context\\":{}}"}] | /contexts/0/url | TRUST_ADDRESS_TAKEN
                    "issuers":[]                         | "issuers":[],"schemas":[{"url":"a:b","sha256":"00","text":"{}"}] | /schemas/0/sha256 | TRUST_HASH
                    "issuers":[]                         | "issuers":[],"policies":[{"id":"p","text":""}] | /policies/0 | FORMAT_MEMBER_MISSING
                    """)
    void what_is_not_as_it_must_be_is_told_at_its_place(String from, String to, String at, ProblemCode code) {
        String json = EMPTY.replace(from, to == null ? "" : to);

        assertThat(json).isNotEqualTo(EMPTY);
        assertThat(errors(json)).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.at().value()).isEqualTo(at);
        });
    }

    @Test
    void a_vocabulary_that_does_more_than_add_words_is_told_at_its_place() {
        assertThat(errors(EMPTY.replace(
                        "\"issuers\":[]",
                        "\"issuers\":[],\"contexts\":[{\"url\":\"a:b\",\"roles\":[\"credential\"],\"sha256\":\"00\","
                                + "\"text\":\"{\\\"@context\\\":{\\\"@vocab\\\":\\\"a:b\\\"}}\"}]")))
                .extracting(finding -> finding.code() + " " + finding.at())
                .containsExactly(
                        "TRUST_HASH /contexts/0/sha256", "TRUST_CONTEXT_KEYWORD /contexts/0/text/@context/@vocab");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(
                        errors(
                                "{\"version\":1,\"sequence\":-1,\"issuedAt\":0,\"operator\":1,\"issuers\":[{}],\"documents\":[{}]}"))
                .hasSizeGreaterThan(9);
    }

    @Test
    void what_is_not_known_at_the_top_is_kept_and_told_of() throws ProblemException {
        TrustBundle bundle = TrustBundle.unsigned(EMPTY.replace("\"issuers\":[]", "\"issuers\":[],\"x\":{\"y\":1.50}")
                .getBytes(UTF_8));

        assertThat(bundle.findings())
                .extracting(finding -> finding.severity() + " " + finding.code() + " " + finding.at())
                .containsExactly("WARNING FORMAT_UNKNOWN_MEMBER /x");
        assertThat(new String(bundle.toBuilder().sequence(8).build().toJson(), UTF_8))
                .contains("\"y\": 1.50");
    }

    @Test
    void an_issuer_takes_the_place_of_one_that_shares_an_identifier() throws ProblemException {
        TrustBundle bundle = full().toBuilder()
                .issuer(TrustedIssuer.builder(Iri.of("did:web:lakeview.example.org"), "Lakeview again")
                        .build())
                .build();

        assertThat(bundle.issuers()).extracting(TrustedIssuer::name).containsExactly("Lakeview again");
    }

    @Test
    void the_example_of_the_documentation_is_a_bundle() throws Exception {
        String page =
                Files.readString(Path.of(System.getProperty("badges.repository", ".."), ".github/TRUST-BUNDLE.md"));
        String example = page.substring(page.indexOf("```json\n") + 8, page.lastIndexOf("\n```\n"));

        TrustBundle bundle = TrustBundle.unsigned(example.getBytes(UTF_8));

        assertThat(bundle.findings()).isEmpty();
        assertThat(bundle.issuers()).hasSize(1);
        for (String member : List.of(
                "`sequence`", "`nextUpdate`", "`statusListSigners`", "`knownCredentials`", "`compromisedSince`")) {
            assertThat(page).contains(member);
        }
    }

    private static List<Finding> errors(String json) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> TrustBundle.unsigned(json.getBytes(UTF_8)));
        assertThat(refused).as(json).isNotNull();
        return refused.findings();
    }

    private static TrustBundle full() throws ProblemException {
        Instant captured = Instant.parse("2026-05-01T00:00:00Z");
        Iri jwks = Iri.of("https://keys.example.org/jwks.json");
        return Drafts.empty()
                .issuer(Drafts.district()
                        .id(Iri.of("did:web:lakeview.example.org"))
                        .formerId(Iri.of("https://old.example.org/lakeview"))
                        .name("Lakeview")
                        .contact("badges@district.example.org")
                        .key(Drafts.districtKey()
                                .validFrom(Instant.parse("2020-01-01T00:00:00Z"))
                                .retiredSince(captured)
                                .compromisedSince(captured.plusSeconds(1))
                                .knownCredential("AB".repeat(32))
                                .build())
                        .keysCapturedAt(captured)
                        .keyDocument(new KeyCapture(KeyCapture.Kind.JWKS, jwks, captured, "{\"keys\":[]}"))
                        .keyDocument(new KeyCapture(
                                KeyCapture.Kind.JWKS, jwks, captured.minusSeconds(1), "{ \"keys\" : [ ] }"))
                        .recognizedFor(new RecognizedFor(List.of(Iri.of("a:b")), List.of("Badge")))
                        .withdrawnSince(captured)
                        .statusListSigner(Iri.of("did:web:status.example.org"))
                        .source(new IssuerSource("a list", captured, "00", false))
                        .build())
                .document(
                        Iri.of("https://district.example.org/picture"),
                        new byte[] {(byte) 0x89, 'P', 'N', 'G'},
                        captured)
                .documentGone(Iri.of("https://district.example.org/gone"), captured)
                .statusList(Iri.of("https://district.example.org/status/1"), "ey.list.1".getBytes(UTF_8), captured)
                .context(new TrustedContext(
                        Iri.of("https://registry.example.org/c"),
                        EnumSet.of(ContextRole.CREDENTIAL, ContextRole.PROOF),
                        "{\"@context\":{\"educatorPlan\":\"https://registry.example.org/p\"}}"))
                .context(new TrustedContext(
                        Iri.of("https://registry.example.org/k"),
                        EnumSet.of(ContextRole.KEY_DOCUMENT),
                        "{\"@context\":{\"educatorKey\":\"https://registry.example.org/k\"}}"))
                .schema(new TrustedSchema(Iri.of("https://registry.example.org/s"), "{\"type\":\"object\"}"))
                .policy(new PolicyText("lakeview", "2", "whatever it says\n"))
                .build();
    }
}
