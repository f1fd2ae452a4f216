package org.portablebadges.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonObject;

/** What turns a fuzzer's bytes into changed badges: any bytes do, the same ones do the same, and most do something else. */
class EditsTest {
    private static final JsonObject DOCUMENT = JsonObject.builder()
            .put("id", "urn:example:a")
            .put("inside", JsonObject.builder().put("name", "A name").build())
            .build();

    @Test
    void any_bytes_change_a_document_and_the_same_bytes_do_the_same() {
        Random random = new Random(7);
        Set<JsonObject> seen = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[2 + random.nextInt(30)];
            random.nextBytes(bytes);

            JsonObject edited = new JsonEdits(new Choices(bytes)).edited(DOCUMENT);

            assertThat(new JsonEdits(new Choices(bytes)).edited(DOCUMENT)).isEqualTo(edited);
            seen.add(edited);
        }

        assertThat(seen).hasSizeGreaterThan(250);
    }

    @Test
    void bytes_inside_base64url_are_reached() {
        byte[] original = {1, 2, 3, 4};

        String edited = new ByteEdits(new Choices(new byte[] {2, 0, 0})).editedSpelling(Base64Url.encode(original));

        assertThat(Base64Url.decode(edited).orElseThrow()).containsExactly(1, 2, 2, 4);
    }

    @Test
    void a_header_inside_a_token_is_reached() {
        String header = Base64Url.encode("{\"alg\":\"EdDSA\"}".getBytes(StandardCharsets.UTF_8));
        String token = header + ".e30.c2ln";

        // Part 0 as JSON, one change at the root: a member of the vocabulary, with a value of it.
        String edited = new TokenEdits(new Choices(new byte[] {0, 1, 0, 0, 4, 2, 0, 0, 0})).edited(token);

        assertThat(edited).endsWith(".e30.c2ln");
        assertThat(new String(
                        Base64Url.decode(edited.substring(0, edited.indexOf('.')))
                                .orElseThrow(),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"alg\":\"EdDSA\",\"id\":null}");
    }
}
