package org.portablebadges.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.encoding.Digest;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.allocation.Operations;
import org.portablebadges.recognition.policy.Policy;
import org.portablebadges.verify.VerificationReport;

/** One case on its way to a decision. Used once. */
final class Evaluation {
    private static final Set<ReasonCode> LEAVES_USE_OPEN = EnumSet.of(
            ReasonCode.FACT_MISSING,
            ReasonCode.FACT_NO_RULE,
            ReasonCode.VALUE_NOT_FOR_PURPOSE,
            ReasonCode.VALUE_FOREIGN_UNIT,
            ReasonCode.POLICY_TOO_COMPLEX);

    private final Succession succession;
    private final Policy policy;
    private final RecognitionCase person;
    private final Facts facts;
    private final Instant at;
    private final Operations operations;
    private final List<Reason> reasons = new ArrayList<>();

    Evaluation(Succession succession, RecognitionCase person, Facts facts, Instant at, Operations operations) {
        this.succession = succession;
        this.policy = succession.policy();
        this.person = person;
        this.facts = facts;
        this.at = at;
        this.operations = operations;
    }

    Decision decide(List<VerificationReport> reports) {
        Intake intake = Intake.of(reports);
        LocalDate today = at.atZone(policy.heading().zone()).toLocalDate();
        var screening = new Screening(policy, person, facts, StackLists.of(policy), intake, today);
        var fit = new PolicyFit(policy, person, facts);
        Truth applies = fit.applies(at, succession.ruling());
        var waivers = fit.waivers(screening.cycle().orElse(null), today);
        if (!succession.missing().isEmpty()) {
            reasons.add(Reason.of(ReasonCode.POLICY_VERSION_MISSING, succession.missing()));
        }
        reasons.addAll(fit.reasons());
        var count = new BadgeCount(policy, person, facts, waivers, operations);
        Counted counted = count.of(screening.candidates());
        reasons.addAll(count.reasons());
        var amounts = new EarlierAmounts(policy, screening);
        reasons.addAll(amounts.reasons(counted));
        DecisionOutcome outcome = outcome(applies, amounts.outcome(counted));
        List<ProvisionResult> provides =
                outcome == DecisionOutcome.MET ? provides(screening.candidates(), counted) : List.of();
        policy.asking().carries().forEach(facts::look);
        String approver = fit.approver();
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
                approver,
                Age.of(reports, at),
                intake.unreadable());
        return new Decision(id(intake), outcome, at, policy, person, findings, circumstances);
    }

    // What a version asks for that is not at hand nobody knows.
    private DecisionOutcome outcome(Truth applies, DecisionOutcome badges) {
        if (!succession.missing().isEmpty()) {
            return DecisionOutcome.CANNOT_TELL;
        }
        if (applies == Truth.FALSE || badges == DecisionOutcome.NOT_YET_MET) {
            return DecisionOutcome.NOT_YET_MET;
        }
        return applies == Truth.UNKNOWN ? DecisionOutcome.CANNOT_TELL : badges;
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
        var leftovers = new Leftovers(
                policy.counting().reuse(),
                counted.counted(),
                counted.values(),
                counted.belowTopic(),
                isUseKnown(counted));
        screening.candidates().stream()
                .filter(candidate -> !counted.counted().contains(candidate))
                .forEach(candidate -> badges.add(leftovers.of(candidate)));
        badges.sort(Comparator.comparing(
                        (UncountedBadge badge) -> badge.credential().value())
                .thenComparing(badge -> badge.issuer().value())
                .thenComparing(badge -> badge.reasons().toString()));
        return badges;
    }

    // Where a requirement is open, or asks for units that are none here, no badge is superfluous.
    private boolean isUseKnown(Counted counted) {
        return counted.outcome() == DecisionOutcome.MET
                || Stream.concat(reasons.stream(), counted.missing().stream())
                        .map(Reason::code)
                        .noneMatch(LEAVES_USE_OPEN::contains);
    }

    private Iri id(Intake intake) {
        String badges = intake.badges().stream().map(Badge::key).collect(Collectors.joining("\n"));
        String all = String.join("\n", policy.heading().reference().toString(), person.id(), person.purpose(), badges);
        return Iri.of(
                "urn:portable-badges:decision:" + Digest.SHA_256.hexOf(all).substring(0, 32));
    }
}
