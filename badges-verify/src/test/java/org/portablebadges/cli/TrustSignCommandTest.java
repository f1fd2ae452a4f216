package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code badges trust sign}, {@code inspect} and {@code diff}. */
class TrustSignCommandTest extends TrustTest {
    @Test
    void a_draft_edited_by_hand_is_read_strictly() throws IOException {
        Files.writeString(draft, Files.readString(draft).replace("\"issuers\": []", "\"issuers\": [{\"x\": 1}]"));

        Run run = trust("sign", draft.toString(), "--key", key.toString(), "--out", bundle.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines().filter(line -> line.startsWith("badges: error: ")))
                .hasSize(3);
        assertThat(run.err()).contains("draft.json at /issuers/0/x");
        assertThat(bundle).doesNotExist();
    }

    @Test
    void inspect_says_whether_the_signature_was_looked_at() {
        ok("add-issuer", draft.toString(), "--id", DID, "--name", "Badge Office");
        ok("sign", draft.toString(), "--key", key.toString(), "--out", bundle.toString());

        assertThat(ok("inspect", bundle.toString()).out())
                .startsWith("trust bundle 7 of \"Example State Registry\"\n")
                .contains("signed by       (not looked at: no key was given)", "\"Badge Office\"");
        assertThat(ok("inspect", bundle.toString(), "--trust-key", did).out()).contains("signed by       " + did);
        assertThat(trust("inspect", bundle.toString(), "--trust-key", stranger())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void diff_shows_what_changed() {
        ok("sign", draft.toString(), "--key", key.toString(), "--out", bundle.toString());
        ok("add-issuer", draft.toString(), "--id", DID, "--name", "Badge Office");

        assertThat(ok("diff", bundle.toString(), draft.toString()).out()).isEqualTo("+ \"Badge Office\" " + DID + "\n");
        assertThat(ok("diff", draft.toString(), draft.toString()).out())
                .isEqualTo("Nothing changed that is shown here.\n");
    }

    @Test
    void the_next_edition_starts_from_the_signed_one() {
        ok("sign", draft.toString(), "--key", key.toString(), "--out", bundle.toString());

        ok(
                "sign",
                bundle.toString(),
                "--key",
                key.toString(),
                "--sequence",
                "8",
                "--issued-at",
                "2026-07-01T00:00:00Z",
                "--next-update",
                "2099-12-31T00:00:00Z",
                "--out",
                bundle.toString(),
                "--force");

        assertThat(bundle().sequence()).isEqualTo(8);
        assertThat(bundle().issuedAt()).hasToString("2026-07-01T00:00:00Z");
        assertThat(bundle().nextUpdate()).hasToString("2099-12-31T00:00:00Z");
    }
}
