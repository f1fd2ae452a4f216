package org.portablebadges.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.verify.IssuerTrustCheck.Award;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustedIssuer;

/** ISSUER_TRUST by a trust bundle: the issuer is listed, still or then, and recognized for just this. */
final class BundleTrust {
    private final TrustBundle bundle;
    private final Settings settings;

    BundleTrust(TrustBundle bundle, Settings settings) {
        this.bundle = bundle;
        this.settings = settings;
    }

    Check of(Award award) {
        Optional<TrustedIssuer> listed = bundle.find(award.issuer());
        Check check = listed.map(known -> of(award, known))
                .orElseGet(() ->
                        undetermined(Finding.error(ProblemCode.ISSUER_NOT_RECOGNIZED, award.at(), award.issuer())));
        check = check.with("issuer", award.issuer().value());
        if (listed.isPresent()) {
            check = check.with("name", listed.get().name());
        }
        return check.with("bundleIssuedAt", bundle.issuedAt().toString())
                .with("bundleSequence", Long.toString(bundle.sequence()));
    }

    private Check of(Award award, TrustedIssuer known) {
        Instant dated = award.dated();
        Optional<Instant> withdrawn = known.withdrawnSince().filter(since -> !since.isAfter(settings.now()));
        if (withdrawn.isPresent() && !dated.isBefore(withdrawn.get())) {
            Finding finding =
                    Finding.error(ProblemCode.ISSUER_WITHDRAWN, award.at(), award.issuer(), withdrawn.get(), dated);
            return Check.failed(CheckId.ISSUER_TRUST, List.of(finding));
        }
        Optional<String> beyond = beyondRecognition(award, known);
        if (beyond.isPresent()) {
            return undetermined(
                    Finding.error(ProblemCode.ISSUER_NOT_RECOGNIZED_FOR, award.at(), known.name(), beyond.get()));
        }
        Optional<Finding> stale = settings.staleBundle(JsonPointer.ROOT);
        if (stale.isPresent()) {
            return undetermined(stale.get());
        }
        List<Finding> notices = new ArrayList<>();
        withdrawn
                .map(since -> Finding.notice(ProblemCode.ISSUER_DATE_OWN_WORD, award.at(), dated, since))
                .ifPresent(notices::add);
        known.source()
                .filter(source -> !source.signed())
                .map(source -> Finding.notice(
                        ProblemCode.TRUST_SOURCE_UNSIGNED, award.at(), source.list(), source.capturedAt()))
                .ifPresent(notices::add);
        LocalDate day = bundle.issuedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return Check.passed(CheckId.ISSUER_TRUST, Note.of(NoteCode.ISSUER_IN_BUNDLE, known.name(), day), notices);
    }

    /** What was awarded that the issuer is not recognized for; empty where it is. */
    private static Optional<String> beyondRecognition(Award award, TrustedIssuer known) {
        if (known.recognizedFor().isEverything()) {
            return Optional.empty();
        }
        if (award.credential() instanceof AchievementCredential badge) {
            return known.recognizedFor().covers(badge.achievement())
                    ? Optional.empty()
                    : Optional.of(badge.achievement().id().value());
        }
        return Optional.of(
                award.credential() == null
                        ? ""
                        : String.join(", ", award.credential().type()));
    }

    private static Check undetermined(Finding finding) {
        return Check.undetermined(CheckId.ISSUER_TRUST, List.of(finding));
    }
}
