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
 * A decision as comma-separated lines: one for the case, one for each badge that could be read, one for each thing that
 * is missing and each that was not checked, one for files that could not be read. Nothing in them says who the person is,
 * save what the case is called. Levels, facts and amounts are in them only where a reason names one, and such a reason is
 * withheld as in the other renderings.
 *
 * <p>The columns: {@code decision}, {@code outcome}, {@code decided_at}, {@code policy}, {@code version}, {@code
 * authority}, {@code case} and {@code purpose} are alike in all lines; {@code line} is {@code case}, {@code counted},
 * {@code would-count}, {@code not-counted}, {@code missing}, {@code not-checked} or {@code unreadable}; {@code credential}, {@code achievement}, {@code
 * achievement_name} and {@code issuer} are what a badge says, for one that was not counted a claim; {@code date} is the
 * day that counts; {@code reasons} are codes with spaces between them, {@code message} is their
 * sentences.
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
            "reasons",
            "message");
    private static final List<String> NO_BADGE = List.of("", "", "", "", "");

    private final Decision decision;
    private final Messages messages;
    private final DecisionView view;
    private final StringBuilder lines = new StringBuilder();

    private DecisionCsv(Decision decision, Messages messages, DecisionView view) {
        this.decision = decision;
        this.messages = messages;
        this.view = view;
    }

    /**
     * The lines, that of the names first.
     *
     * @param messages where the sentences come from
     * @param full whether what is sensitive is shown too; of a minor no name is shown even then
     */
    public static String of(Decision decision, Messages messages, boolean full) {
        return new DecisionCsv(decision, messages, DecisionView.of(decision, full)).write();
    }

    private String write() {
        lines.append(Csv.line(NAMES));
        line("case", NO_BADGE, decision.reasons());
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
        decision.missing().forEach(reason -> line("missing", NO_BADGE, List.of(reason)));
        decision.notChecked().forEach(reason -> line("not-checked", NO_BADGE, List.of(reason)));
        if (decision.unreadable() > 0) {
            String files = messages.text("decision.unreadable", List.of(String.valueOf(decision.unreadable())));
            line("unreadable", NO_BADGE, "", files);
        }
        return lines.toString();
    }

    private List<String> badge(Iri credential, Iri achievement, String name, Iri issuer, String day) {
        return List.of(credential.value(), achievement.value(), view.named() ? name : "", issuer.value(), day);
    }

    private void line(String kind, List<String> badge, List<Reason> reasons) {
        line(
                kind,
                badge,
                reasons.stream().map(reason -> reason.code().value()).collect(Collectors.joining(" ")),
                reasons.stream().map(view::of).map(messages::of).collect(Collectors.joining(" ")));
    }

    private void line(String kind, List<String> badge, String codes, String message) {
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
        fields.add(codes);
        fields.add(message);
        lines.append(Csv.line(fields.stream().map(SafeText::whole).toList()));
    }
}
