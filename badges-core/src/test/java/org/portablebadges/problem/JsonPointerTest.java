package org.portablebadges.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonPointerTest {
    @Test
    void steps_are_the_unescaped_names_from_the_root_down() {
        assertThat(JsonPointer.ROOT.steps()).isEmpty();
        assertThat(JsonPointer.parse("/a~1b/0/m~0n/").steps()).containsExactly("a/b", "0", "m~n", "");
        assertThat(JsonPointer.of("result").child(2).steps()).containsExactly("result", "2");
    }
}
