package org.portablebadges.verify.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class KnownKeysTest {
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-01-01T00:00:00Z");
    private static final Iri ADDRESS = Iri.of("https://district.example.org/.well-known/jwks.json");
    private static final Iri DID = Iri.of("did:web:district.example.org");
    private static final SigningKey OLD = Drafts.key("old");
    private static final SigningKey NEW = Drafts.key("new");

    @Test
    void an_issuer_without_keys_or_documents_has_no_known_keys() throws ProblemException {
        KnownKeys keys = of(Drafts.district());

        assertThat(keys.keys()).isEmpty();
        assertThat(keys.capturedAt()).isEmpty();
    }

    @Test
    void keys_that_the_operator_vouches_for_are_as_of_the_bundle_unless_said() throws ProblemException {
        TrustedIssuer.Builder issuer =
                Drafts.district().key(Drafts.districtKey().build());

        assertThat(of(issuer).capturedAt()).contains(Drafts.ISSUED);
        assertThat(of(issuer.keysCapturedAt(FIRST)).capturedAt()).contains(FIRST);
        assertThat(of(issuer).keys().get(0).capturedAt()).isEqualTo(FIRST);
    }

    @Test
    void the_date_of_the_latest_document_is_that_of_the_set() throws ProblemException {
        KnownKeys keys = of(Drafts.district()
                .keyDocument(jwks(SECOND, NEW))
                .keyDocument(jwks(FIRST, OLD))
                .key(Drafts.districtKey().build()));

        assertThat(keys.capturedAt()).contains(SECOND);
        assertThat(keys.keys()).hasSize(3);
    }

    @Test
    void a_key_that_a_later_document_does_not_list_is_retired_from_its_date() throws ProblemException {
        KnownKeys keys = of(Drafts.district()
                .keyDocument(jwks(FIRST, OLD))
                .keyDocument(jwks(SECOND, OLD, NEW))
                .keyDocument(jwks(THIRD, NEW)));

        assertThat(known(keys, OLD).retiredSince()).contains(THIRD);
        assertThat(known(keys, OLD).capturedAt()).isEqualTo(SECOND);
        assertThat(known(keys, NEW).retiredSince()).isEmpty();
        assertThat(known(keys, NEW).capturedAt()).isEqualTo(THIRD);
    }

    @Test
    void a_key_that_came_back_is_in_use() throws ProblemException {
        KnownKeys keys = of(Drafts.district()
                .keyDocument(jwks(FIRST, OLD))
                .keyDocument(jwks(SECOND, NEW))
                .keyDocument(jwks(THIRD, OLD)));

        assertThat(known(keys, OLD).retiredSince()).isEmpty();
        assertThat(known(keys, NEW).retiredSince()).contains(THIRD);
    }

    @Test
    void a_document_of_another_address_says_nothing_about_a_key() throws ProblemException {
        KnownKeys keys = of(Drafts.district()
                .keyDocument(jwks(FIRST, OLD))
                .keyDocument(new KeyCapture(
                        KeyCapture.Kind.JWKS, Iri.of("https://other.example.org/jwks"), SECOND, "{\"keys\":[]}")));

        assertThat(known(keys, OLD).retiredSince()).isEmpty();
    }

    @Test
    void what_the_operator_knows_of_a_captured_key_is_added_and_the_earlier_date_counts() throws ProblemException {
        KnownKeys keys = of(Drafts.district()
                .keyDocument(jwks(FIRST, OLD))
                .keyDocument(jwks(THIRD))
                .key(TrustedKey.builder(OLD.publicKey())
                        .validFrom(FIRST)
                        .retiredSince(SECOND)
                        .compromisedSince(THIRD)
                        .knownCredential("00".repeat(32))
                        .build()));

        assertThat(keys.keys()).allSatisfy(key -> {
            assertThat(key.start()).contains(FIRST);
            assertThat(key.retiredSince()).contains(SECOND);
            assertThat(key.compromisedSince()).contains(THIRD);
            assertThat(key.vouchesFor("00".repeat(32))).isTrue();
            assertThat(key.vouchesFor("01".repeat(32))).isFalse();
        });
    }

    @Test
    void an_end_in_the_document_retires_and_a_revocation_compromises() throws ProblemException {
        String did = "did:web:district.example.org";
        String text =
                """
                {"id":"DID","assertionMethod":[
                  {"id":"#k","type":"Multikey","controller":"DID","publicKeyMultibase":"OLD","expires":"2025-01-01T00:00:00Z"},
                  {"id":"#l","type":"Multikey","controller":"DID","publicKeyMultibase":"NEW","revoked":"2026-01-01T00:00:00Z"}],
                 "verificationMethod":[{"id":"#m","type":"Multikey","controller":"DID","publicKeyMultibase":"NEW"}]}
                """
                        .replace("DID", did)
                        .replace("\"OLD\"", "\"" + OLD.publicKey().multikey() + "\"")
                        .replace("\"NEW\"", "\"" + NEW.publicKey().multikey() + "\"");
        KnownKeys keys = of(TrustedIssuer.builder(Iri.of(did), "District")
                .keyDocument(new KeyCapture(KeyCapture.Kind.IDENTIFIER_DOCUMENT, ADDRESS, FIRST, text)));

        assertThat(known(keys, OLD).retiredSince()).contains(SECOND);
        assertThat(known(keys, NEW).compromisedSince()).contains(THIRD);
        assertThat(keys.unusable(Iri.of(did + "#m"))).hasValueSatisfying(finding -> assertThat(finding.code())
                .isEqualTo(ProblemCode.KEY_NOT_FOR_ASSERTIONS));
        assertThat(keys.places()).contains(Iri.of(did), ADDRESS);
    }

    @Test
    void a_key_taken_back_under_another_name_is_taken_back() throws ProblemException {
        KnownKeys keys = of(TrustedIssuer.builder(DID, "District")
                .keyDocument(did(FIRST, method("#old-name", "")))
                .keyDocument(did(SECOND, method("#new-name", ",\"revoked\":\"2026-01-01T00:00:00Z\""))));

        assertThat(keys.keys()).hasSize(2);
        assertThat(keys.keys())
                .allSatisfy(key -> assertThat(key.compromisedSince()).contains(THIRD));
    }

    @Test
    void a_key_taken_back_counts_as_such_where_it_does_not_sign_any_more() throws ProblemException {
        String described = "{\"id\":\"" + DID + "\",\"verificationMethod\":["
                + method("#k", ",\"revoked\":\"2024-06-01T00:00:00Z\"") + "]}";
        KnownKeys keys = of(TrustedIssuer.builder(DID, "District")
                .keyDocument(did(FIRST, method("#k", "")))
                .keyDocument(new KeyCapture(KeyCapture.Kind.IDENTIFIER_DOCUMENT, ADDRESS, SECOND, described)));

        assertThat(known(keys, OLD).retiredSince()).contains(SECOND);
        assertThat(known(keys, OLD).compromisedSince()).contains(Instant.parse("2024-06-01T00:00:00Z"));
    }

    @Test
    void a_key_has_the_end_that_the_latest_document_gives_it_under_whatever_name() throws ProblemException {
        KnownKeys ended = of(TrustedIssuer.builder(DID, "District")
                .keyDocument(did(FIRST, method("#old-name", "")))
                .keyDocument(did(SECOND, method("#new-name", ",\"expires\":\"2026-01-01T00:00:00Z\""))));
        KnownKeys prolonged = of(TrustedIssuer.builder(DID, "District")
                .keyDocument(did(FIRST, method("#old-name", ",\"expires\":\"2026-01-01T00:00:00Z\"")))
                .keyDocument(did(SECOND, method("#new-name", ""))));

        assertThat(ended.keys())
                .allSatisfy(key -> assertThat(key.retiredSince()).contains(THIRD));
        assertThat(prolonged.keys())
                .allSatisfy(key -> assertThat(key.retiredSince()).isEmpty());
    }

    private static KnownKeys of(TrustedIssuer.Builder issuer) throws ProblemException {
        TrustedIssuer built = issuer.build();
        return Drafts.empty().issuer(built).build().keysOf(built.ids().get(0)).orElseThrow();
    }

    private static KnownKey known(KnownKeys keys, SigningKey key) {
        return keys.find(key.publicKey()).orElseThrow();
    }

    private static String method(String name, String end) {
        return "{\"id\":\"" + name + "\",\"type\":\"Multikey\",\"publicKeyMultibase\":\""
                + OLD.publicKey().multikey() + "\"" + end + "}";
    }

    private static KeyCapture did(Instant date, String method) {
        String text = "{\"id\":\"" + DID + "\",\"assertionMethod\":[" + method + "]}";
        return new KeyCapture(KeyCapture.Kind.IDENTIFIER_DOCUMENT, ADDRESS, date, text);
    }

    private static KeyCapture jwks(Instant date, SigningKey... keys) {
        String set = Arrays.stream(keys)
                .map(key -> key.publicKey().toJwk().toString())
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        return new KeyCapture(KeyCapture.Kind.JWKS, ADDRESS, date, set);
    }
}
