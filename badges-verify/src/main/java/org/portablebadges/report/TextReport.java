package org.portablebadges.report;

import java.util.List;
import java.util.Optional;
import org.portablebadges.model.Credential;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.ClaimedCredential;
import org.portablebadges.verify.InnerReport;
import org.portablebadges.verify.NoteCode;
import org.portablebadges.verify.Outcome;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;

/**
 * A report as text for a person: the verdict and what it means first, every check below. Plain words carry everything;
 * color only repeats the verdict. Immutable and thread-safe.
 */
public final class TextReport {
    private static final String RESET = "\u001b[0m";

    private final Messages messages;
    private final boolean colored;

    /**
     * Text whose sentences come from these messages.
     *
     * @param colored whether the verdict is also shown in color, which suits a terminal and nothing else
     */
    public TextReport(Messages messages, boolean colored) {
        this.messages = messages;
        this.colored = colored;
    }

    /** The report, ending in a line feed. */
    public String of(VerificationReport report) {
        var text = new StringBuilder();
        String verdict = messages.name(report.verdict());
        String indent = " ".repeat(verdict.length() + 2);
        text.append(paint(report.verdict(), verdict))
                .append("  ")
                .append(headline(report))
                .append('\n');
        secondLine(report).ifPresent(line -> text.append(indent).append(line).append('\n'));
        text.append('\n');
        report.checks().forEach(check -> append(check, text));
        if (!report.inner().isEmpty()) {
            text.append('\n');
            append(report.inner(), "  ", text);
        }
        return text.toString();
    }

    /** The verdict and the line beside it, without the checks. */
    public String headlineOf(VerificationReport report) {
        return messages.name(report.verdict()) + "  " + headline(report);
    }

    private String headline(VerificationReport report) {
        Optional<CredentialWords> words = words(report);
        return switch (report.verdict()) {
            case VALID -> {
                String achievement = words.map(CredentialWords::title).orElse("");
                boolean below = report.codes().contains(ProblemCode.RESULT_REQUIREMENT_NOT_MET);
                String named = below ? messages.join("headline.below-required", achievement) : achievement;
                Check trust = report.check(CheckId.ISSUER_TRUST);
                Optional<String> listed = Optional.ofNullable(trust.evidence().get("name"));
                String issuer = words.map(said -> listed.map(said::issuer).orElseGet(said::issuer))
                        .orElse("");
                String headline = messages.join("headline.valid", named, issuer);
                boolean any = trust.note().code() == NoteCode.ISSUER_ANY;
                yield any ? messages.join("headline.any-issuer", headline) : headline;
            }
            case NOT_VERIFIED -> open(report);
            case INVALID, UNREADABLE ->
                report.deciding().map(messages::explanation).orElse("");
        };
    }

    private String open(VerificationReport report) {
        List<Check> open = report.undetermined().stream()
                .filter(check -> report.counts(check.id()))
                .toList();
        boolean onlyTrust = open.stream().allMatch(check -> check.id() == CheckId.ISSUER_TRUST);
        if (!open.isEmpty() && onlyTrust) {
            boolean noList = open.get(0).findings().get(0).code() == ProblemCode.ISSUER_NO_LIST;
            return messages.text(noList ? "headline.no-list" : "headline.unlisted", List.of());
        }
        return report.deciding().map(messages::explanation).orElse("");
    }

    private Optional<String> secondLine(VerificationReport report) {
        if (report.verdict() != Verdict.VALID) {
            return words(report).map(words -> messages.join("headline.claims", words.title(), words.issuer()));
        }
        return words(report).filter(words -> !words.recipients().isEmpty()).map(words -> {
            Check recipient = report.check(CheckId.RECIPIENT);
            if (recipient.outcome() == Outcome.PASSED) {
                String kind = recipient.evidence().getOrDefault("matchedBy", "id");
                return messages.join("headline.recipient-compared", words.recipient(), messages.identifier(kind));
            }
            return words.comparableBy()
                    .map(type -> messages.join("headline.recipient-open", words.recipient(), type))
                    .orElseGet(() -> messages.join("headline.recipient", words.recipient()));
        });
    }

    private void append(Check check, StringBuilder text) {
        text.append(String.format(
                "  %-8s %-13s %s", messages.name(check.outcome()), messages.name(check.id()), explanation(check)));
        text.append('\n');
        boolean first = check.note().code() == NoteCode.SEE_FINDING;
        for (Finding finding : check.findings()
                .subList(
                        first && !check.findings().isEmpty() ? 1 : 0,
                        check.findings().size())) {
            text.append(String.format("%25s%s", "", messages.line(finding))).append('\n');
        }
    }

    /** The sentence, and where a finding makes it, the finding's code and place. */
    private String explanation(Check check) {
        boolean finding =
                check.note().code() == NoteCode.SEE_FINDING && !check.findings().isEmpty();
        String sentence = messages.explanation(check);
        return finding ? sentence + " [" + messages.place(check.findings().get(0)) + "]" : sentence;
    }

    private void append(List<InnerReport> inner, String indent, StringBuilder text) {
        for (InnerReport document : inner) {
            append(document, indent, text);
            append(document.report().inner(), indent + "  ", text);
        }
    }

    private void append(InnerReport inner, String indent, StringBuilder text) {
        text.append(indent)
                .append(messages.text("inner." + inner.kind().name(), List.of()))
                .append(' ')
                .append(SafeText.of(inner.at().value()))
                .append(": ")
                .append(headlineOf(inner.report()))
                .append('\n');
    }

    private Optional<CredentialWords> words(VerificationReport report) {
        Optional<Credential> credential = report.claimed().map(ClaimedCredential::credential);
        return credential.map(claims -> new CredentialWords(claims, messages));
    }

    private String paint(Verdict verdict, String text) {
        if (!colored) {
            return text;
        }
        String color =
                switch (verdict) {
                    case VALID -> "\u001b[1;32m";
                    case NOT_VERIFIED -> "\u001b[1;33m";
                    case INVALID, UNREADABLE -> "\u001b[1;31m";
                };
        return color + text + RESET;
    }
}
