package org.portablebadges.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * What somebody has earned toward a stack, in the standard's words: the badge for the whole stack, and the learner record
 * that bundles it with the badges it rests on. Neither is signed here. The record holds the badge as it was signed, so it
 * is made second:
 *
 * <pre>{@code
 * StackRecord earned = StackRecord.builder(stack, now).description("…").component(first).component(second).build();
 * JsonObject signed = sign(earned.badge());
 * ClrCredential whole = earned.learnerRecord(signed);
 * }</pre>
 *
 * <p>The components are taken at their word; whoever calls this has verified each of them before. Immutable.
 */
public final class StackRecord {
    private final Stack stack;
    private final Instant validFrom;
    private final Achievement achievement;
    private final ResultDescription count;
    private final List<StackComponent> components;
    private final List<Achievement> definitions;
    private final List<Recipient> recipients;
    private final List<Profile> issuer;
    private final Iri badgeId;
    private final Iri recordId;

    StackRecord(
            StackRecordBuilder builder,
            Achievement achievement,
            List<StackComponent> components,
            List<Recipient> recipients) {
        this.stack = builder.stack();
        this.validFrom = builder.validFrom();
        this.achievement = achievement;
        this.count = achievement.resultDescription().get(0);
        this.components = List.copyOf(components);
        this.definitions = builder.definitions();
        this.recipients = recipients;
        this.issuer = builder.issuer();
        this.badgeId = builder.nextId();
        this.recordId = builder.nextId();
    }

    /**
     * Starts with the stack and when the badge and the record begin to be valid. Components are looked at as of that
     * instant.
     */
    public static StackRecordBuilder builder(Stack stack, Instant validFrom) {
        return new StackRecordBuilder(requireNonNull(stack, "stack"), requireNonNull(validFrom, "validFrom"));
    }

    /** When the stack was completed; empty where it is not yet. */
    public Optional<Instant> completed() {
        return stack.requirement().met(earned());
    }

    /** The stack as an achievement: its criteria tell the requirement, and a result counts the parts completed. */
    public Achievement achievement() {
        return achievement;
    }

    /**
     * The badge for the whole stack, unsigned. Its evidence names each component's credential.
     *
     * @throws InvalidModelException where the stack is not completed
     */
    public AchievementCredential badge() {
        Instant completed = completed()
                .orElseThrow(() -> new InvalidModelException(List.of(
                        Finding.error(ProblemCode.STACK_NOT_COMPLETE, JsonPointer.of("component"), stack.id()))));
        AchievementCredentialBuilder badge = AchievementCredential.builder()
                .id(badgeId)
                .name(stack.name())
                .achievement(achievement)
                .recipient(recipients.toArray(Recipient[]::new))
                .result(Result.value(count, Integer.toString(stack.requirement().partsMet(earned()))))
                .validFrom(validFrom)
                .awardedDate(completed);
        issuer.forEach(badge::issuer);
        components.forEach(component -> badge.evidence(component.evidence()));
        return badge.build();
    }

    /**
     * The learner record of a stack that was completed, unsigned: the components, the badge, and what the definition of
     * the stack says of its parts.
     *
     * @param signed the badge of {@link #badge}, as it was signed
     * @throws IllegalArgumentException where it is another credential
     */
    public ClrCredential learnerRecord(JsonObject signed) {
        if (!signed.string("id").equals(Optional.of(badgeId.value()))) {
            throw new IllegalArgumentException("not the credential " + badgeId);
        }
        ClrSubject.Builder subject = subject().verifiableCredential(signed);
        return record(subject);
    }

    /** The learner record of a stack that is under way, unsigned: without a badge, but with what the stack is. */
    public ClrCredential learnerRecord() {
        return record(subject().achievement(achievement));
    }

    private ClrSubject.Builder subject() {
        ClrSubject.Builder subject = ClrSubject.builder();
        recipients.forEach(subject::recipient);
        components.forEach(component -> subject.verifiableCredential(component.json()));
        return subject;
    }

    // CLR 2.0, partial: there may be other credentials of this learner.
    private ClrCredential record(ClrSubject.Builder subject) {
        Set<Iri> defined = components.stream().map(StackComponent::achievement).collect(Collectors.toSet());
        definitions.stream()
                .filter(definition -> !defined.contains(definition.id()))
                .forEach(subject::achievement);
        stack.associations().forEach(subject::association);
        ClrCredential.Builder record = ClrCredential.builder()
                .id(recordId)
                .name(stack.name())
                .partial(true)
                .credentialSubject(subject.build())
                .validFrom(validFrom);
        issuer.forEach(record::issuer);
        return record.build();
    }

    private Map<Iri, Instant> earned() {
        var earned = new HashMap<Iri, Instant>();
        components.forEach(component -> earned.merge(
                component.achievement(), component.earned(), (one, other) -> one.isBefore(other) ? one : other));
        return earned;
    }
}
