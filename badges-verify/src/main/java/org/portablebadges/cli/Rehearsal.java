package org.portablebadges.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.portablebadges.encoding.Digest;
import org.portablebadges.issue.Issuer;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.ProblemException;

/**
 * Runs the commands that people use most on badges made for the purpose, so that Java meets the classes they need and can
 * keep them in an archive. Shows nothing and leaves nothing behind.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Rehearses; the launcher lets Java write the archive when this ends. */
    public static void main(String[] arguments) throws IOException, ProblemException {
        Path folder = Files.createTempDirectory("badges");
        try {
            for (Path badge : badges(folder)) {
                run("verify", badge.toString());
                run("verify", "--any-issuer", "--json", badge.toString());
                run("inspect", badge.toString());
                Files.delete(badge);
            }
        } finally {
            Files.delete(folder);
        }
    }

    private static List<Path> badges(Path folder) throws IOException, ProblemException {
        Issuer edwards = issuer(KeyType.ED25519);
        Issuer nist = issuer(KeyType.P256);
        return List.of(
                write(folder.resolve("badge.json"), edwards.sign(badge(edwards)).text()),
                write(
                        folder.resolve("badge.jws"),
                        edwards.signJwt(badge(edwards)).text()),
                write(folder.resolve("token.jws"), nist.signJwt(badge(nist)).text()));
    }

    private static Issuer issuer(KeyType type) {
        return Issuer.builder()
                .signer(SigningKey.ofSeed(type, Digest.SHA_256.of("rehearsal")))
                .build();
    }

    private static AchievementCredential badge(Issuer issuer) {
        return AchievementCredential.builder()
                .issuer(issuer.identifier())
                .achievement(Achievement.builder("https://badges.example.org/achievements/rehearsal")
                        .name("Rehearsal")
                        .description("Made to be looked at once.")
                        .criteria("None.")
                        .build())
                .recipient(Recipient.email("someone@mail.example", "a salt for nobody"))
                .validFrom(Instant.EPOCH)
                .build();
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    private static void run(String... arguments) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Badges.run(new Console(InputStream.nullInputStream(), nowhere, nowhere, false, Map.of()), arguments);
    }
}
