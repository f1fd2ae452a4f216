package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InspectCommandTest extends CommandTest {
    @Test
    void inspect_says_that_nothing_was_checked_and_never_that_it_is_valid() throws IOException {
        Path badge = Path.of(issued("badge.json"));
        Files.writeString(badge, Files.readString(badge).replace("Formative", "Normative"));

        Run run = run("inspect", badge.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("claims, not checked\n").contains("Normative Feedback");
        assertThat(run.out().toLowerCase(Locale.ROOT).replace("valid from", "")).doesNotContain("valid");
    }
}
