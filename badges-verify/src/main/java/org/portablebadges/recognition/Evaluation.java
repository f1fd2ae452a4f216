package org.portablebadges.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portablebadges.encoding.Digest;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.allocation.Operations;
import org.portablebadges.recognition.allocation.TooComplexException;
import org.portablebadges.recognition.policy.ExchangeRule;
import org.portablebadges.recognition.policy.Policy;
import org.portablebadges.verify.VerificationReport;

/** One case on its way to a decision. Used once. */
final class Evaluation {
    private final Policy policy;
    private final boolean bySuccessor;
    private final RecognitionCase person;
    private final Facts facts;
    private final Instant at;
    private final Operations operations;
    private final List<Reason> reasons = new ArrayList<>();
    private String missingVersion = "";

    /**
     * Prepares for one case.
     *
     * @param bySuccessor whether a newer version says that this one decides, though it is no longer in force
     */
    Evaluation(
            Policy policy,
            boolean bySuccessor,
            RecognitionCase person,
            Facts facts,
            Instant at,
            Operations operations) {
        this.policy = policy;
        this.bySuccessor = bySuccessor;
        this.person = person;
        this.facts = facts;
        this.at = at;
        this.operations = operations;
    }

    /** Notes that an older version decides which is not at hand. */
    Evaluation missing(String version) {
        missingVersion = version;
        return this;
    }

    /** What the badges came to. */
    private record Counted(
            DecisionOutcome outcome,
            List<Candidate> counted,
            List<RequirementResult> requirement,
            List<Reason> missing,
            List<ValueResult> values,
            Set<Candidate> belowTopic) {}

    Decision decide(List<VerificationReport> reports) {
        Intake intake = Intake.of(reports);
        LocalDate today = at.atZone(policy.heading().zone()).toLocalDate();
        var screening = new Screening(policy, person, facts, StackLists.of(policy), intake, today);
        var fit = new PolicyFit(policy, person, facts);
        Truth applies = fit.applies(at, bySuccessor);
        if (!missingVersion.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.POLICY_VERSION_MISSING, missingVersion));
            applies = applies.and(Truth.UNKNOWN);
        }
        reasons.addAll(fit.reasons());
        Counted counted = counted(screening.candidates());
        DecisionOutcome outcome = outcome(applies, counted.outcome());
        List<ProvisionResult> provides =
                outcome == DecisionOutcome.MET ? provides(screening.candidates(), counted) : List.of();
        policy.asking().carries().forEach(facts::look);
        var findings = new Decision.Findings(
                counted.requirement().stream().findFirst().orElse(null),
                counted.counted().stream().map(CountedBadge::of).toList(),
                notCounted(screening, counted),
                counted.missing(),
                counted.values(),
                provides);
        var circumstances = new Decision.Circumstances(
                facts.used(),
                facts.missing(),
                List.copyOf(reasons),
                fit.notChecked(),
                fit.approver(),
                reports.stream()
                        .map(VerificationReport::verifiedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(at),
                intake.unreadable());
        return new Decision(id(intake), outcome, at, policy, person, findings, circumstances);
    }

    private static DecisionOutcome outcome(Truth applies, DecisionOutcome badges) {
        if (applies == Truth.FALSE || badges == DecisionOutcome.NOT_YET_MET) {
            return DecisionOutcome.NOT_YET_MET;
        }
        return applies == Truth.UNKNOWN ? DecisionOutcome.CANNOT_TELL : badges;
    }

    private Counted counted(List<Candidate> candidates) {
        try {
            return policy.asking().requires().isPresent() ? required(candidates) : each(candidates);
        } catch (TooComplexException e) {
            reasons.add(Reason.of(ReasonCode.POLICY_TOO_COMPLEX, e.limit()));
            return new Counted(DecisionOutcome.CANNOT_TELL, List.of(), List.of(), List.of(), List.of(), Set.of());
        }
    }

    private Counted required(List<Candidate> candidates) throws TooComplexException {
        var requirements = new Requirements(policy, person.purpose(), facts, new PolicyFit(policy, person, facts).waivers(), operations);
        Requirements.Answer answer =
                requirements.answer(policy.asking().requires().orElseThrow(), candidates);
        List<ValueResult> values = answer.values();
        Set<Candidate> below = new HashSet<>();
        List<Candidate> known = candidates.stream().filter(Candidate::counts).toList();
        if (mayValue()) {
            var valuation = valuation(known);
            below.addAll(valuation.belowTopic());
            values = values.isEmpty() ? List.of(valuation.result(operations)) : values;
        }
        var counted =
                new Requirements.Answer(answer.result(), answer.used(), answer.missing(), values).counted(candidates);
        return new Counted(
                answer.result().outcome(), counted, List.of(answer.result()), answer.missing(), values, below);
    }

    /** Where nothing is required, each badge that counts is enough by itself. */
    private Counted each(List<Candidate> candidates) throws TooComplexException {
        List<Candidate> known = candidates.stream().filter(Candidate::counts).toList();
        List<ValueResult> values = new ArrayList<>();
        Set<Candidate> below = new HashSet<>();
        List<Candidate> counted = once(known);
        if (mayValue()) {
            var valuation = valuation(known);
            below.addAll(valuation.belowTopic());
            values.add(valuation.result(operations));
            counted = valuedOrWithout(known, values.get(0));
        }
        DecisionOutcome outcome = DecisionOutcome.MET;
        if (counted.isEmpty()) {
            boolean hope = candidates.stream().anyMatch(candidate -> !candidate.counts());
            outcome = hope ? DecisionOutcome.CANNOT_TELL : DecisionOutcome.NOT_YET_MET;
        }
        List<Reason> missing = counted.isEmpty()
                ? List.of(Reason.of(
                        ReasonCode.NEEDS_BADGES,
                        "",
                        1,
                        String.join(", ", policy.counting().lists().keySet())))
                : List.of();
        return new Counted(outcome, counted, List.of(), missing, values, below);
    }

    /** Badges whose value counts, and those that the exchange rule is not about. */
    private List<Candidate> valuedOrWithout(List<Candidate> known, ValueResult value) {
        Set<Iri> worth = value.badges().stream()
                .filter(badge -> badge.counted().signum() > 0)
                .map(ValueResult.Worth::credential)
                .collect(Collectors.toSet());
        List<Candidate> valued = known.stream()
                .filter(badge -> worth.contains(badge.badge().id()))
                .toList();
        Set<String> competencies = valued.stream().map(Candidate::competency).collect(Collectors.toSet());
        List<Candidate> others = once(known.stream()
                .filter(badge -> badge.traits(value.rule().from()).isEmpty()
                        && !competencies.contains(badge.competency()))
                .toList());
        return known.stream()
                .filter(badge -> valued.contains(badge) || others.contains(badge))
                .toList();
    }

    private List<Candidate> once(List<Candidate> known) {
        Set<String> competencies = new HashSet<>();
        return known.stream()
                .filter(badge -> policy.counting().reuse().sameCompetency() || competencies.add(badge.competency()))
                .toList();
    }

    private Valuation valuation(List<Candidate> known) {
        ExchangeRule rule = policy.exchange().orElseThrow();
        return new Valuation(rule, policy.counting().reuse(), known, Valuation.categories(rule, Map.of()));
    }

    /** Whether the policy gives badges a value that may be used here; says why not. */
    private boolean mayValue() {
        Optional<ExchangeRule> rule = policy.exchange();
        if (rule.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.VALUE_NO_RATE));
            return false;
        }
        ExchangeRule.Unit unit = rule.get().unit();
        if (!policy.owns(unit)) {
            reasons.add(Reason.of(ReasonCode.VALUE_FOREIGN_UNIT, unit.name(), unit.of()));
            return false;
        }
        if (!rule.get().isUsableFor(person.purpose())) {
            reasons.add(Reason.of(ReasonCode.VALUE_NOT_FOR_PURPOSE, unit.name(), person.purpose()));
            return false;
        }
        return true;
    }

    private List<ProvisionResult> provides(List<Candidate> candidates, Counted counted) {
        List<Candidate> known = candidates.stream().filter(Candidate::counts).toList();
        boolean all = policy.asking().requires().isPresent();
        var provisions = new Provisions(
                all ? known : counted.counted(), policy.counting().reuse(), facts);
        return policy.provides().stream()
                .flatMap(provision -> provisions.of(provision).stream())
                .toList();
    }

    private List<UncountedBadge> notCounted(Screening screening, Counted counted) {
        List<UncountedBadge> badges = new ArrayList<>();
        screening
                .uncounted()
                .forEach(found -> badges.add(UncountedBadge.of(
                        found.badge(),
                        found.obstacles().stream().map(Obstacle::reason).toList(),
                        false)));
        var leftovers =
                new Leftovers(policy.counting().reuse(), counted.counted(), counted.values(), counted.belowTopic());
        screening.candidates().stream()
                .filter(candidate -> !counted.counted().contains(candidate))
                .forEach(candidate -> badges.add(leftovers.of(candidate)));
        badges.sort(Comparator.comparing(
                        (UncountedBadge badge) -> badge.credential().value())
                .thenComparing(badge -> badge.issuer().value())
                .thenComparing(badge -> badge.reasons().toString()));
        return badges;
    }

    private Iri id(Intake intake) {
        String badges = intake.badges().stream().map(Badge::key).collect(Collectors.joining("\n"));
        String all = String.join("\n", policy.heading().reference().toString(), person.id(), person.purpose(), badges);
        return Iri.of(
                "urn:portable-badges:decision:" + Digest.SHA_256.hexOf(all).substring(0, 32));
    }
}
