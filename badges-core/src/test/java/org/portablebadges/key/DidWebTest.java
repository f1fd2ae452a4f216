package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class DidWebTest {
    // The first three are the method's own examples.
    @ParameterizedTest
    @CsvSource({
        "did:web:w3c-ccg.github.io, https://w3c-ccg.github.io/.well-known/did.json",
        "did:web:w3c-ccg.github.io:user:alice, https://w3c-ccg.github.io/user/alice/did.json",
        "did:web:example.com%3A3000:user:alice, https://example.com:3000/user/alice/did.json",
        "did:web:example.com%3a3000, https://example.com:3000/.well-known/did.json",
        "did:web:localhost%3A8443, https://localhost:8443/.well-known/did.json",
        "did:web:Example.org:Units, https://Example.org/Units/did.json",
        "did:web:example.org:na%C3%AFve:a-b_c.d, https://example.org/na%C3%AFve/a-b_c.d/did.json",
        "did:web:example.org%3A65535, https://example.org:65535/.well-known/did.json"
    })
    void address_of_the_document(String did, String address) throws ProblemException {
        assertThat(DidWeb.address(Iri.of(did))).isEqualTo(Iri.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:",
                "did:web::path",
                "did:web:example.org:",
                "did:web:example.org::path",
                "did:web:example.org:..:path",
                "did:web:example.org:.",
                "did:web:example.org:%2e%2e",
                "did:web:example.org:a%2Fb",
                "did:web:example.org:a%5Cb",
                "did:web:example.org:a%2",
                "did:web:example.org:a%zz",
                "did:web:example.org:a/b",
                "did:web:example.org:a?b",
                "did:web:example.org/path",
                "did:web:example.org#key-1",
                "did:web:user@example.org",
                "did:web:example.org%3A",
                "did:web:example.org%3Aport",
                "did:web:example.org%3A65536",
                "did:web:example.org%3A123456",
                "did:web:192.0.2.1",
                "did:web:.example.org",
                "did:web:example..org",
                "did:web:example.org.",
                "did:web:ex ample.org",
                "did:web:b\u00fccher.example",
                "did:webs:example.org",
                "https://example.org"
            })
    void what_is_no_did_web_has_no_address(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> DidWeb.address(Iri.of(text)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.ISSUER_DID_MALFORMED));
    }

    @Test
    void only_the_method_itself_is_a_did_web() {
        assertThat(DidWeb.isDidWeb(Iri.of("did:web:example.org"))).isTrue();
        assertThat(DidWeb.isDidWeb(Iri.of("did:Web:example.org"))).isFalse();
        assertThat(DidWeb.isDidWeb(Iri.of("did:webvh:example.org"))).isFalse();
    }
}
