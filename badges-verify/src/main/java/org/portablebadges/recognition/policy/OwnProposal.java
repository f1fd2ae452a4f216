package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.portablebadges.problem.Iri;

/**
 * Badges for what the person proposed: they count where the proposal was approved before the award. An approval is a
 * badge endorsement of the achievement.
 *
 * @param approvalBy who approves
 * @param awardedBy who may award; whoever approves unless others are named
 * @param reviewedBy what kind of panel reviews; said in decisions, not checked
 * @param notRecipient whether nobody approves their own proposal
 * @param band name of the amount that such a badge brings; empty where none
 */
public record OwnProposal(Iri approvalBy, List<Iri> awardedBy, String reviewedBy, boolean notRecipient, String band) {
    public OwnProposal {
        requireNonNull(approvalBy, "approvalBy");
        awardedBy = List.copyOf(awardedBy);
        requireNonNull(reviewedBy, "reviewedBy");
        requireNonNull(band, "band");
    }
}
