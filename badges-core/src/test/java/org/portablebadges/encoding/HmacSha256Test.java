package org.portablebadges.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacSha256Test {
    /** RFC 4231, 4.2: its key of 20 bytes, which zeros fill up without a change. */
    @Test
    void hash_of_the_published_value() {
        byte[] key = new byte[32];
        Arrays.fill(key, 0, 20, (byte) 0x0b);

        assertThat(Hex.encode(new HmacSha256(key).of("Hi There")))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void a_key_has_32_bytes(int length) {
        assertThatThrownBy(() -> new HmacSha256(new byte[length])).isInstanceOf(IllegalArgumentException.class);
    }
}
