package org.portablebadges.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.container.Pictures.JSON;
import static org.portablebadges.container.Pictures.JWS;
import static org.portablebadges.container.Pictures.bytes;
import static org.portablebadges.container.Pictures.credentialChunk;
import static org.portablebadges.container.Pictures.deflated;
import static org.portablebadges.container.Pictures.internationalText;
import static org.portablebadges.container.Pictures.png;
import static org.portablebadges.container.Pictures.svg;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.portablebadges.problem.ProblemException;

class HostileContainerTest {
    private static final List<byte[]> SEEDS = List.of(
            png(credentialChunk(JSON)),
            png(internationalText("openbadgecredential\0\1\0\0\0", deflated(bytes(JSON)))),
            svg("<ob:credential verify='" + JWS + "'/><g a='&amp;'/>"),
            bytes("<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE svg [<!ENTITY a \"]>\"><!-- ' -->]>\n"
                    + Pictures.SVG_START + "<ob:credential><![CDATA[" + JSON + "]]></ob:credential>"
                    + "<g a=\"x\">&amp;é<!-- c --><?p q?></g></svg>"),
            bytes(JWS),
            bytes(JSON));
    private static final String[] SCRAPS = {
        "<",
        ">",
        "</",
        "/>",
        "&",
        ";",
        "&x;",
        "&#0;",
        "&#x110000;",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "?>",
        "<?xml version='1.1'?>",
        "<!DOCTYPE",
        "<!ENTITY",
        "[",
        "]",
        "'",
        "\"",
        "=",
        "xmlns",
        "xmlns:ob=''",
        ":",
        "\0",
        "\uFEFF",
        "\uFFFF",
        "\u0085",
        "ob:credential",
        "verify='",
        "iTXt",
        "IEND",
        "{",
        "."
    };

    @Test
    void a_png_with_one_bit_turned_over_gives_the_same_text_or_a_problem() {
        byte[] file = png(credentialChunk(JSON));
        for (int bit = 0; bit < file.length * 8; bit++) {
            byte[] damaged = file.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(text(damaged)).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void a_png_with_one_byte_changed_gives_a_problem() {
        byte[] file = png(credentialChunk(JSON));
        Random random = new Random(20260115);
        for (int at = 0; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] += (byte) (1 + random.nextInt(255));
            assertThat(text(damaged)).as("byte %d", at).isEmpty();
        }
    }

    @Test
    void random_damage_gives_text_or_a_problem_and_nothing_else() {
        Random random = new Random(20260701);
        int read = 0;
        for (int round = 0; round < 30_000; round++) {
            byte[] file = SEEDS.get(round % SEEDS.size());
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                file = damage(file, random);
            }
            if (text(file).isPresent()) {
                read++;
            }
            bakeInto(file);
        }
        assertThat(read).isPositive();
    }

    @Test
    void random_bytes_give_a_problem() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] file = new byte[random.nextInt(200)];
            random.nextBytes(file);
            assertThat(text(file)).isEmpty();
        }
    }

    @Test
    void millions_of_elements_and_of_references_are_read_in_one_pass() throws ProblemException {
        String many = "<g/>".repeat(1_000_000) + "&amp;".repeat(1_000_000);

        assertThat(Pictures.extract(svg(many + "<ob:credential>{}</ob:credential>"))
                        .text())
                .isEqualTo("{}");
    }

    private static byte[] damage(byte[] file, Random random) {
        int at = random.nextInt(file.length + 1);
        byte[] before = Arrays.copyOf(file, at);
        byte[] after = Arrays.copyOfRange(file, at, file.length);
        return switch (random.nextInt(4)) {
            case 0 ->
                Pictures.join(
                        before, Arrays.copyOfRange(after, Math.min(after.length, random.nextInt(8)), after.length));
            case 1 -> Pictures.join(before, bytes(SCRAPS[random.nextInt(SCRAPS.length)]), after);
            case 2 -> Pictures.join(before, new byte[] {(byte) random.nextInt(256)}, after);
            default -> Pictures.join(before, Arrays.copyOfRange(file, at / 2, at), after);
        };
    }

    private static Optional<String> text(byte[] file) {
        try {
            return Optional.of(Pictures.extract(file).text());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static void bakeInto(byte[] image) {
        try {
            byte[] baked = Container.bake(image, JSON, true, ContainerLimits.DEFAULT);
            assertThat(text(baked)).contains(JSON);
        } catch (ProblemException e) {
            assertThat(e.findings()).isNotEmpty();
        }
    }
}
