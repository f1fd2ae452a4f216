package org.portablebadges.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.model.Credential;
import org.portablebadges.model.Profile;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.ClaimedCredential;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;

/** What a credential says, as rows of a label and a value: facts where it is VALID, claims otherwise. */
final class ReportFacts {
    private final VerificationReport report;
    private final Messages messages;
    private final Masking masking;
    private final boolean full;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A row.
     *
     * @param label what it is
     * @param value the value, fit for a screen
     */
    record Row(String label, String value) {}

    ReportFacts(VerificationReport report, Messages messages, Masking masking, boolean full) {
        this.report = report;
        this.messages = messages;
        this.masking = masking;
        this.full = full;
    }

    /** The rows; none where the core of the credential cannot be read. */
    List<Row> rows() {
        rows.clear();
        report.claimed().map(ClaimedCredential::credential).ifPresent(this::describe);
        return List.copyOf(rows);
    }

    private void describe(Credential credential) {
        var words = new CredentialWords(credential, messages);
        row("what", masking.of(words.kindAndTitle()));
        Optional<String> listed = Optional.ofNullable(
                        report.check(CheckId.ISSUER_TRUST).evidence().get("name"))
                .filter(name -> report.verdict() == Verdict.VALID);
        row("issuer", masking.of(listed.map(words::issuer).orElseGet(words::issuer)));
        credential.issuer().flatMap(ReportFacts::contact).ifPresent(contact -> row("contact", masking.of(contact)));
        recipient(words);
        words.comment().ifPresent(comment -> row("comment", masking.of(comment)));
        date("awarded", credential.awardedDate());
        date("valid-from", Optional.of(credential.validFrom()));
        date("valid-until", credential.validUntil());
        row("credential", masking.of(SafeText.whole(credential.id().value())));
    }

    private void recipient(CredentialWords words) {
        if (full) {
            row("recipient", String.join("; ", words.recipients()));
            return;
        }
        row("recipient", words.kinds().stream().distinct().collect(Collectors.joining("; ")));
    }

    private static Optional<String> contact(Profile issuer) {
        String line = Stream.of(issuer.url().map(Iri::value), issuer.email())
                .flatMap(Optional::stream)
                .map(SafeText::whole)
                .collect(Collectors.joining(", "));
        return Optional.of(line);
    }

    private void date(String label, Optional<Instant> date) {
        date.ifPresent(instant -> row(label, instant.toString()));
    }

    private void row(String label, String value) {
        if (!value.isEmpty()) {
            rows.add(new Row(messages.text("html.fact." + label, List.of()), value));
        }
    }
}
