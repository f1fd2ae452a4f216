package org.portablebadges.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainJobTest {
    @TempDir
    Path folder;

    @Test
    void four_forms_are_valid_and_the_altered_copy_is_not() throws Exception {
        Run run = run("main-job", "--out", folder.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("VALID  "))).hasSize(4);
        assertThat(run.out().lines().filter(line -> line.startsWith("INVALID  ")))
                .hasSize(1);
        for (String name : new String[] {"badge.json", "badge.jwt", "badge.png", "badge.svg", "altered.json"}) {
            assertThat(folder.resolve("main-job").resolve(name)).isNotEmptyFile();
        }
    }

    @Test
    void the_altered_copy_differs_in_one_byte() throws Exception {
        run("main-job", "--out", folder.toString());

        byte[] genuine = Files.readAllBytes(folder.resolve("main-job/badge.json"));
        byte[] altered = Files.readAllBytes(folder.resolve("main-job/altered.json"));
        int differences = 0;
        for (int i = 0; i < genuine.length; i++) {
            differences += genuine[i] == altered[i] ? 0 : 1;
        }

        assertThat(altered).hasSameSizeAs(genuine);
        assertThat(differences).isEqualTo(1);
    }

    @Test
    void an_unknown_story_gets_the_list_of_stories() throws Exception {
        Run run = run("no-such-story");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("usage").contains("main-job");
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run("main-job", "--out").exit()).isEqualTo(2);
    }

    private static Run run(String... arguments) throws Exception {
        var out = new ByteArrayOutputStream();
        int exit = Examples.run(arguments, new PrintStream(out, true, UTF_8));
        return new Run(exit, out.toString(UTF_8));
    }

    private record Run(int exit, String out) {}
}
