package org.portablebadges.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.recognition.policy.Matcher.Traits;
import org.portablebadges.recognition.policy.Provision;
import org.portablebadges.recognition.policy.Provision.PerBadge;
import org.portablebadges.recognition.policy.ReuseRule;

/** Works out what a policy attaches to requirements that are met. */
final class Provisions {
    private final List<Candidate> badges;
    private final ReuseRule reuse;
    private final Facts facts;

    /**
     * Prepares for some badges.
     *
     * @param badges those that count
     */
    Provisions(List<Candidate> badges, ReuseRule reuse, Facts facts) {
        this.badges = List.copyOf(badges);
        this.reuse = reuse;
        this.facts = facts;
    }

    /** A badge with the amount of its band. */
    private record Entry(Candidate badge, String band, BigDecimal amount, int year) {}

    /** What a provision comes to; empty where it is not for this case. */
    Optional<ProvisionResult> of(Provision provision) {
        Truth applies = provision.when().map(new Conditions(facts)::check).orElse(Truth.TRUE);
        if (applies == Truth.FALSE) {
            return Optional.empty();
        }
        boolean open = applies == Truth.UNKNOWN;
        List<ProvisionResult.Amount> amounts = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        if (provision.perBadge().isPresent() && !open) {
            PerBadge rule = provision.perBadge().get();
            for (Entry entry : entries(rule)) {
                BigDecimal amount = within(rule, total, entry.amount());
                total = total.add(amount);
                amounts.add(new ProvisionResult.Amount(entry.badge().badge().id(), entry.band(), entry.year(), amount));
            }
        }
        return Optional.of(new ProvisionResult(
                provision.effect(),
                provision.once(),
                open,
                provision.perBadge().map(PerBadge::kind).orElse(""),
                provision.perBadge().map(PerBadge::currency).orElse(""),
                amounts,
                total,
                provision.perBadge().map(PerBadge::over).orElse("")));
    }

    private static BigDecimal within(PerBadge rule, BigDecimal total, BigDecimal amount) {
        return rule.maxTotal().map(most -> most.subtract(total).min(amount)).orElse(amount);
    }

    // The greater amounts come first: no other choice of so many badges a year brings more.
    private List<Entry> entries(PerBadge rule) {
        List<Entry> all = new ArrayList<>();
        for (Candidate badge : badges) {
            badge.entries().values().stream()
                    .flatMap(List::stream)
                    .map(matcher -> matcher.traits())
                    .filter(traits -> rule.bands().containsKey(traits.band()))
                    .max(Comparator.comparing(
                            (Traits traits) -> rule.bands().getOrDefault(traits.band(), BigDecimal.ZERO)))
                    .ifPresent(traits -> all.add(new Entry(
                            badge,
                            traits.band(),
                            rule.bands().getOrDefault(traits.band(), BigDecimal.ZERO),
                            year(rule, badge.date().day()))));
        }
        all.sort(Comparator.comparing(Entry::amount)
                .reversed()
                .thenComparing(entry -> entry.badge().date().day())
                .thenComparing(entry -> entry.badge().badge().key()));
        Set<String> competencies = new HashSet<>();
        Map<Integer, Integer> years = new HashMap<>();
        List<Entry> counted = new ArrayList<>();
        for (Entry entry : all) {
            if (!reuse.sameCompetency() && !competencies.add(entry.badge().competency())) {
                continue;
            }
            int place = years.merge(entry.year(), 1, Integer::sum);
            boolean over = rule.perYear() > 0 && place > rule.perYear();
            counted.add(over ? new Entry(entry.badge(), entry.band(), BigDecimal.ZERO, entry.year()) : entry);
        }
        return counted;
    }

    private static int year(PerBadge rule, LocalDate day) {
        LocalDate start = rule.yearStarts().atYear(day.getYear());
        return day.isBefore(start) ? day.getYear() - 1 : day.getYear();
    }
}
