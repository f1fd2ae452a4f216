package org.portablebadges.examples;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.issue.Issuer;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.ExpectedRecipient;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.VerifiedCredential;
import org.portablebadges.verify.Verifier;

/** The Java on the first screen of the README: what stands between the two marks is what is printed there. */
final class TenLines {
    private TenLines() {}

    static Optional<VerifiedCredential> issueAndVerify() throws ProblemException {
        // readme: begin
        SigningKey key = SigningKey.generate(KeyType.ED25519, new SecureRandom());
        Issuer district = Issuer.builder().signer(key).build();
        AchievementCredential badge = AchievementCredential.builder()
                .achievement(Achievement.builder("https://badges.example.org/achievements/formative-feedback")
                        .name("Formative Feedback")
                        .description("Gives students feedback that they act on.")
                        .criteria("Two observed lessons and a portfolio of student work.")
                        .build())
                .recipient(Recipient.email("ada.reyes@mail.example", "a random salt"))
                .validFrom(Instant.parse("2026-01-15T00:00:00Z"))
                .build();
        byte[] png = district.sign(badge).bakeInto(DefaultBadgeImage.png("Formative Feedback"));

        Verifier employer =
                Verifier.builder().recognizing(List.of(district.identifier())).build();
        VerificationReport report = employer.verify(png, ExpectedRecipient.email("ada.reyes@mail.example"));
        Optional<VerifiedCredential> verified = report.verified(); // only a VALID report has one
        // readme: end
        return verified;
    }
}
