package org.portablebadges.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;

class VcJwtTest {
    private static final String CREDENTIAL =
            """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"id":"urn:uuid:1",
             "type":["VerifiableCredential"],"issuer":{"id":"did:example:issuer"},
             "validFrom":"2026-01-15T00:00:00.5Z","validUntil":"2027-01-15T02:00:00+02:00",
             "credentialSubject":{"id":"did:example:ada"}}
            """;

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void every_kind_of_key_signs_and_checks(KeyType type) throws Exception {
        SigningKey key = SigningKey.generate(type, new SecureRandom());
        CompactJws jws = parse(VcJwt.sign(credential(), key, Iri.of("did:example:issuer#1")));
        SigningKey stranger = SigningKey.generate(type, new SecureRandom());

        assertThat(VcJwt.headerFindings(jws)).isEmpty();
        assertThat(jws.header().names()).containsExactlyInAnyOrder("alg", "kid", "typ");
        assertThat(VcJwt.check(jws, key.publicKey()).holds()).isTrue();
        assertThat(VcJwt.check(jws, stranger.publicKey()).holds()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"P256", "P384", "RSA"})
    void nimbus_verifies_what_we_sign(KeyType type) throws Exception {
        SigningKey key = SigningKey.generate(type, new SecureRandom());
        String token = VcJwt.sign(credential(), key, Iri.of("did:example:issuer#1"));
        JWK jwk = JWK.parse(key.publicKey().toJwk().toString());
        JWSVerifier verifier =
                type == KeyType.RSA ? new RSASSAVerifier(jwk.toRSAKey()) : new ECDSAVerifier(jwk.toECKey());

        assertThat(JWSObject.parse(token).verify(verifier)).isTrue();
    }

    @Test
    void claims_are_taken_from_the_credential() throws Exception {
        SigningKey key = SigningKey.ofSeed(KeyType.ED25519, new byte[32]);
        String token = VcJwt.sign(credential(), key, Iri.of("did:example:issuer#1"));
        SecuredCredential secured = SecuredCredential.read(token, JsonLimits.DEFAULT);
        JsonObject claims = secured.document().object();

        assertThat(claims.string("iss")).contains("did:example:issuer");
        assertThat(claims.string("jti")).contains("urn:uuid:1");
        assertThat(claims.string("sub")).contains("did:example:ada");
        assertThat(claims.get("nbf")).hasToString("Optional[1768435200]");
        assertThat(claims.get("exp")).hasToString("Optional[1799971200]");
        assertThat(VcJwt.claimFindings(secured)).isEmpty();
        assertThat(secured.credential()).isEqualTo(credential());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"alg\":\"none\"} | jws.alg-none | ERROR",
                "{\"alg\":\"NonE\"} | jws.alg-none | ERROR",
                "{} | jws.alg-missing | ERROR",
                "{\"alg\":5} | jws.alg-missing | ERROR",
                "{\"alg\":\"HS256\"} | jws.alg-not-allowed | ERROR",
                "{\"alg\":\"PBES2-HS256+A128KW\"} | jws.alg-not-allowed | ERROR",
                "{\"alg\":\"ES512\"} | proof.suite-not-checked | ERROR",
                "{\"alg\":\"ES256\",\"crit\":[\"exp\"]} | jws.crit | ERROR",
                "{\"alg\":\"ES256\",\"b64\":false} | jws.crit | ERROR",
                "{\"alg\":\"ES256\",\"kid\":1} | jws.header-malformed | ERROR",
                "{\"alg\":\"ES256\",\"jku\":\"https://a.example\"} | jws.header-not-allowed | WARNING",
                "{\"alg\":\"ES256\",\"x5u\":\"https://a.example\"} | jws.header-not-allowed | WARNING",
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\"} | jws.typ | WARNING",
                "{\"alg\":\"ES256\",\"typ\":\"JWT\"} | - | -",
                "{\"alg\":\"ES256\",\"typ\":\"application/vc+jwt\"} | - | -",
            })
    void what_a_header_may_say(String header, String code, String severity) throws Exception {
        List<Finding> findings = VcJwt.headerFindings(parse(token(header, "{}")));

        if (code.equals("-")) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).code().value()).isEqualTo(code);
            assertThat(findings.get(0).severity()).isEqualTo(Severity.valueOf(severity));
        }
    }

    @Test
    void the_key_decides_the_algorithm_and_not_the_header() throws Exception {
        SigningKey key = SigningKey.ofSeed(KeyType.ED25519, new byte[32]);
        CompactJws jws = parse(token("{\"alg\":\"ES256\"}", "{}"));

        var thrown = catchThrowableOfType(ProblemException.class, () -> VcJwt.check(jws, key.publicKey()));

        assertThat(thrown.code()).isEqualTo(ProblemCode.JWS_ALG_MISMATCH);
    }

    // RFC 9864, 2.2: "Ed25519" says of the key what "EdDSA" leaves open.
    @Test
    void ed25519_is_another_name_for_the_algorithm_of_such_a_key_and_of_no_other() throws Exception {
        SigningKey ed25519 = SigningKey.ofSeed(KeyType.ED25519, new byte[32]);
        SigningKey p256 = SigningKey.generate(KeyType.P256, new SecureRandom());
        CompactJws jws = parse(signed("{\"alg\":\"Ed25519\"}", ed25519));
        CompactJws other = parse(signed("{\"alg\":\"Ed25519\"}", p256));

        var thrown = catchThrowableOfType(ProblemException.class, () -> VcJwt.check(other, p256.publicKey()));

        assertThat(VcJwt.check(jws, ed25519.publicKey()).holds()).isTrue();
        assertThat(thrown.code()).isEqualTo(ProblemCode.JWS_ALG_MISMATCH);
    }

    private static String signed(String header, SigningKey key) {
        String input = Base64Url.encode(header.getBytes(UTF_8)) + ".e30";
        return input + "." + Base64Url.encode(key.sign(input.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "iss | \"did:example:other\" | jwt.claim-mismatch",
                "iss | 5 | jwt.claim-malformed",
                "jti | \"urn:uuid:2\" | jwt.claim-mismatch",
                "sub | \"did:example:bea\" | jwt.claim-mismatch",
                "nbf | 1768435199 | jwt.claim-mismatch",
                "nbf | 1768435200.9 | -",
                "nbf | 1768435201 | jwt.claim-mismatch",
                "nbf | \"2026-01-15T00:00:00Z\" | jwt.claim-malformed",
                "nbf | 1e300 | jwt.claim-malformed",
                "exp | 1799971201 | jwt.claim-mismatch",
                "iat | \"yesterday\" | -",
                "vc | {} | jwt.vc-claim",
            })
    void claims_must_say_what_the_credential_says(String claim, String value, String code) throws Exception {
        SigningKey key = SigningKey.ofSeed(KeyType.ED25519, new byte[32]);
        String good = VcJwt.sign(credential(), key, Iri.of("did:example:issuer#1"));
        JsonObject claims =
                SecuredCredential.read(good, JsonLimits.DEFAULT).document().object();
        String payload = claims.with(
                        claim, JsonReader.read(value, JsonLimits.DEFAULT).root())
                .toString();
        SecuredCredential changed = SecuredCredential.read(token("{\"alg\":\"EdDSA\"}", payload), JsonLimits.DEFAULT);

        List<String> codes = VcJwt.claimFindings(changed).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.code().value())
                .toList();

        assertThat(codes).isEqualTo(code.equals("-") ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'holder':'did:example:ada','iss':'did:example:ada','aud':'https://jobs.example.org'} | -",
                "{'holder':{'id':'did:example:ada'},'iss':'did:example:ada','sub':'did:example:bea'} | -",
                "{'holder':'did:example:ada'} | -",
                "{'iss':'did:example:bea'} | -",
                "{'holder':'did:example:ada','iss':'did:example:bea'} | jwt.claim-mismatch /iss",
                "{'holder':{'id':'did:example:ada'},'iss':'did:example:bea'} | jwt.claim-mismatch /iss",
                "{'holder':'did:example:ada','iss':5} | jwt.claim-malformed /iss",
                "{'id':'urn:uuid:1','jti':'urn:uuid:1'} | -",
                "{'id':'urn:uuid:1','jti':'urn:uuid:2'} | jwt.claim-mismatch /jti",
                "{'nbf':1768435200,'exp':1799971200} | -",
                "{'nbf':'now'} | jwt.claim-malformed /nbf",
                "{'exp':'2027-01-15T00:00:00Z'} | jwt.claim-malformed /exp",
                "{'iss':'did:example:bea','vp':{'holder':'did:example:ada'}} | jwt.claim-mismatch /iss",
            })
    void claims_around_a_presentation_must_say_what_it_says(String payload, String problem) throws Exception {
        String token = token("{\"alg\":\"EdDSA\"}", payload.replace('\'', '"'));

        List<String> problems =
                VcJwt.presentationClaimFindings(SecuredCredential.read(token, JsonLimits.DEFAULT)).stream()
                        .map(finding -> finding.code().value() + " " + finding.at())
                        .toList();

        assertThat(problems).isEqualTo(problem.equals("-") ? List.of() : List.of(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'sub':'did:example:ada','credentialSubject':[{'id':'did:example:ada'}]} | -",
                "{'sub':'did:example:bea','credentialSubject':[{'id':'did:example:ada'}]} | jwt.claim-mismatch /sub",
                "{'sub':'did:example:bea','credentialSubject':[{'id':'did:example:ada'},{'id':'did:example:bea'}]} | -",
                "{'vc':{'@context':['https://www.w3.org/2018/credentials/v1']}} | -",
                "{'vc':{'@context':'https://www.w3.org/2018/credentials/v1'}} | -",
                "{'vc':{'@context':['https://www.w3.org/ns/credentials/v2']}} | jwt.vc-claim /vc",
                "{'@context':['https://www.w3.org/2018/credentials/v1']} | jwt.vc-claim /vc",
                "{'@context':'https://www.w3.org/2018/credentials/v1'} | jwt.vc-claim /vc",
            })
    void the_subject_and_the_version_may_be_written_in_two_ways(String payload, String problem) throws Exception {
        String token = token("{\"alg\":\"EdDSA\"}", payload.replace('\'', '"'));

        List<String> problems = VcJwt.claimFindings(SecuredCredential.read(token, JsonLimits.DEFAULT)).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.code().value() + " " + finding.at())
                .toList();

        assertThat(problems).isEqualTo(problem.equals("-") ? List.of() : List.of(problem));
    }

    // RFC 7519, 2, NumericDate: seconds, with or without a fraction.
    @ParameterizedTest
    @CsvSource({
        "1799971200,          2027-01-15T00:00:00Z",
        "1799971200.9,        2027-01-15T00:00:00Z",
        "-1,                  1969-12-31T23:59:59Z",
        "999999999999999,     +31690708-07-05T01:46:39Z",
        "1000000000000000,    -",
        "-1000000000000000,   -",
        "1e300,               -",
        "\"1799971200\",      -",
        "null,                -"
    })
    void dates_of_a_token_are_seconds(String value, String instant) throws Exception {
        String payload = "{\"nbf\":%1$s,\"exp\":%1$s,\"iat\":%1$s}".formatted(value);
        SecuredCredential secured = SecuredCredential.read(token("{\"alg\":\"EdDSA\"}", payload), JsonLimits.DEFAULT);
        Optional<Instant> expected = instant.equals("-") ? Optional.empty() : Optional.of(Instant.parse(instant));

        assertThat(VcJwt.notBefore(secured)).isEqualTo(expected);
        assertThat(VcJwt.expires(secured)).isEqualTo(expected);
        assertThat(VcJwt.issuedAt(secured.jws().orElseThrow())).isEqualTo(expected);
    }

    @Test
    void a_token_without_dates_has_none() throws Exception {
        SecuredCredential secured = SecuredCredential.read(token("{\"alg\":\"EdDSA\"}", "{}"), JsonLimits.DEFAULT);

        assertThat(VcJwt.notBefore(secured)).isEmpty();
        assertThat(VcJwt.expires(secured)).isEmpty();
        assertThat(VcJwt.claimFindings(secured)).extracting(Finding::at).hasToString("[/nbf]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "jti", "sub", "nbf", "exp"})
    void a_missing_claim_is_a_warning(String claim) throws Exception {
        SigningKey key = SigningKey.ofSeed(KeyType.ED25519, new byte[32]);
        String good = VcJwt.sign(credential(), key, Iri.of("did:example:issuer#1"));
        JsonObject claims =
                SecuredCredential.read(good, JsonLimits.DEFAULT).document().object();
        String token = token("{\"alg\":\"EdDSA\"}", claims.without(claim).toString());

        List<Finding> findings = VcJwt.claimFindings(SecuredCredential.read(token, JsonLimits.DEFAULT));

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).code()).isEqualTo(ProblemCode.JWT_CLAIM_MISSING);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a.b",
                "..",
                "e30.e30.e30.e30",
                "e30=.e30.",
                "e3.e30.",
                " e30.e30.",
                "W10.e30.",
                "e30.W10."
            })
    void what_is_no_token_is_refused(String text) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> CompactJws.parse(text, JsonLimits.DEFAULT));

        assertThat(thrown).as(text).isNotNull();
    }

    @Test
    void a_header_has_a_limit() throws Exception {
        String below = header(CompactJws.MAX_HEADER - 4);
        String at = header(CompactJws.MAX_HEADER);
        String above = header(CompactJws.MAX_HEADER + 4);

        assertThat(CompactJws.parse(below + ".e30.", JsonLimits.DEFAULT)).isNotNull();
        assertThat(CompactJws.parse(at + ".e30.", JsonLimits.DEFAULT)).isNotNull();
        var thrown = catchThrowableOfType(
                ProblemException.class, () -> CompactJws.parse(above + ".e30.", JsonLimits.DEFAULT));
        assertThat(thrown.code()).isEqualTo(ProblemCode.LIMIT_JOSE_HEADER);
    }

    private static String header(int length) {
        int bytes = length / 4 * 3;
        return Base64Url.encode(("{\"kid\":\"" + "k".repeat(bytes - 10) + "\"}").getBytes(UTF_8));
    }

    private static JsonObject credential() throws ProblemException {
        JsonObject object =
                JsonReader.readObject(CREDENTIAL, JsonLimits.DEFAULT).object();
        return object.with("validFrom", new JsonString("2026-01-15T00:00:00.5Z"));
    }

    private static CompactJws parse(String token) throws ProblemException {
        return CompactJws.parse(token, JsonLimits.DEFAULT);
    }

    private static String token(String header, String payload) {
        return Base64Url.encode(header.getBytes(UTF_8)) + "." + Base64Url.encode(payload.getBytes(UTF_8)) + ".AAAA";
    }
}
