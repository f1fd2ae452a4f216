package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;

class BatchTest extends CommandTest {
    private static final byte[] JUNK = "no badge".getBytes(UTF_8);

    private Path home;
    private byte[] good;
    private byte[] altered;

    @BeforeEach
    void folder_and_badges() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        String text = Files.readString(Path.of(issued("good.json")));
        good = text.getBytes(UTF_8);
        altered = text.replace("Formative", "Normative").getBytes(UTF_8);
    }

    @Test
    void a_folder_is_told_one_line_a_file_in_the_order_of_names_and_then_counted() throws IOException {
        Files.write(home.resolve("c.json"), good);
        Files.write(home.resolve("a.json"), JUNK);
        Files.createDirectory(home.resolve("b"));
        Files.write(home.resolve("b").resolve("d.json"), altered);

        Run run = verify(home);

        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0))
                .startsWith("UNREADABLE    " + home.resolve("a.json") + "  ")
                .endsWith(" [container.unknown-format]");
        assertThat(lines.get(1))
                .startsWith("INVALID       " + home.resolve("b").resolve("d.json") + "  ")
                .endsWith(" [proof.signature-mismatch]");
        assertThat(lines.get(2))
                .startsWith("VALID         " + home.resolve("c.json") + "  \"Formative Feedback\", issued by did:key:");
        assertThat(lines.get(4)).matches("Files verified: 3, in \\d+\\.\\d seconds");
        assertThat(lines.subList(5, lines.size()))
                .containsExactly("  VALID         1", "  NOT VERIFIED  0", "  INVALID       1", "  UNREADABLE    1");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_batch_without_files_is_no_success() throws IOException {
        Run run = verify(home);
        Run archive = run("verify", "--any-issuer", new Archive().write(folder.resolve("empty.zip")));

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).contains("Files verified: 0");
        assertThat(run.err()).isEqualTo("badges: error: There is no file to verify.\n");
        assertThat(archive.exit()).isEqualTo(4);
    }

    @Test
    void a_summary_of_single_files_is_told_when_asked_for() throws IOException {
        String one = Files.write(home.resolve("one.json"), good).toString();

        Run summed = run("verify", "--any-issuer", "--summary", one, "missing.json");
        Run plain = run("verify", "--any-issuer", one);

        assertThat(summed.out().lines().toList().get(1))
                .startsWith("UNREADABLE    missing.json  ")
                .endsWith("[container.inaccessible]");
        assertThat(summed.out()).contains("Files verified: 2");
        assertThat(summed.exit()).isEqualTo(4);
        assertThat(plain.out()).doesNotContain("Files verified");
    }

    @Test
    void folders_archives_and_files_go_together() throws IOException {
        Files.write(home.resolve("in-folder.json"), good);
        new Archive().add("in-archive-in-folder.json", good).write(home.resolve("x.ZIP"));
        String archive = new Archive()
                .add("deep/", new byte[0])
                .add("deep/in-archive.json", good)
                .packedBy(0)
                .add("stored.json", good)
                .write(folder.resolve("any.bin"));
        String single = Files.write(folder.resolve("single.json"), good).toString();

        Run run = run("verify", "--any-issuer", archive, home.toString(), single);

        assertThat(names(run))
                .containsExactly(
                        archive + "!/deep/in-archive.json",
                        archive + "!/stored.json",
                        home.resolve("in-folder.json").toString(),
                        home.resolve("x.ZIP") + "!/in-archive-in-folder.json",
                        single);
        assertThat(run.exit()).isZero();
    }

    @Test
    void names_in_an_archive_are_shown_and_nothing_is_written() throws IOException {
        String archive = new Archive()
                .add("../outside.json", good)
                .add("/etc/absolute.json", good)
                .add("C:\\absolute.json", good)
                .add("twice.json", good)
                .add("twice.json", altered)
                .add("x\u001b[2J\nVALID  forged\u202e.json", JUNK)
                .write(home.resolve("names.zip"));
        List<Path> before = tree();

        Run run = run("verify", "--any-issuer", archive);

        assertThat(tree()).isEqualTo(before);
        assertThat(names(run))
                .startsWith(
                        archive + "!/../outside.json",
                        archive + "!//etc/absolute.json",
                        archive + "!/C:\\absolute.json",
                        archive + "!/twice.json",
                        archive + "!/twice.json");
        assertThat(run.out()).contains("\\u{1b}[2J\\u{a}VALID forged\\u{202e}.json");
        assertThat(run.out()).doesNotContain("\u001b", "\u202e", "\nVALID forged");
        assertThat(run.out()).contains("  VALID         4").contains("  INVALID       1");
    }

    @Test
    void what_cannot_be_unpacked_has_a_reason_and_what_follows_is_verified() throws IOException {
        String archive = new Archive()
                .add("bomb.json", new byte[ContainerLimits.DEFAULT.file() * 2])
                .encrypted()
                .add("secret.json", good)
                .packedBy(12)
                .add("bzip2.json", good)
                .damaged()
                .add("damaged.json", good)
                .add("inner.zip", new Archive().add("hidden.json", good).bytes())
                .add("good.json", good)
                .write(folder.resolve("hostile.zip"));

        Run run = run("verify", "--any-issuer", archive);

        assertThat(run.out()
                        .lines()
                        .limit(6)
                        .map(line -> line.replaceFirst(".*!/(\\S+)  .*?(\\[[a-z0-9.-]+])?$", "$1 $2")))
                .containsExactly(
                        "bomb.json [limit.file-size]",
                        "secret.json [container.zip-encrypted]",
                        "bzip2.json [container.zip-method]",
                        "damaged.json [container.zip-damaged]",
                        "inner.zip [container.unknown-format]",
                        "good.json ");
        assertThat(run.exit()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void an_entry_may_be_as_large_as_a_file(int more) throws IOException {
        byte[] spaces = new byte[ContainerLimits.DEFAULT.file() + more];
        Arrays.fill(spaces, (byte) ' ');
        String archive = new Archive().add("a.json", spaces).write(folder.resolve("a.zip"));

        Run run = run("verify", "--any-issuer", archive);

        assertThat(run.out().contains("[limit.file-size]")).isEqualTo(more > 0);
    }

    @Test
    void entries_that_share_their_bytes_end_the_archive() throws IOException {
        byte[] large = new byte[1 << 20];
        new Random(7).nextBytes(large);
        String archive =
                new Archive().packedBy(0).add("one.json", large).again().again().write(home.resolve("a.zip"));
        Files.write(home.resolve("b.json"), good);

        Run run = verify(home);

        assertThat(names(run))
                .containsExactly(
                        archive + "!/one.json", archive, home.resolve("b.json").toString());
        assertThat(run.out().lines().toList().get(1)).endsWith("[container.zip-damaged]");
    }

    @Test
    void an_archive_cut_short_is_one_unreadable_file() throws IOException {
        byte[] whole = new Archive().add("one.json", good).bytes();
        Path cut = Files.write(home.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 1));

        Run run = verify(home);

        assertThat(names(run)).containsExactly(cut.toString());
        assertThat(run.out()).contains("[container.zip-damaged]");
    }

    @Test
    void links_in_folders_are_not_followed() throws IOException {
        Files.write(home.resolve("a.json"), good);
        Files.createSymbolicLink(home.resolve("link.json"), folder.resolve("good.json"));
        Files.createSymbolicLink(home.resolve("loop"), home);

        Run run = verify(home);

        assertThat(names(run)).containsExactly(home.resolve("a.json").toString());
        assertThat(run.out()).endsWith("Links and other things in folders that are no files, not looked at: 2\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void the_order_is_that_of_the_names_however_long_each_takes() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Path file = home.resolve(String.format("%03d.json", i));
            Files.write(file, i % 3 == 0 ? good : i % 3 == 1 ? JUNK : altered);
            expected.add(file.toString());
        }

        Run run = verify(home);

        assertThat(names(run)).isEqualTo(expected);
        assertThat(run.out())
                .contains("Files verified: 120")
                .contains("  VALID         40")
                .contains("  INVALID       40")
                .contains("  UNREADABLE    40");
    }

    @Test
    void csv_has_a_line_a_file_and_no_recipient() throws IOException {
        Files.write(home.resolve("=1+1.json"), altered);
        Files.write(home.resolve("good.json"), good);

        Run run = run("verify", "--any-issuer", "--at", "2100-01-01T00:00:00Z", "--csv", home.toString());

        String rest = ",2100-01-01T00:00:00Z";
        assertThat(run.out())
                .isEqualTo("file,verdict,reason,verified_at,credential,issuer,issuer_name,achievement,"
                        + "achievement_name,level,valid_from,valid_until\r\n"
                        + home.resolve("=1+1.json") + ",INVALID,proof.signature-mismatch" + rest + ",,,,,,,,\r\n"
                        + home.resolve("good.json") + ",VALID," + rest
                        + ",urn:uuid:0e3f2c1a-7d0e-4a8e-9a51-0c9f5d1f0001," + did
                        + ",,https://badges.example.org/a/feedback,Formative Feedback,,2026-01-15T00:00:00Z,\r\n");
        assertThat(run.out()).doesNotContain("mail.example");
        assertThat(run.err()).startsWith("Files verified: 2");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_name_that_is_a_formula_is_none_in_csv() {
        Run run = run("verify", "--any-issuer", "--csv", "=missing");

        assertThat(run.out().lines().toList().get(1)).startsWith("'=missing,UNREADABLE,container.inaccessible,");
    }

    @Test
    void json_lines_are_those_of_single_files() throws Exception {
        String archive = new Archive().add("a.json", good).add("b.json", JUNK).write(folder.resolve("two.zip"));

        Run run = run("verify", "--any-issuer", "--json", archive);

        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        JsonObject first =
                JsonReader.readObject(lines.get(0), JsonLimits.DEFAULT).object();
        assertThat(first.names()).containsExactly("file", "verdict", "verifiedAt", "checks", "inner");
        assertThat(first.string("file")).contains(archive + "!/a.json");
        assertThat(run.err()).startsWith("Files verified: 2");
    }

    @Test
    void forms_that_exclude_each_other_are_refused() {
        assertThat(run("verify", "--csv", "--json", "x").exit()).isEqualTo(2);
        assertThat(run("verify", "--csv", "--explain", "x").exit()).isEqualTo(2);
        assertThat(run("verify", "--explain", home.toString()).exit()).isEqualTo(2);
    }

    @Test
    void progress_shows_on_a_terminal_only() throws IOException {
        Files.write(home.resolve("a.json"), good);
        var err = new ByteArrayOutputStream();
        var out = new ByteArrayOutputStream();
        var terminal = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                true,
                Map.of());

        Badges.run(terminal, "verify", "--any-issuer", home.toString());

        assertThat(err.toString(UTF_8))
                .contains("[##############################] 100%  1 / 1")
                .endsWith("\r\u001b[K");
        assertThat(out.toString(UTF_8)).doesNotContain("\r").startsWith("\u001b[1;32mVALID       \u001b[0m");
        assertThat(verify(home).err()).isEmpty();
    }

    @Test
    void a_proof_that_fails_is_explained() throws Exception {
        String file = Files.write(home.resolve("a.json"), altered).toString();
        String empty = Files.write(home.resolve("empty"), new byte[0]).toString();

        Run text = run("verify", "--any-issuer", "--explain", file);
        Run json = run("verify", "--any-issuer", "--explain", "--json", file);

        assertThat(text.exit()).isEqualTo(1);
        assertThat(text.out())
                .startsWith("INVALID  ")
                .contains("The proof at /proof (eddsa-rdfc-2022), step by step")
                .contains("\n  hashData\n    ");
        JsonObject line = JsonReader.readObject(json.out(), JsonLimits.DEFAULT).object();
        assertThat(line.array("explanation").orElseThrow().elements()).hasSize(1);
        assertThat(run("verify", "--any-issuer", "--explain", empty).out())
                .endsWith("There is no proof whose values could be shown.\n");
    }

    private static Run verify(Path place) {
        return run("verify", "--any-issuer", place.toString());
    }

    /** Names on the lines before the summary. */
    private static List<String> names(Run run) {
        return run.out()
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.substring(14, line.indexOf("  ", 14)))
                .toList();
    }

    private List<Path> tree() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
