package org.portablebadges.recognition.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/** What an authority should think over before it puts a sound policy in force. */
final class PolicyWarnings {
    private final Policy policy;
    private final List<Finding> warnings = new ArrayList<>();

    private PolicyWarnings(Policy policy) {
        this.policy = policy;
    }

    /**
     * Warnings about a policy.
     *
     * @param parent the policy that it builds on; null where there is none
     */
    static List<Finding> of(Policy policy, @Nullable Policy parent) {
        var found = new PolicyWarnings(policy);
        found.aboutHeading();
        found.aboutCounting();
        found.aboutValue();
        if (parent != null && parent.exchange().isEmpty() && policy.exchange().isPresent()) {
            found.warn(ProblemCode.POLICY_CONVERSION, JsonPointer.of("exchange"), parent);
        }
        return List.copyOf(found.warnings);
    }

    private void aboutHeading() {
        if (policy.heading().inForce().until().isEmpty()) {
            warn(ProblemCode.POLICY_NO_END, JsonPointer.of("inForce"));
        }
        if (policy.heading().contact().isEmpty()) {
            warn(ProblemCode.POLICY_NO_CONTACT, JsonPointer.ROOT);
        }
    }

    private void aboutCounting() {
        boolean countOnly = policy.asking().requires().stream()
                .flatMap(PolicyWarnings::all)
                .anyMatch(need -> need instanceof Need.Count count
                        && count.among().lists().isEmpty());
        if (countOnly && policy.counting().quality().isEmpty()) {
            warn(ProblemCode.POLICY_COUNT_ONLY, JsonPointer.of("requires"));
        }
    }

    private void aboutValue() {
        Optional<ExchangeRule> exchange = policy.exchange();
        if (exchange.isPresent()) {
            if (exchange.get().bounds().maxPerCycle().isEmpty()) {
                warn(ProblemCode.POLICY_NO_CAP, JsonPointer.of("exchange"));
            }
            ExchangeRule.Unit unit = exchange.get().unit();
            if (!policy.owns(unit)) {
                warn(ProblemCode.POLICY_FOREIGN_UNIT, JsonPointer.of("exchange", "unit", "of"), unit.name(), unit.of());
            }
        }
        boolean endless = policy.provides().stream()
                .flatMap(provision -> provision.perBadge().stream())
                .anyMatch(
                        amounts -> amounts.perYear() == 0 && amounts.maxTotal().isEmpty());
        if (endless) {
            warn(ProblemCode.POLICY_NO_CAP, JsonPointer.of("provides"));
        }
    }

    private static Stream<Need> all(Need need) {
        Stream<Need> parts = Stream.empty();
        if (need instanceof Need.Group group) {
            parts = group.parts().stream();
        } else if (need instanceof Need.ForEach each) {
            parts = Stream.concat(each.choose().values().stream(), Optional.ofNullable(each.otherwise()).stream());
        }
        return Stream.concat(Stream.of(need), parts.flatMap(PolicyWarnings::all));
    }

    private void warn(ProblemCode code, JsonPointer at, Object... arguments) {
        warnings.add(Finding.warning(code, at, arguments));
    }
}
