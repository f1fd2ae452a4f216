package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.trust.Drafts;
import org.portablebadges.verify.trust.TrustBundle;

/** Runs {@code badges trust} with an empty draft; each test has a folder of its own. */
abstract class TrustTest extends CommandTest {
    static final String DID = "did:web:badges.example.org";
    static final String AT = "2026-05-01T00:00:00Z";

    Path draft;
    Path bundle;
    Path installed;

    @BeforeEach
    void an_empty_draft() {
        draft = folder.resolve("draft.json");
        bundle = folder.resolve("state.bundle");
        installed = folder.resolve("installed.bundle");
        ok(
                "create",
                "--operator",
                "Example State Registry",
                "--issued-at",
                "2026-06-01T00:00:00Z",
                "--next-update",
                "2099-12-01T00:00:00Z",
                "--sequence",
                "7",
                "--out",
                draft.toString());
    }

    TrustBundle bundle() {
        return read(bundle);
    }

    static TrustBundle read(Path file) {
        try {
            return TrustBundle.unsigned(Files.readAllBytes(file));
        } catch (IOException | ProblemException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    static String stranger() {
        return "did:key:" + Drafts.STRANGER.publicKey().multikey();
    }

    static String[] with(String[] command, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    static Run ok(String... arguments) {
        Run run = trust(arguments);
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    static Run trust(String... arguments) {
        return run(with(new String[] {"trust"}, arguments));
    }
}
