package org.portablebadges.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.model.Profile;
import org.portablebadges.model.RelatedResource;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.QualityRule;
import org.portablebadges.verify.ClaimedCredential;
import org.portablebadges.verify.VerificationReport;

/**
 * Looks for a badge endorsement by a body that the policy names: verified, of exactly the version of the achievement that
 * was awarded, held against the standard asked for, in force.
 */
final class QualityCheck {
    private static final Set<ReasonCode> OUT_OF_FORCE =
            EnumSet.of(ReasonCode.BADGE_EXPIRED, ReasonCode.BADGE_NOT_YET_VALID, ReasonCode.BADGE_REVOKED);

    private final QualityRule rule;
    private final Badge badge;
    private final CountedDate date;

    QualityCheck(QualityRule rule, Badge badge, CountedDate date) {
        this.rule = rule;
        this.badge = badge;
        this.date = date;
    }

    /** Who endorsed, or why no endorsement counts. */
    record Result(List<Iri> endorsedBy, @Nullable Obstacle obstacle) {}

    /**
     * Looks among the endorsements on the badge and those given beside it.
     *
     * @param others reports on endorsements that came as files of their own
     */
    Result among(List<VerificationReport> others) {
        List<Iri> endorsers = new ArrayList<>();
        List<Obstacle> obstacles = new ArrayList<>();
        List<VerificationReport> all = new ArrayList<>(badge.endorsements());
        all.addAll(others);
        for (VerificationReport report : all) {
            Optional<EndorsementCredential> endorsement = endorsement(report).filter(this::isByBodyOfThis);
            if (endorsement.isPresent()) {
                Iri endorser = issuerOf(endorsement.get());
                obstacle(report, endorsement.get(), endorser)
                        .ifPresentOrElse(obstacles::add, () -> endorsers.add(endorser));
            }
        }
        if (!endorsers.isEmpty()) {
            return new Result(
                    endorsers.stream()
                            .distinct()
                            .sorted(Comparator.comparing(Iri::value))
                            .toList(),
                    null);
        }
        // One endorsement that may yet turn out to hold keeps the question open.
        Obstacle nearest = obstacles.stream()
                .min(Comparator.comparing((Obstacle obstacle) -> !obstacle.open())
                        .thenComparing(obstacle -> obstacle.reason().code())
                        .thenComparing(obstacle -> obstacle.reason().arguments().toString()))
                .orElseGet(() -> Obstacle.firm(ReasonCode.QUALITY_NOT_ENDORSED));
        return new Result(List.of(), nearest);
    }

    static Optional<EndorsementCredential> endorsement(VerificationReport report) {
        return report.claimed()
                .map(ClaimedCredential::credential)
                .filter(EndorsementCredential.class::isInstance)
                .map(EndorsementCredential.class::cast);
    }

    static Iri issuerOf(EndorsementCredential endorsement) {
        return endorsement.issuer().map(Profile::id).orElse(Iri.of(""));
    }

    private boolean isByBodyOfThis(EndorsementCredential endorsement) {
        return rule.endorsedBy().contains(issuerOf(endorsement))
                && endorsement
                        .credentialSubject()
                        .id()
                        .equals(badge.achievement().id());
    }

    private Optional<Obstacle> obstacle(VerificationReport report, EndorsementCredential endorsement, Iri endorser) {
        List<String> digests = endorsement.relatedResource().stream()
                .filter(resource -> resource.id().equals(badge.achievement().id()))
                .map(resource -> resource.digestMultibase().orElse(""))
                .toList();
        if (digests.isEmpty()) {
            return Optional.of(Obstacle.firm(ReasonCode.QUALITY_VERSION_NOT_STATED, endorser));
        }
        Optional<Multihash> awarded = badge.achievement().versionDigest();
        if (!digests.stream().allMatch(digest -> awarded.isPresent() && awarded.equals(Multihash.parse(digest)))) {
            return Optional.of(Obstacle.firm(ReasonCode.QUALITY_OTHER_VERSION, endorser));
        }
        if (!rule.standard().isEmpty() && !isHeldAgainst(endorsement)) {
            return Optional.of(Obstacle.firm(ReasonCode.QUALITY_OTHER_STANDARD, endorser, rule.standard()));
        }
        Optional<Obstacle> standing =
                rule.inForce() ? ReportStanding.now(report) : ReportStanding.asOf(report, date.instant());
        return standing.map(obstacle -> obstacle(obstacle, endorser));
    }

    private static Obstacle obstacle(Obstacle standing, Iri endorser) {
        if (standing.open()) {
            return Obstacle.open(ReasonCode.QUALITY_NOT_VERIFIED, endorser);
        }
        return OUT_OF_FORCE.contains(standing.reason().code())
                ? Obstacle.firm(ReasonCode.QUALITY_NOT_IN_FORCE, endorser)
                : Obstacle.firm(ReasonCode.QUALITY_NOT_ENDORSED);
    }

    private boolean isHeldAgainst(EndorsementCredential endorsement) {
        return endorsement.relatedResource().stream().map(RelatedResource::id).anyMatch(id -> id.value()
                .equals(rule.standard()));
    }
}
