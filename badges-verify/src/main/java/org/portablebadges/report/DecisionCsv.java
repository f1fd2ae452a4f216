package org.portablebadges.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.CountedBadge;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.Reason;
import org.portablebadges.recognition.UncountedBadge;
import org.portablebadges.recognition.policy.Heading;

/**
 * A decision as comma-separated lines: one for the case, one for each badge that was looked at, one for each thing that
 * is missing. Nothing in them says who the person is, save what the case is called; levels, facts and amounts are not
 * in them at all.
 *
 * <p>The columns: {@code decision}, {@code outcome}, {@code decided_at}, {@code policy}, {@code version}, {@code
 * authority}, {@code case} and {@code purpose} are alike in all lines; {@code line} is {@code case}, {@code counted},
 * {@code would-count}, {@code not-counted} or {@code missing}; {@code credential}, {@code achievement}, {@code
 * achievement_name} and {@code issuer} are what a badge says, for one that was not counted a claim; {@code date} is the
 * day that counts; {@code reasons} are codes with spaces between them.
 */
public final class DecisionCsv {
    private static final List<String> NAMES = List.of(
            "decision",
            "outcome",
            "decided_at",
            "policy",
            "version",
            "authority",
            "case",
            "purpose",
            "line",
            "credential",
            "achievement",
            "achievement_name",
            "issuer",
            "date",
            "reasons");

    private final Decision decision;
    private final DecisionView view;
    private final StringBuilder lines = new StringBuilder();

    private DecisionCsv(Decision decision, DecisionView view) {
        this.decision = decision;
        this.view = view;
    }

    /**
     * The lines, that of the names first.
     *
     * @param full whether names of achievements are shown where the purpose is sensitive; of a minor they never are
     */
    public static String of(Decision decision, boolean full) {
        return new DecisionCsv(decision, DecisionView.of(decision, full)).write();
    }

    private String write() {
        lines.append(Csv.line(NAMES));
        line("case", List.of("", "", "", "", ""), decision.reasons());
        for (CountedBadge badge : decision.counted()) {
            String day = badge.date().day().toString();
            line(
                    "counted",
                    badge(badge.credential(), badge.achievement(), badge.name(), badge.issuer(), day),
                    List.of());
        }
        for (UncountedBadge badge : decision.notCounted()) {
            line(
                    badge.open() ? "would-count" : "not-counted",
                    badge(badge.credential(), badge.achievement(), badge.name(), badge.issuer(), ""),
                    badge.reasons());
        }
        decision.missing().forEach(reason -> line("missing", List.of("", "", "", "", ""), List.of(reason)));
        return lines.toString();
    }

    private List<String> badge(Iri credential, Iri achievement, String name, Iri issuer, String day) {
        return List.of(credential.value(), achievement.value(), view.named() ? name : "", issuer.value(), day);
    }

    private void line(String kind, List<String> badge, List<Reason> reasons) {
        Heading heading = decision.policy().heading();
        List<String> fields = new ArrayList<>(List.of(
                decision.id().value(),
                decision.outcome().name(),
                decision.decidedAt().toString(),
                heading.reference().id().value(),
                heading.reference().version(),
                heading.authority().value(),
                decision.caseId(),
                decision.purpose(),
                kind));
        fields.addAll(badge);
        fields.add(reasons.stream().map(reason -> reason.code().value()).collect(Collectors.joining(" ")));
        lines.append(Csv.line(fields.stream().map(SafeText::whole).toList()));
    }
}
