package org.portablebadges.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedrawnPictureTest {
    private static final String TEXT = "<script>tEXt</script>";

    @Test
    void keeps_the_pixels_and_nothing_else() throws IOException {
        byte[] picture = DefaultBadgeImage.png("");
        byte[] withText = withTextChunk(picture);

        byte[] drawn = RedrawnPicture.png(withText).orElseThrow();

        assertThat(new String(withText, StandardCharsets.ISO_8859_1)).contains(TEXT);
        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain(TEXT);
        assertThat(read(drawn).getRGB(200, 160)).isEqualTo(read(picture).getRGB(200, 160));
    }

    @ParameterizedTest
    @CsvSource({"15, 40, false", "16, 40, true", "17, 40, true", "400, 400, true", "401, 400, true", "1600, 900, true"})
    void shows_what_is_large_enough_and_never_larger_than_a_page_needs(int width, int height, boolean shown)
            throws IOException {
        var drawn = RedrawnPicture.png(blank(width, height));

        assertThat(drawn.isPresent()).isEqualTo(shown);
        if (shown) {
            BufferedImage picture = read(drawn.get());
            assertThat(Math.max(picture.getWidth(), picture.getHeight())).isLessThanOrEqualTo(RedrawnPicture.SIDE);
        }
    }

    @ParameterizedTest
    @CsvSource({"4000, 3999, true", "4000, 4000, true", "4000, 4001, false"})
    void a_picture_of_very_many_pixels_is_not_read(int width, int height, boolean read) throws IOException {
        assertThat((long) width * height <= RedrawnPicture.MOST_PIXELS).isEqualTo(read);
        assertThat(RedrawnPicture.png(blank(width, height, BufferedImage.TYPE_BYTE_BINARY))
                        .isPresent())
                .isEqualTo(read);
    }

    @Test
    void an_svg_or_jpeg_or_nothing_is_not_shown() {
        for (String text :
                new String[] {"", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "\u00ff\u00d8\u00ff", "GIF89a"}) {
            assertThat(RedrawnPicture.png(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .isEmpty();
        }
    }

    @Test
    void damaged_pictures_end_in_no_exception() {
        byte[] picture = DefaultBadgeImage.png("");
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = Arrays.copyOf(picture, i % 3 == 0 ? random.nextInt(picture.length) : picture.length);
            for (int j = 0; j < 20 && damaged.length > 8; j++) {
                damaged[8 + random.nextInt(Math.min(200, damaged.length - 8))] = (byte) random.nextInt();
            }
            assertThat(RedrawnPicture.png(damaged)).isNotNull();
        }
    }

    private static byte[] withTextChunk(byte[] picture) {
        byte[] data = TEXT.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length);
        chunk.put("tEXt".getBytes(StandardCharsets.US_ASCII)).put(data);
        var crc = new java.util.zip.CRC32();
        crc.update(chunk.array(), 4, data.length + 4);
        chunk.putInt((int) crc.getValue());
        var out = new ByteArrayOutputStream();
        out.write(picture, 0, 33);
        out.writeBytes(chunk.array());
        out.write(picture, 33, picture.length - 33);
        return out.toByteArray();
    }

    private static byte[] blank(int width, int height) throws IOException {
        return blank(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static byte[] blank(int width, int height, int type) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), "png", out);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
