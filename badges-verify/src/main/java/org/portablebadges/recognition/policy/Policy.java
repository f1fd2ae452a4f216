package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one authority asks of badges for one purpose, as it stands once everything is taken over that it inherits. Made by
 * {@link PolicySet}. Immutable.
 */
public final class Policy {
    private final Heading heading;
    private final Counting counting;
    private final Asking asking;
    private final @Nullable ExchangeRule exchange;
    private final List<Provision> provides;
    private final @Nullable Transition transition;
    private final @Nullable Delegation delegates;
    private final List<Heading> parents;
    private final boolean signed;

    Policy(
            Heading heading,
            Counting counting,
            Asking asking,
            @Nullable ExchangeRule exchange,
            List<Provision> provides,
            @Nullable Transition transition,
            @Nullable Delegation delegates,
            List<Heading> parents,
            boolean signed) {
        this.heading = requireNonNull(heading, "heading");
        this.counting = requireNonNull(counting, "counting");
        this.asking = requireNonNull(asking, "asking");
        this.exchange = exchange;
        this.provides = List.copyOf(provides);
        this.transition = transition;
        this.delegates = delegates;
        this.parents = List.copyOf(parents);
        this.signed = signed;
    }

    /** What it says of itself. */
    public Heading heading() {
        return heading;
    }

    /** The rules that each badge is held against. */
    public Counting counting() {
        return counting;
    }

    /** What it asks of a case. */
    public Asking asking() {
        return asking;
    }

    /** What badges are worth; empty where the policy gives them no value. */
    public Optional<ExchangeRule> exchange() {
        return Optional.ofNullable(exchange);
    }

    /** What it attaches to requirements that are met. */
    public List<Provision> provides() {
        return provides;
    }

    /** How it treats who began under an older version. */
    public Optional<Transition> transition() {
        return Optional.ofNullable(transition);
    }

    /** What it leaves to others. */
    public Optional<Delegation> delegates() {
        return Optional.ofNullable(delegates);
    }

    /** The policies that it builds on, the nearest first. */
    public List<Heading> parents() {
        return parents;
    }

    /** Whether its authority signed it; otherwise whoever runs this vouches for it. */
    public boolean isSigned() {
        return signed;
    }

    /** Whether a unit belongs to its authority, or to that of a policy it builds on. */
    public boolean owns(ExchangeRule.Unit unit) {
        return unit.of().equals(heading.authority())
                || parents.stream().anyMatch(parent -> unit.of().equals(parent.authority()));
    }

    @Override
    public String toString() {
        return heading.reference().toString();
    }
}
