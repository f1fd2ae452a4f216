package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.testing.Fixtures;

/** What the program does with badges of Open Badges 2.0, and with documents captured from the web. */
class OldBadgesTest {
    private static final String ISSUER = "https://district.example.org/ob2/issuer";

    @TempDir
    Path folder;

    @Test
    void verify_takes_captured_documents_from_a_folder() throws IOException {
        Run run = run("verify", "--issuer", ISSUER, "--documents", documents("legacy/signed"), file("legacy/signed"));

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).startsWith("VALID  \"Formative Feedback\"").contains("conversion to 3.0", "2026-06-15");
    }

    @Test
    void verify_without_documents_says_what_is_missing() throws IOException {
        Run signed = run("verify", "--issuer", ISSUER, file("legacy/signed"));
        Run hosted = run("verify", "--issuer", ISSUER, file("legacy/hosted"));

        assertThat(signed.exit()).isEqualTo(3);
        assertThat(signed.out())
                .contains("No copy of https://district.example.org/ob2/badges/feedback is at hand.")
                .contains("No copy of https://district.example.org/ob2/keys/1 is at hand.");
        assertThat(signed.err()).isEqualTo("badges: hint: Give --documents DIR with copies of what is missing.\n");
        assertThat(hosted.exit()).isEqualTo(3);
        assertThat(hosted.out()).contains("cannot be confirmed offline");
    }

    @Test
    void an_address_that_is_gone_is_written_as_410() throws IOException {
        String documents = documents("legacy/hosted-gone");

        assertThat(Files.readString(Path.of(documents, "index.tsv"))).contains("\t410\t");
        assertThat(run("verify", "--issuer", ISSUER, "--documents", documents, file("legacy/hosted-gone"))
                        .exit())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/1,a.json,2026-01-14 | line 2: A line has an address, a file and a date",
                "https://example.org/1;a.json;2026-01-14;x | line 2: A line has an address, a file and a date",
                "example.org;a.json;2026-01-14 | line 2: \"example.org\" is not an address",
                "https://example.org/0;a.json;2026-01-14 | line 2: https://example.org/0 stands there twice",
                "https://example.org/1;a.json;yesterday | line 2: \"yesterday\" is not a day",
                "https://example.org/1;a.json;2026-02-30 | line 2: \"2026-02-30\" is not a day",
                "https://example.org/1;a.json;+10000-01-01T00:00:00Z | line 2: \"+10000-01-01T00:00:00Z\" is not a day",
                "https://example.org/1;b.json;2026-01-14 | line 2: There is no file \"b.json\"",
                "https://example.org/1;sub;2026-01-14 | line 2: There is no file \"sub\"",
                "https://example.org/1;../a.json;2026-01-14 | line 2: \"../a.json\" is not in the folder",
                "https://example.org/1;/etc/hostname;2026-01-14 | line 2: \"/etc/hostname\" is not in the folder",
                "https://example.org/1;link.json;2026-01-14 | line 2: \"link.json\" is not in the folder",
                "https://example.org/1;;2026-01-14 | line 2: \"\" is not in the folder",
            })
    void a_fault_in_the_index_names_its_line(String line, String said) throws IOException {
        Path home = Files.createDirectories(folder.resolve("documents"));
        Files.createDirectories(home.resolve("sub"));
        Files.writeString(home.resolve("a.json"), "{}");
        Files.writeString(folder.resolve("outside.json"), "{}");
        Files.createSymbolicLink(home.resolve("link.json"), folder.resolve("outside.json"));
        index(home, "https://example.org/0\ta.json\t2026-01-14\n" + line.replace(';', '\t') + "\n");

        Run run = run("verify", "--any-issuer", "--documents", home.toString(), file("legacy/signed"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("index.tsv").contains(said);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void comments_and_empty_lines_are_passed_over_and_counted() throws IOException {
        Path home = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(home.resolve("a.json"), "{}");
        index(home, "# address, file, date\n\nhttps://example.org/0\ta.json\t2026-01-14T10:00:00Z\r\nbroken\n");

        assertThat(run("verify", "--any-issuer", "--documents", home.toString(), file("legacy/signed"))
                        .err())
                .contains("line 4");
        index(home, "# address, file, date\n\nhttps://example.org/0\ta.json\t2026-01-14T10:00:00Z\r\n");
        assertThat(run("verify", "--any-issuer", "--documents", home.toString(), file("legacy/signed"))
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void a_folder_without_an_index_is_a_fault_of_usage() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        Path none = folder.resolve("none");

        Run without = run("verify", "--any-issuer", "--documents", empty.toString(), file("legacy/signed"));
        Run absent = run("verify", "--any-issuer", "--documents", none.toString(), file("legacy/signed"));

        assertThat(without.exit()).isEqualTo(2);
        assertThat(without.err()).contains("There is no file").contains("index.tsv");
        assertThat(absent.exit()).isEqualTo(2);
        assertThat(absent.err()).isEqualTo("badges: error: " + none + " is not a directory.\n");
    }

    @Test
    void a_document_has_the_size_of_a_badge_file_at_most() throws IOException {
        Path home = Files.createDirectories(folder.resolve("documents"));
        Files.write(home.resolve("a.json"), new byte[(10 << 20) + 1]);
        index(home, "https://example.org/0\ta.json\t2026-01-14\n");

        assertThat(run("verify", "--any-issuer", "--documents", home.toString(), file("legacy/signed"))
                        .err())
                .contains("line 1: A file may have 10485760 bytes");
        Files.write(home.resolve("a.json"), new byte[10 << 20]);
        assertThat(run("verify", "--any-issuer", "--documents", home.toString(), file("legacy/signed"))
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void upgrade_writes_an_unsigned_credential_and_says_so() throws Exception {
        Path out = folder.resolve("new.json");

        Run run = run(
                "upgrade",
                file("legacy/png-signed"),
                "--out",
                out.toString(),
                "--documents",
                documents("legacy/signed"));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("wrote " + out, "unsigned", "Only the issuer of the old badge may sign it", "VALID");
        JsonObject credential = JsonReader.readObject(Files.readAllBytes(out), JsonLimits.DEFAULT)
                .object();
        assertThat(credential.has("proof")).isFalse();
        assertThat(credential.string("awardedDate")).contains("2019-05-01T10:00:00Z");
        assertThat(credential.toString()).contains("https://w3id.org/openbadges#Assertion", "data:application/jose,");
        assertThat(run("verify", "--any-issuer", out.toString()).exit()).isEqualTo(1);
    }

    @Test
    void upgrade_overwrites_nothing_without_force() throws IOException {
        Path out = Files.writeString(folder.resolve("new.json"), "kept");
        String documents = documents("legacy/signed");

        Run refused = run("upgrade", file("legacy/signed"), "--out", out.toString(), "--documents", documents);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(Files.readString(out)).isEqualTo("kept");

        Run forced =
                run("upgrade", file("legacy/signed"), "--out", out.toString(), "--documents", documents, "--force");
        assertThat(forced.exit()).isZero();
        assertThat(Files.readString(out)).startsWith("{");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json/pretty | 4 | no Open Badges 2.0 badge",
                "container/not-a-badge | 4 | no Open Badges 2.0 badge",
                "legacy/another-type | 4 | The type \"Assertion\" is missing",
                "legacy/version-0-5 | 4 | Open Badges 0.5",
                "legacy/png-address | 4 | only the address of a badge",
                "legacy/signed-badge-class-missing | 4 | No copy of https://district.example.org/ob2/badges/feedback",
                "legacy/hosted-unconfirmed | 0 | ",
                "legacy/signed-altered | 1 | The signature does not fit",
                "legacy/signed-key-not-listed | 1 | is not a key of",
                "legacy/signed-revoked | 1 | The badge was revoked",
                "legacy/hosted-taken-back | 1 | Awarded to the wrong person",
                "legacy/hosted-differs | 1 | In \"issuedOn\" the file says something else",
            })
    void upgrade_refuses_what_is_no_badge_or_not_the_badge_its_issuer_stands_for(String name, int exit, String reason)
            throws IOException {
        Path out = folder.resolve("new.json");

        Run run = run("upgrade", file(name), "--out", out.toString(), "--documents", documents(name));

        boolean told = reason == null;
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(exit);
        assertThat(run.err()).contains(told ? "" : reason);
        assertThat(Files.exists(out)).isEqualTo(told);
    }

    @Test
    void upgrade_hints_at_documents_where_one_is_missing() throws IOException {
        Run run = run(
                "upgrade",
                file("legacy/signed"),
                "--out",
                folder.resolve("new.json").toString());

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("hint: Give --documents DIR");
    }

    @Test
    void inspect_shows_what_an_old_badge_claims() throws IOException {
        Run signed = run("inspect", file("legacy/png-signed"));
        Run hosted = run("inspect", file("legacy/hosted"));

        assertThat(signed.exit()).isZero();
        assertThat(signed.out().replaceAll("\\s+", " "))
                .startsWith("claims, not checked")
                .contains("Open Badges 2.0", "https://district.example.org/ob2/badges/feedback")
                .contains("a hashed e-mail address", "2019-05-01T10:00:00Z")
                .contains("a signed token, with the key https://district.example.org/ob2/keys/1")
                .doesNotContain("VALID");
        assertThat(hosted.out().replaceAll("\\s+", " "))
                .contains("what stands at https://district.example.org/ob2/assertions/7 (hosted)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy/png-address", "legacy/version-0-5", "legacy/another-type"})
    void inspect_says_why_there_is_nothing_to_show(String name) throws IOException {
        Run run = run("inspect", file(name));

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).startsWith("badges: error: ");
    }

    @Test
    void extract_and_bake_keep_an_old_badge_in_its_own_place() throws IOException {
        Path picture = Files.write(
                folder.resolve("in.png"),
                Fixtures.of("container/png-without-credential").bytes());
        Path out = folder.resolve("baked.png");

        Run baked = run(
                "bake", "--credential", file("legacy/signed"), "--image", picture.toString(), "--out", out.toString());

        assertThat(baked.exit()).as(baked.err()).isZero();
        assertThat(Files.readAllBytes(out))
                .isEqualTo(Fixtures.of("legacy/png-signed").bytes());
        assertThat(run("extract", out.toString()).out())
                .isEqualTo(new String(Fixtures.of("legacy/signed").bytes(), UTF_8));
        assertThat(run("extract", file("legacy/png-address")).out())
                .isEqualTo("https://district.example.org/ob2/assertions/7");
    }

    /** A folder with the documents that a case has at hand. */
    private String documents(String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve("documents"));
        var lines = new StringBuilder("# address\tfile\tdate\n");
        for (Fixtures.Document document : Fixtures.of(name).documents()) {
            String file = document.file().isEmpty() ? "410" : document.file();
            if (document.bytes().isPresent()) {
                Files.write(home.resolve(file), document.bytes().get());
            }
            lines.append(document.address())
                    .append('\t')
                    .append(file)
                    .append('\t')
                    .append(document.capturedAt())
                    .append('\n');
        }
        index(home, lines.toString());
        return home.toString();
    }

    private static void index(Path home, String text) throws IOException {
        Files.writeString(home.resolve("index.tsv"), text);
    }

    private String file(String name) throws IOException {
        Fixtures.Case fixture = Fixtures.of(name);
        return Files.write(folder.resolve(fixture.file()), fixture.bytes()).toString();
    }

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                false,
                Map.of());
        int exit = Badges.run(console, arguments);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    private record Run(int exit, String out, String err) {}
}
