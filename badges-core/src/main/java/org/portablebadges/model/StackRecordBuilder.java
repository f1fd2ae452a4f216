package org.portablebadges.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;

/** Collects what somebody has earned toward a stack. Not thread-safe. */
public final class StackRecordBuilder {
    private static final String COMPONENT = "component";

    private final Stack stack;
    private final Instant validFrom;
    private final List<JsonObject> components = new ArrayList<>();
    private final List<Achievement> definitions = new ArrayList<>();
    private final List<Recipient> recipients = new ArrayList<>();
    private final List<IdentityObject> known = new ArrayList<>();
    private final List<Profile> issuer = new ArrayList<>();
    private String description = "";
    private Supplier<Iri> ids = ModelBuilder::randomId;

    StackRecordBuilder(Stack stack, Instant validFrom) {
        this.stack = stack;
        this.validFrom = validFrom;
    }

    /** What the stack stands for; required. */
    public StackRecordBuilder description(String description) {
        this.description = requireNonNull(description, "description");
        return this;
    }

    /** Adds a badge, exactly as it was signed. */
    public StackRecordBuilder component(JsonObject component) {
        components.add(requireNonNull(component, COMPONENT));
        return this;
    }

    /** Adds the definition of an achievement that the stack asks for, for those not earned yet. */
    public StackRecordBuilder definition(Achievement definition) {
        definitions.add(requireNonNull(definition, "definition"));
        return this;
    }

    /** Who issues the badge and the record. May be left out; whoever signs puts it in. */
    public StackRecordBuilder issuer(Profile issuer) {
        this.issuer.clear();
        this.issuer.add(requireNonNull(issuer, "issuer"));
        return this;
    }

    /** Whom badge and record name as the recipient; whom the first component names, unless set. */
    public StackRecordBuilder recipient(Recipient... recipients) {
        this.recipients.addAll(List.of(recipients));
        return this;
    }

    /**
     * An identifier of the recipient that is compared with those in the components, which may have hashed it each with
     * another salt. It is not written anywhere.
     */
    public StackRecordBuilder knownAs(IdentifierType type, String identifier) {
        known.add(IdentityObject.plain(type, identifier));
        return this;
    }

    /** Where the ids of badge and record come from; for ids that can be repeated. */
    public StackRecordBuilder ids(Supplier<Iri> source) {
        ids = requireNonNull(source, "source");
        return this;
    }

    /**
     * What was earned so far, whether or not it completes the stack.
     *
     * @throws InvalidModelException naming every component that does not count and why, at {@code /component/}n
     */
    public StackRecord build() {
        var findings = new ArrayList<Finding>();
        List<StackComponent> read = read(findings);
        read.forEach(component -> findings.addAll(component.problems(stack, validFrom)));
        List<Recipient> named = recipients(read);
        if (named.isEmpty()) {
            findings.add(Finding.error(ProblemCode.FORMAT_RECIPIENT_MISSING, JsonPointer.ROOT));
        }
        findings.addAll(strangers(read, named));
        if (description.isEmpty()) {
            findings.add(Finding.error(ProblemCode.FORMAT_MEMBER_MISSING, JsonPointer.ROOT, "description"));
        }
        if (!findings.isEmpty()) {
            throw new InvalidModelException(findings);
        }
        return new StackRecord(this, achievement(read), read, named);
    }

    Stack stack() {
        return stack;
    }

    Instant validFrom() {
        return validFrom;
    }

    List<Achievement> definitions() {
        return List.copyOf(definitions);
    }

    List<Profile> issuer() {
        return List.copyOf(issuer);
    }

    Iri nextId() {
        return ids.get();
    }

    private List<StackComponent> read(List<Finding> findings) {
        var read = new ArrayList<StackComponent>();
        var seen = new HashSet<Iri>();
        for (int i = 0; i < components.size(); i++) {
            JsonPointer at = JsonPointer.of(COMPONENT).child(i);
            Reading<AchievementCredential> reading =
                    AchievementCredential.read(components.get(i), Conformance.COMPATIBLE);
            reading.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .forEach(finding -> findings.add(finding.below(at)));
            reading.value().ifPresent(credential -> {
                read.add(new StackComponent(at, credential));
                if (!seen.add(credential.id())) {
                    findings.add(Finding.error(ProblemCode.FORMAT_DUPLICATE_ID, at.child("id"), credential.id()));
                }
            });
        }
        return read;
    }

    private List<Recipient> recipients(List<StackComponent> read) {
        if (!recipients.isEmpty() || read.isEmpty()) {
            return List.copyOf(recipients);
        }
        AchievementSubject first = read.get(0).credential().credentialSubject();
        return Stream.concat(
                        first.id().map(Recipient::did).stream(),
                        first.identifier().stream().map(Recipient::of))
                .toList();
    }

    private List<Finding> strangers(List<StackComponent> read, List<Recipient> named) {
        return read.stream()
                .filter(component -> named.stream().noneMatch(component::isFor)
                        && known.stream().noneMatch(component::isKnownAs))
                .map(component -> Finding.error(
                        ProblemCode.STACK_OTHER_RECIPIENT, component.at().child("credentialSubject")))
                .toList();
    }

    private Achievement achievement(List<StackComponent> read) {
        var names = new HashMap<Iri, String>();
        definitions.forEach(definition -> names.put(definition.id(), definition.name()));
        read.forEach(component -> names.put(
                component.achievement(), component.credential().achievement().name()));
        return Achievement.builder(stack.id().value())
                .name(stack.name())
                .description(description)
                .achievementType(AchievementType.LEARNING_PROGRAM)
                .criteria(new StackCriteria(names).narrative(stack.requirement()))
                .resultDescription(count())
                .build();
    }

    // OB 3.0 ResultDescription: what the requirement asks of its parts, as a score that anybody can compare.
    private ResultDescription count() {
        String separator = stack.id().value().contains("#") ? "-" : "#";
        int parts = Math.max(1, stack.requirement().parts().size());
        return ResultDescription.builder("Components completed", ResultType.RAW_SCORE)
                .id(Iri.of(stack.id().value() + separator + "components-completed"))
                .valueMin("0")
                .valueMax(Integer.toString(parts))
                .requiredValue(Integer.toString(Math.max(1, stack.requirement().least())))
                .build();
    }
}
