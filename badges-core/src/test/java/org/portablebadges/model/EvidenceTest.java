package org.portablebadges.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portablebadges.encoding.Multihash;

class EvidenceTest {
    private static final byte[] PLAN = "A lesson plan.".getBytes(UTF_8);

    @Test
    void evidence_of_a_file_has_its_hash_and_a_description_and_no_address() {
        Evidence evidence = Evidence.ofFile(PLAN, "Lesson plan, third draft");

        assertThat(evidence.id()).isEmpty();
        assertThat(evidence.description()).contains("Lesson plan, third draft");
        assertThat(evidence.digestMultibase().flatMap(Multihash::parse)).isEqualTo(Optional.of(Multihash.sha256(PLAN)));
        assertThat(evidence.json().names()).containsExactlyInAnyOrder("type", "description", "digestMultibase");
    }

    @Test
    void the_content_itself_is_not_in_the_evidence() {
        assertThat(Evidence.ofFile(PLAN, "Plan").json().toString()).doesNotContain("lesson");
    }

    @Test
    void a_hash_in_the_form_of_subresource_integrity_is_kept_as_written() {
        Evidence evidence = Evidence.builder().digestSRI("sha384-AAAA").build();

        assertThat(evidence.digestSRI()).contains("sha384-AAAA");
    }
}
