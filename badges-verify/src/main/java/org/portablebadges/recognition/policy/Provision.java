package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the policy attaches to requirements that are met. Nothing is granted by saying so; the authority decides.
 *
 * @param effect what it is, in the authority's words; empty where there are only amounts
 * @param condition for whom; null for everybody
 * @param once whether it is had once only
 * @param amounts amounts for each badge; null where there are none
 */
public record Provision(String effect, @Nullable Condition condition, boolean once, @Nullable PerBadge amounts) {
    public Provision {
        requireNonNull(effect, "effect");
    }

    /** For whom; empty for everybody. */
    public Optional<Condition> when() {
        return Optional.ofNullable(condition);
    }

    /** Amounts for each badge; empty where there are none. */
    public Optional<PerBadge> perBadge() {
        return Optional.ofNullable(amounts);
    }

    /**
     * An amount for each badge that counts.
     *
     * @param kind what the amount is, such as {@code stipend}
     * @param currency its currency
     * @param bands amount by band
     * @param max the most for one badge; null for no bound
     * @param perYear badges of one year that bring an amount; 0 for all of them
     * @param yearStarts first day of such a year
     * @param total the most for all badges; null for no bound
     * @param over what is said of badges beyond that; empty for nothing
     */
    public record PerBadge(
            String kind,
            String currency,
            Map<String, BigDecimal> bands,
            @Nullable BigDecimal max,
            int perYear,
            MonthDay yearStarts,
            @Nullable BigDecimal total,
            String over) {
        public PerBadge {
            requireNonNull(kind, "kind");
            requireNonNull(currency, "currency");
            bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
            requireNonNull(yearStarts, "yearStarts");
            requireNonNull(over, "over");
        }

        /** The most for all badges; empty for no bound. */
        public Optional<BigDecimal> maxTotal() {
            return Optional.ofNullable(total);
        }
    }
}
