package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustedIssuer;

/** {@code badges trust create}, {@code add-issuer}, {@code add-document} and {@code add-status}: what goes into a draft. */
class TrustDraftTest extends TrustTest {
    @Test
    void from_a_draft_to_a_badge_that_is_valid_by_it() throws IOException {
        Path didDocument = Files.writeString(folder.resolve("did.json"), didDocument());
        Path list = Files.writeString(folder.resolve("list.json"), "{\"type\":\"VerifiableCredential\"}");
        ok(
                "add-issuer",
                draft.toString(),
                "--id",
                DID,
                "--name",
                "Badge Office",
                "--did-document",
                didDocument.toString(),
                "--captured-at",
                AT);
        ok("add-document", draft.toString(), "--address", "https://old.example.org", "--gone", "--captured-at", AT);
        ok(
                "add-status",
                draft.toString(),
                "--address",
                "https://badges.example.org/status/1",
                "--file",
                list.toString(),
                "--captured-at",
                AT);
        Run signed = ok("sign", draft.toString(), "--key", key.toString(), "--out", bundle.toString());
        String badge = folder.resolve("badge.json").toString();
        Run issued = run(
                "issue",
                "--key",
                key.toString(),
                "--issuer",
                DID,
                "--method",
                DID + "#key-1",
                "--in",
                credential.toString(),
                "--out",
                badge);

        Run verified = run("verify", "--trust", bundle.toString(), "--trust-key", did, badge);

        assertThat(issued.exit()).as(issued.err()).isZero();
        assertThat(signed.out()).contains("number 7, signed by " + did);
        assertThat(verified.out())
                .as(verified.err())
                .startsWith("VALID  \"Formative Feedback\", issued by \"Badge Office\" (" + DID + ")\n")
                .contains("\"Badge Office\" is in the trust bundle of 2026-06-01.");
        TrustBundle written = bundle();
        assertThat(written.find(Iri.of(DID)).orElseThrow().keyDocuments().get(0).address())
                .isEqualTo(Iri.of("https://badges.example.org/.well-known/did.json"));
        assertThat(written.captured().size()).isEqualTo(3);
    }

    @Test
    void every_option_of_an_issuer_is_in_the_draft() throws Exception {
        Path jwks = Files.writeString(folder.resolve("jwks.json"), "{\"keys\":[]}");
        ok(
                "add-issuer",
                draft.toString(),
                "--id",
                "https://a.example.org",
                "--id",
                "did:web:a.example.org",
                "--former-id",
                "https://b.example.org",
                "--name",
                "A",
                "--name",
                "The A",
                "--contact",
                "a@a.example.org",
                "--key",
                did,
                "--key",
                "https://a.example.org#old=" + did,
                "--jwks",
                "https://a.example.org/jwks=" + jwks,
                "--captured-at",
                AT,
                "--achievement",
                "https://a.example.org/x",
                "--achievement-type",
                "MicroCredential",
                "--withdrawn",
                "2026-05-02T00:00:00Z",
                "--status-signer",
                "did:web:s.example.org");

        TrustedIssuer issuer =
                TrustBundle.unsigned(Files.readAllBytes(draft)).issuers().get(0);

        assertThat(issuer.allIds())
                .extracting(Iri::value)
                .containsExactly("https://a.example.org", "did:web:a.example.org", "https://b.example.org");
        assertThat(issuer.names()).containsExactly("A", "The A");
        assertThat(issuer.contact()).isEqualTo("a@a.example.org");
        assertThat(issuer.keys()).hasSize(2);
        assertThat(issuer.keys().get(1).id()).contains(Iri.of("https://a.example.org#old"));
        assertThat(issuer.keysCapturedAt()).hasToString("Optional[" + AT + "]");
        assertThat(issuer.keyDocuments().get(0).address()).isEqualTo(Iri.of("https://a.example.org/jwks"));
        assertThat(issuer.recognizedFor().achievementTypes()).containsExactly("MicroCredential");
        assertThat(issuer.withdrawnSince()).isPresent();
        assertThat(issuer.statusListSigners()).hasSize(1);
    }

    @Test
    void an_issuer_is_replaced_only_when_asked_for() throws Exception {
        ok("add-issuer", draft.toString(), "--id", DID, "--name", "First");

        Run again = trust("add-issuer", draft.toString(), "--id", DID, "--name", "Second");

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("There is an issuer with the identifier " + DID, "--force");
        ok("add-issuer", draft.toString(), "--id", DID, "--name", "Second", "--force");
        assertThat(TrustBundle.unsigned(Files.readAllBytes(draft)).issuers())
                .extracting(TrustedIssuer::name)
                .containsExactly("Second");
    }

    @Test
    void a_status_list_is_a_token_or_json() throws IOException {
        byte[] before = Files.readAllBytes(draft);
        Path page = Files.writeString(folder.resolve("list.html"), "<html>Not found</html>");

        Run run =
                trust("add-status", draft.toString(), "--address", "https://a.example.org", "--file", page.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("badges: error: " + page + ": ");
        assertThat(Files.readAllBytes(draft)).isEqualTo(before);
    }

    @Test
    void a_member_of_another_version_is_kept_and_told_of() throws IOException {
        Files.writeString(draft, Files.readString(draft).replace("\"issuers\": []", "\"issuers\": [], \"later\": 1"));

        Run run = ok("add-issuer", draft.toString(), "--id", DID, "--name", "A");

        assertThat(run.err()).contains("badges: hint: ").contains("\"later\"");
        assertThat(Files.readString(draft)).contains("\"later\": 1");
    }

    private String didDocument() {
        return ("{\"id\":\"DID\",\"assertionMethod\":[{\"id\":\"#key-1\",\"type\":\"Multikey\",\"controller\":\"DID\","
                        + "\"publicKeyMultibase\":\"" + did.substring("did:key:".length()) + "\"}]}")
                .replace("DID", DID);
    }
}
