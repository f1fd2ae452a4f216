package org.portablebadges.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.portablebadges.container.Pictures.JSON;
import static org.portablebadges.container.Pictures.JWS;
import static org.portablebadges.container.Pictures.SVG_START;
import static org.portablebadges.container.Pictures.bytes;
import static org.portablebadges.container.Pictures.credentialChunk;
import static org.portablebadges.container.Pictures.end;
import static org.portablebadges.container.Pictures.extract;
import static org.portablebadges.container.Pictures.header;
import static org.portablebadges.container.Pictures.join;
import static org.portablebadges.container.Pictures.pixels;
import static org.portablebadges.container.Pictures.png;
import static org.portablebadges.container.Pictures.svg;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class BakeTest {
    private static final String OPEN = "<openbadges:credential xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"";
    private static final String ELEMENT = OPEN + "><![CDATA[" + JSON + "]]></openbadges:credential>";

    static Stream<String> texts() {
        String half =
                "{\"name\":\"Réflexion 教师 مُعلِّم \uD83C\uDF93 ]]> ]]]]>> ]] > <![CDATA[ &amp; </svg> \u007F\u0085\u2028\uFFFD";
        return Stream.of(
                JSON,
                JWS,
                "{}",
                " \t{}\n",
                "\r\n{\r\n\"a\":1\r}\n\r",
                half + "\"}",
                half.repeat(10) + "\"}",
                "{\"a\":\"" + "\uD83C\uDF93é]]>\r\n".repeat(80_000) + "\"}",
                "eyJhbGciOiJFZERTQSJ9." + "e".repeat(1 << 20) + ".c2ln");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_was_baked_is_extracted_exactly(String text) throws ProblemException {
        for (byte[] image : List.of(png(), svg("<g/>"), bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"))) {
            ExtractedCredential credential = extract(bake(image, text));

            assertThat(credential.text().equals(text)).isTrue();
            assertThat(credential.isCompactJws()).isEqualTo(text.startsWith("eyJ"));
            assertThat(credential.findings()).isEmpty();
        }
    }

    @Test
    void white_space_around_a_jws_is_not_baked() throws ProblemException {
        assertThat(bake(png(), JWS + "\n")).isEqualTo(bake(png(), JWS));
    }

    @Test
    void a_png_gets_one_chunk_after_its_header_and_nothing_else_changes() throws ProblemException {
        byte[] rest = join(PngChunk.write("tEXt", bytes("Title\0x")), pixels(), end(), bytes("trailing"));

        assertThat(bake(join(header(), rest), JSON)).isEqualTo(join(header(), credentialChunk(JSON), rest));
    }

    @Test
    void a_baked_png_is_the_same_picture() throws ProblemException, IOException {
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(png()));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(bake(png(), JSON)));

        assertThat(after.getRGB(0, 0, 2, 2, null, 0, 2)).isEqualTo(before.getRGB(0, 0, 2, 2, null, 0, 2));
        assertThat(after.getRaster().getSample(1, 1, 0)).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\">|\r\n<g/></svg>\n",
                "\uFEFF<?xml version='1.0' encoding='UTF-8'?>\r\n<svg xmlns='http://www.w3.org/2000/svg'\r\n>| é</svg>",
                "<?xml version='1.1'?><svg xmlns='http://www.w3.org/2000/svg'>|</svg>",
                "<!-- <svg> --><?p <svg>?><svg xmlns='http://www.w3.org/2000/svg' a='>' b=\"'/>\" >|<g/></svg><!-- x -->",
                "<!DOCTYPE svg [<!ENTITY a '<svg>]>'><!-- ' -->]><svg xmlns='http://www.w3.org/2000/svg'>|</svg>",
                "<!DOCTYPE svg SYSTEM '[>'><s:svg xmlns:s='http://www.w3.org/2000/svg'>|<s:g/></s:svg>",
                "<svg a='/' xmlns='http://www.w3.org/2000/svg'>|</svg>"
            })
    void an_svg_gets_one_element_after_its_start_tag_and_nothing_else_changes(String picture) throws ProblemException {
        byte[] baked = bake(bytes(picture.replace("|", "")), JSON);

        assertThat(text(baked)).isEqualTo(picture.replace("|", ELEMENT));
        assertThat(extract(baked).findings()).isEmpty();
    }

    @Test
    void a_root_without_content_is_opened() throws ProblemException {
        byte[] baked = bake(bytes("<s:svg xmlns:s='http://www.w3.org/2000/svg' />\n"), JWS);

        assertThat(text(baked))
                .isEqualTo("<s:svg xmlns:s='http://www.w3.org/2000/svg' >" + OPEN + " verify=\"" + JWS
                        + "\"></openbadges:credential></s:svg>\n");
    }

    @Test
    void a_baked_picture_is_not_baked_again_unless_asked() {
        assertThat(problem(png(credentialChunk("{}")), JSON).code()).isEqualTo(ProblemCode.CONTAINER_ALREADY_BAKED);
        assertThat(problem(svg("<g><ob:credential/></g>"), JSON).code()).isEqualTo(ProblemCode.CONTAINER_ALREADY_BAKED);
    }

    @Test
    void replacing_removes_every_old_credential_of_a_png() throws ProblemException {
        byte[] old = join(
                header(),
                PngChunk.write("tEXt", bytes("openbadgecredential\0x")),
                pixels(),
                credentialChunk(JWS),
                credentialChunk("{}"),
                end());

        assertThat(Container.bake(old, JSON, true, ContainerLimits.DEFAULT)).isEqualTo(png(credentialChunk(JSON)));
    }

    @Test
    void replacing_removes_every_old_credential_of_an_svg() throws ProblemException {
        String first = "<ob:credential verify='>' >\n<ob:credential/><!-- </ob:credential> --></ob:credential>";
        String second = "<c:credential xmlns:c='" + Generation.OPEN_BADGES_3.namespace()
                + "'><![CDATA[</c:credential>]]></c:credential>";
        String third = "<ob:credential verify=\"/\"/>";
        String lookalike = "<ob:credentials/><credential/>";

        byte[] baked = Container.bake(
                svg(" " + first + "<g>" + second + "</g>" + lookalike + third + "\n"),
                JSON,
                true,
                ContainerLimits.DEFAULT);

        assertThat(text(baked)).isEqualTo(SVG_START + ELEMENT + " <g></g>" + lookalike + "\n</svg>");
    }

    @Test
    void replacing_with_the_same_text_changes_nothing() throws ProblemException {
        for (byte[] image : List.of(png(), svg("\n<g/>"))) {
            byte[] baked = bake(image, JSON);
            assertThat(Container.bake(baked, JSON, true, ContainerLimits.DEFAULT))
                    .isEqualTo(baked);
        }
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void each_generation_is_baked_in_its_own_place_and_replaces_any_other(Generation generation)
            throws ProblemException {
        for (byte[] image : List.of(png(), svg("\n<g/>"))) {
            for (Generation before : Generation.values()) {
                byte[] old = Container.bake(image, JWS, before, false, ContainerLimits.DEFAULT);
                byte[] baked = Container.bake(old, JSON, generation, true, ContainerLimits.DEFAULT);

                assertThat(extract(baked).generation()).contains(generation);
                assertThat(extract(baked).text()).isEqualTo(JSON);
                assertThat(problem(old, JSON).code()).isEqualTo(ProblemCode.CONTAINER_ALREADY_BAKED);
            }
        }
    }

    @Test
    void only_pictures_are_baked_into() {
        assertThat(problem(bytes(JSON), JSON).code()).isEqualTo(ProblemCode.CONTAINER_NOT_A_PICTURE);
        assertThat(problem(bytes(JWS), JSON).arguments()).containsExactly("JWS");
    }

    @Test
    void only_credentials_are_baked() {
        for (String text : List.of("", "x", "[]", "https://badges.example.org/1", "\uFEFF{}")) {
            assertThat(problem(png(), text).code()).isEqualTo(ProblemCode.CONTAINER_NOT_A_CREDENTIAL);
            assertThat(problem(svg(""), text).code()).isEqualTo(ProblemCode.CONTAINER_NOT_A_CREDENTIAL);
        }
    }

    @Test
    void characters_that_cannot_be_carried_are_named() {
        assertThat(problem(png(), "{\"a\":\"\uD800\"}").arguments()).containsExactly("PNG", "U+D800");
        assertThat(problem(svg(""), "{\"a\":\"\uDC00\"}").code()).isEqualTo(ProblemCode.CONTAINER_CHARACTER);
        assertThat(problem(svg(""), "{\"a\":\"\uFFFE\"}").arguments()).containsExactly("SVG", "U+FFFE");
        assertThat(problem(svg(""), "{\"a\":\"\u0000\"}").arguments()).containsExactly("SVG", "U+0000");
    }

    @Test
    void an_svg_that_declares_another_encoding_takes_ascii_only() throws ProblemException {
        byte[] image = join(bytes("<?xml version='1.0' encoding='ISO-8859-1'?>"), svg(""));

        assertThat(extract(bake(image, JSON)).text()).isEqualTo(JSON);
        assertThat(problem(image, "{\"a\":\"é\"}").code()).isEqualTo(ProblemCode.CONTAINER_NOT_UTF8);
    }

    @Test
    void what_is_baked_stays_within_the_limits() throws ProblemException {
        int size = bake(png(), JSON).length;

        assertThat(Container.bake(png(), JSON, false, fileLimit(size))).hasSize(size);
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> Container.bake(png(), JSON, false, fileLimit(size - 1)));
        assertThat(problem.code()).isEqualTo(ProblemCode.LIMIT_FILE_SIZE);
    }

    private static ContainerLimits fileLimit(int bytes) {
        return new ContainerLimits(bytes, 1_000, 10, 10, 10);
    }

    private static byte[] bake(byte[] image, String text) throws ProblemException {
        return Container.bake(image, text, false, ContainerLimits.DEFAULT);
    }

    private static Finding problem(byte[] image, String text) {
        return catchThrowableOfType(ProblemException.class, () -> bake(image, text))
                .finding();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
