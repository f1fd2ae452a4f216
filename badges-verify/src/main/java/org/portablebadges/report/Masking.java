package org.portablebadges.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.portablebadges.model.ClrCredential;
import org.portablebadges.model.Credential;
import org.portablebadges.model.IdentifiedSubject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.ClaimedCredential;
import org.portablebadges.verify.Note;
import org.portablebadges.verify.NoteCode;
import org.portablebadges.verify.VerificationReport;

/**
 * What hides who a badge is for: identifiers of the recipient, of recipients of what is inside, and of the holder of a
 * presentation. Only values from the file are touched, never our sentences, so that an identifier such as "revoked"
 * cannot take the word out of them. Immutable.
 */
final class Masking {
    /** Hides nothing. */
    static final Masking NONE = new Masking("", List.of());

    // A shorter value is hidden only where it stands alone; it would be found inside of much else.
    private static final int LEAST_INSIDE = 4;

    private final String mask;
    private final List<String> hidden;

    private Masking(String mask, List<String> hidden) {
        this.mask = mask;
        this.hidden = List.copyOf(hidden);
    }

    /** Hides whoever this report, and what is inside, names. */
    static Masking of(VerificationReport report, Messages messages) {
        Set<String> found = new LinkedHashSet<>();
        collect(report, messages, found);
        List<String> spelled = new ArrayList<>();
        found.forEach(value -> spelled.addAll(new LinkedHashSet<>(List.of(
                value,
                SafeText.whole(value),
                SafeText.of(value),
                SafeText.of(value).replace('"', '\'')))));
        // Longest first, so that no part of a longer one is left.
        spelled.sort((a, b) -> b.length() - a.length());
        return new Masking(messages.text("html.masked", List.of()), spelled);
    }

    private static void collect(VerificationReport report, Messages messages, Set<String> found) {
        report.claimed().map(ClaimedCredential::credential).ifPresent(credential -> collect(credential, found));
        if (new ReportWords(report, messages).isPresentation()) {
            add(report.check(CheckId.ISSUER_KEY).evidence().getOrDefault("issuer", ""), found);
        }
        report.inner().forEach(inner -> collect(inner.report(), messages, found));
    }

    private static void collect(Credential credential, Set<String> found) {
        if (credential instanceof ClrCredential record) {
            record.name().ifPresent(name -> add(name, found));
        }
        credential.person().ifPresent(person -> collect(person, found));
    }

    private static void collect(IdentifiedSubject subject, Set<String> found) {
        subject.id().map(Iri::value).ifPresent(id -> add(id, found));
        subject.identifier().forEach(identity -> add(identity.identityHash(), found));
    }

    private static void add(String value, Set<String> found) {
        if (!value.isBlank()) {
            found.add(value);
        }
    }

    /** Whether the file tells nothing of who it is for. */
    boolean hidesNothing() {
        return hidden.isEmpty();
    }

    /** A value from the file, without whoever is hidden. */
    String of(String value) {
        String shown = value;
        for (String identifier : hidden) {
            if (shown.equals(identifier)) {
                return mask;
            }
            if (identifier.length() >= LEAST_INSIDE) {
                shown = shown.replace(identifier, mask);
            }
        }
        return shown;
    }

    /** The check with its values shown so. */
    Check of(Check check) {
        boolean ours = check.note().code() == NoteCode.NOT_REACHED;
        return new Check(
                check.id(),
                check.outcome(),
                ours
                        ? check.note()
                        : new Note(check.note().code(), of(check.note().arguments())),
                check.findings().stream().map(this::of).toList(),
                check.evidence());
    }

    private Finding of(Finding finding) {
        return new Finding(finding.code(), finding.severity(), finding.at(), of(finding.arguments()));
    }

    private List<String> of(List<String> values) {
        return values.stream().map(this::of).toList();
    }
}
