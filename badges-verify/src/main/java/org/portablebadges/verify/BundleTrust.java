package org.portablebadges.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Credential;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.verify.trust.IssuerSource;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustedIssuer;

/** ISSUER_TRUST by a trust bundle: the issuer is listed, still or then, and recognized for just this. */
final class BundleTrust {
    private static final JsonPointer AT = JsonPointer.of("issuer");

    private final TrustBundle bundle;
    private final Settings settings;

    BundleTrust(TrustBundle bundle, Settings settings) {
        this.bundle = bundle;
        this.settings = settings;
    }

    Check of(Credential credential, Iri issuer, @Nullable Instant signedAt) {
        Optional<TrustedIssuer> listed = bundle.find(issuer);
        Check check = listed.map(known -> of(credential, issuer, signedAt, known))
                .orElseGet(() -> undetermined(Finding.error(ProblemCode.ISSUER_NOT_RECOGNIZED, AT, issuer)));
        check = check.with("issuer", issuer.value());
        if (listed.isPresent()) {
            check = check.with("name", listed.get().name());
        }
        return check.with("bundleIssuedAt", bundle.issuedAt().toString())
                .with("bundleSequence", Long.toString(bundle.sequence()));
    }

    private Check of(Credential credential, Iri issuer, @Nullable Instant signedAt, TrustedIssuer known) {
        Instant start = credential.validFrom();
        Instant dated = signedAt != null && signedAt.isAfter(start) ? signedAt : start;
        Optional<Instant> withdrawn = known.withdrawnSince().filter(since -> !since.isAfter(settings.now()));
        if (withdrawn.isPresent() && !dated.isBefore(withdrawn.get())) {
            return Check.failed(
                    CheckId.ISSUER_TRUST,
                    List.of(Finding.error(ProblemCode.ISSUER_WITHDRAWN, AT, issuer, withdrawn.get(), dated)));
        }
        Optional<String> beyond = beyondRecognition(credential, known);
        if (beyond.isPresent()) {
            return undetermined(Finding.error(ProblemCode.ISSUER_NOT_RECOGNIZED_FOR, AT, known.name(), beyond.get()));
        }
        if (bundle.isStaleAt(settings.now())) {
            return undetermined(
                    Finding.error(ProblemCode.TRUST_STALE, JsonPointer.ROOT, bundle.nextUpdate(), settings.now()));
        }
        List<Finding> findings = new ArrayList<>();
        withdrawn.ifPresent(since -> findings.add(Finding.notice(ProblemCode.ISSUER_DATE_OWN_WORD, AT, dated, since)));
        known.source().filter(source -> !source.signed()).ifPresent(source -> findings.add(unsigned(source)));
        Object day = bundle.issuedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return Check.passed(CheckId.ISSUER_TRUST, Note.of(NoteCode.ISSUER_IN_BUNDLE, known.name(), day), findings);
    }

    /** What the credential is that the issuer is not recognized for; empty where it is. */
    private static Optional<String> beyondRecognition(Credential credential, TrustedIssuer known) {
        if (credential instanceof AchievementCredential badge) {
            return known.recognizedFor().covers(badge.achievement())
                    ? Optional.empty()
                    : Optional.of(badge.achievement().id().value());
        }
        return known.recognizedFor().isEverything()
                ? Optional.empty()
                : Optional.of(String.join(", ", credential.type()));
    }

    private static Finding unsigned(IssuerSource source) {
        return Finding.notice(ProblemCode.TRUST_SOURCE_UNSIGNED, AT, source.list(), source.capturedAt());
    }

    private static Check undetermined(Finding finding) {
        return Check.undetermined(CheckId.ISSUER_TRUST, List.of(finding));
    }
}
