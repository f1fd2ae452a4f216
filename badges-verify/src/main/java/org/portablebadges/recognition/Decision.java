package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.Policy;
import org.portablebadges.recognition.policy.Purpose;

/**
 * What the badge requirements of one policy version come to for one case at one instant, and on what that rests. It never
 * says that anything is granted: who must approve is named. The same policy, case, reports and instant give the same
 * decision, whatever order they come in. Immutable.
 */
public final class Decision {
    private final Iri id;
    private final DecisionOutcome outcome;
    private final Instant decidedAt;
    private final Policy policy;
    private final RecognitionCase person;
    private final Findings findings;
    private final Circumstances circumstances;

    Decision(
            Iri id,
            DecisionOutcome outcome,
            Instant decidedAt,
            Policy policy,
            RecognitionCase person,
            Findings findings,
            Circumstances circumstances) {
        this.id = requireNonNull(id, "id");
        this.outcome = requireNonNull(outcome, "outcome");
        this.decidedAt = requireNonNull(decidedAt, "decidedAt");
        this.policy = requireNonNull(policy, "policy");
        this.person = requireNonNull(person, "person");
        this.findings = requireNonNull(findings, "findings");
        this.circumstances = requireNonNull(circumstances, "circumstances");
    }

    /**
     * What was found about the badges.
     *
     * @param requirement what came of what is required; null where each badge is enough, or where that was not reached
     * @param counted badges that were counted
     * @param notCounted badges that were not, and why
     * @param missing what is missing
     * @param values what badges are worth
     * @param provides what the policy attaches to requirements that are met
     */
    record Findings(
            @Nullable RequirementResult requirement,
            List<CountedBadge> counted,
            List<UncountedBadge> notCounted,
            List<Reason> missing,
            List<ValueResult> values,
            List<ProvisionResult> provides) {
        Findings {
            counted = List.copyOf(counted);
            notCounted = List.copyOf(notCounted);
            missing = List.copyOf(missing);
            values = List.copyOf(values);
            provides = List.copyOf(provides);
        }
    }

    /**
     * What else the decision rests on.
     *
     * @param facts facts that were used
     * @param missingFacts names of facts that were needed and not there
     * @param reasons why it came out as it did, apart from the badges
     * @param notChecked what was not looked at
     * @param approver who must approve; empty where nobody is named
     * @param age how old that is which it rests on
     * @param unreadable how many files held nothing that could be read
     */
    record Circumstances(
            List<Fact> facts,
            List<String> missingFacts,
            List<Reason> reasons,
            List<Reason> notChecked,
            String approver,
            Age age,
            int unreadable) {
        Circumstances {
            facts = List.copyOf(facts);
            missingFacts = List.copyOf(missingFacts);
            reasons = List.copyOf(reasons);
            notChecked = List.copyOf(notChecked);
        }
    }

    /** The same for the same policy version, case and badges, so that a decision can be made twice and kept once. */
    public Iri id() {
        return id;
    }

    /** What it comes to. */
    public DecisionOutcome outcome() {
        return outcome;
    }

    /** The instant it was made for. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** The policy, in its version, with all that it inherits. */
    public Policy policy() {
        return policy;
    }

    /** What the case is known by. */
    public String caseId() {
        return person.id();
    }

    /** The purpose of the case. */
    public String purpose() {
        return person.purpose();
    }

    /** Whether the person is a minor. */
    public boolean isMinor() {
        return person.isMinor();
    }

    /** What came of what is required; empty where each badge is enough by itself, or where that was not reached. */
    public Optional<RequirementResult> requirement() {
        return Optional.ofNullable(findings.requirement());
    }

    /** Badges that were counted, by the date that counts. */
    public List<CountedBadge> counted() {
        return findings.counted();
    }

    /** Badges that were looked at and not counted, and why. */
    public List<UncountedBadge> notCounted() {
        return findings.notCounted();
    }

    /** What is missing. */
    public List<Reason> missing() {
        return findings.missing();
    }

    /** What badges are worth; none where the policy gives them no value. */
    public List<ValueResult> values() {
        return findings.values();
    }

    /** What the policy attaches to requirements that are met; none where they are not. */
    public List<ProvisionResult> provides() {
        return findings.provides();
    }

    /** Facts that were used, by name. */
    public List<Fact> facts() {
        return circumstances.facts();
    }

    /** Names of facts that were needed and not there. */
    public List<String> missingFacts() {
        return circumstances.missingFacts();
    }

    /** Why it came out as it did, apart from the badges. */
    public List<Reason> reasons() {
        return circumstances.reasons();
    }

    /** What was not looked at. */
    public List<Reason> notChecked() {
        return circumstances.notChecked();
    }

    /** Who must approve; empty where the policy names nobody. */
    public String approver() {
        return circumstances.approver();
    }

    /** The instant of the oldest report that it rests on; that of the decision where there is none. */
    public Instant oldestReport() {
        return circumstances.age().report();
    }

    /** When the trust bundle was made that it rests on; empty where it rests on none. */
    public Optional<Instant> bundleIssuedAt() {
        return Optional.ofNullable(circumstances.age().bundle());
    }

    /** When the oldest status list was issued that it rests on; empty where it rests on none. */
    public Optional<Instant> oldestStatusList() {
        return Optional.ofNullable(circumstances.age().statusList());
    }

    /** How many files held nothing that could be read. */
    public int unreadable() {
        return circumstances.unreadable();
    }

    /**
     * Whether it is shown without amounts, facts and names unless more is asked for: for salary and evaluation. Of a minor
     * it always is.
     */
    public boolean isSensitive() {
        return isMinor() || new Purpose(purpose()).isSensitive();
    }
}
