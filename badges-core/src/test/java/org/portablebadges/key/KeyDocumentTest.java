package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class KeyDocumentTest {
    private static final String DID = "did:web:badges.example.org";
    private static final Iri OWNER = Iri.of(DID);
    private static final PublicKey ED = key(KeyType.ED25519);
    private static final PublicKey P256 = key(KeyType.P256);

    @Test
    void a_key_inside_assertionMethod_needs_no_context() throws ProblemException {
        KeyDocument document = did(
                """
                {"id":"DID","assertionMethod":[
                  {"id":"DID#key-1","type":"Multikey","controller":"DID","publicKeyMultibase":"ED"}]}
                """);

        assertThat(methods(document)).containsExactly(new VerificationMethod(Iri.of(DID + "#key-1"), OWNER, ED));
        assertThat(document.unusable()).isEmpty();
    }

    @Test
    void names_may_be_relative_and_single_values_stand_for_lists() throws ProblemException {
        KeyDocument document = did(
                """
                {"id":"DID","verificationMethod":
                  {"id":"#key-1","type":["JsonWebKey2020"],"controller":"DID","publicKeyJwk":P256},
                 "assertionMethod":"#key-1"}
                """);

        assertThat(methods(document)).containsExactly(new VerificationMethod(Iri.of(DID + "#key-1"), OWNER, P256));
    }

    @Test
    void a_full_name_finds_a_relative_one() throws ProblemException {
        KeyDocument document = did(
                """
                {"id":"DID","verificationMethod":[
                  {"id":"#key-1","type":"Ed25519VerificationKey2020","controller":"DID","publicKeyMultibase":"ED"}],
                 "assertionMethod":["DID#key-1"]}
                """);

        assertThat(methods(document)).hasSize(1);
    }

    @Test
    void only_keys_of_assertionMethod_sign() throws ProblemException {
        KeyDocument document = did(
                """
                {"id":"DID","verificationMethod":[
                  {"id":"DID#key-1","type":"Multikey","controller":"DID","publicKeyMultibase":"ED"},
                  {"id":"DID#login","type":"JsonWebKey","controller":"DID","publicKeyJwk":P256}],
                 "authentication":["DID#key-1","DID#login"],"assertionMethod":["DID#key-1","DID#nowhere"]}
                """);

        assertThat(names(document)).containsExactly(DID + "#key-1");
        assertThat(codes(document)).containsExactly(Map.entry(DID + "#login", ProblemCode.KEY_NOT_FOR_ASSERTIONS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "controller":"did:web:other.example.org","type":"Multikey","publicKeyMultibase":"ED" | KEY_OTHER_CONTROLLER
                    "controller":["did:web:other.example.org"],"type":"Multikey","publicKeyMultibase":"ED" | KEY_OTHER_CONTROLLER
                    "type":"EcdsaSecp256k1VerificationKey2019","publicKeyMultibase":"ED"                 | KEY_TYPE_UNSUPPORTED
                    "publicKeyMultibase":"ED"                                                            | KEY_TYPE_UNSUPPORTED
                    "type":"Multikey"                                                                    | KEY_MALFORMED
                    "type":"Multikey","publicKeyMultibase":"ED","publicKeyJwk":P256                      | KEY_MALFORMED
                    "type":"Multikey","publicKeyMultibase":"u6Mk"                                        | KEY_MALFORMED
                    "type":"JsonWebKey","publicKeyJwk":{"kty":"EC","crv":"secp256k1"}                    | KEY_TYPE_UNSUPPORTED
                    "type":"Multikey","publicKeyMultibase":"ED","expires":"soon"                         | FORMAT_NOT_A_DATE
                    """)
    void a_key_that_cannot_be_used_is_kept_apart_with_the_reason(String members, ProblemCode reason)
            throws ProblemException {
        KeyDocument document = did("{\"id\":\"DID\",\"assertionMethod\":[{\"id\":\"#key-1\"," + members + "}]}");

        assertThat(document.keys()).isEmpty();
        assertThat(codes(document)).containsExactly(Map.entry(DID + "#key-1", reason));
    }

    @Test
    void a_key_without_controller_is_that_of_the_document() throws ProblemException {
        KeyDocument document = did(
                "{\"id\":\"DID\",\"assertionMethod\":[{\"id\":\"#k\",\"type\":\"Multikey\",\"publicKeyMultibase\":\"ED\"}]}");

        assertThat(methods(document).get(0).controller()).isEqualTo(OWNER);
    }

    @Test
    void the_end_of_a_key_is_read() throws ProblemException {
        KeyDocument document = did(
                """
                {"id":"DID","assertionMethod":[{"id":"#k","type":"Multikey","controller":"DID","publicKeyMultibase":"ED",
                  "expires":"2027-01-01T00:00:00Z","revoked":"2026-03-01T01:00:00+01:00"}]}
                """);

        assertThat(document.keys().get(0).expires()).contains(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(document.keys().get(0).revoked()).contains(Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void one_name_for_two_keys_names_neither() throws ProblemException {
        KeyDocument document = did(
                """
                {"id":"DID","assertionMethod":[
                  {"id":"#k","type":"Multikey","controller":"DID","publicKeyMultibase":"ED"},
                  {"id":"DID#k","type":"JsonWebKey","controller":"DID","publicKeyJwk":P256},
                  {"id":"#k","type":"Multikey","controller":"DID","publicKeyMultibase":"ED"}]}
                """);

        assertThat(document.keys()).isEmpty();
        assertThat(codes(document)).containsExactly(Map.entry(DID + "#k", ProblemCode.FORMAT_DUPLICATE_ID));
    }

    @Test
    void one_name_described_twice_names_nothing() throws ProblemException {
        for (String second : List.of(
                "\"type\":\"JsonWebKey\",\"publicKeyJwk\":P256",
                "\"type\":\"Multikey\",\"publicKeyMultibase\":\"ED\",\"revoked\":\"2026-01-01T00:00:00Z\"")) {
            KeyDocument document = did(
                    """
                    {"id":"DID","verificationMethod":[
                      {"id":"#k","type":"Multikey","publicKeyMultibase":"ED"},{"id":"DID#k",SECOND}],
                     "assertionMethod":["#k"]}
                    """
                            .replace("SECOND", second));

            assertThat(document.keys()).isEmpty();
            assertThat(codes(document)).containsExactly(Map.entry(DID + "#k", ProblemCode.FORMAT_DUPLICATE_ID));
        }
    }

    @Test
    void one_key_listed_twice_with_different_ends_names_nothing() throws ProblemException {
        KeyDocument document = did(
                """
                {"id":"DID","assertionMethod":[
                  {"id":"#k","type":"Multikey","publicKeyMultibase":"ED","revoked":"2026-01-01T00:00:00Z"},
                  {"id":"#k","type":"Multikey","publicKeyMultibase":"ED"}]}
                """);

        assertThat(document.keys()).isEmpty();
        assertThat(codes(document)).containsExactly(Map.entry(DID + "#k", ProblemCode.FORMAT_DUPLICATE_ID));
    }

    @Test
    void a_key_described_and_listed_alike_is_one_key() throws ProblemException {
        KeyDocument document = did(
                """
                {"id":"DID","verificationMethod":[{"id":"#k","type":"Multikey","publicKeyMultibase":"ED"}],
                 "assertionMethod":["#k",{"id":"DID#k","type":"Multikey","publicKeyMultibase":"ED"},"DID#k"]}
                """);

        assertThat(names(document)).containsExactly(DID + "#k");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"did:web:Badges.example.org\"}",
                "{\"id\":\"did:web:badges.example.org/\"}",
                "{\"id\":[\"did:web:badges.example.org\"]}"
            })
    void the_document_of_another_is_refused(String json) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> did(json))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.KEY_DOCUMENT_OF_ANOTHER));
    }

    @Test
    void keys_of_a_set_are_named_by_their_kid() throws ProblemException {
        KeyDocument document = jwks(
                """
                {"keys":[JWK("kid":"2026"),JWK("kid":"https://keys.example.org/1","iss":"DID")]}
                """);

        assertThat(names(document)).containsExactly(DID + "#2026", "https://keys.example.org/1");
    }

    @Test
    void a_key_of_a_set_without_kid_is_named_by_its_thumbprint() throws ProblemException {
        assertThat(names(jwks("{\"keys\":[P256]}"))).containsExactly(DID + "#" + P256.thumbprint());
    }

    @Test
    void keys_of_a_set_that_are_another_s_or_for_something_else_are_kept_apart() throws ProblemException {
        KeyDocument document = jwks(
                """
                {"keys":[JWK("kid":"a","iss":"did:web:other.example.org"),JWK("kid":"b","use":"enc"),
                         JWK("kid":"c","iss":"DID/"),JWK("kid":"d","d":"AA"),{"kty":"oct","k":"AA","kid":"e"},7]}
                """);

        assertThat(document.keys()).isEmpty();
        assertThat(codes(document))
                .containsExactly(
                        Map.entry(DID + "#a", ProblemCode.KEY_OTHER_CONTROLLER),
                        Map.entry(DID + "#b", ProblemCode.KEY_USE),
                        Map.entry(DID + "#c", ProblemCode.KEY_OTHER_CONTROLLER),
                        Map.entry(DID + "#d", ProblemCode.KEY_PRIVATE_IN_PUBLIC),
                        Map.entry(DID + "#e", ProblemCode.KEY_SYMMETRIC),
                        Map.entry(DID + "#5", ProblemCode.KEY_MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"keys\":{}}", "{\"keys\":\"none\"}"})
    void what_is_no_set_is_refused(String json) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> jwks(json))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.FORMAT_WRONG_SHAPE));
    }

    private static KeyDocument did(String template) throws ProblemException {
        return KeyDocument.ofIdentifierDocument(read(template), List.of(OWNER));
    }

    private static KeyDocument jwks(String template) throws ProblemException {
        return KeyDocument.ofJwks(read(template), List.of(OWNER, Iri.of("https://badges.example.org")));
    }

    private static JsonObject read(String template) throws ProblemException {
        String jwk = P256.toJwk().toString();
        String json = template.replaceAll("JWK\\((.*?)\\)", jwk.substring(0, jwk.length() - 1) + ",$1}")
                .replace("P256", jwk)
                .replace("\"DID", "\"" + DID)
                .replace("\"ED\"", "\"" + ED.multikey() + "\"")
                .replace("\"crv\":\"" + jwk + "\"", "\"crv\":\"P-256\"");
        return JsonReader.readObject(json, JsonLimits.DEFAULT).object();
    }

    private static List<VerificationMethod> methods(KeyDocument document) {
        return document.keys().stream().map(ListedKey::method).toList();
    }

    private static List<String> names(KeyDocument document) {
        return methods(document).stream().map(method -> method.id().value()).toList();
    }

    private static List<Map.Entry<String, ProblemCode>> codes(KeyDocument document) {
        return document.unusable().entrySet().stream()
                .map(entry -> Map.entry(entry.getKey().value(), entry.getValue().code()))
                .collect(Collectors.toList());
    }

    private static PublicKey key(KeyType type) {
        return SigningKey.ofSeed(type, Digest.SHA_256.of("Badge Office")).publicKey();
    }
}
