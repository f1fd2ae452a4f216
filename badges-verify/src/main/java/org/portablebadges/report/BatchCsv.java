package org.portablebadges.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Credential;
import org.portablebadges.verify.VerificationReport;

/**
 * What a batch of files came to, one comma-separated line a file. Only a VALID badge has more than its verdict and reason,
 * so that no filter left out makes a forgery count. Of the recipient there is nothing but what the name of a file may
 * tell.
 *
 * <p>The columns: {@code file} as it was found; {@code verdict}; {@code reason}, the code of what the verdict rests on;
 * {@code verified_at}; {@code credential}, its id; {@code issuer} and {@code issuer_name}, the name by the trust bundle;
 * {@code achievement} and {@code achievement_name}; {@code level}; {@code valid_from} and {@code valid_until}.
 */
public final class BatchCsv {
    private static final List<String> NAMES = List.of(
            "file",
            "verdict",
            "reason",
            "verified_at",
            "credential",
            "issuer",
            "issuer_name",
            "achievement",
            "achievement_name",
            "level",
            "valid_from",
            "valid_until");

    private BatchCsv() {}

    /** The line of names, with its end. */
    public static String names() {
        return Csv.line(NAMES);
    }

    /** The line of one file, with its end. */
    public static String line(String file, VerificationReport report) {
        ExportedBadge exported = ExportedBadge.of(1, report, false).get(0);
        Optional<AchievementCredential> badge = exported.badge();
        return Csv.line(List.of(
                SafeText.whole(file),
                report.verdict().name(),
                exported.reason(),
                report.verifiedAt().toString(),
                safe(badge.map(credential -> credential.id().value())),
                safe(exported.issuer().map(Object::toString)),
                safe(exported.issuerName()),
                safe(badge.map(credential -> credential.achievement().id().value())),
                safe(exported.achievementName()),
                SafeText.whole(String.join("; ", exported.levels())),
                badge.map(Credential::validFrom).map(Instant::toString).orElse(""),
                badge.flatMap(Credential::validUntil).map(Instant::toString).orElse("")));
    }

    private static String safe(Optional<String> text) {
        return text.map(SafeText::whole).orElse("");
    }
}
