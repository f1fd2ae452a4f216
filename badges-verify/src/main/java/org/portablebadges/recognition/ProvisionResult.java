package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.portablebadges.problem.Iri;

/**
 * What a policy attaches to requirements that are met. The authority decides; nothing is granted or paid by this.
 *
 * @param effect what it is, in the authority's words; empty where there are only amounts
 * @param once whether it is had once only
 * @param open whether it is not known to be for this case
 * @param kind what the amounts are; empty where there are none
 * @param currency their currency; empty where there are none
 * @param amounts an amount for each badge that brings one
 * @param total their sum, bounds applied
 * @param over what the policy says of badges beyond its bounds; empty for nothing
 */
public record ProvisionResult(
        String effect,
        boolean once,
        boolean open,
        String kind,
        String currency,
        List<Amount> amounts,
        BigDecimal total,
        String over) {
    public ProvisionResult {
        requireNonNull(effect, "effect");
        requireNonNull(kind, "kind");
        requireNonNull(currency, "currency");
        amounts = List.copyOf(amounts);
        requireNonNull(total, "total");
        requireNonNull(over, "over");
    }

    /**
     * What one badge brings.
     *
     * @param credential id of the badge
     * @param band its band
     * @param year first year of the year it falls in
     * @param amount the amount; zero where a bound was reached
     */
    public record Amount(Iri credential, String band, int year, BigDecimal amount) {}
}
