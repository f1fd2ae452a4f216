package org.portablebadges.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementType;
import org.portablebadges.model.Credential;

/**
 * Badges as comma-separated values, one line each below a line of names. Only a VALID badge has more than its verdict and
 * reason, so that no filter left out makes a forgery count.
 */
public final class CsvExport {
    private static final List<String> NAMES = List.of(
            "number",
            "verdict",
            "reason",
            "verified_at",
            "credential",
            "issuer",
            "issuer_name",
            "achievement",
            "achievement_name",
            "achievement_type",
            "achievement_version",
            "level",
            "valid_from",
            "valid_until",
            "awarded");

    private CsvExport() {}

    /** The file, in lines that end as RFC 4180 has it. */
    public static String of(List<ExportedBadge> badges) {
        var text = new StringBuilder(Csv.line(NAMES));
        badges.forEach(badge -> text.append(Csv.line(fields(badge))));
        return text.toString();
    }

    private static List<String> fields(ExportedBadge exported) {
        Optional<AchievementCredential> badge = exported.badge();
        return List.of(
                exported.number(),
                exported.report().verdict().name(),
                exported.reason(),
                exported.report().verifiedAt().toString(),
                safe(badge.map(credential -> credential.id().value())),
                safe(exported.issuer().map(Object::toString)),
                safe(exported.issuerName()),
                safe(badge.map(credential -> credential.achievement().id().value())),
                safe(exported.achievementName()),
                safe(of(badge, Achievement::achievementType).map(AchievementType::value)),
                safe(of(badge, Achievement::version)),
                safe(Optional.of(String.join("; ", exported.levels()))),
                badge.map(Credential::validFrom).map(Instant::toString).orElse(""),
                badge.flatMap(Credential::validUntil).map(Instant::toString).orElse(""),
                badge.flatMap(Credential::awardedDate).map(Instant::toString).orElse(""));
    }

    private static <T> Optional<T> of(
            Optional<AchievementCredential> badge, Function<Achievement, Optional<T>> member) {
        return badge.flatMap(credential -> member.apply(credential.achievement()));
    }

    private static String safe(Optional<String> text) {
        return text.map(SafeText::whole).orElse("");
    }
}
