package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** Folders that change while they are walked. */
class BatchFilesTest {
    private static final Console CONSOLE = new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(PrintStream.nullOutputStream()),
            new PrintStream(PrintStream.nullOutputStream()),
            false,
            Map.of());

    @TempDir
    private Path home;

    private final List<BatchFile> found = new ArrayList<>();

    @BeforeEach
    void three_things_in_a_folder() throws IOException {
        Files.writeString(home.resolve("a.json"), "{}");
        Files.createDirectory(home.resolve("b"));
        Files.writeString(home.resolve("c.json"), "{}");
    }

    @Test
    void a_folder_that_cannot_be_read_is_told_and_the_others_are_looked_at() throws Exception {
        walk(file -> delete("b"));

        assertThat(found).extracting(BatchFile::name).containsExactly(name("a.json"), name("b"), name("c.json"));
        assertThatThrownBy(() -> found.get(1).content().read())
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.CONTAINER_INACCESSIBLE));
        assertThat(found.get(2).content().read()).asString().isEqualTo("{}");
    }

    @Test
    void an_empty_folder_that_can_be_read_is_nothing_to_tell() {
        walk(file -> {});

        assertThat(found).extracting(BatchFile::name).containsExactly(name("a.json"), name("c.json"));
    }

    private void walk(Consumer<BatchFile> meanwhile) {
        var files = new BatchFiles(CONSOLE, file -> {
            found.add(file);
            meanwhile.accept(file);
        });
        files.go(List.of(home.toString()));
        assertThat(files.passedOver()).isZero();
    }

    private String name(String name) {
        return home.resolve(name).toString();
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(home.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
