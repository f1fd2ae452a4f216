package org.portablebadges.verify.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.TypedJws;

/** Issuers taken over from other lists. */
class ListsOfOthersTest {
    private static final Instant CAPTURED = Instant.parse("2026-05-01T00:00:00Z");
    private static final SigningKey ANCHOR = anchor("Example Federation");
    private static final String CONFIGURATION =
            """
            {"iss":"https://federation.example.org","sub":"https://federation.example.org","iat":1777593600,"exp":1777680000,
             "jwks":{"keys":[KEY]},"metadata":{"federation_entity":{"organization_name":"Example Federation"}}}
            """;
    // From a day before the capture to a day after it.
    private static final String STATEMENT =
            """
            {"iss":"https://federation.example.org","sub":"did:web:college.example.org","iat":1777507200,"exp":1777680000,
             "metadata":{"federation_entity":{"organization_name":"Example College","homepage_uri":"https://college.example.org"}}}
            """;

    @Test
    void the_registry_of_the_dcc_names_issuers_and_nobody_signs_it() throws ProblemException {
        byte[] registry =
                """
                {"meta":{"created":"2024-01-01T00:00:00Z","updated":"2026-01-01T00:00:00Z"},
                 "registry":{"did:key:zExample":{"name":"Example College","location":"Lakeview","url":"https://college.example.org"},
                             "did:web:academy.example.org":{"name":"Example Academy"}}}
                """
                        .getBytes(UTF_8);

        List<TrustedIssuer> issuers = DccRegistry.read(registry, CAPTURED);

        assertThat(issuers).extracting(TrustedIssuer::name).containsExactly("Example College", "Example Academy");
        assertThat(issuers.get(0).ids()).containsExactly(Iri.of("did:key:zExample"));
        assertThat(issuers.get(0).contact()).isEqualTo("https://college.example.org");
        assertThat(issuers.get(0).source()).hasValueSatisfying(source -> {
            assertThat(source.signed()).isFalse();
            assertThat(source.capturedAt()).isEqualTo(CAPTURED);
            assertThat(source.sha256()).isEqualTo(Digest.SHA_256.hexOf(new String(registry, UTF_8)));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                       | FORMAT_MEMBER_MISSING
                    {"registry":{"college":{"name":"A"}}}    | FORMAT_NOT_AN_IRI
                    {"registry":{"did:key:z":{}}}            | FORMAT_MEMBER_MISSING
                    {"registry":{"did:key:z":"A"}}           | FORMAT_WRONG_SHAPE
                    []                                       | JSON_NOT_AN_OBJECT
                    """)
    void what_is_no_registry_is_refused(String json, ProblemCode code) {
        refused(code, () -> DccRegistry.read(json.getBytes(UTF_8), CAPTURED));
    }

    @Test
    void a_statement_of_the_anchor_names_an_issuer() throws ProblemException {
        FederationStatements federation = federation();

        TrustedIssuer issuer = federation.issuer(signed(STATEMENT, ANCHOR), CAPTURED);

        assertThat(federation.anchor()).isEqualTo(Iri.of("https://federation.example.org"));
        assertThat(federation.thumbprints()).containsExactly(ANCHOR.publicKey().thumbprint());
        assertThat(issuer.ids()).containsExactly(Iri.of("did:web:college.example.org"));
        assertThat(issuer.name()).isEqualTo("Example College");
        assertThat(issuer.contact()).isEqualTo("https://college.example.org");
        assertThat(issuer.keys()).isEmpty();
        assertThat(issuer.source()).hasValueSatisfying(source -> {
            assertThat(source.signed()).isTrue();
            assertThat(source.list()).isEqualTo("https://federation.example.org");
        });
    }

    @Test
    void a_stranger_s_statement_is_refused() throws ProblemException {
        FederationStatements federation = federation();
        SigningKey stranger = anchor("a stranger");

        refused(ProblemCode.PROOF_SIGNATURE_MISMATCH, () -> federation.issuer(signed(STATEMENT, stranger), CAPTURED));
        refused(
                ProblemCode.ISSUER_KEY_NOT_OF_ISSUER,
                () -> federation.issuer(signed(STATEMENT, stranger, "key-2"), CAPTURED));
        refused(ProblemCode.PROOF_SIGNATURE_MISMATCH, () -> FederationStatements.of(signed(configuration(), stranger)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "https://federation.example.org","sub" | "https://other.example.org","sub" | FORMAT_WRONG_SHAPE
                    "iat":1777507200                       | "iat":1777593601                  | FORMAT_WRONG_SHAPE
                    "exp":1777680000                       | "exp":1777593599                  | FORMAT_WRONG_SHAPE
                    "exp":1777680000                       | "end":1777680000                  | FORMAT_WRONG_SHAPE
                    did:web:college.example.org            | college                           | FORMAT_MEMBER_MISSING
                    organization_name                      | name                              | FORMAT_MEMBER_MISSING
                    """)
    void a_statement_by_another_or_of_another_time_is_refused(String from, String to, ProblemCode code)
            throws ProblemException {
        FederationStatements federation = federation();
        String changed = STATEMENT.replace(from, to);

        assertThat(changed).isNotEqualTo(STATEMENT);
        refused(code, () -> federation.issuer(signed(changed, ANCHOR), CAPTURED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1777593600", "1777593601"})
    void a_statement_counts_up_to_the_second_of_its_end(String end) throws ProblemException {
        String statement = STATEMENT.replace("\"exp\":1777680000", "\"exp\":" + end);

        assertThat(federation().issuer(signed(statement, ANCHOR), CAPTURED).name())
                .isEqualTo("Example College");
    }

    @Test
    void an_ordinary_token_of_the_anchor_is_no_statement() throws ProblemException {
        FederationStatements federation = federation();
        byte[] token = TypedJws.sign(json(STATEMENT), "JWT", ANCHOR, "key-1").getBytes(US_ASCII);

        refused(ProblemCode.JWS_OTHER_KIND, () -> federation.issuer(token, CAPTURED));
    }

    private static FederationStatements federation() throws ProblemException {
        return FederationStatements.of(signed(configuration(), ANCHOR));
    }

    private static String configuration() {
        JsonObject key = ANCHOR.publicKey().toJwk().with("kid", new JsonString("key-1"));
        return CONFIGURATION.replace("KEY", key.toString());
    }

    private static byte[] signed(String claims, SigningKey key) throws ProblemException {
        return signed(claims, key, "key-1");
    }

    private static byte[] signed(String claims, SigningKey key, String kid) throws ProblemException {
        return TypedJws.sign(json(claims), "entity-statement+jwt", key, kid).getBytes(US_ASCII);
    }

    private static JsonObject json(String text) throws ProblemException {
        return JsonReader.readObject(text, JsonLimits.DEFAULT).object();
    }

    private static SigningKey anchor(String owner) {
        return SigningKey.ofSeed(KeyType.P256, Digest.SHA_256.of(owner));
    }

    private static void refused(ProblemCode code, ThrowingCallable action) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(action).satisfies(e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
