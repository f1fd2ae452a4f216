package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.IdentityMatch;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/** RECIPIENT: the badge names the person in question. */
final class RecipientCheck {
    private static final JsonPointer SUBJECT = JsonPointer.of("credentialSubject");

    private final AchievementCredential credential;
    private final Settings settings;

    RecipientCheck(AchievementCredential credential, Settings settings) {
        this.credential = credential;
        this.settings = settings;
    }

    Check check() {
        return settings.recipient()
                .map(expected -> expected.type().equals(ExpectedRecipient.SUBJECT_ID)
                        ? bySubject(expected)
                        : byIdentifier(expected))
                .orElseGet(() -> Check.skipped(CheckId.RECIPIENT, Note.of(NoteCode.RECIPIENT_NOT_GIVEN)));
    }

    private Check bySubject(ExpectedRecipient expected) {
        Optional<Iri> id = credential.credentialSubject().id();
        if (id.isEmpty()) {
            return notComparable(expected, List.of());
        }
        return id.get().value().equals(expected.value()) ? matches(expected, List.of()) : mismatch(expected);
    }

    private Check byIdentifier(ExpectedRecipient expected) {
        List<IdentityObject> identities = credential.credentialSubject().identifier().stream()
                .filter(identity -> identity.identityType().value().equals(expected.type()))
                .toList();
        List<Finding> open = new ArrayList<>();
        boolean compared = false;
        for (IdentityObject identity : identities) {
            IdentityMatch match = identity.matches(expected.value());
            if (match == IdentityMatch.MATCH) {
                return matches(expected, weakness(identity));
            }
            compared |= match == IdentityMatch.NO_MATCH;
            if (match == IdentityMatch.NOT_COMPARABLE) {
                open.add(Finding.error(
                        ProblemCode.RECIPIENT_HASH_UNKNOWN, SUBJECT.child("identifier"), identity.identityHash()));
            }
        }
        return compared && open.isEmpty() ? mismatch(expected) : notComparable(expected, open);
    }

    private static List<Finding> weakness(IdentityObject identity) {
        return identity.problem()
                .filter(code -> code == ProblemCode.RECIPIENT_WEAK_HASH)
                .map(code -> List.of(Finding.warning(code, SUBJECT.child("identifier"))))
                .orElse(List.of());
    }

    private static Check matches(ExpectedRecipient expected, List<Finding> findings) {
        return Check.passed(CheckId.RECIPIENT, Note.of(NoteCode.RECIPIENT_MATCHES, expected.type()), findings)
                .with("matchedBy", expected.type());
    }

    private static Check mismatch(ExpectedRecipient expected) {
        Finding finding = Finding.error(ProblemCode.RECIPIENT_MISMATCH, SUBJECT, expected.type());
        return Check.failed(CheckId.RECIPIENT, List.of(finding));
    }

    private static Check notComparable(ExpectedRecipient expected, List<Finding> because) {
        List<Finding> findings = new ArrayList<>(because);
        if (because.isEmpty()) {
            findings.add(Finding.error(ProblemCode.RECIPIENT_NOT_COMPARABLE, SUBJECT, expected.type()));
        }
        return Check.undetermined(CheckId.RECIPIENT, findings);
    }
}
