package org.portablebadges.container;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.container.Pictures.JSON;
import static org.portablebadges.container.Pictures.JWS;
import static org.portablebadges.container.Pictures.bytes;
import static org.portablebadges.container.Pictures.credentialChunk;
import static org.portablebadges.container.Pictures.deflated;
import static org.portablebadges.container.Pictures.end;
import static org.portablebadges.container.Pictures.extract;
import static org.portablebadges.container.Pictures.header;
import static org.portablebadges.container.Pictures.internationalText;
import static org.portablebadges.container.Pictures.join;
import static org.portablebadges.container.Pictures.pixels;
import static org.portablebadges.container.Pictures.png;
import static org.portablebadges.container.Pictures.problem;
import static org.portablebadges.container.Pictures.problemOf;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class PngContainerTest {
    private static final int HEADER_END = 33;

    @Test
    void the_credential_is_the_text_of_its_chunk() throws ProblemException {
        ExtractedCredential json = extract(png(credentialChunk(JSON)));
        ExtractedCredential jws = extract(png(credentialChunk(JWS)));

        assertThat(json.text()).isEqualTo(JSON);
        assertThat(json.isCompactJws()).isFalse();
        assertThat(json.findings()).isEmpty();
        assertThat(json.format()).isEqualTo(ContainerFormat.PNG);
        assertThat(jws.text()).isEqualTo(JWS);
        assertThat(jws.isCompactJws()).isTrue();
    }

    @Test
    void a_chunk_after_the_pixels_and_unknown_chunks_are_fine() throws ProblemException {
        byte[] animation = PngChunk.write("acTL", new byte[8]);
        byte[] unknown = PngChunk.write("prVt", bytes("openbadgecredential\0{}"));

        byte[] file = join(header(), animation, pixels(), unknown, credentialChunk(JSON), end());

        assertThat(extract(file).text()).isEqualTo(JSON);
    }

    @Test
    void a_picture_without_a_credential_has_none() {
        byte[] otherKeyword = internationalText("openbadgecredentials\0\0\0\0\0", bytes(JSON));
        byte[] otherCase = internationalText("OpenBadgeCredential\0\0\0\0\0", bytes(JSON));

        assertThat(problem(png())).containsExactly("container.no-credential", "PNG");
        assertThat(problem(png(otherKeyword))).containsExactly("container.no-credential", "PNG");
        assertThat(problem(png(otherCase))).containsExactly("container.no-credential", "PNG");
    }

    @Test
    void two_credentials_are_ambiguous_even_when_they_are_the_same() {
        byte[] chunk = credentialChunk(JSON);
        byte[] latin = PngChunk.write("tEXt", bytes("openbadgecredential\0" + JSON));

        assertThat(problem(png(chunk, chunk))).containsExactly("container.ambiguous", "PNG", "2");
        assertThat(problem(png(chunk, latin, chunk))).containsExactly("container.ambiguous", "PNG", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tEXt", "zTXt"})
    void a_credential_in_another_text_chunk_is_refused_and_not_overlooked(String type) {
        byte[] chunk = PngChunk.write(type, bytes("openbadgecredential\0" + JSON));

        assertThat(problem(png(chunk))).containsExactly("container.png-wrong-chunk", type, "33");
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void each_generation_has_a_keyword_of_its_own(Generation generation) throws ProblemException {
        byte[] chunk = internationalText(generation.keyword() + "\0\0\0\0\0", bytes(JSON));

        assertThat(extract(png(chunk)).text()).isEqualTo(JSON);
        assertThat(extract(png(chunk)).generation()).contains(generation);
        assertThat(extract(png(chunk)).isAddress()).isFalse();
    }

    @Test
    void a_picture_with_two_generations_is_ambiguous() {
        byte[] old = internationalText("openbadges\0\0\0\0\0", bytes(JSON));
        byte[] clr = internationalText("clrcredential\0\0\0\0\0", bytes(JSON));

        assertThat(problem(png(old, credentialChunk(JSON)))).containsExactly("container.ambiguous", "PNG", "2");
        assertThat(problem(png(old, clr))).containsExactly("container.ambiguous", "PNG", "2");
    }

    @Test
    void an_address_is_a_badge_of_open_badges_2_only() throws ProblemException {
        byte[] latin = PngChunk.write("tEXt", bytes("openbadges\0 https://badges.example.org/1\n"));
        byte[] international = internationalText("openbadges\0\0\0\0\0", bytes("http://badges.example.org/1"));

        assertThat(extract(png(latin)).text()).isEqualTo("https://badges.example.org/1");
        assertThat(extract(png(latin)).isAddress()).isTrue();
        assertThat(extract(png(international)).isAddress()).isTrue();
        assertThat(problem(png(latin, international))).containsExactly("container.ambiguous", "PNG", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "badges.example.org/1", "ftp://badges.example.org/1", "https://badges.example.org/ 1"})
    void other_text_in_the_place_of_an_address_is_no_badge(String text) {
        assertThat(problem(png(PngChunk.write("tEXt", bytes("openbadges\0" + text)))))
                .containsExactly("container.not-a-credential", "PNG");
    }

    @Test
    void the_plain_text_chunk_of_open_badges_2_may_hold_more_than_an_address() throws ProblemException {
        assertThat(extract(png(PngChunk.write("tEXt", bytes("openbadges\0" + JWS))))
                        .isCompactJws())
                .isTrue();
        assertThat(problem(png(PngChunk.write("zTXt", bytes("openbadges\0" + JSON)))))
                .containsExactly("container.png-wrong-chunk", "zTXt", "33");
        assertThat(problem(png(PngChunk.write("tEXt", bytes("openbadges")))))
                .containsExactly("container.png-wrong-chunk", "tEXt", "33");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://badges.example.org/1", "[]", "null"})
    void a_chunk_that_holds_something_else_is_no_credential(String text) {
        assertThat(problem(png(credentialChunk(text)))).containsExactly("container.not-a-credential", "PNG");
    }

    @Test
    void compressed_text_is_read_with_a_warning() throws ProblemException {
        byte[] chunk = internationalText("openbadgecredential\0\1\0\0\0", deflated(bytes(JSON)));

        ExtractedCredential credential = extract(png(chunk));

        assertThat(credential.text()).isEqualTo(JSON);
        assertThat(credential.findings()).containsExactly(warning(ProblemCode.CONTAINER_PNG_COMPRESSED));
    }

    @Test
    void compressed_text_is_inflated_up_to_the_limit_and_no_further() throws ProblemException {
        byte[] file = png(internationalText("openbadgecredential\0\1\0\0\0", deflated(bytes(JSON))));
        byte[] bomb = png(
                internationalText("openbadgecredential\0\1\0\0\0", deflated(bytes("{" + " ".repeat((5 << 20) + 1)))));
        int size = JSON.length();

        assertThat(Container.extract(file, credentialLimit(size + 1)).text()).isEqualTo(JSON);
        assertThat(Container.extract(file, credentialLimit(size)).text()).isEqualTo(JSON);
        assertThat(problemOf(file, credentialLimit(size - 1)).code()).isEqualTo(ProblemCode.LIMIT_CREDENTIAL_SIZE);
        assertThat(bomb).hasSizeLessThan(20_000);
        assertThat(problem(bomb)).containsExactly("limit.credential-size", String.valueOf(5 << 20));
    }

    @Test
    void compressed_text_that_does_not_inflate_is_malformed() {
        byte[] good = deflated(bytes(JSON));
        byte[] broken = good.clone();
        broken[good.length - 1] ^= 1;
        byte[] dictionary = {0x78, (byte) 0xBB, 0, 0, 0, 1, 0};

        for (byte[] bad : new byte[][] {
            broken, Arrays.copyOf(good, good.length - 5), join(good, new byte[1]), dictionary, new byte[0]
        }) {
            byte[] chunk = internationalText("openbadgecredential\0\1\0\0\0", bad);
            assertThat(problem(png(chunk))).containsExactly("container.png-malformed", "iTXt", "33");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openbadgecredential",
                "openbadgecredential\0",
                "openbadgecredential\0\0\0",
                "openbadgecredential\0\0\0en\0",
                "openbadgecredential\0\2\0\0\0",
                "openbadgecredential\0\1\1\0\0"
            })
    void a_credential_chunk_with_broken_fields_is_malformed(String fields) {
        assertThat(problem(png(internationalText(fields, new byte[0]))))
                .containsExactly("container.png-malformed", "iTXt", "33");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openbadgecredential\0\0\0en\0\0", "openbadgecredential\0\0\0\0name\0"})
    void a_language_or_a_translated_keyword_is_a_warning(String fields) throws ProblemException {
        ExtractedCredential credential = extract(png(internationalText(fields, bytes(JSON))));

        assertThat(credential.text()).isEqualTo(JSON);
        assertThat(credential.findings()).containsExactly(warning(ProblemCode.CONTAINER_PNG_TEXT_FIELDS));
    }

    @Test
    void text_that_is_not_utf8_is_refused() {
        byte[] chunk = internationalText("openbadgecredential\0\0\0\0\0", new byte[] {'{', (byte) 0xE9, '}'});

        assertThat(problem(png(chunk))).containsExactly("container.not-utf8");
    }

    @Test
    void data_after_the_end_is_a_warning_and_not_looked_at() throws ProblemException {
        byte[] second = credentialChunk(JWS);

        ExtractedCredential credential = extract(join(png(credentialChunk(JSON)), second));

        assertThat(credential.text()).isEqualTo(JSON);
        assertThat(credential.findings())
                .containsExactly(warning(ProblemCode.CONTAINER_PNG_TRAILING_DATA, second.length));
        assertThat(problem(join(png(), second))).containsExactly("container.no-credential", "PNG");
    }

    @Test
    void every_crc_is_checked() {
        for (byte[] chunk : new byte[][] {PngChunk.write("prVt", new byte[3]), credentialChunk(JSON)}) {
            byte[] file = png(chunk);
            file[HEADER_END + chunk.length - 1] ^= 1;
            assertThat(problem(file)).containsExactly("container.png-crc", new String(chunk, 4, 4, US_ASCII), "33");
        }
    }

    @Test
    void chunks_out_of_order_are_malformed() {
        byte[] longHeader = join(Arrays.copyOf(header(), 8), PngChunk.write("IHDR", new byte[14]), pixels(), end());
        byte[] secondHeader = Arrays.copyOfRange(header(), 8, HEADER_END);

        assertThat(problem(longHeader)).containsExactly("container.png-malformed", "IHDR", "8");
        assertThat(problem(join(Arrays.copyOf(header(), 8), pixels(), end())))
                .containsExactly("container.png-malformed", "IDAT", "8");
        assertThat(problem(png(secondHeader))).containsExactly("container.png-malformed", "IHDR", "33");
        assertThat(problem(join(header(), end()))).containsExactly("container.png-malformed", "IEND", "33");
        assertThat(problem(join(header(), pixels(), PngChunk.write("IEND", new byte[1]))))
                .startsWith("container.png-malformed", "IEND");
        assertThat(problem(png(PngChunk.write("pr1t", new byte[0]))))
                .containsExactly("container.png-malformed", "pr1t", "33");
    }

    @Test
    void lengths_beyond_the_file_are_refused() {
        byte[] file = png(credentialChunk(JSON));
        byte[] beyond = file.clone();
        beyond[HEADER_END + 1] = 1;
        byte[] negative = file.clone();
        negative[HEADER_END] = (byte) 0x80;

        assertThat(problem(beyond)).containsExactly("container.png-truncated", "33");
        assertThat(problem(negative)).containsExactly("container.png-malformed", "iTXt", "33");
    }

    @Test
    void a_picture_cut_anywhere_never_gives_a_credential() {
        byte[] file = png(credentialChunk(JSON));

        for (int length = 0; length < file.length; length++) {
            String expected = length == 0
                    ? "container.empty"
                    : length < 8 ? "container.unknown-format" : "container.png-truncated";
            assertThat(problem(Arrays.copyOf(file, length)))
                    .as("cut at %d", length)
                    .startsWith(expected);
        }
    }

    @Test
    void chunks_are_counted() throws ProblemException {
        byte[] file = png(credentialChunk(JSON));

        assertThat(Container.extract(file, chunkLimit(5)).text()).isEqualTo(JSON);
        assertThat(Container.extract(file, chunkLimit(4)).text()).isEqualTo(JSON);
        assertThat(problemOf(file, chunkLimit(3)).code()).isEqualTo(ProblemCode.LIMIT_PNG_CHUNKS);
    }

    private static ContainerLimits credentialLimit(int bytes) {
        return new ContainerLimits(100_000, bytes, 10, 10, 10);
    }

    private static ContainerLimits chunkLimit(int chunks) {
        return new ContainerLimits(100_000, 1_000, chunks, 10, 10);
    }

    private static Finding warning(ProblemCode code, Object... arguments) {
        return Finding.warning(code, JsonPointer.ROOT, arguments);
    }
}
