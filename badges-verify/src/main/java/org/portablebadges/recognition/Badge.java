package org.portablebadges.recognition;

import java.util.List;
import java.util.Optional;
import org.portablebadges.encoding.Digest;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Profile;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.ClaimedCredential;
import org.portablebadges.verify.InnerReport;
import org.portablebadges.verify.Outcome;
import org.portablebadges.verify.VerificationReport;

/** One badge among those handed in: its report, and what it claims. Whether that is true is for the report to say. */
final class Badge {
    private final VerificationReport report;
    private final AchievementCredential credential;

    private Badge(VerificationReport report, AchievementCredential credential) {
        this.report = report;
        this.credential = credential;
    }

    /** The badge that a report is on; empty where it is on something else, or on nothing that can be read. */
    static Optional<Badge> of(VerificationReport report) {
        return report.claimed().flatMap(ClaimedCredential::badge).map(credential -> new Badge(report, credential));
    }

    VerificationReport report() {
        return report;
    }

    AchievementCredential credential() {
        return credential;
    }

    Iri id() {
        return credential.id();
    }

    Iri issuer() {
        return credential.issuer().map(Profile::id).orElse(Iri.of(""));
    }

    Achievement achievement() {
        return credential.achievement();
    }

    /** Who assessed, where that is said. */
    Optional<Iri> assessor() {
        return credential.credentialSubject().source().map(Profile::id);
    }

    /** Reports on badge endorsements inside. */
    List<VerificationReport> endorsements() {
        return report.inner().stream()
                .filter(inner -> inner.kind() == InnerReport.Kind.ENDORSEMENT)
                .map(InnerReport::report)
                .toList();
    }

    /** Whether its issuer signed exactly this, whatever else is to be said about it. */
    boolean isAuthentic() {
        return report.check(CheckId.PROOF).outcome() == Outcome.PASSED
                && report.check(CheckId.ISSUER_KEY).outcome() == Outcome.PASSED;
    }

    /** What makes it the same badge in several files. */
    String key() {
        return issuer() + " " + id();
    }

    /** Something to order files of one badge by that does not depend on where they stand. */
    String fingerprint() {
        return report.claimed()
                .map(claimed -> Digest.SHA_256.hexOf(claimed.secured().text()))
                .orElse("");
    }
}
