package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.TypedJws;
import org.portablebadges.verify.trust.Drafts;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustedIssuer;

/** {@code badges trust}: from an empty draft to the bundle in use. */
class TrustCommandTest extends CommandTest {
    private static final String DID = "did:web:badges.example.org";
    private static final String AT = "2026-05-01T00:00:00Z";

    private Path draft;
    private Path bundle;
    private Path installed;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    add-issuer DRAFT --id nobody --name A                             | "nobody" is not an identifier.
                    add-issuer DRAFT --id did:a:b --name A --key absent               | The key file absent is not usable
                    add-issuer DRAFT --id did:a:b --name A --jwks DRAFT               | URL=FILE
                    add-issuer DRAFT --id did:a:b --name A --did-document DRAFT       | URL=FILE
                    add-issuer DRAFT --id did:web:a.example.org --name A --did-document DRAFT | The document about keys is about somebody else
                    add-issuer DRAFT --id did:a:b --name A --withdrawn yesterday      | "yesterday" is not an instant
                    add-issuer absent.json --id did:a:b --name A                      | There is no file absent.json.
                    add-document DRAFT --address nowhere --gone                       | "nowhere" is not an identifier.
                    add-document DRAFT --address https://a.example.org                | --file
                    add-document DRAFT --address https://a.example.org --gone --file DRAFT | mutually exclusive
                    add-document DRAFT --address https://a.example.org --file absent  | There is no file absent.
                    add-status DRAFT --address https://a.example.org --file absent    | There is no file absent.
                    import DRAFT                                                      | --dcc-registry
                    import DRAFT --dcc-registry DRAFT                                 | "registry" is missing.
                    import DRAFT --anchor DRAFT --statement DRAFT                     | The token does not have the three parts
                    sign DRAFT --key DRAFT --out new                                  | The key file
                    inspect absent                                                    | There is no file absent.
                    diff DRAFT absent                                                 | There is no file absent.
                    install DRAFT --trust-key KEY --into new                          | The trust bundle is not signed by anybody.
                    install DRAFT --into new                                          | give --trust-key KEY or set BADGES_TRUST_KEY
                    install DRAFT --trust-key KEY                                     | give --into FILE or set BADGES_TRUST
                    create --operator A --next-update 2020-01-01T00:00:00Z --out new  | This is not a date after issuedAt
                    create --operator A --next-update 2099-01-01T00:00:00Z --out DRAFT | exists already
                    """)
    void what_cannot_be_done_is_a_usage_error_and_changes_nothing(String line, String error) throws IOException {
        byte[] before = Files.readAllBytes(draft);

        Run run = trust(line.replace("DRAFT", draft.toString())
                .replace("KEY", did)
                .replace(" new", " " + folder.resolve("new"))
                .split(" +", -1));

        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(error.replace("KEY", error.contains("give") ? "KEY" : did));
        assertThat(Files.readAllBytes(draft)).isEqualTo(before);
        assertThat(folder.resolve("new")).doesNotExist();
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
    void without_a_command_the_commands_are_named() {
        Run run = trust();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("create, add-issuer, add-document, add-status, import, sign, inspect");
    }

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
    void a_member_of_another_version_is_kept_and_told_of() throws IOException {
        Files.writeString(draft, Files.readString(draft).replace("\"issuers\": []", "\"issuers\": [], \"later\": 1"));

        Run run = ok("add-issuer", draft.toString(), "--id", DID, "--name", "A");

        assertThat(run.err()).contains("badges: hint: ").contains("\"later\"");
        assertThat(Files.readString(draft)).contains("\"later\": 1");
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

    @Test
    void the_registry_of_the_dcc_is_taken_over_with_a_word_of_caution() throws Exception {
        Path registry = Files.writeString(
                folder.resolve("registry.json"),
                "{\"registry\":{\"" + DID + "\":{\"name\":\"Theirs\"},\"did:key:zA\":{\"name\":\"Example College\"}}}");
        ok("add-issuer", draft.toString(), "--id", DID, "--name", "Ours");

        Run run = ok("import", draft.toString(), "--dcc-registry", registry.toString(), "--captured-at", AT);

        assertThat(run.out()).isEqualTo("issuers put into " + draft + ": 1\n");
        assertThat(run.err()).contains("Nobody signs this registry");
        assertThat(TrustBundle.unsigned(Files.readAllBytes(draft)).issuers())
                .extracting(TrustedIssuer::name)
                .containsExactly("Ours", "Example College");
    }

    @Test
    void statements_of_a_federation_are_taken_over_if_its_anchor_signed_them() throws Exception {
        SigningKey anchor = SigningKey.ofSeed(KeyType.P256, Digest.SHA_256.of("Example Federation"));
        String jwk =
                anchor.publicKey().toJwk().with("kid", new JsonString("key-1")).toString();
        String both = "{\"iss\":\"https://f.example.org\",\"sub\":\"%s\",\"iat\":1777507200,\"exp\":1777680000,%s}";
        Path configuration = Files.writeString(
                folder.resolve("anchor.jwt"),
                token(both.formatted("https://f.example.org", "\"jwks\":{\"keys\":[" + jwk + "]}"), anchor));
        String claims =
                both.formatted(DID, "\"metadata\":{\"federation_entity\":{\"organization_name\":\"Badge Office\"}}");
        Path sound = Files.writeString(folder.resolve("sound.jwt"), token(claims, anchor));
        Path forged = Files.writeString(folder.resolve("forged.jwt"), token(claims, Drafts.STRANGER));
        String[] command = {"import", draft.toString(), "--anchor", configuration.toString(), "--captured-at", AT};

        Run refused = trust(with(command, "--statement", forged.toString()));
        Run taken = ok(with(command, "--statement", sound.toString()));

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("forged.jwt");
        assertThat(taken.err()).contains(anchor.publicKey().thumbprint());
        assertThat(TrustBundle.unsigned(Files.readAllBytes(draft)).issuers())
                .extracting(TrustedIssuer::name)
                .containsExactly("Badge Office");
    }

    private static String token(String claims, SigningKey key) throws Exception {
        var payload = JsonReader.readObject(claims, JsonLimits.DEFAULT).object();
        return TypedJws.sign(payload, "entity-statement+jwt", key, "key-1");
    }

    private String didDocument() {
        return ("{\"id\":\"DID\",\"assertionMethod\":[{\"id\":\"#key-1\",\"type\":\"Multikey\",\"controller\":\"DID\","
                        + "\"publicKeyMultibase\":\"" + did.substring("did:key:".length()) + "\"}]}")
                .replace("DID", DID);
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

    private TrustBundle bundle() {
        return read(bundle);
    }

    private static TrustBundle read(Path file) {
        try {
            return TrustBundle.unsigned(Files.readAllBytes(file));
        } catch (IOException | ProblemException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static String stranger() {
        return "did:key:" + Drafts.STRANGER.publicKey().multikey();
    }

    private static String[] with(String[] command, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    private static Run ok(String... arguments) {
        Run run = trust(arguments);
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    private static Run trust(String... arguments) {
        return run(with(new String[] {"trust"}, arguments));
    }
}
