package org.portablebadges.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Jazzer found worth keeping, and what it starts from, once more in every build. */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/fuzz");

    @ParameterizedTest
    @EnumSource
    void every_input_kept_keeps_the_contract(FuzzTargets chosen) throws IOException {
        FuzzTarget target = chosen.make();
        List<byte[]> inputs = new ArrayList<>(target.seeds());
        inputs.addAll(kept(CORPUS.resolve(chosen.label())));

        for (byte[] input : inputs) {
            assertThatCode(() -> target.hold(input)).as(FuzzEntry.nameOf(input)).doesNotThrowAnyException();
        }
        System.out.println("fuzz inputs: " + chosen.label() + ": " + inputs.size());
    }

    private static List<byte[]> kept(Path folder) throws IOException {
        assertThat(folder).as("the corpus of a target").isNotEmptyDirectory();
        List<byte[]> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
        }
        return inputs;
    }
}
