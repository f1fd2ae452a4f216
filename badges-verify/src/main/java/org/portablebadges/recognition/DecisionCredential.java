package org.portablebadges.recognition;

import java.util.List;
import java.util.Optional;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementSubject;
import org.portablebadges.model.AchievementType;
import org.portablebadges.model.Criteria;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * A decision that its authority signs: whose badge requirements of which policy version were met, and by which badges. It
 * holds no amounts, no facts, and no identifier beyond the recipient. Others read it to see which badges were used.
 */
public final class DecisionCredential {
    /** Tag that tells a decision from other badges; the purpose stands beside it. */
    static final String TAG = "recognition-decision";

    private static final String PURPOSE = "purpose:";

    private DecisionCredential() {}

    /**
     * Signs a decision.
     *
     * @param recipient whom it is about, in the one way that the authority chooses
     * @param issuer the policy's authority
     * @throws IllegalArgumentException where the requirements are not met, or somebody else than the authority signs
     * @throws ProblemException where the credential does not conform
     */
    public static SignedCredential issue(Decision decision, Recipient recipient, Issuer issuer)
            throws ProblemException {
        if (decision.outcome() != DecisionOutcome.MET) {
            throw new IllegalArgumentException("only requirements that are met are certified: " + decision.outcome());
        }
        if (!issuer.identifier().equals(decision.policy().heading().authority())) {
            throw new IllegalArgumentException("the authority of the policy signs, not " + issuer.identifier());
        }
        return issuer.sign(credential(decision, recipient));
    }

    private static AchievementCredential credential(Decision decision, Recipient recipient) {
        var heading = decision.policy().heading();
        String effect = decision.provides().stream()
                .map(ProvisionResult::effect)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("Badge requirements met");
        Achievement achievement = Achievement.builder(heading.reference().id().value())
                .name(effect)
                .description(effect)
                .version(heading.reference().version())
                .achievementType(AchievementType.ACHIEVEMENT)
                .criteria(Criteria.builder().id(heading.reference().id()).build())
                .tag(TAG)
                .tag(PURPOSE + heading.purpose())
                .build();
        var credential = AchievementCredential.builder()
                .id(decision.id())
                .validFrom(decision.decidedAt())
                .credentialSubject(AchievementSubject.builder(achievement)
                        .recipient(recipient)
                        .build());
        for (CountedBadge badge : decision.counted()) {
            credential.evidence(Evidence.builder().id(badge.credential()).build());
        }
        return credential.build();
    }

    /** The purpose of a decision; empty where a badge is not one. */
    static Optional<String> purpose(AchievementCredential badge) {
        List<String> tags = badge.achievement().tag();
        return tags.contains(TAG)
                ? tags.stream()
                        .filter(tag -> tag.startsWith(PURPOSE))
                        .map(tag -> tag.substring(PURPOSE.length()))
                        .findFirst()
                : Optional.empty();
    }

    /** Ids of the badges that a decision used. */
    static List<Iri> used(AchievementCredential decision) {
        return decision.evidence().stream()
                .flatMap(evidence -> evidence.id().stream())
                .toList();
    }
}
