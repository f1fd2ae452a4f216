package org.portablebadges.recognition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.recognition.policy.IdentityRule;
import org.portablebadges.recognition.policy.OwnProposal;
import org.portablebadges.verify.VerificationReport;

/** Looks for the approval of an own proposal: a badge endorsement of the achievement, dated before the award. */
final class ProposalCheck {
    private final OwnProposal rule;
    private final List<PersonIdentifier> person;
    private final ZoneId zone;

    ProposalCheck(OwnProposal rule, List<PersonIdentifier> person, ZoneId zone) {
        this.rule = rule;
        this.person = List.copyOf(person);
        this.zone = zone;
    }

    /** Whether a badge may be for an own proposal at all: awarded by somebody who may. */
    boolean concerns(Badge badge) {
        return rule.awardedBy().contains(badge.issuer());
    }

    Optional<Obstacle> obstacle(Badge badge, CountedDate date, List<VerificationReport> others) {
        List<VerificationReport> all = new ArrayList<>(badge.endorsements());
        all.addAll(others);
        List<Obstacle> obstacles = new ArrayList<>();
        for (VerificationReport report : all) {
            Optional<EndorsementCredential> approval =
                    QualityCheck.endorsement(report).filter(found -> approves(found, badge));
            if (approval.isPresent()) {
                Optional<Obstacle> obstacle = obstacle(report, approval.get(), date);
                if (obstacle.isEmpty()) {
                    return obstacle;
                }
                obstacles.add(obstacle.get());
            }
        }
        return Optional.of(obstacles.stream()
                .filter(Obstacle::open)
                .findFirst()
                .or(() -> Obstacle.gravest(obstacles))
                .orElseGet(() -> Obstacle.firm(ReasonCode.PROPOSAL_NOT_APPROVED, rule.approvalBy())));
    }

    private boolean approves(EndorsementCredential endorsement, Badge badge) {
        return QualityCheck.issuerOf(endorsement).equals(rule.approvalBy())
                && endorsement
                        .credentialSubject()
                        .id()
                        .equals(badge.achievement().id())
                && !(rule.notRecipient() && isThePerson(rule.approvalBy().value(), badge));
    }

    private boolean isThePerson(String approver, Badge badge) {
        return badge.credential()
                        .credentialSubject()
                        .id()
                        .filter(id -> id.value().equals(approver))
                        .isPresent()
                || person.contains(PersonIdentifier.of(IdentityRule.DID, approver));
    }

    private Optional<Obstacle> obstacle(VerificationReport report, EndorsementCredential approval, CountedDate award) {
        Instant approved = approval.awardedDate().orElseGet(approval::validFrom);
        if (!approved.isBefore(award.instant())) {
            return Optional.of(Obstacle.firm(
                    ReasonCode.PROPOSAL_APPROVED_LATE, approved.atZone(zone).toLocalDate(), award.day()));
        }
        return ReportStanding.now(report)
                .map(obstacle ->
                        new Obstacle(Reason.of(ReasonCode.PROPOSAL_NOT_APPROVED, rule.approvalBy()), obstacle.open()));
    }
}
