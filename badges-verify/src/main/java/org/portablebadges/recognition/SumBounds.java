package org.portablebadges.recognition;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portablebadges.recognition.allocation.Category;
import org.portablebadges.recognition.policy.Need;

/**
 * How much a total must come to for one case.
 *
 * @param least the amount
 * @param categories bounds of categories that are for this case
 * @param known whether all that this depends on is known
 */
record SumBounds(BigDecimal least, Map<String, Category> categories, boolean known) {
    /**
     * Bounds for the facts of a case.
     *
     * @param hopeful whether bounds that may not be for this case are left out
     */
    static SumBounds of(Need.Sum sum, Facts facts, boolean hopeful) {
        BigDecimal least = sum.least();
        boolean known = true;
        if (sum.perValue().isPresent()) {
            Optional<Fact> values = facts.need(sum.perValue().get().fact());
            known = values.isPresent() || hopeful;
            BigDecimal count =
                    BigDecimal.valueOf(values.map(fact -> fact.texts().size()).orElse(0));
            least = least.add(sum.perValue().get().amount().multiply(count));
        }
        Map<String, Category> categories = new TreeMap<>();
        for (Need.SumCategory category : sum.categories()) {
            Truth applies = category.when().map(new Conditions(facts)::check).orElse(Truth.TRUE);
            if (applies.holds(!hopeful)) {
                categories.put(category.name(), category(category));
            }
        }
        return new SumBounds(least, categories, known);
    }

    private static Category category(Need.SumCategory category) {
        return new Category(
                category.name(),
                Valuation.scaled(category.least()),
                category.maximum().map(Valuation::scaled).orElse(Long.MAX_VALUE));
    }
}
