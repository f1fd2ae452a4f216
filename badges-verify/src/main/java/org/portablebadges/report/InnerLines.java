package org.portablebadges.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.problem.Severity;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.ClaimedCredential;
import org.portablebadges.verify.InnerReport;
import org.portablebadges.verify.NoteCode;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;

/**
 * The documents inside a file, a line each: the verdict, what it is, and why. What is inside such a document stands
 * beneath it, further in. Everything that does not hold is listed; of many of a kind that do, the first.
 */
final class InnerLines {
    /** Most documents of one kind that hold and are listed one by one. */
    static final int MOST = 100;

    private static final int MOST_CODES = 3;

    private final Messages messages;
    private final Masking masking;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line.
     *
     * @param depth how many documents it stands in
     * @param verdict what came of it
     * @param safe what it is and why, fit for a screen
     */
    record Line(int depth, Verdict verdict, String safe) {}

    InnerLines(Messages messages, Masking masking) {
        this.messages = messages;
        this.masking = masking;
    }

    /** The lines for everything inside what this report is on; none where there is nothing. */
    List<Line> of(VerificationReport host) {
        lines.clear();
        append(host, 1);
        return List.copyOf(lines);
    }

    private void append(VerificationReport host, int depth) {
        Map<InnerReport.Kind, Integer> sound = new EnumMap<>(InnerReport.Kind.class);
        for (InnerReport inner : host.inner()) {
            if (!holdsThroughout(inner.report()) || sound.merge(inner.kind(), 1, Integer::sum) <= MOST) {
                append(inner, host, depth);
            }
        }
        sound.forEach((kind, count) -> {
            if (count > MOST) {
                line(depth, Verdict.VALID, messages.join("inner.more." + kind, String.valueOf(count - MOST)));
            }
        });
    }

    private void append(InnerReport inner, VerificationReport host, int depth) {
        boolean valid = inner.report().verdict() == Verdict.VALID;
        line(depth, inner.report().verdict(), valid ? valid(inner, host) : open(inner));
        append(inner.report(), depth + 1);
    }

    private void line(int depth, Verdict verdict, String safe) {
        lines.add(new Line(depth, verdict, safe));
    }

    private static boolean holdsThroughout(VerificationReport report) {
        return report.verdict() == Verdict.VALID
                && report.inner().stream().allMatch(inner -> holdsThroughout(inner.report()));
    }

    private String valid(InnerReport inner, VerificationReport host) {
        var words = new ReportWords(inner.report(), messages, masking);
        String title = role(inner.report(), host)
                .map(role -> messages.join(sentence(inner.report()), words.title(), role.words(messages)))
                .orElseGet(words::title);
        String kindAndTitle =
                words.credential().map(credential -> credential.withKind(title)).orElse(title);
        String warnings = warnings(inner.report());
        String line = words.valid(kindAndTitle);
        return warnings.isEmpty() ? line : messages.join("inner.warned", line, warnings);
    }

    private static String sentence(VerificationReport endorsement) {
        boolean exact = endorsement.check(CheckId.RECIPIENT).note().code() == NoteCode.ENDORSED_VERSION;
        return exact ? "headline.endorsement-version" : "headline.endorsement-role";
    }

    // Only the identifier is compared: what the host calls its own parts is not the endorser's word.
    private static Optional<Role> role(VerificationReport inner, VerificationReport host) {
        return inner.claimed()
                .map(ClaimedCredential::credential)
                .filter(EndorsementCredential.class::isInstance)
                .map(credential ->
                        ((EndorsementCredential) credential).credentialSubject().id())
                .flatMap(endorsed -> host.claimed().flatMap(claimed -> Role.of(endorsed, claimed.credential())));
    }

    private static String warnings(VerificationReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(finding -> finding.code().value())
                .distinct()
                .limit(MOST_CODES)
                .collect(Collectors.joining(", "));
    }

    private String open(InnerReport inner) {
        var words = new ReportWords(inner.report(), messages, masking);
        String reason = words.reason();
        String line = words.credential()
                .map(claims -> messages.join(
                        "inner.claims", masking.of(claims.kindAndTitle()), masking.of(claims.issuer()), reason))
                .orElseGet(() -> messages.join("inner.unread", kind(inner, words), reason));
        String at = SafeText.of(inner.at().value());
        return code(inner.report())
                .map(code -> messages.join("inner.code-at", line, code, at))
                .orElseGet(() -> messages.join("inner.at", line, at));
    }

    private String kind(InnerReport inner, ReportWords words) {
        return words.isPresentation() ? words.title() : messages.text("inner." + inner.kind(), List.of());
    }

    private static Optional<String> code(VerificationReport report) {
        return report.deciding().map(Check::findings).orElse(List.of()).stream()
                .map(finding -> finding.code().value())
                .findFirst();
    }
}
