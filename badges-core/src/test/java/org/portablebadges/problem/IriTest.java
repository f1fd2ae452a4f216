package org.portablebadges.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IriTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.example", "urn:uuid:x", "did:key:z6Mk", "a:b", "data:,x", "https://bücher.example/ü"})
    void absolute(String text) {
        assertThat(Iri.of(text).isAbsolute()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "a:",
                "a",
                "/a",
                "#a",
                "1a:b",
                "https://a b",
                "a:\"",
                "a:\\",
                "a:\u0000",
                "a:\u0085",
                "é:b"
            })
    void not_absolute(String text) {
        assertThat(Iri.of(text).isAbsolute()).isFalse();
    }

    @Test
    void lookalikes_are_different() {
        var issuer = Iri.of("https://a.example/x");

        assertThat(issuer)
                .isNotEqualTo(Iri.of("https://A.example/x"))
                .isNotEqualTo(Iri.of("https://a.example/x/"))
                .isNotEqualTo(Iri.of("https://a.example/%78"))
                .isEqualTo(Iri.of("https://a.example/x"));
    }

    @Test
    void pointers_escape_their_names() {
        assertThat(JsonPointer.of("a/b", "m~n").child(0).value()).isEqualTo("/a~1b/m~0n/0");
    }
}
