package org.portablebadges.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;

/**
 * A badge that counts toward a stack.
 *
 * @param at which of the components it is
 * @param credential what it says
 */
record StackComponent(JsonPointer at, AchievementCredential credential) {
    private static final JsonPointer SUBJECT = JsonPointer.of("credentialSubject");

    Iri achievement() {
        return credential.achievement().id();
    }

    /** When the achievement was earned: when it was first awarded, as far as the badge says. */
    Instant earned() {
        return credential.awardedDate().orElseGet(credential::validFrom);
    }

    /** Why it cannot count toward this stack at this instant. */
    List<Finding> problems(Stack stack, Instant now) {
        var found = new ArrayList<Finding>();
        if (!stack.requirement().achievements().contains(achievement())) {
            JsonPointer id = SUBJECT.child("achievement").child("id");
            found.add(Finding.error(ProblemCode.STACK_FOREIGN_COMPONENT, id, achievement()));
        }
        if (credential.validFrom().isAfter(now)) {
            Instant start = credential.validFrom();
            found.add(Finding.error(ProblemCode.CREDENTIAL_NOT_YET_VALID, JsonPointer.ROOT, start, now));
        }
        credential
                .validUntil()
                .filter(now::isAfter)
                .ifPresent(end -> found.add(Finding.error(ProblemCode.CREDENTIAL_EXPIRED, JsonPointer.ROOT, end, now)));
        ResultRules.check(credential, Conformance.COMPATIBLE).stream()
                .filter(finding -> finding.severity() == Severity.ERROR
                        || finding.code() == ProblemCode.RESULT_REQUIREMENT_NOT_MET)
                .forEach(finding -> found.add(finding.as(Severity.ERROR)));
        found.addAll(unfinished());
        return found.stream().map(finding -> finding.below(at)).toList();
    }

    /** Whether the badge names this recipient, written just so. */
    boolean isFor(Recipient recipient) {
        AchievementSubject subject = credential.credentialSubject();
        return recipient.id().filter(id -> subject.id().equals(Optional.of(id))).isPresent()
                || recipient.identity().filter(subject.identifier()::contains).isPresent();
    }

    /** Whether the badge names whoever this identifier names, plain or hashed. */
    boolean isKnownAs(IdentityObject plain) {
        return credential.credentialSubject().identifier().stream()
                .filter(identity -> identity.identityType().equals(plain.identityType()))
                .anyMatch(identity -> identity.matches(plain.identityHash()) == IdentityMatch.MATCH);
    }

    /** Evidence that this badge was used: it names the credential. */
    Evidence evidence() {
        return Evidence.builder(credential.id().value())
                .name(credential.achievement().name())
                .genre("OpenBadgeCredential")
                .build();
    }

    JsonObject json() {
        return credential.json();
    }

    // OB 3.0 Result: a result that does not say its status counts as completed.
    private List<Finding> unfinished() {
        return ObjectShape.entries(credential.credentialSubject().json(), SUBJECT, "result", Result.SHAPE).stream()
                .filter(entry ->
                        entry.value().status().orElse(ResultStatusType.COMPLETED) != ResultStatusType.COMPLETED)
                .map(entry -> Finding.error(
                        ProblemCode.RESULT_REQUIREMENT_NOT_MET,
                        entry.at().child("status"),
                        entry.value().status().orElseThrow().value(),
                        ResultStatusType.COMPLETED.value()))
                .toList();
    }
}
