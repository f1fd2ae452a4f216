package org.portablebadges.report;

import java.util.List;
import java.util.Optional;
import org.portablebadges.problem.Finding;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.CheckId;
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
    private final Columns columns;
    private final boolean colored;

    /**
     * Text whose sentences come from these messages.
     *
     * @param colored whether the verdict is also shown in color, which suits a terminal and nothing else
     */
    public TextReport(Messages messages, boolean colored) {
        this.messages = messages;
        this.columns = Columns.of(messages);
        this.colored = colored;
    }

    /** The report, ending in a line feed. */
    public String of(VerificationReport report) {
        var text = new StringBuilder();
        String verdict = messages.name(report.verdict());
        String indent = " ".repeat(verdict.length() + 2);
        text.append(paint(report.verdict(), verdict))
                .append("  ")
                .append(new ReportWords(report, messages).headline())
                .append('\n');
        secondLine(report).ifPresent(line -> text.append(indent).append(line).append('\n'));
        text.append('\n');
        report.checks().forEach(check -> append(check, text));
        appendInner(report, text);
        return text.toString();
    }

    private void appendInner(VerificationReport report, StringBuilder text) {
        List<InnerLines.Line> lines = new InnerLines(messages, Masking.NONE).of(report);
        if (lines.isEmpty()) {
            return;
        }
        text.append("\n  ").append(messages.text("inner.title", List.of())).append('\n');
        for (InnerLines.Line line : lines) {
            String indent = "  ".repeat(line.depth());
            text.append(indent)
                    .append(Columns.padded(messages.name(line.verdict()), columns.verdict() + 1))
                    .append(' ')
                    .append(line.safe())
                    .append('\n');
        }
    }

    /** The verdict and the line beside it, without the checks. */
    public String headlineOf(VerificationReport report) {
        return messages.name(report.verdict()) + "  " + new ReportWords(report, messages).headline();
    }

    /** A file on one line: verdict, name and headline, and where it is not VALID the code of the reason. */
    public String line(String file, VerificationReport report) {
        String verdict = Columns.padded(messages.name(report.verdict()), columns.verdict());
        String code = ExportedBadge.reason(report);
        return paint(report.verdict(), verdict)
                + "  "
                + SafeText.of(file)
                + "  "
                + new ReportWords(report, messages).headline()
                + (code.isEmpty() ? "" : " [" + code + "]");
    }

    private Optional<String> secondLine(VerificationReport report) {
        var words = new ReportWords(report, messages);
        if (words.isPresentation() && report.verdict() != Verdict.VALID) {
            // Past a limit none of the contents was looked at, so nothing is known of how many there are.
            return report.inner().isEmpty()
                    ? Optional.empty()
                    : Optional.of(messages.join(
                            "headline.presentation-holds",
                            ContentVerdicts.of(report).words(messages)));
        }
        if (report.verdict() != Verdict.VALID) {
            return words.claims();
        }
        return words.credential().flatMap(credential -> credential.comment().or(() -> recipient(credential, report)));
    }

    private Optional<String> recipient(CredentialWords words, VerificationReport report) {
        if (words.recipients().isEmpty()) {
            return Optional.empty();
        }
        Check recipient = report.check(CheckId.RECIPIENT);
        if (recipient.outcome() == Outcome.PASSED) {
            String kind = messages.identifier(recipient.evidence().getOrDefault("matchedBy", "id"));
            return Optional.of(messages.join("headline.recipient-compared", words.recipient(), kind));
        }
        return words.comparableBy().map(type -> messages.join("headline.recipient-open", words.recipient(), type));
    }

    private void append(Check check, StringBuilder text) {
        text.append("  ")
                .append(Columns.padded(messages.name(check.outcome()), columns.outcome() + 1))
                .append(' ')
                .append(Columns.padded(messages.name(check.id()), columns.check() + 1))
                .append(' ')
                .append(explanation(check))
                .append('\n');
        boolean first = check.note().code() == NoteCode.SEE_FINDING;
        for (Finding finding : check.findings()
                .subList(
                        first && !check.findings().isEmpty() ? 1 : 0,
                        check.findings().size())) {
            text.append(" ".repeat(columns.outcome() + columns.check() + 6))
                    .append(messages.line(finding))
                    .append('\n');
        }
    }

    /** The sentence, and where a finding makes it, the finding's code and place. */
    private String explanation(Check check) {
        boolean finding =
                check.note().code() == NoteCode.SEE_FINDING && !check.findings().isEmpty();
        String sentence = messages.explanation(check);
        return finding ? sentence + " [" + messages.place(check.findings().get(0)) + "]" : sentence;
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
