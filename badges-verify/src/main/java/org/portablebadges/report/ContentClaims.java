package org.portablebadges.report;

import java.util.List;
import java.util.Optional;
import org.portablebadges.model.Credential;
import org.portablebadges.model.VerifiablePresentation;

/** The credentials that a record or presentation holds: of each what it is, whose, since when, and how it is secured. */
final class ContentClaims {
    /** Most of them that are listed. */
    static final int MOST = 100;

    private final List<UncheckedDocument> contents;
    private final Sheet sheet;

    ContentClaims(List<UncheckedDocument> contents, Sheet sheet) {
        this.contents = contents;
        this.sheet = sheet;
    }

    void write() {
        sheet.row("holds", CountWords.credentials(contents.size(), sheet.messages()));
        sheet.each(contents, MOST, this::write);
    }

    private void write(UncheckedDocument document) {
        Optional<Credential> credential = document.credential();
        Optional<VerifiablePresentation> presentation = document.presentation();
        if (credential.isPresent()) {
            var words = new CredentialWords(credential.get(), sheet.messages());
            sheet.row("inside", words.kindAndTitle());
            sheet.under(sheet.say(
                    "by",
                    words.issuer(),
                    credential.get().validFrom().toString(),
                    sheet.say("secured." + document.mechanism().name())));
        } else if (presentation.isPresent()) {
            int count = presentation.get().verifiableCredential().size();
            sheet.row(
                    "inside",
                    sheet.messages().join("headline.presentation", CountWords.credentials(count, sheet.messages())));
        } else {
            sheet.row(
                    "inside",
                    document.problem()
                            .map(problem -> sheet.say("unread", sheet.messages().of(problem)))
                            .orElseGet(() -> sheet.say("nameless")));
        }
    }
}
