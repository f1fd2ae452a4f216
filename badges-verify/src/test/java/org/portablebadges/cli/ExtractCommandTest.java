package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractCommandTest extends CommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<svg", "[1]"})
    void extract_says_where_there_is_no_credential(String content) throws IOException {
        Run run =
                run("extract", Files.writeString(folder.resolve("bad"), content).toString());

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("badges: error: ").doesNotContain("Exception");
    }
}
