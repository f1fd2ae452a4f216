package org.portablebadges.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.model.IdentityMatch;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.IdentityRule;
import org.portablebadges.recognition.policy.IdentityRule.Strength;

/** Compares whom a badge names with the person of a case: by id, by identifiers, by somebody's signed word. */
final class PersonMatch {
    private final List<PersonIdentifier> person;
    private final List<SamePerson> statements;
    private final IdentityRule rule;
    private final List<Iri> entitled;

    /**
     * Compares with the person of a case.
     *
     * @param entitled authorities whose word on who somebody is counts, besides that of a badge's own issuer
     */
    PersonMatch(RecognitionCase person, IdentityRule rule, List<Iri> entitled) {
        this.person = person.identifiers();
        this.statements = person.samePerson();
        this.rule = rule;
        this.entitled = List.copyOf(entitled);
    }

    /** What came of a comparison: a match, or what stands in its way. */
    record Result(@Nullable Identity identity, @Nullable Obstacle obstacle) {}

    Result of(Badge badge) {
        Comparison own = new Comparison(badge, person);
        Optional<Identity> match = own.match()
                .filter(found -> found.strength().compareTo(rule.minimum()) >= 0)
                .or(() -> byWord(badge));
        if (match.isPresent()) {
            return new Result(match.get(), null);
        }
        if (own.match().isPresent()) {
            return new Result(
                    null,
                    Obstacle.firm(
                            ReasonCode.PERSON_MATCH_TOO_WEAK, own.match().get().kind()));
        }
        return new Result(
                null,
                own.compared && !own.open
                        ? Obstacle.firm(ReasonCode.PERSON_OTHER)
                        : Obstacle.open(ReasonCode.PERSON_NOT_COMPARABLE));
    }

    private Optional<Identity> byWord(Badge badge) {
        if (rule.minimum() != Strength.STATEMENT) {
            return Optional.empty();
        }
        return statements.stream()
                .filter(statement ->
                        entitled.contains(statement.issuer()) || badge.issuer().equals(statement.issuer()))
                .filter(statement -> person.stream().anyMatch(statement.person()::isSameAs))
                .filter(statement -> new Comparison(badge, List.of(statement.named()))
                        .match()
                        .isPresent())
                .map(statement -> new Identity(
                        statement.named().kind(),
                        Strength.STATEMENT,
                        false,
                        new Identity.Word(statement.issuer(), statement.date(), statement.ground())))
                .findFirst();
    }

    /** One badge against some identifiers. The strongest match counts. */
    private final class Comparison {
        private @Nullable Identity found;
        private boolean compared;
        private boolean open;

        private Comparison(Badge badge, List<PersonIdentifier> known) {
            var subject = badge.credential().credentialSubject();
            subject.id().ifPresent(id -> byId(id, known));
            if (found == null) {
                subject.identifier().forEach(identity -> byIdentity(identity, known));
            }
        }

        private void byId(Iri id, List<PersonIdentifier> known) {
            for (PersonIdentifier identifier : usable(IdentityRule.DID, known)) {
                compared = true;
                if (id.value().equals(identifier.value())) {
                    found(identifier, Strength.DID);
                }
            }
        }

        private void byIdentity(IdentityObject identity, List<PersonIdentifier> known) {
            for (PersonIdentifier identifier : usable(identity.identityType().value(), known)) {
                IdentityMatch result = identity.matches(identifier.value());
                open |= result == IdentityMatch.NOT_COMPARABLE;
                compared |= result == IdentityMatch.NO_MATCH;
                if (result == IdentityMatch.MATCH) {
                    found(identifier, Strength.IDENTIFIER);
                }
            }
        }

        private List<PersonIdentifier> usable(String kind, List<PersonIdentifier> known) {
            List<PersonIdentifier> usable = new ArrayList<>();
            known.stream()
                    .filter(identifier -> identifier.kind().equals(kind) && rule.accepts(kind))
                    .forEach(usable::add);
            return usable;
        }

        private void found(PersonIdentifier identifier, Strength strength) {
            if (found == null || (found.former() && !identifier.former())) {
                found = new Identity(identifier.kind(), strength, identifier.former(), null);
            }
        }

        private Optional<Identity> match() {
            return Optional.ofNullable(found);
        }
    }
}
