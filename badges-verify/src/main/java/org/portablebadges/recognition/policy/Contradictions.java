package org.portablebadges.recognition.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/** Amounts of one policy that cannot both hold: a minimum that the exchange rule's maximum never lets anybody reach. */
final class Contradictions {
    private final List<Finding> findings;
    private final JsonPointer policy;

    Contradictions(List<Finding> findings, JsonPointer policy) {
        this.findings = findings;
        this.policy = policy;
    }

    void check(ExchangeRule rule, Need need) {
        if (need instanceof Need.Sum sum && rule.measure().isEmpty()) {
            check(rule.bounds(), sum);
        } else if (need instanceof Need.Group group
                && group.least() == group.parts().size()) {
            group.parts().forEach(part -> check(rule, part));
        }
    }

    private void check(ExchangeRule.Bounds bounds, Need.Sum sum) {
        compare(sum.least(), bounds.maxPerCycle());
        BigDecimal minimums = BigDecimal.ZERO;
        for (Need.SumCategory category : sum.categories()) {
            compare(
                    category.least(),
                    Optional.ofNullable(bounds.maxPerCategory().get(category.name())));
            minimums = category.when().isEmpty() ? minimums.add(category.least()) : minimums;
        }
        compare(minimums, bounds.maxPerCycle());
    }

    private void compare(BigDecimal least, Optional<BigDecimal> most) {
        if (most.isPresent() && least.compareTo(most.get()) > 0) {
            findings.add(Finding.error(
                    ProblemCode.POLICY_CONTRADICTION,
                    policy.child("requires"),
                    least.toPlainString(),
                    most.get().toPlainString()));
        }
    }
}
