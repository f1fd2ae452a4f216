package org.portablebadges.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.problem.ProblemException;

/**
 * Many mixed files, half of them in folders and half in one ZIP archive, verified by {@code badges verify} in a heap of 256
 * MB. It says whether each verdict was given as often as it must be. To be run by hand, with the jar of the command line
 * behind {@code examples.jar} on the class path: {@code BatchMeasure COUNT FOLDER}.
 */
public final class BatchMeasure {
    private static final String HEAP = "-Xmx256m";
    private static final int PEOPLE = 100;
    private static final int IN_ONE_FOLDER = 1_000;
    private static final List<String> EXPECTED = List.of(
            "VALID", "VALID", "VALID", "VALID", "VALID", "VALID", "VALID", "INVALID", "NOT VERIFIED", "UNREADABLE");

    private final Issuer issuer = issuer();
    private final Issuer stranger = issuer();
    private final byte[] picture = DefaultBadgeImage.png("Formative Feedback");
    private final List<byte[]> files = new ArrayList<>();

    private BatchMeasure() {}

    /** Writes the files, verifies them and ends the process: 0 where the totals are right. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.err.println("usage: BatchMeasure COUNT FOLDER");
            System.exit(2);
        }
        var out = new PrintStream(System.out, true, UTF_8);
        boolean right = new BatchMeasure().run(Integer.parseInt(arguments[0]), Path.of(arguments[1]), out);
        System.exit(right ? 0 : 1);
    }

    private boolean run(int count, Path folder, PrintStream out) throws Exception {
        for (int person = 0; person < PEOPLE; person++) {
            sign(person);
        }
        write(count, Files.createDirectories(folder));
        Map<String, Integer> expected = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            expected.merge(EXPECTED.get(i % EXPECTED.size()), 1, Integer::sum);
        }
        out.println("expected: " + expected);
        Map<String, Integer> found = verify(folder, out);
        out.println("found:    " + found);
        return found.equals(expected);
    }

    /** One of each kind, in the order of what is expected. */
    private void sign(int person) throws IOException, ProblemException {
        AchievementCredential credential = badge(issuer, person);
        SignedCredential proven = issuer.sign(credential);
        for (int i = 0; i < 5; i++) {
            files.add(proven.bytes());
        }
        files.add(issuer.signJwt(credential).bytes());
        files.add(proven.bakeInto(picture));
        files.add(proven.text().replace("Formative", "Normative").getBytes(UTF_8));
        files.add(stranger.sign(badge(stranger, person)).bytes());
        files.add("no badge".getBytes(UTF_8));
    }

    private static AchievementCredential badge(Issuer by, int person) {
        String salt = "salt-of-person-" + person;
        return SampleBadge.awardedBy(
                by.identifier().value(), "person" + person + "@mail.example", "EX-" + person, salt);
    }

    private void write(int count, Path folder) throws IOException {
        try (var zip = new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve("second-half.zip"))))) {
            for (int i = 0; i < count; i++) {
                byte[] file = files.get(i % files.size());
                if (i < count / 2) {
                    Path in = Files.createDirectories(
                            folder.resolve("first-half").resolve("folder-" + i / IN_ONE_FOLDER));
                    Files.write(in.resolve("badge-" + i), file);
                } else {
                    zip.putNextEntry(new ZipEntry("badges/badge-" + i));
                    zip.write(file);
                    zip.closeEntry();
                }
            }
        }
    }

    private Map<String, Integer> verify(Path folder, PrintStream out) throws IOException, InterruptedException {
        Process badges = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.portablebadges.cli.Badges",
                        "verify",
                        "--issuer",
                        issuer.identifier().value(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Integer> found = new TreeMap<>();
        try (BufferedReader lines = badges.inputReader(UTF_8)) {
            boolean summary = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                summary |= line.isEmpty();
                if (summary) {
                    out.println(line);
                } else {
                    found.merge(line.substring(0, "NOT VERIFIED".length()).strip(), 1, Integer::sum);
                }
            }
        }
        out.println("exit " + badges.waitFor() + ", " + HEAP);
        return found;
    }

    private static Issuer issuer() {
        return Issuer.builder()
                .signer(SigningKey.generate(KeyType.ED25519, new SecureRandom()))
                .build();
    }
}
