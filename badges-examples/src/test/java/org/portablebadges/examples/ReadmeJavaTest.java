package org.portablebadges.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The Java that the README shows is compiled, runs, and is the same to the letter. */
class ReadmeJavaTest {
    private static final Path ROOT = Path.of(System.getProperty("badges.repository", ".."));
    private static final Path SOURCE =
            Path.of("badges-examples/src/main/java/org/portablebadges/examples/TenLines.java");

    @Test
    void the_block_is_the_compiled_code() throws IOException {
        assertThat(between(Files.readString(ROOT.resolve("README.md")), "```java\n", "```"))
                .isEqualTo(
                        between(Files.readString(ROOT.resolve(SOURCE)), "// readme: begin\n", "        // readme: end")
                                .lines()
                                .map(line -> line.isBlank() ? "" : line.substring(8))
                                .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void the_code_issues_a_badge_that_verifies() throws Exception {
        assertThat(TenLines.issueAndVerify()).hasValueSatisfying(verified -> assertThat(
                        verified.badge().orElseThrow().achievement().name())
                .isEqualTo("Formative Feedback"));
    }

    @Test
    void the_main_job_is_started_as_the_readme_says() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains("\nmvn -q package -DskipTests && java -jar badges-examples/target/examples.jar main-job\n")
                .contains("\nmvn verify\n");
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
