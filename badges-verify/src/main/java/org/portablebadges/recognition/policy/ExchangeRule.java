package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;

/**
 * What badges are worth: one rule, one step, in one unit. Bounds are amounts of what the rate is in: the unit, or the
 * measure where there is one.
 *
 * @param from lists whose badges are worth something; all of them where empty
 * @param unit the unit
 * @param rate how much one badge is worth
 * @param measured what the rate is counted in before it becomes units; null where it is the unit itself
 * @param bounds what limits it
 * @param rounding how a total of units is rounded
 * @param usableFor purposes that the units may be used for; any where empty
 * @param notFor purposes that they may not be used for
 * @param carryOver whether what is over may be used in the next cycle
 * @param reason why, in the authority's words; empty where it does not say
 */
public record ExchangeRule(
        List<String> from,
        Unit unit,
        BigDecimal rate,
        @Nullable Measure measured,
        Bounds bounds,
        Rounding rounding,
        List<String> usableFor,
        List<String> notFor,
        boolean carryOver,
        String reason) {
    static final Map<String, RoundingMode> MODES =
            Map.of("none", RoundingMode.UNNECESSARY, "down", RoundingMode.DOWN, "nearest", RoundingMode.HALF_UP);

    public ExchangeRule {
        from = List.copyOf(from);
        requireNonNull(unit, "unit");
        requireNonNull(rate, "rate");
        requireNonNull(bounds, "bounds");
        requireNonNull(rounding, "rounding");
        usableFor = List.copyOf(usableFor);
        notFor = List.copyOf(notFor);
        requireNonNull(reason, "reason");
    }

    /** What the rate is counted in before it becomes units; empty where it is the unit itself. */
    public Optional<Measure> measure() {
        return Optional.ofNullable(measured);
    }

    /** Whether the units may be used for a purpose. */
    public boolean isUsableFor(String purpose) {
        return !notFor.contains(purpose) && (usableFor.isEmpty() || usableFor.contains(purpose));
    }

    /** What total of units a sum is, rounded. */
    public BigDecimal units(BigDecimal sum) {
        BigDecimal per = measured == null ? BigDecimal.ONE : measured.perUnit();
        if (rounding.mode() == RoundingMode.UNNECESSARY) {
            return measured == null
                    ? sum
                    : sum.divide(per, 6, RoundingMode.DOWN).stripTrailingZeros();
        }
        return sum.divide(per.multiply(rounding.step()), 0, rounding.mode()).multiply(rounding.step());
    }

    /**
     * A unit: its name means nothing without the authority that owns it.
     *
     * @param name name
     * @param of the authority
     */
    public record Unit(String name, Iri of) {
        public Unit {
            requireNonNull(name, "name");
            requireNonNull(of, "of");
        }
    }

    /**
     * Something counted before it becomes units, such as hours.
     *
     * @param name what it is called
     * @param perUnit how much of it makes one unit; more than zero
     */
    public record Measure(String name, BigDecimal perUnit) {
        public Measure {
            requireNonNull(name, "name");
            if (perUnit.signum() <= 0) {
                throw new IllegalArgumentException(perUnit + " for one unit");
            }
        }
    }

    /**
     * How a total is rounded.
     *
     * @param mode the way; {@link RoundingMode#UNNECESSARY} for not at all
     * @param step to multiples of this; more than zero
     */
    public record Rounding(RoundingMode mode, BigDecimal step) {
        /** Not at all. */
        public static final Rounding NONE = new Rounding(RoundingMode.UNNECESSARY, BigDecimal.ONE);

        public Rounding {
            requireNonNull(mode, "mode");
            if (step.signum() <= 0) {
                throw new IllegalArgumentException("rounding to multiples of " + step);
            }
        }

        /** The way as policies write it: {@code none}, {@code down} or {@code nearest}. */
        public String name() {
            return MODES.entrySet().stream()
                    .filter(entry -> entry.getValue() == mode)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * What limits a total.
     *
     * @param minPerTopic below this a topic does not count at all; zero for no such rule
     * @param maxPerCategory how much of a category counts
     * @param mostPerCycle how much counts in all; null for everything
     */
    public record Bounds(
            BigDecimal minPerTopic, Map<String, BigDecimal> maxPerCategory, @Nullable BigDecimal mostPerCycle) {
        public Bounds {
            requireNonNull(minPerTopic, "minPerTopic");
            maxPerCategory = Collections.unmodifiableMap(new LinkedHashMap<>(maxPerCategory));
        }

        /** How much counts in all; empty for everything. */
        public Optional<BigDecimal> maxPerCycle() {
            return Optional.ofNullable(mostPerCycle);
        }
    }
}
