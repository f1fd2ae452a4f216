package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.ExchangeRule;

/**
 * What badges are worth under one exchange rule, with the rule.
 *
 * @param rule the rule
 * @param badges what each badge adds
 * @param before the sum before anything was cut, in what the rate is in
 * @param after the sum that counts, in what the rate is in
 * @param units the total in units, rounded
 * @param byCategory the sums that count in each category, in what the rate is in
 * @param capped names of the categories whose maximum was reached, and {@code cycle} for that of the whole
 */
public record ValueResult(
        ExchangeRule rule,
        List<Worth> badges,
        BigDecimal before,
        BigDecimal after,
        BigDecimal units,
        SortedMap<String, BigDecimal> byCategory,
        List<String> capped) {
    /** What the maximum of the whole is called among those that were reached. */
    public static final String CYCLE = "cycle";

    public ValueResult {
        requireNonNull(rule, "rule");
        badges = List.copyOf(badges);
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(units, "units");
        byCategory = Collections.unmodifiableSortedMap(new TreeMap<>(byCategory));
        capped = List.copyOf(capped);
    }

    /**
     * What one badge adds.
     *
     * @param credential id of the badge
     * @param worth what it is worth by itself
     * @param counted how much of that counts
     * @param category category that it counts in; empty for none
     */
    public record Worth(Iri credential, BigDecimal worth, BigDecimal counted, String category) {}
}
