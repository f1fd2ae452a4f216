package org.portablebadges.recognition.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * Reads one policy that is complete in itself, strictly: everything that is wrong is found in one go, each with its
 * place, and a policy with anything wrong is not made.
 */
final class PolicyReader {
    private static final Map<String, Boolean> STANDINGS = Map.of("valid-at-decision", false, "valid-when-earned", true);

    private final Members members;
    private final List<Finding> findings;
    private final NamesUsed names = new NamesUsed();

    private PolicyReader(JsonObject json, JsonPointer at, List<Finding> findings) {
        this.members = new Members(json, at, findings);
        this.findings = findings;
    }

    /** Reads a policy; empty where something is wrong, which is among the findings then. */
    static Optional<Policy> read(
            JsonObject json, JsonPointer at, List<Heading> parents, boolean signed, List<Finding> findings) {
        int before = findings.size();
        var reader = new PolicyReader(json, at, findings);
        Policy policy = reader.policy(parents, signed);
        return findings.size() == before ? Optional.of(policy) : Optional.empty();
    }

    private Policy policy(List<Heading> parents, boolean signed) {
        Heading heading = heading();
        members.object("parent").ifPresent(PolicyReader::reference);
        Optional<Delegation> delegation = members.object("delegates").map(PolicyReader::delegation);
        Counting counting = counting();
        Asking asking = asking();
        var values = new ValueReader(names);
        Optional<ExchangeRule> exchange = values.exchange(members);
        List<Provision> provides = values.provides(members);
        Optional<Transition> transition = members.object("transition").flatMap(PolicyReader::transition);
        members.close();
        checkNames(counting.lists().keySet(), delegation, exchange, provides);
        if (counting.quality().isEmpty() && namesNoAchievement(counting)) {
            members.require("quality");
        }
        exchange.ifPresent(rule ->
                asking.requires().ifPresent(need -> new Contradictions(findings, members.at()).check(rule, need)));
        return new Policy(
                heading,
                counting,
                asking,
                exchange.orElse(null),
                provides,
                transition.orElse(null),
                delegation.orElse(null),
                parents,
                signed);
    }

    private Heading heading() {
        var reference = new PolicyReference(members.requiredIri("id"), members.requiredText("version"));
        members.require("inForce");
        Optional<Members> inForce = members.object("inForce");
        Optional<Period> period = inForce.flatMap(Period::read);
        ZoneId zone = inForce.map(PolicyReader::zone).orElse(ZoneOffset.UTC);
        inForce.ifPresent(Members::close);
        return new Heading(
                reference,
                members.requiredIri("authority"),
                members.requiredText("purpose"),
                period.orElse(Period.from(LocalDate.MIN)),
                zone,
                members.text("citation").orElse(""),
                members.text("contact").orElse(""),
                members.text("jurisdiction").orElse(""),
                members.text("modelledOn").orElse(""),
                members.texts("illustrative"));
    }

    private static ZoneId zone(Members inForce) {
        String zone = inForce.requiredText("zone");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            if (!zone.isEmpty()) {
                inForce.report(ProblemCode.POLICY_WRONG_SHAPE, "zone", "time zone, as America/New_York");
            }
            return ZoneOffset.UTC;
        }
    }

    static PolicyReference reference(Members members) {
        var reference = new PolicyReference(members.requiredIri("id"), members.requiredText("version"));
        members.close();
        return reference;
    }

    static Delegation delegation(Members members) {
        members.require("to");
        members.require("may");
        var delegation = new Delegation(members.iris("to"), members.texts("may"), members.texts("locked"));
        members.close();
        return delegation;
    }

    private Counting counting() {
        var rules = new RuleReader(members, names);
        return new Counting(
                rules.lists(),
                rules.sources(),
                rules.exclusions(),
                rules.equivalences(),
                rules.identity(),
                rules.dates(),
                members.word("standing", STANDINGS).orElse(false),
                rules.level(),
                rules.quality().orElse(null),
                rules.independentAssessor(),
                rules.reuse(),
                rules.vetting().orElse(null));
    }

    private Asking asking() {
        return new Asking(
                members.object("appliesTo").flatMap(ConditionReader::read).orElse(null),
                members.object("requires").flatMap(new NeedReader(names)::read).orElse(null),
                members.texts("beyondBadges"),
                approver().orElse(null),
                members.texts("carries"),
                members.text("seatTime").orElse(""));
    }

    private Optional<Approver> approver() {
        if (members.value("approver").filter(JsonString.class::isInstance).isPresent()) {
            return members.text("approver").map(who -> new Approver(null, who, ""));
        }
        return members.object("approver").map(parts -> {
            parts.require("when");
            var approver = new Approver(
                    parts.object("when").flatMap(ConditionReader::read).orElse(null),
                    parts.requiredText("then"),
                    parts.text("otherwise").orElse(""));
            parts.close();
            return approver;
        });
    }

    private static Optional<Transition> transition(Members members) {
        members.require("until");
        String startedUnder = members.requiredText("startedUnder");
        Optional<Transition> transition = members.date("until").map(until -> new Transition(startedUnder, until));
        members.close();
        return transition;
    }

    private static boolean namesNoAchievement(Counting counting) {
        return counting.lists().values().stream()
                .flatMap(List::stream)
                .anyMatch(matcher -> matcher.target() instanceof Matcher.Endorsed);
    }

    // A list that the policy leaves to others to fill may be named before it exists.
    private void checkNames(
            Set<String> lists,
            Optional<Delegation> delegation,
            Optional<ExchangeRule> exchange,
            List<Provision> provides) {
        names.lists().forEach((at, list) -> {
            boolean left = delegation
                    .filter(leaves -> leaves.allows(List.of("lists", list, Delegation.ADD)))
                    .isPresent();
            if (!lists.contains(list) && !left) {
                findings.add(Finding.error(ProblemCode.POLICY_UNKNOWN_NAME, at, list));
            }
        });
        names.units().forEach((at, unit) -> {
            if (exchange.filter(rule -> rule.unit().name().equals(unit)).isEmpty()) {
                findings.add(Finding.error(ProblemCode.POLICY_UNKNOWN_NAME, at, unit));
            }
        });
        Set<String> bands = provides.stream()
                .flatMap(provision -> provision.perBadge().stream())
                .flatMap(amounts -> amounts.bands().keySet().stream())
                .collect(Collectors.toSet());
        names.bands().forEach((at, band) -> {
            if (!bands.contains(band)) {
                findings.add(Finding.error(ProblemCode.POLICY_UNKNOWN_NAME, at, band));
            }
        });
    }
}
