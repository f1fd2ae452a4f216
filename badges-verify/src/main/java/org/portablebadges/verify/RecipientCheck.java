package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.model.Credential;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.model.IdentifiedSubject;
import org.portablebadges.model.IdentityMatch;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/** RECIPIENT: the badge names the person in question. */
final class RecipientCheck {
    private static final JsonPointer SUBJECT = JsonPointer.of("credentialSubject");

    private final @Nullable Iri id;
    private final List<IdentityObject> identifiers;
    private final JsonPointer subject;
    private final JsonPointer identifier;
    private final Settings settings;

    private RecipientCheck(
            @Nullable Iri id,
            List<IdentityObject> identifiers,
            JsonPointer subject,
            JsonPointer identifier,
            Settings settings) {
        this.id = id;
        this.identifiers = identifiers;
        this.subject = subject;
        this.identifier = identifier;
        this.settings = settings;
    }

    static Check of(Credential credential, Settings settings) {
        Optional<IdentifiedSubject> person = credential.person();
        if (person.isPresent()) {
            return of(person.get().id().orElse(null), person.get().identifier(), settings);
        }
        return credential instanceof EndorsementCredential endorsement
                ? of(endorsement.credentialSubject().id(), List.of(), settings)
                : of(null, List.of(), settings);
    }

    /** Compares whoever has this id and these identifiers. */
    static Check of(@Nullable Iri id, List<IdentityObject> identifiers, Settings settings) {
        return new RecipientCheck(id, identifiers, SUBJECT, SUBJECT.child("identifier"), settings).check();
    }

    /** Compares whoever is known by one identifier, which stands at this place. */
    static Check of(IdentityObject identity, JsonPointer at, Settings settings) {
        return new RecipientCheck(null, List.of(identity), at, at, settings).check();
    }

    private Check check() {
        return settings.recipient()
                .map(expected -> expected.type().equals(ExpectedRecipient.SUBJECT_ID)
                        ? bySubject(expected)
                        : byIdentifier(expected))
                .orElseGet(() -> Check.skipped(CheckId.RECIPIENT, Note.of(NoteCode.RECIPIENT_NOT_GIVEN)));
    }

    private Check bySubject(ExpectedRecipient expected) {
        if (id == null) {
            return notComparable(expected, List.of());
        }
        return id.value().equals(expected.value()) ? matches(expected, List.of()) : mismatch(expected);
    }

    private Check byIdentifier(ExpectedRecipient expected) {
        List<IdentityObject> identities = identifiers.stream()
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
                open.add(Finding.error(ProblemCode.RECIPIENT_HASH_UNKNOWN, identifier, identity.identityHash()));
            }
        }
        return compared && open.isEmpty() ? mismatch(expected) : notComparable(expected, open);
    }

    private List<Finding> weakness(IdentityObject identity) {
        return identity.problem()
                .filter(code -> code == ProblemCode.RECIPIENT_WEAK_HASH)
                .map(code -> List.of(Finding.warning(code, identifier)))
                .orElse(List.of());
    }

    private static Check matches(ExpectedRecipient expected, List<Finding> findings) {
        return Check.passed(CheckId.RECIPIENT, Note.of(NoteCode.RECIPIENT_MATCHES, expected.type()), findings)
                .with("matchedBy", expected.type());
    }

    private Check mismatch(ExpectedRecipient expected) {
        Finding finding = Finding.error(ProblemCode.RECIPIENT_MISMATCH, subject, expected.type());
        return Check.failed(CheckId.RECIPIENT, List.of(finding));
    }

    private Check notComparable(ExpectedRecipient expected, List<Finding> because) {
        List<Finding> findings = new ArrayList<>(because);
        if (because.isEmpty()) {
            findings.add(Finding.error(ProblemCode.RECIPIENT_NOT_COMPARABLE, subject, expected.type()));
        }
        return Check.undetermined(CheckId.RECIPIENT, findings);
    }
}
