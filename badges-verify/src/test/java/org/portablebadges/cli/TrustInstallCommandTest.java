package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portablebadges.verify.trust.Drafts;

/** {@code badges trust install}: only newer bundles by the same operator. */
class TrustInstallCommandTest extends TrustTest {
    @Test
    void install_refuses_an_older_edition_and_another_one_of_the_same_number() throws IOException {
        install(edition(7));
        byte[] seven = Files.readAllBytes(installed);

        assertThat(install(edition(7)).out()).contains("is number 7 already");
        assertThat(install(edition(8)).out()).contains("is number 8 now", "2099-12-01T00:00:00Z");
        byte[] eight = Files.readAllBytes(installed);
        Run older = trust("install", write(seven), "--trust-key", did, "--into", installed.toString());
        ok("add-issuer", draft.toString(), "--id", DID, "--name", "Another");
        Run other = trust("install", edition(8), "--trust-key", did, "--into", installed.toString());

        assertThat(older.exit()).isEqualTo(2);
        assertThat(older.err())
                .contains("The trust bundle has the number 7, and number 8 is known already.", "stays as it is");
        assertThat(other.exit()).isEqualTo(2);
        assertThat(Files.readAllBytes(installed)).isEqualTo(eight);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void install_refuses_a_stranger_s_bundle_and_one_over_a_stranger_s() throws IOException {
        Path strangers = Files.write(folder.resolve("strangers"), read(draft).sign(Drafts.STRANGER));

        Run swapped = trust("install", strangers.toString(), "--trust-key", did, "--into", installed.toString());
        Files.copy(strangers, installed);
        Run over = trust("install", edition(9), "--trust-key", did, "--into", installed.toString());

        assertThat(swapped.exit()).isEqualTo(2);
        assertThat(swapped.err()).contains("is signed by " + stranger());
        assertThat(over.exit()).isEqualTo(2);
        assertThat(over.err()).contains("installed.bundle: The trust bundle is signed by " + stranger());
        assertThat(installed).hasSameBinaryContentAs(strangers);
    }

    @Test
    void install_takes_place_and_key_from_the_environment() {
        Map<String, String> environment = Map.of("BADGES_TRUST", installed.toString(), "BADGES_TRUST_KEY", did);

        Run run = runWith(new byte[0], environment, "trust", "install", edition(7));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(installed).exists();
    }

    /** The draft signed as this edition. */
    private String edition(int sequence) {
        String file = folder.resolve("edition-" + sequence).toString();
        ok(
                "sign",
                draft.toString(),
                "--key",
                key.toString(),
                "--sequence",
                String.valueOf(sequence),
                "--out",
                file,
                "--force");
        return file;
    }

    private String write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("older"), bytes).toString();
    }

    private Run install(String file) {
        return ok("install", file, "--trust-key", did, "--into", installed.toString());
    }
}
