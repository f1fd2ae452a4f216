package org.portablebadges.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.portablebadges.encoding.Hex;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.report.Messages;
import org.portablebadges.report.TextReport;
import org.portablebadges.verify.ExpectedRecipient;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

/** A district issues a badge in every form, and an employer verifies all of them and an altered copy, offline. */
final class MainJob implements Story {
    private final SecureRandom random = new SecureRandom();

    @Override
    public String name() {
        return "main-job";
    }

    @Override
    public String summary() {
        return "issue one badge, bake it, verify it offline, and notice one changed byte";
    }

    @Override
    public boolean run(Path folder, PrintStream out) throws Exception {
        SigningKey key = SigningKey.generate(KeyType.ED25519, random);
        Issuer issuer = Issuer.builder().signer(key).build();
        AchievementCredential credential =
                SampleBadge.awardedBy(issuer.identifier().value(), salt());
        SignedCredential proven = issuer.sign(credential);
        SignedCredential token = issuer.signJwt(credential);

        List<Path> genuine = List.of(
                write(folder, "badge.json", proven.bytes()),
                write(folder, "badge.jwt", token.bytes()),
                write(folder, "badge.png", proven.bakeInto(DefaultBadgeImage.png("Formative Feedback"))),
                write(folder, "badge.svg", token.bakeInto(DefaultBadgeImage.svg("Formative Feedback"))));
        Path altered = write(folder, "altered.json", altered(proven));

        Verifier employer =
                Verifier.builder().recognizing(List.of(issuer.identifier())).build();
        boolean asTold = true;
        for (Path file : genuine) {
            asTold &= verify(employer, file, out) == Verdict.VALID;
        }
        asTold &= verify(employer, altered, out) == Verdict.INVALID;
        out.println("The files are in " + folder.toAbsolutePath().normalize() + ":");
        genuine.forEach(file -> out.println("  " + file.getFileName()));
        out.println("  " + altered.getFileName() + " (badge.json with one byte changed)");
        return asTold;
    }

    private static Verdict verify(Verifier verifier, Path file, PrintStream out) throws IOException {
        VerificationReport report =
                verifier.verify(Files.readAllBytes(file), ExpectedRecipient.email(SampleBadge.EMAIL));
        out.println("== " + file.getFileName());
        out.println(new TextReport(Messages.english(), false).of(report));
        return report.verdict();
    }

    /** One letter of the achievement's name becomes another one. */
    private static byte[] altered(SignedCredential proven) {
        return proven.text()
                .replaceFirst("Formative Feedback", "Normative Feedback")
                .getBytes(UTF_8);
    }

    private String salt() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Hex.encode(bytes);
    }

    private static Path write(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
