package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.portablebadges.image.DefaultBadgeImage;

class BakeCommandTest extends CommandTest {
    @Test
    void bake_and_extract_give_the_same_text_back() throws IOException {
        String badge = issued("badge.json");
        Path picture = Files.write(folder.resolve("in.png"), DefaultBadgeImage.png(""));
        String out = folder.resolve("out.png").toString();

        assertThat(run("bake", "--credential", badge, "--image", picture.toString(), "--out", out)
                        .exit())
                .isZero();
        assertThat(run("extract", out).out()).isEqualTo(Files.readString(Path.of(badge)));
        Run again = run(
                "bake",
                "--credential",
                badge,
                "--image",
                out,
                "--out",
                folder.resolve("2.png").toString());
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("already carries a credential").contains("--force");
    }
}
