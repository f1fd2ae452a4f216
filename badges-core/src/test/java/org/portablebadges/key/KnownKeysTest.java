package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class KnownKeysTest {
    private final List<String> decoded = new ArrayList<>();
    private final PublicKey key = TestKeys.ED25519.publicKey();
    private final KnownKeys keys = new KnownKeys(text -> {
        decoded.add(text);
        if (text.isEmpty()) {
            throw ProblemException.of(ProblemCode.KEY_MALFORMED, "Multikey");
        }
        return key;
    });

    @Test
    void a_key_is_decoded_once() throws ProblemException {
        assertThat(keys.key("a")).isSameAs(keys.key("a"));
        keys.key("b");

        assertThat(decoded).containsExactly("a", "b");
    }

    @Test
    void what_is_no_key_is_told_each_time() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> keys.key("")).isInstanceOf(ProblemException.class);
        }
        assertThat(decoded).hasSize(2);
    }

    @Test
    void never_more_are_kept_than_the_bound() throws ProblemException {
        for (int i = 0; i < 2 * KnownKeys.MOST + 1; i++) {
            keys.key("key " + i);
            assertThat(keys.size()).isBetween(1, KnownKeys.MOST);
        }
    }

    @Test
    void a_text_longer_than_any_key_in_use_is_not_kept() throws ProblemException {
        keys.key("x".repeat(1_024));
        keys.key("y".repeat(1_025));

        assertThat(keys.size()).isEqualTo(1);
    }
}
