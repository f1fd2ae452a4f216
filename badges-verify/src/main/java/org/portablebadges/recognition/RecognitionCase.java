package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.VerificationReport;

/** One person, one purpose, and what is known about both besides the badges. Immutable. */
public final class RecognitionCase {
    private final String id;
    private final String purpose;
    private final @Nullable Iri policy;
    private final boolean minor;
    private final List<PersonIdentifier> identifiers;
    private final FactSource facts;
    private final List<SamePerson> samePerson;
    private final List<Waiver> waivers;
    private final List<VerificationReport> priorDecisions;

    private RecognitionCase(Builder builder) {
        this.id = builder.id;
        this.purpose = builder.purpose;
        this.policy = builder.policy;
        this.minor = builder.minor;
        this.identifiers = List.copyOf(builder.identifiers);
        Map<String, Fact> given = Map.copyOf(builder.given);
        FactSource others = builder.facts;
        this.facts = name -> Optional.ofNullable(given.get(name)).or(() -> others.fact(name));
        this.samePerson = List.copyOf(builder.samePerson);
        this.waivers = List.copyOf(builder.waivers);
        this.priorDecisions = List.copyOf(builder.priorDecisions);
    }

    /**
     * Starts a case.
     *
     * @param id what the case is known by; says nothing about the person
     * @param purpose what the badges are looked at for, such as {@code license-renewal}
     */
    public static Builder builder(String id, String purpose) {
        return new Builder(id, purpose);
    }

    /** What the case is known by. */
    public String id() {
        return id;
    }

    /** What the badges are looked at for. */
    public String purpose() {
        return purpose;
    }

    /** The policy to decide by; empty where the purpose tells. */
    public Optional<Iri> policy() {
        return Optional.ofNullable(policy);
    }

    /** Whether the person is a minor, whose name is never shown. */
    public boolean isMinor() {
        return minor;
    }

    /** How the person is known, former identifiers included. */
    public List<PersonIdentifier> identifiers() {
        return identifiers;
    }

    /** What is known besides the badges. */
    public FactSource facts() {
        return facts;
    }

    /** Signed words on who somebody is. */
    public List<SamePerson> samePerson() {
        return samePerson;
    }

    /** Signed exceptions. */
    public List<Waiver> waivers() {
        return waivers;
    }

    /** Reports on earlier decisions. One that could not be verified leaves open whether it used a badge. */
    public List<VerificationReport> priorDecisions() {
        return priorDecisions;
    }

    /** Collects what belongs to a case. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String purpose;
        private @Nullable Iri policy;
        private boolean minor;
        private final List<PersonIdentifier> identifiers = new ArrayList<>();
        private final Map<String, Fact> given = new LinkedHashMap<>();
        private FactSource facts = FactSource.NONE;
        private final List<SamePerson> samePerson = new ArrayList<>();
        private final List<Waiver> waivers = new ArrayList<>();
        private final List<VerificationReport> priorDecisions = new ArrayList<>();

        private Builder(String id, String purpose) {
            this.id = requireNonNull(id, "id");
            this.purpose = requireNonNull(purpose, "purpose");
        }

        /** The policy to decide by, where there are several for the purpose. */
        public Builder policy(Iri policy) {
            this.policy = requireNonNull(policy, "policy");
            return this;
        }

        /** Whether the person is a minor. */
        public Builder minor(boolean minor) {
            this.minor = minor;
            return this;
        }

        /** One more way in which the person is known. */
        public Builder identifier(PersonIdentifier identifier) {
            identifiers.add(requireNonNull(identifier, "identifier"));
            return this;
        }

        /** One more fact; goes before one of the same name from {@link #facts}. */
        public Builder fact(Fact fact) {
            given.put(fact.name(), fact);
            return this;
        }

        /** Where facts come from that are not given one by one. */
        public Builder facts(FactSource facts) {
            this.facts = requireNonNull(facts, "facts");
            return this;
        }

        /** One more signed word on who somebody is. */
        public Builder samePerson(SamePerson statement) {
            samePerson.add(requireNonNull(statement, "statement"));
            return this;
        }

        /** One more signed exception. */
        public Builder waiver(Waiver waiver) {
            waivers.add(requireNonNull(waiver, "waiver"));
            return this;
        }

        /** The report on one more earlier decision. */
        public Builder priorDecision(VerificationReport decision) {
            priorDecisions.add(requireNonNull(decision, "decision"));
            return this;
        }

        /** The case. */
        public RecognitionCase build() {
            return new RecognitionCase(this);
        }
    }
}
