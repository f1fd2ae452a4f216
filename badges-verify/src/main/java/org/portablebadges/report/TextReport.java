package org.portablebadges.report;

import java.util.Optional;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
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
        new InnerLines(messages, text).append(report);
        return text.toString();
    }

    /** The verdict and the line beside it, without the checks. */
    public String headlineOf(VerificationReport report) {
        return messages.name(report.verdict()) + "  " + headline(report);
    }

    /** A file on one line: verdict, name and headline, and where it is not VALID the code of the reason. */
    public String line(String file, VerificationReport report) {
        String verdict = String.format("%-12s", messages.name(report.verdict()));
        String code = ExportedBadge.reason(report);
        return paint(report.verdict(), verdict)
                + "  "
                + SafeText.of(file)
                + "  "
                + headline(report)
                + (code.isEmpty() ? "" : " [" + code + "]");
    }

    private String headline(VerificationReport report) {
        var words = new ReportWords(report, messages);
        if (report.verdict() != Verdict.VALID) {
            return words.reason();
        }
        String headline = words.valid(words.title());
        if (report.codes().contains(ProblemCode.PROOF_SELECTION)) {
            headline = messages.join("headline.selection", headline);
        }
        boolean any = report.check(CheckId.ISSUER_TRUST).note().code() == NoteCode.ISSUER_ANY;
        return any ? messages.join("headline.any-issuer", headline) : headline;
    }

    private Optional<String> secondLine(VerificationReport report) {
        var words = new ReportWords(report, messages);
        if (words.isPresentation() && report.verdict() != Verdict.VALID) {
            String contents = ContentVerdicts.of(report).words(messages);
            return Optional.of(messages.join("headline.presentation-holds", contents));
        }
        if (report.verdict() != Verdict.VALID) {
            return words.credential().map(claims -> messages.join("headline.claims", claims.title(), claims.issuer()));
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
