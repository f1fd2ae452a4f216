package org.portablebadges.report;

import java.util.List;
import java.util.stream.Stream;
import org.portablebadges.recognition.CountedBadge;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.DecisionOutcome;
import org.portablebadges.recognition.UncountedBadge;

/**
 * A decision as one HTML file, which is also the record for a personnel or license file: the outcome, the policy and its
 * version, and each credential by its id. No identifier of the person stands in it, and nothing in it is granted. Needs
 * jmustache on the class path. Immutable and thread-safe.
 */
public final class HtmlDecision {
    private final Messages messages;
    private final boolean full;

    /**
     * Pages whose sentences come from these messages.
     *
     * @param full whether what is sensitive is shown too; of a minor no name is shown even then
     */
    public HtmlDecision(Messages messages, boolean full) {
        this.messages = messages;
        this.full = full;
    }

    /** The page. */
    public String of(Decision decision) {
        var shown = DecisionView.of(decision, full);
        var rows = new DecisionRows(decision, messages, shown);
        List<Badge> badges = Stream.concat(
                        decision.counted().stream().map(badge -> counted(badge, shown)),
                        decision.notCounted().stream().map(badge -> uncounted(badge, shown)))
                .toList();
        var view = new View(
                rows.outcome(),
                rows.isEvaluation() ? Shape.BAR : shape(decision.outcome()),
                rows.headline(),
                rows.notes(),
                SafeText.whole(decision.id().value()),
                SafeText.of(decision.caseId()),
                decision.decidedAt().toString(),
                badges,
                !badges.isEmpty(),
                rows.rows());
        return HtmlPage.of("decision", messages.join("html.decision-title", rows.outcome()), messages, view);
    }

    private static Shape shape(DecisionOutcome outcome) {
        return switch (outcome) {
            case MET -> Shape.TICK;
            case NOT_YET_MET -> Shape.BAR;
            case CANNOT_TELL -> Shape.TRIANGLE;
        };
    }

    private Badge counted(CountedBadge badge, DecisionView shown) {
        return new Badge(
                SafeText.whole(badge.credential().value()),
                name(badge.name(), badge.achievement().value(), shown),
                SafeText.whole(badge.issuer().value()),
                badge.date().day().toString(),
                messages.text("decision.row.counted", List.of()));
    }

    private Badge uncounted(UncountedBadge badge, DecisionView shown) {
        return new Badge(
                SafeText.whole(badge.credential().value()),
                name(badge.name(), badge.achievement().value(), shown),
                SafeText.whole(badge.issuer().value()),
                "",
                messages.text(badge.open() ? "decision.row.would-count" : "decision.row.not-counted", List.of()));
    }

    private static String name(String name, String achievement, DecisionView shown) {
        return shown.named() ? SafeText.quoted(name) : SafeText.of(achievement);
    }

    private record View(
            String outcome,
            Shape shape,
            String headline,
            List<String> notes,
            String id,
            String caseId,
            String decidedAt,
            List<Badge> badges,
            boolean hasBadges,
            List<DecisionRows.Row> rows) {}

    private record Badge(String credential, String name, String issuer, String day, String standing) {}
}
