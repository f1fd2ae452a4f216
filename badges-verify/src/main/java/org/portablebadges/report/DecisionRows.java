package org.portablebadges.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.CountedBadge;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.Fact;
import org.portablebadges.recognition.ProvisionResult;
import org.portablebadges.recognition.Reason;
import org.portablebadges.recognition.RequirementResult;
import org.portablebadges.recognition.UncountedBadge;
import org.portablebadges.recognition.ValueResult;
import org.portablebadges.recognition.policy.ExchangeRule;
import org.portablebadges.recognition.policy.Heading;
import org.portablebadges.recognition.policy.Purpose;

/** A decision in the rows that every rendering for people shows, and the lines above them. Not thread-safe. */
final class DecisionRows {
    private final Decision decision;
    private final Messages messages;
    private final DecisionView view;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A row.
     *
     * @param label what it is
     * @param value a sentence or value, fit for a screen
     */
    record Row(String label, String value) {}

    DecisionRows(Decision decision, Messages messages, DecisionView view) {
        this.decision = decision;
        this.messages = messages;
        this.view = view;
    }

    /** What it comes to, in words. */
    String outcome() {
        return isEvaluation() ? messages.text("decision.evaluation", List.of()) : messages.name(decision.outcome());
    }

    /** Under which policy, for what, and whose word that is. */
    String headline() {
        Heading heading = decision.policy().heading();
        String policy = SafeText.of(heading.reference().toString());
        String authority = SafeText.whole(heading.authority().value());
        String purpose = SafeText.of(decision.purpose());
        String count = String.valueOf(decision.counted().size());
        return isEvaluation()
                ? messages.join("decision.evaluation-line", count, purpose, policy, authority)
                : messages.join("decision.headline", purpose, policy, authority);
    }

    // Evidence of growth is shown; nobody passes or fails by it.
    boolean isEvaluation() {
        return decision.purpose().equals(Purpose.EVALUATION.value());
    }

    /** Who must approve, and what else there is to know of the policy. */
    List<String> notes() {
        Heading heading = decision.policy().heading();
        List<String> notes = new ArrayList<>();
        notes.add(
                decision.approver().isEmpty()
                        ? messages.text("decision.no-approver", List.of())
                        : messages.text("decision.approver", List.of(decision.approver())));
        note("citation", heading.citation(), notes);
        note("contact", heading.contact(), notes);
        note("modelled-on", heading.modelledOn(), notes);
        note("illustrative", String.join(", ", heading.illustrative()), notes);
        if (view.withheld()) {
            notes.add(messages.text("decision.withheld", List.of()));
        }
        return notes;
    }

    private void note(String name, String value, List<String> notes) {
        if (!value.isEmpty()) {
            notes.add(messages.text("decision." + name, List.of(value)));
        }
    }

    /** The rows, in the order in which they are read. */
    List<Row> rows() {
        rows.clear();
        decision.requirement().ifPresent(result -> requirement(result, ""));
        decision.counted().forEach(badge -> row("counted", badge(badge)));
        decision.notCounted().forEach(this::uncounted);
        decision.missing().forEach(reason -> row("missing", sentence(reason)));
        decision.reasons().forEach(reason -> row("reason", sentence(reason)));
        decision.values().forEach(value -> row("value", value(value)));
        decision.provides().forEach(provision -> row("provides", provision(provision)));
        decision.facts().forEach(fact -> row("fact", fact(fact)));
        decision.missingFacts().forEach(name -> row("missing-fact", SafeText.of(name)));
        decision.notChecked().forEach(reason -> row("not-checked", sentence(reason)));
        if (decision.unreadable() > 0) {
            row("unreadable", messages.text("decision.unreadable", List.of(String.valueOf(decision.unreadable()))));
        }
        restsOn("reports", decision.oldestReport());
        decision.bundleIssuedAt().ifPresent(date -> restsOn("bundle", date));
        decision.oldestStatusList().ifPresent(date -> restsOn("status-list", date));
        return List.copyOf(rows);
    }

    private void restsOn(String what, Instant date) {
        row("rests-on", messages.text("decision.rests-on-" + what, List.of(date.toString())));
    }

    private void requirement(RequirementResult result, String indent) {
        String id = indent + SafeText.of(result.id());
        if (result.waiver().isPresent()) {
            row("requirement", messages.join("decision.requirement-exception", id));
            var waiver = result.waiver().get();
            List<String> said = List.of(
                    result.id(), waiver.authority().value(), waiver.date().toString(), waiver.ground());
            row(
                    "exception",
                    messages.text(view.withheld() ? "decision.exception-withheld" : "decision.exception", said));
        } else {
            boolean counted = !result.needed().isEmpty() && !view.withheld();
            row(
                    "requirement",
                    messages.join(
                            counted ? "decision.requirement-count" : "decision.requirement-plain",
                            id,
                            messages.text(
                                    "decision.requirement." + result.outcome().name(), List.of()),
                            SafeText.of(result.had()),
                            SafeText.of(result.needed())));
        }
        result.parts().forEach(part -> requirement(part, indent + "  "));
    }

    private String badge(CountedBadge badge) {
        String line = messages.join(
                "decision.badge",
                title(badge.name(), badge.achievement()),
                SafeText.whole(badge.issuer().value()),
                badge.date().day().toString(),
                badge.date().basis().value(),
                messages.identifier(badge.identity().kind()));
        if (!badge.level().isEmpty() && !view.withheld()) {
            line = messages.join("decision.badge-level", line, SafeText.quoted(badge.level()));
        }
        String endorsers =
                String.join(", ", badge.endorsedBy().stream().map(Iri::value).toList());
        return endorsers.isEmpty() ? line : messages.join("decision.badge-endorsed", line, SafeText.of(endorsers));
    }

    private void uncounted(UncountedBadge badge) {
        for (Reason reason : badge.reasons()) {
            row(
                    badge.open() ? "would-count" : "not-counted",
                    messages.join("decision.uncounted", title(badge.name(), badge.achievement()), sentence(reason)));
        }
    }

    private String title(String name, Iri achievement) {
        return view.named() ? SafeText.quoted(name) : SafeText.of(achievement.value());
    }

    private String value(ValueResult value) {
        ExchangeRule rule = value.rule();
        String unit = rule.unit().name();
        String of = rule.unit().of().value();
        if (view.withheld()) {
            return messages.text("decision.value-withheld", List.of(unit));
        }
        String units = value.units().toPlainString();
        String rate = rule.rate().toPlainString();
        String line = rule.measure()
                .map(measure -> messages.text(
                        "decision.value-measured",
                        List.of(
                                units,
                                unit,
                                of,
                                value.after().toPlainString(),
                                measure.perUnit().toPlainString(),
                                measure.name(),
                                rate)))
                .orElseGet(() -> messages.text(
                        "decision.value",
                        List.of(units, unit, of, rate, value.before().toPlainString())));
        if (!value.capped().isEmpty()) {
            line = messages.join("decision.value-capped", line, SafeText.of(String.join(", ", value.capped())));
        }
        return rule.reason().isEmpty()
                ? line
                : messages.join("decision.value-reason", line, SafeText.of(rule.reason()));
    }

    private String provision(ProvisionResult provision) {
        String effect = provision.effect().isEmpty() ? provision.kind() : provision.effect();
        if (provision.open()) {
            return messages.text("decision.effect-open", List.of(effect));
        }
        if (provision.kind().isEmpty() || view.withheld()) {
            return messages.text("decision.effect", List.of(effect));
        }
        String line = messages.text(
                "decision.amount", List.of(effect, provision.total().toPlainString(), provision.currency()));
        boolean cut =
                provision.amounts().stream().anyMatch(amount -> amount.amount().signum() == 0);
        return cut && !provision.over().isEmpty()
                ? messages.join("decision.amount-over", line, SafeText.of(provision.over()))
                : line;
    }

    private String fact(Fact fact) {
        String source = messages.text("decision.source." + fact.origin().value(), List.of());
        if (view.withheld()) {
            return messages.join("decision.fact-withheld", SafeText.of(fact.name()), source);
        }
        String value = fact.value() instanceof JsonString text
                ? text.value()
                : fact.value().toString();
        return messages.join("decision.fact", SafeText.of(fact.name()), SafeText.of(value), source);
    }

    private String sentence(Reason reason) {
        return messages.of(view.of(reason));
    }

    private void row(String label, String value) {
        rows.add(new Row(messages.text("decision.row." + label, List.of()), value));
    }
}
