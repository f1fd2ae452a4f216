package org.portablebadges.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portablebadges.recognition.policy.Approver;
import org.portablebadges.recognition.policy.Heading;
import org.portablebadges.recognition.policy.Period;
import org.portablebadges.recognition.policy.Policy;

/** How a policy and a case go together, badges apart: whether it applies, who approves, what nobody looks at. */
final class PolicyFit {
    private final Policy policy;
    private final RecognitionCase person;
    private final Facts facts;
    private final List<Reason> reasons = new ArrayList<>();

    PolicyFit(Policy policy, RecognitionCase person, Facts facts) {
        this.policy = policy;
        this.person = person;
        this.facts = facts;
    }

    /**
     * Whether the policy applies to the case.
     *
     * @param ruling what must be in force for it to decide
     */
    Truth applies(Instant at, List<Heading> ruling) {
        Truth concerned =
                policy.asking().appliesTo().map(new Conditions(facts)::check).orElse(Truth.TRUE);
        if (!isForPurpose()) {
            concerned = Truth.FALSE;
        }
        if (concerned == Truth.FALSE) {
            reasons.add(Reason.of(ReasonCode.POLICY_DOES_NOT_APPLY));
        }
        return concerned.and(inForce(at, ruling));
    }

    // A case may name its policy; that makes no policy one for another purpose than its own or those of its units.
    private boolean isForPurpose() {
        return policy.heading().purpose().equals(person.purpose())
                || policy.exchange()
                        .filter(rule -> rule.usableFor().contains(person.purpose()))
                        .isPresent();
    }

    // What a policy inherits holds only as long as the policy that it comes from.
    private Truth inForce(Instant at, List<Heading> ruling) {
        Truth inForce = Truth.TRUE;
        for (Heading heading : ruling) {
            if (!heading.inForce().contains(at.atZone(heading.zone()).toLocalDate())) {
                reasons.add(Reason.of(
                        ReasonCode.POLICY_NOT_IN_FORCE,
                        heading.reference(),
                        heading.inForce().from(),
                        heading.inForce().until().map(LocalDate::toString).orElse("")));
                inForce = Truth.FALSE;
            }
        }
        return inForce;
    }

    /** What is to be said about it; complete once {@link #applies} and {@link #waivers} have run. */
    List<Reason> reasons() {
        return reasons;
    }

    /**
     * Exceptions that the policy's authority made for this person, by id of the requirement. One that was made in another
     * cycle, or is not made yet, does not count.
     *
     * @param cycle the cycle that is being decided about; null where there is none
     */
    Map<String, Waiver> waivers(@Nullable Period cycle, LocalDate today) {
        Map<String, Waiver> waivers = new TreeMap<>();
        person.waivers().stream()
                .filter(waiver -> waiver.authority().equals(policy.heading().authority()))
                .filter(waiver ->
                        waiver.policy().equals(policy.heading().reference().id()))
                .filter(waiver -> person.identifiers().stream().anyMatch(waiver.person()::isSameAs))
                .sorted(Comparator.comparing(Waiver::date).thenComparing(Waiver::ground))
                .forEach(waiver -> {
                    boolean elsewhere = cycle != null && !cycle.contains(waiver.date());
                    if (elsewhere || waiver.date().isAfter(today)) {
                        reasons.add(Reason.of(ReasonCode.EXCEPTION_OUTSIDE_CYCLE, waiver.requirement(), waiver.date()));
                    } else {
                        waivers.put(waiver.requirement(), waiver);
                    }
                });
        return waivers;
    }

    /** Who must approve; empty where nobody is named, or where that is not known. */
    String approver() {
        return policy.asking().approver().map(this::approver).orElse("");
    }

    private String approver(Approver approver) {
        Truth first = approver.when().map(new Conditions(facts)::check).orElse(Truth.TRUE);
        return switch (first) {
            case TRUE -> approver.then();
            case FALSE -> approver.otherwise();
            case UNKNOWN -> "";
        };
    }

    /** What nobody looks at here. */
    List<Reason> notChecked() {
        List<Reason> notChecked = new ArrayList<>();
        if (person.priorDecisions().isEmpty()) {
            notChecked.add(Reason.of(ReasonCode.UNCHECKED_EARLIER_USE));
        }
        long unknown = person.priorDecisions().stream()
                .filter(report -> !EarlierUse.isKnown(report))
                .count();
        if (unknown > 0) {
            notChecked.add(Reason.of(ReasonCode.UNCHECKED_EARLIER_DECISIONS, unknown));
        }
        notChecked.add(Reason.of(ReasonCode.UNCHECKED_CONSENT));
        notChecked.add(Reason.of(ReasonCode.UNCHECKED_EVIDENCE));
        policy.counting()
                .sources()
                .ownProposal()
                .filter(proposal -> !proposal.reviewedBy().isEmpty())
                .ifPresent(proposal -> notChecked.add(Reason.of(ReasonCode.UNCHECKED_PANEL, proposal.reviewedBy())));
        if (!policy.isSigned()) {
            notChecked.add(Reason.of(ReasonCode.UNCHECKED_POLICY));
        }
        policy.asking().beyondBadges().forEach(item -> notChecked.add(Reason.of(ReasonCode.UNCHECKED_BEYOND, item)));
        return notChecked;
    }
}
