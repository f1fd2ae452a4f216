package org.portablebadges.report;

import java.util.List;
import java.util.Optional;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.ClaimedCredential;
import org.portablebadges.verify.NoteCode;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;

/** What a report is on and what it comes to, in the few words that one line has room for. */
final class ReportWords {
    private static final String PRESENTATION = "PRESENTATION";

    private final VerificationReport report;
    private final Messages messages;
    private final Masking masking;

    ReportWords(VerificationReport report, Messages messages) {
        this(report, messages, Masking.NONE);
    }

    /** Words that do not tell whoever is hidden. */
    ReportWords(VerificationReport report, Messages messages, Masking masking) {
        this.report = report;
        this.messages = messages;
        this.masking = masking;
    }

    /** The line beside the verdict. */
    String headline() {
        if (report.verdict() != Verdict.VALID) {
            return reason();
        }
        String headline = valid(title());
        if (report.codes().contains(ProblemCode.PROOF_SELECTION)) {
            headline = messages.join("headline.selection", headline);
        }
        boolean any = report.check(CheckId.ISSUER_TRUST).note().code() == NoteCode.ISSUER_ANY;
        return any ? messages.join("headline.any-issuer", headline) : headline;
    }

    /** What it claims to be, and by whom. */
    Optional<String> claims() {
        return credential()
                .map(words -> messages.join("headline.claims", masking.of(words.title()), masking.of(words.issuer())));
    }

    /** What the credential says of itself; empty for a presentation, and where its core cannot be read. */
    Optional<CredentialWords> credential() {
        return report.claimed().map(ClaimedCredential::credential).map(claims -> new CredentialWords(claims, messages));
    }

    boolean isPresentation() {
        return PRESENTATION.equals(report.check(CheckId.FORMAT).evidence().get("kind"));
    }

    /** What is VALID: its title, said to be below what it asks for where it is. */
    String title() {
        ContentVerdicts contents = ContentVerdicts.of(report);
        if (isPresentation()) {
            return messages.join("headline.presentation", contents.words(messages));
        }
        String title =
                masking.of(credential().map(words -> words.title(contents)).orElse(""));
        boolean below = report.codes().contains(ProblemCode.RESULT_REQUIREMENT_NOT_MET);
        return below ? messages.join("headline.below-required", title) : title;
    }

    /** What is VALID, and who stands for it. */
    String valid(String title) {
        if (isPresentation()) {
            String holder = report.check(CheckId.ISSUER_KEY).evidence().getOrDefault("issuer", "");
            return messages.join("headline.handed-on", title, masking.of(SafeText.whole(holder)));
        }
        Optional<String> listed = Optional.ofNullable(
                report.check(CheckId.ISSUER_TRUST).evidence().get("name"));
        String issuer = credential()
                .map(words -> listed.map(words::issuer).orElseGet(words::issuer))
                .orElse("");
        return messages.join("headline.valid", title, masking.of(issuer));
    }

    /** Why it is not VALID. */
    String reason() {
        List<Check> open = report.undetermined().stream()
                .filter(check -> report.counts(check.id()))
                .toList();
        boolean onlyTrust = open.stream().allMatch(check -> check.id() == CheckId.ISSUER_TRUST);
        if (report.verdict() == Verdict.NOT_VERIFIED && !open.isEmpty() && onlyTrust) {
            boolean noList = open.get(0).findings().get(0).code() == ProblemCode.ISSUER_NO_LIST;
            return messages.text(noList ? "headline.no-list" : "headline.unlisted", List.of());
        }
        return report.deciding().map(masking::of).map(messages::explanation).orElse("");
    }
}
