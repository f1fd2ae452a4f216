package org.portablebadges.recognition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portablebadges.recognition.policy.ExchangeRule;
import org.portablebadges.recognition.policy.Policy;

/**
 * Bounds of amounts that hold over several decisions of one cycle. Earlier decisions carry no amounts, so what is left of
 * a bound is not known where they used badges that are not here: the amounts are then those of these badges alone. What
 * is required of a total is met all the same, because more badges never make it less; but where each badge is enough by
 * itself, one beyond the bound would not be.
 */
final class EarlierAmounts {
    private final Policy policy;
    private final Optional<Reason> reason;

    EarlierAmounts(Policy policy, Screening screening) {
        this.policy = policy;
        this.reason = screening
                .earlier()
                .beside(screening.candidates().stream()
                        .filter(Candidate::counts)
                        .map(candidate -> candidate.badge().id())
                        .collect(Collectors.toSet()))
                .map(decision -> Reason.of(ReasonCode.VALUE_EARLIER_NOT_KNOWN, decision));
    }

    /** What is to be said about the amounts. */
    List<Reason> reasons(Counted counted) {
        return isBounded(counted) || isProvisionBounded() ? reason.stream().toList() : List.of();
    }

    /** What the badges come to. */
    DecisionOutcome outcome(Counted counted) {
        boolean open = counted.outcome() == DecisionOutcome.MET
                && policy.asking().requires().isEmpty()
                && reason.isPresent()
                && isBounded(counted)
                && counted.counted().stream().allMatch(badge -> hasWorth(badge, counted));
        return open ? DecisionOutcome.CANNOT_TELL : counted.outcome();
    }

    private static boolean isBounded(Counted counted) {
        return counted.values().stream()
                .map(value -> value.rule().bounds())
                .anyMatch(bounds -> bounds.maxPerCycle().isPresent()
                        || !bounds.maxPerCategory().isEmpty());
    }

    private boolean isProvisionBounded() {
        return policy.provides().stream()
                .anyMatch(provision -> provision.once()
                        || provision
                                .perBadge()
                                .filter(amounts -> amounts.perYear() > 0
                                        || amounts.maxTotal().isPresent())
                                .isPresent());
    }

    private static boolean hasWorth(Candidate badge, Counted counted) {
        return counted.values().stream()
                .map(value -> value.rule())
                .map(ExchangeRule::from)
                .anyMatch(lists -> badge.traits(lists).isPresent());
    }
}
