package org.portablebadges.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonArray;

class ActiveContextTest {
    private static final ActiveContext CONTEXT = ActiveContext.empty(DocumentSource.bundled())
            .with(JsonArray.ofStrings(
                    "https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));

    @Test
    void a_type_that_is_repeated_comes_into_force_once() {
        ActiveContext once = CONTEXT.onTypes(List.of("Achievement"));
        int kept = CONTEXT.memory().kept();

        assertThat(once).isNotSameAs(CONTEXT);
        assertThat(CONTEXT.onTypes(List.of("Achievement", "Achievement"))).isSameAs(once);
        assertThat(CONTEXT.onTypes(Collections.nCopies(100_000, "Achievement"))).isSameAs(once);
        assertThat(CONTEXT.memory().kept()).isEqualTo(kept);
    }

    @Test
    void the_order_of_types_changes_nothing() {
        assertThat(CONTEXT.onTypes(List.of("Profile", "Achievement")))
                .isSameAs(CONTEXT.onTypes(List.of("Achievement", "Profile")));
    }
}
