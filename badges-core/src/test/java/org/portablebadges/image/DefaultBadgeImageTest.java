package org.portablebadges.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.problem.ProblemException;

class DefaultBadgeImageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "Mentor",
                "Culturally Responsive Classroom Management and Family Partnership",
                "التغذية الراجعة التكوينية",
                "形成性评价与课堂反馈",
                "\uD83C\uDF93",
                "\uD83C",
                "\u202E\u0000\uFFFE",
                "<&\">'",
                "e\u0301\u0301\u0301\u0301"
            })
    void every_name_gives_both_pictures(String name) throws IOException, XMLStreamException {
        BufferedImage picture = decoded(DefaultBadgeImage.png(name));

        assertThat(picture.getWidth()).isEqualTo(400);
        assertThat(picture.getHeight()).isEqualTo(400);
        assertThat(text(svg(name))).isNotEmpty();
    }

    @Test
    void the_same_name_gives_the_same_bytes() {
        assertThat(DefaultBadgeImage.png("Mentor")).isEqualTo(DefaultBadgeImage.png(" Mentor\n"));
        assertThat(DefaultBadgeImage.svg("Mentor")).isEqualTo(DefaultBadgeImage.svg("Mentor"));
        assertThat(DefaultBadgeImage.svg("Mentor")).isNotEqualTo(DefaultBadgeImage.svg("Coach"));
    }

    @Test
    void corners_are_transparent_and_the_star_is_light_on_the_medal() throws IOException {
        BufferedImage picture = decoded(DefaultBadgeImage.png(""));
        Palette palette = Palette.of("");

        assertThat(picture.getRGB(0, 0)).isZero();
        assertThat(picture.getRGB(200, 166)).isEqualTo(0xFF000000 | palette.paper());
        assertThat(picture.getRGB(200, 250)).isEqualTo(0xFF000000 | palette.ink());
        assertThat(picture.getRGB(200, 395)).isEqualTo(0xFF000000 | palette.paper());
    }

    @Test
    void the_name_is_text_in_the_svg_and_its_label() throws XMLStreamException {
        String svg = svg("  \"Rock\" & <Roll>\n\u0007 for\u202E teachers ");

        assertThat(text(svg)).startsWith("\"Rock\" & <Roll> for teachers");
        assertThat(svg)
                .contains("role=\"img\"", "aria-label=\"&quot;Rock&quot; &amp; &lt;Roll&gt; for teachers\"")
                .contains("font-family=\"sans-serif\"")
                .doesNotContain("href", "url(", "style", "<!DOCTYPE");
    }

    @Test
    void an_svg_without_a_name_is_still_labeled() throws XMLStreamException {
        assertThat(text(svg(""))).isEqualTo("Badge");
        assertThat(svg("")).doesNotContain("<text");
    }

    @Test
    void text_from_right_to_left_says_so() {
        assertThat(svg("شارة")).contains("direction=\"rtl\"");
        assertThat(svg("Badge")).doesNotContain("direction");
    }

    @Test
    void joiners_that_spelling_needs_stay() {
        assertThat(CleanName.of("می\u200Cخواهم \u200B\uFEFF x")).isEqualTo("می\u200Cخواهم x");
    }

    @Test
    void a_name_is_cut_before_it_costs_anything() {
        assertThat(CleanName.of("a".repeat(239))).hasSize(239);
        assertThat(CleanName.of("a".repeat(240))).isEqualTo("a".repeat(240));
        assertThat(CleanName.of("a".repeat(241))).isEqualTo("a".repeat(240) + "…");
        assertThat(CleanName.of("a".repeat(1_000_000))).hasSize(241);
    }

    @Test
    void random_names_never_fail() throws XMLStreamException {
        Random random = new Random(20260115);
        for (int round = 0; round < 300; round++) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                name.append((char) random.nextInt(round % 2 == 0 ? 0x10000 : 0x700));
            }
            assertThat(text(svg(name.toString()))).isNotEmpty();
            if (round % 10 == 0) {
                assertThat(DefaultBadgeImage.png(name.toString())).isNotEmpty();
            }
        }
    }

    @Test
    void both_pictures_can_be_baked() throws ProblemException {
        for (byte[] image : new byte[][] {DefaultBadgeImage.png("Mentor"), DefaultBadgeImage.svg("Mentor")}) {
            byte[] baked = Container.bake(image, "{}", false, ContainerLimits.DEFAULT);
            assertThat(Container.extract(baked, ContainerLimits.DEFAULT).text()).isEqualTo("{}");
        }
    }

    @Test
    void the_name_covers_pixels_below_the_emblem_only() {
        Optional<NameDrawing> drawing = NameDrawing.of("Formative Feedback and Assessment for Learning");

        assumeTrue(drawing.isPresent(), "no font on this machine");
        int[] covered = new int[Emblem.SIZE];
        for (int y = 0; y < Emblem.SIZE; y++) {
            for (int x = 0; x < Emblem.SIZE; x++) {
                covered[y] += drawing.orElseThrow().coverage(x, y);
            }
        }
        assertThat(Arrays.stream(covered, 0, 295).sum()).isZero();
        assertThat(Arrays.stream(covered, 295, 390).sum()).isPositive();
        assertThat(Arrays.stream(covered, 390, 400).sum()).isZero();
    }

    private static BufferedImage decoded(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static String svg(String name) {
        return new String(DefaultBadgeImage.svg(name), StandardCharsets.UTF_8);
    }

    private static String text(String svg) throws XMLStreamException {
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(svg));
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return text.toString().strip();
    }
}
