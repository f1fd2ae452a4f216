package org.portablebadges.report;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portablebadges.image.RedrawnPicture;
import org.portablebadges.problem.Finding;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.NoteCode;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;

/**
 * A report as one HTML file for a person: the verdict in words and shape, what the badge says, and every check with what
 * it means and what to do. The file runs no script, refers to nothing outside and prints on a page where the badge is an
 * ordinary one. Needs jmustache on the class path. Immutable and thread-safe.
 */
public final class HtmlReport {
    private final Messages messages;
    private final boolean full;

    /**
     * Pages whose sentences come from these messages.
     *
     * @param full whether identifiers of the recipient are shown
     */
    public HtmlReport(Messages messages, boolean full) {
        this.messages = messages;
        this.full = full;
    }

    /** The page, without a picture. */
    public String of(VerificationReport report) {
        return of(report, new byte[0]);
    }

    /**
     * The page, with the picture that carries the badge where it is a PNG; its pixels are drawn anew.
     *
     * @param file the bytes that were verified
     */
    public String of(VerificationReport report, byte[] file) {
        Masking masking = full ? Masking.NONE : Masking.of(report, messages);
        var words = new ReportWords(report, messages, masking);
        String verdict = messages.name(report.verdict());
        boolean valid = report.verdict() == Verdict.VALID;
        List<Inner> inner = new InnerLines(messages, masking)
                .of(report).stream()
                        .map(line -> new Inner(
                                line.depth(), Shape.of(line.verdict()), messages.name(line.verdict()), line.safe()))
                        .toList();
        var view = new View(
                verdict,
                Shape.of(report.verdict()),
                words.headline(),
                say("verdict-means." + report.verdict()),
                say(valid ? "facts" : "claims"),
                new ReportFacts(report, messages, masking, full).rows(),
                picture(file),
                report.checks().stream().map(masking::of).map(this::row).toList(),
                inner,
                !inner.isEmpty(),
                Stream.of("identity", "evidence", "picture", "fitness")
                        .map(matter -> say("not-checked." + matter))
                        .toList(),
                messages.text("html.made", List.of(report.verifiedAt().toString())));
        return HtmlPage.of("report", messages.join("html.title", verdict), messages, view);
    }

    private static List<String> picture(byte[] file) {
        return RedrawnPicture.png(file).stream().map(HtmlReport::asData).toList();
    }

    static String asData(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private Row row(Check check) {
        List<Finding> findings = check.findings();
        boolean first = check.note().code() == NoteCode.SEE_FINDING && !findings.isEmpty();
        Optional<String> code = first ? Optional.of(messages.place(findings.get(0))) : Optional.empty();
        boolean reached = check.note().code() != NoteCode.NOT_REACHED;
        String matter = reached ? check.id() + "." + check.outcome() : NoteCode.NOT_REACHED.value();
        return new Row(
                messages.name(check.id()),
                Shape.of(check.outcome()),
                messages.name(check.outcome()),
                messages.explanation(check),
                code.stream().toList(),
                findings.stream().skip(first ? 1 : 0).map(this::more).toList(),
                say("means." + matter),
                say("todo." + matter));
    }

    private More more(Finding finding) {
        String severity = messages.text("severity." + finding.severity().name(), List.of());
        return new More(messages.of(finding), severity + " " + messages.place(finding));
    }

    private String say(String name) {
        return messages.text("html." + name, List.of());
    }

    private record View(
            String verdict,
            Shape shape,
            String headline,
            String meaning,
            String factsTitle,
            List<ReportFacts.Row> facts,
            List<String> picture,
            List<Row> checks,
            List<Inner> inner,
            boolean hasInner,
            List<String> notChecked,
            String made) {}

    private record Row(
            String name,
            Shape shape,
            String outcome,
            String sentence,
            List<String> code,
            List<More> more,
            String meaning,
            String todo) {}

    private record More(String sentence, String code) {}

    private record Inner(int depth, Shape shape, String verdict, String text) {}
}
