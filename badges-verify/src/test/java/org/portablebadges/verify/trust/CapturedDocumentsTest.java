package org.portablebadges.verify.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.portablebadges.problem.Iri;

class CapturedDocumentsTest {
    private static final Iri ADDRESS = Iri.of("https://badges.example.edu/issuer");
    private static final Instant DAY = Instant.parse("2026-01-14T00:00:00Z");

    @Test
    void a_document_is_found_by_exactly_its_address() {
        CapturedDocuments documents = CapturedDocuments.builder()
                .add(ADDRESS, "{}".getBytes(UTF_8), DAY)
                .build();

        CapturedDocument found = documents.find(ADDRESS).orElseThrow();
        assertThat(found.address()).isEqualTo(ADDRESS);
        assertThat(found.capturedAt()).isEqualTo(DAY);
        assertThat(found.bytes()).isEqualTo("{}".getBytes(UTF_8));
        assertThat(found.isGone()).isFalse();
        for (String lookalike : new String[] {
            "https://badges.example.edu/issuer/",
            "https://badges.example.edu/Issuer",
            "http://badges.example.edu/issuer",
            "https://badges.example.edu/issue%72",
            "https://badges.example.edu:443/issuer"
        }) {
            assertThat(documents.find(Iri.of(lookalike))).as(lookalike).isEmpty();
        }
        assertThat(documents.size()).isEqualTo(1);
        assertThat(CapturedDocuments.NONE.find(ADDRESS)).isEmpty();
    }

    @Test
    void a_document_that_is_gone_has_no_bytes() {
        CapturedDocument gone = CapturedDocuments.builder()
                .addGone(ADDRESS, DAY)
                .build()
                .find(ADDRESS)
                .orElseThrow();

        assertThat(gone.isGone()).isTrue();
        assertThat(gone.bytes()).isEmpty();
    }

    @Test
    void nothing_changes_a_document_afterwards() {
        byte[] bytes = "{}".getBytes(UTF_8);
        CapturedDocuments.Builder builder = CapturedDocuments.builder().add(ADDRESS, bytes, DAY);
        CapturedDocuments documents = builder.build();
        bytes[0] = '[';
        builder.addGone(Iri.of("https://badges.example.edu/1"), DAY);
        documents.find(ADDRESS).orElseThrow().bytes()[1] = ']';

        assertThat(documents.find(ADDRESS).orElseThrow().bytes()).isEqualTo("{}".getBytes(UTF_8));
        assertThat(documents.size()).isEqualTo(1);
    }

    @Test
    void an_address_has_one_document() {
        CapturedDocuments.Builder builder = CapturedDocuments.builder().addGone(ADDRESS, DAY);

        assertThat(builder.contains(ADDRESS)).isTrue();
        assertThatThrownBy(() -> builder.add(ADDRESS, new byte[0], DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.addGone(ADDRESS, DAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
