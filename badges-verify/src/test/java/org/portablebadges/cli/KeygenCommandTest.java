package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.key.SigningKey;

class KeygenCommandTest extends CommandTest {
    @Test
    void keygen_writes_a_private_key_that_only_its_owner_reads() throws Exception {
        assertThat(did).startsWith("did:key:z6Mk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(SigningKey.read(Files.readAllBytes(key)).publicKey().multikey())
                .isEqualTo(did.substring("did:key:".length()));
    }

    @ParameterizedTest
    @CsvSource({"ed25519, did:key:z6Mk", "p256, did:key:zDn", "p384, did:key:z82", "rsa, did:key:z"})
    void keygen_makes_every_kind_of_key(String type, String start) {
        Run run = run(
                "keygen", "--type", type, "--out", folder.resolve("other.jwk").toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith(start);
    }

    @Test
    void nothing_is_overwritten_without_force() throws IOException {
        byte[] before = Files.readAllBytes(key);

        Run refused = run("keygen", "--type", "ed25519", "--out", key.toString());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("exists already").contains("--force");
        assertThat(Files.readAllBytes(key)).isEqualTo(before);
        assertThat(run("keygen", "--type", "ed25519", "--out", key.toString(), "--force")
                        .exit())
                .isZero();
        assertThat(Files.readAllBytes(key)).isNotEqualTo(before);
    }

    @Test
    void only_files_are_replaced_and_nothing_is_left_behind() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("directory"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));

        assertThat(run("keygen", "--type", "ed25519", "--out", directory.toString(), "--force")
                        .exit())
                .isEqualTo(2);
        assertThat(run("keygen", "--type", "ed25519", "--out", link.toString()).exit())
                .isEqualTo(2);
        assertThat(directory).isDirectory();
        assertThat(link).isSymbolicLink();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }
}
