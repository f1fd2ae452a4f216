package org.portablebadges.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Result;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.InnerReport;
import org.portablebadges.verify.NoteCode;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.VerifiedCredential;

/**
 * One badge as a register takes it: what its verification came to and, where that is VALID, what was achieved. It holds no
 * identifier of the recipient and no file name, which often is one. Immutable.
 */
public final class ExportedBadge {
    private final String number;
    private final VerificationReport report;
    private final boolean minor;

    private ExportedBadge(String number, VerificationReport report, boolean minor) {
        this.number = requireNonNull(number, "number");
        this.report = requireNonNull(report, "report");
        this.minor = minor;
    }

    /**
     * The document of a report, and the credentials inside it, each with a verdict of its own.
     *
     * @param number which document it is; what is inside has this and a number of its own, such as {@code 2.1}
     * @param minor whether the recipient is a minor, of whom no name is shown, as whoever exports must know
     */
    public static List<ExportedBadge> of(int number, VerificationReport report, boolean minor) {
        List<ExportedBadge> badges = new ArrayList<>();
        collect(String.valueOf(number), report, minor, badges);
        return List.copyOf(badges);
    }

    /** Which document it is. */
    public String number() {
        return number;
    }

    /** What its verification came to. */
    public VerificationReport report() {
        return report;
    }

    /** Whether the recipient is a minor. */
    public boolean isMinor() {
        return minor;
    }

    /** The badge, only where it is VALID. */
    public Optional<AchievementCredential> badge() {
        return report.verified().flatMap(VerifiedCredential::badge);
    }

    /** Code of what the verdict rests on; empty where it is VALID. */
    String reason() {
        return reason(report);
    }

    static String reason(VerificationReport report) {
        return report.verdict() == Verdict.VALID
                ? ""
                : report.deciding().map(ExportedBadge::code).orElse("");
    }

    /** Identifier of the issuer; empty where it is the recipient's own. */
    Optional<Iri> issuer() {
        return badge().flatMap(badge -> badge.issuer().map(Profile::id).filter(id -> !Optional.of(id)
                .equals(badge.credentialSubject().id())));
    }

    /** Name of the issuer as the trust bundle has it; what the badge calls it is only its own word. */
    Optional<String> issuerName() {
        return badge().flatMap(badge -> Optional.ofNullable(
                report.check(CheckId.ISSUER_TRUST).evidence().get("name")));
    }

    /** Name of the achievement; of a minor none. */
    Optional<String> achievementName() {
        return minor
                ? Optional.empty()
                : badge().map(badge -> badge.achievement().name());
    }

    /** Names of the rubric levels reached, and values. */
    List<String> levels() {
        return badge().map(ExportedBadge::levels).orElse(List.of());
    }

    private static List<String> levels(AchievementCredential badge) {
        Map<Iri, String> names = badge.achievement().resultDescription().stream()
                .flatMap(description -> description.rubricCriterionLevel().stream())
                .collect(Collectors.toMap(
                        RubricCriterionLevel::id,
                        level -> level.name().orElse(level.id().value()),
                        (first, second) -> first));
        Function<Result, Stream<String>> words = result -> Stream.concat(
                result.achievedLevel().map(level -> names.getOrDefault(level, level.value())).stream(),
                result.value().stream());
        // Array order is not signed, so it must not show.
        return badge.credentialSubject().result().stream()
                .flatMap(words)
                .sorted()
                .toList();
    }

    private static String code(Check check) {
        return check.note().code() == NoteCode.SEE_FINDING && !check.findings().isEmpty()
                ? check.findings().get(0).code().value()
                : check.note().code().value();
    }

    private static void collect(String number, VerificationReport report, boolean minor, List<ExportedBadge> badges) {
        badges.add(new ExportedBadge(number, report, minor));
        int inside = 0;
        for (InnerReport inner : report.inner()) {
            if (inner.kind() == InnerReport.Kind.CONTENT) {
                collect(number + "." + ++inside, inner.report(), minor, badges);
            }
        }
    }
}
