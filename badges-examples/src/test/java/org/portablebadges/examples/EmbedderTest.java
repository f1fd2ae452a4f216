package org.portablebadges.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * This module depends on badges-verify as any embedder does; Maven's own list of what that brings is read here. The
 * fixtures and the SQLite driver are in it because the examples ask for them.
 */
class EmbedderTest {
    @Test
    void an_embedder_gets_these_jars_and_no_others() throws IOException {
        List<String> jars = Files.readAllLines(Path.of("target", "runtime-dependencies.txt")).stream()
                .map(String::strip)
                .filter(line -> line.contains(":jar:"))
                .map(line -> line.split(":", -1)[1])
                .sorted()
                .toList();

        assertThat(jars)
                .containsExactly(
                        "badges-core",
                        "badges-verify",
                        "bcprov-jdk18on",
                        "jackson-core",
                        "jakarta.json-api",
                        "json-schema",
                        "jspecify",
                        "nimbus-jose-jwt",
                        "parsson",
                        "spec-fixtures",
                        "sqlite-jdbc",
                        "titanium-jcs",
                        "titanium-json-ld",
                        "titanium-rdf-api",
                        "titanium-rdf-n-quads");
    }

    @Test
    void what_only_the_command_line_needs_is_optional() throws IOException {
        String pom = Files.readString(Path.of("..", "badges-verify", "pom.xml"));

        for (String name : List.of("picocli", "sqlite-jdbc", "jmustache", "core")) {
            assertThat(pom)
                    .containsPattern(
                            "<artifactId>" + name + "</artifactId>\\s*(<scope>runtime</scope>\\s*)?<optional>true");
        }
    }
}
