package org.portablebadges.recognition.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.recognition.policy.ExchangeRule.Bounds;
import org.portablebadges.recognition.policy.ExchangeRule.Measure;
import org.portablebadges.recognition.policy.ExchangeRule.Rounding;
import org.portablebadges.recognition.policy.ExchangeRule.Unit;

/** Reads {@code exchange} and {@code provides}: everything that has amounts. */
final class ValueReader {
    private static final String NONE = "none";
    private static final JsonString NO_EXCHANGE = new JsonString(NONE);

    private final NamesUsed names;

    ValueReader(NamesUsed names) {
        this.names = names;
    }

    /** The exchange rule; empty where there is none, which {@code "none"} says outright. */
    Optional<ExchangeRule> exchange(Members policy) {
        if (policy.value("exchange").filter(NO_EXCHANGE::equals).isPresent()) {
            return Optional.empty();
        }
        return policy.object("exchange").flatMap(this::rule);
    }

    private Optional<ExchangeRule> rule(Members members) {
        if (members.flag("chain").orElse(false)) {
            members.report(ProblemCode.POLICY_CHAIN, "chain");
        }
        members.word("per", Map.of("badge", "badge"));
        members.require("unit");
        Optional<Unit> unit = members.object("unit").map(ValueReader::unit);
        Optional<Measure> measure = members.object("measure").flatMap(ValueReader::measure);
        members.require("rate");
        var rule = unit.map(owned -> new ExchangeRule(
                names.lists(members, "from"),
                owned,
                members.amount("rate").orElse(BigDecimal.ZERO),
                measure.orElse(null),
                bounds(members),
                rounding(members),
                members.texts("usableFor"),
                members.texts("notFor"),
                members.flag("carryOver").orElse(false),
                members.text("reason").orElse("")));
        members.close();
        return rule;
    }

    private static Unit unit(Members members) {
        var unit = new Unit(members.requiredText("name"), members.requiredIri("of"));
        members.close();
        return unit;
    }

    private static Optional<Measure> measure(Members members) {
        members.require("perUnit");
        String name = members.requiredText("name");
        Optional<BigDecimal> per = positive(members, "perUnit");
        members.close();
        return per.map(amount -> new Measure(name, amount));
    }

    private static Bounds bounds(Members members) {
        BigDecimal topic = members.amount("minPerTopic").orElse(BigDecimal.ZERO);
        Optional<BigDecimal> cycle = members.amount("maxPerCycle");
        if (cycle.isPresent() && topic.compareTo(cycle.get()) > 0) {
            members.report(ProblemCode.POLICY_CONTRADICTION, "minPerTopic", topic, cycle.get());
        }
        return new Bounds(topic, members.amounts("maxPerCategory"), cycle.orElse(null));
    }

    private static Rounding rounding(Members members) {
        RoundingMode mode = members.word("rounding", ExchangeRule.MODES).orElse(RoundingMode.UNNECESSARY);
        return new Rounding(mode, positive(members, "roundTo").orElse(BigDecimal.ONE));
    }

    private static Optional<BigDecimal> positive(Members members, String name) {
        Optional<BigDecimal> amount = members.amount(name);
        if (amount.isPresent() && amount.get().signum() == 0) {
            members.report(ProblemCode.POLICY_WRONG_SHAPE, name, "more than zero");
        }
        return amount.filter(some -> some.signum() > 0);
    }

    List<Provision> provides(Members policy) {
        return policy.objects("provides").stream().map(this::provision).toList();
    }

    private Provision provision(Members members) {
        Optional<Provision.PerBadge> amounts = members.object("perBadge").map(perBadge -> perBadge(perBadge, members));
        if (amounts.isEmpty()) {
            members.require("effect");
        }
        var provision = new Provision(
                members.text("effect").orElse(""),
                members.object("when").flatMap(ConditionReader::read).orElse(null),
                members.flag("once").orElse(false),
                amounts.orElse(null));
        members.close();
        return provision;
    }

    private static Provision.PerBadge perBadge(Members members, Members provision) {
        members.require("bands");
        Optional<BigDecimal> max = members.amount("max");
        Map<String, BigDecimal> bands = members.amounts("bands");
        bands.forEach((band, amount) -> {
            if (max.isPresent() && amount.compareTo(max.get()) > 0) {
                members.report(ProblemCode.POLICY_CONTRADICTION, "bands", amount, max.get());
            }
        });
        var amounts = new Provision.PerBadge(
                members.requiredText("kind"),
                members.requiredText("currency"),
                bands,
                max.orElse(null),
                provision.count("maxPerYear").orElse(0),
                yearStarts(provision),
                amount(provision, "maxTotal"),
                provision.text("over").orElse(""));
        members.close();
        return amounts;
    }

    private static @Nullable BigDecimal amount(Members members, String name) {
        return members.amount(name).orElse(null);
    }

    private static MonthDay yearStarts(Members members) {
        Optional<String> text = members.text("yearStarts");
        try {
            return text.map(day -> MonthDay.parse("--" + day)).orElse(MonthDay.of(1, 1));
        } catch (DateTimeException e) {
            members.report(ProblemCode.POLICY_WRONG_SHAPE, "yearStarts", "month and day, as 07-01");
            return MonthDay.of(1, 1);
        }
    }
}
