package org.portablebadges.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs in a Java of its own, because a Java that has found its fonts once keeps them. */
class WithoutFontsTest {
    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void without_fonts_the_png_is_the_emblem_alone() throws IOException, InterruptedException {
        assertEmblemAlone("-Dsun.awt.fontconfig=/nonexistent");
    }

    @Test
    void without_the_desktop_module_the_png_is_the_emblem_alone() throws IOException, InterruptedException {
        assertEmblemAlone("--limit-modules=java.base");
    }

    private void assertEmblemAlone(String option) throws IOException, InterruptedException {
        Path picture = folder.resolve("badge.png");
        Path output = folder.resolve("output.txt");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        picture.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(java.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Files.readAllBytes(picture)).isEqualTo(emblemAlone("Mentor"));
    }

    private static byte[] emblemAlone(String name) {
        Raster raster = new Raster(Emblem.SIZE);
        raster.paint(new Emblem(false), Palette.of(name));
        return PngWriter.write(raster);
    }

    /** Writes the badge of a mentor to the file that is named. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            Files.write(Path.of(arguments[0]), DefaultBadgeImage.png("Mentor"));
        }
    }
}
