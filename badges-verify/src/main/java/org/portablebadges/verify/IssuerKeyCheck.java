package org.portablebadges.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.key.VerificationMethod;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.verify.trust.CredentialHash;
import org.portablebadges.verify.trust.KnownKey;
import org.portablebadges.verify.trust.KnownKeys;

/**
 * ISSUER_KEY: the key that signed is one of the issuer's, and was when the credential was made. That date is the later of
 * the credential's start and of its proof; whoever holds the key can write any date, so a compromised key ends its use.
 */
final class IssuerKeyCheck {
    private final IssuerKeys keys;
    private final SecuredCredential secured;
    private final @Nullable Instant validFrom;
    private final Settings settings;

    /**
     * @param validFrom when the credential starts; null where it does not say, as presentations do not
     */
    IssuerKeyCheck(IssuerKeys keys, SecuredCredential secured, @Nullable Instant validFrom, Settings settings) {
        this.keys = keys;
        this.secured = secured;
        this.validFrom = validFrom;
        this.settings = settings;
    }

    IssuerKeys keys() {
        return keys;
    }

    /** Of signatures by the issuer that hold, the one that speaks best for the credential decides. */
    Check ofOwn(List<SignatureResult> holding) {
        return holding.stream()
                .flatMap(result -> Optional.ofNullable(result.key()).map(key -> of(result, key)).stream())
                .min(Comparator.comparing(IssuerKeyCheck::rank))
                .orElseGet(() -> Check.notReached(CheckId.ISSUER_KEY, CheckId.PROOF));
    }

    /** Of signatures by keys that are none of the issuer's: a stranger's, or newer than what is known. */
    Check ofStrangers(List<SignatureResult> results) {
        SignatureResult first = results.get(0);
        Optional<Finding> unusable = results.stream()
                .flatMap(result -> keys.unusable(result.method()).stream())
                .findFirst();
        boolean unreadable = unusable.isPresent() && unusable.get().code() != ProblemCode.KEY_NOT_FOR_ASSERTIONS;
        if (unreadable) {
            return undetermined(at(first, unusable.get()));
        }
        Instant dated =
                results.stream().map(this::date).max(Comparator.naturalOrder()).orElseThrow();
        Optional<Instant> capturedAt = keys.captured().flatMap(KnownKeys::capturedAt);
        Check check = capturedAt
                .filter(dated::isAfter)
                .map(date -> undetermined(finding(ProblemCode.ISSUER_KEY_NEWER, first, date, dated)))
                .orElseGet(() -> Check.failed(
                        CheckId.ISSUER_KEY,
                        List.of(unusable.map(finding -> at(first, finding)).orElseGet(() -> foreign(first)))));
        return capturedAt
                .map(date -> check.with("keysCapturedAt", date.toString()))
                .orElse(check);
    }

    private Finding foreign(SignatureResult result) {
        return Finding.error(ProblemCode.ISSUER_KEY_NOT_OF_ISSUER, result.at(), result.method(), keys.issuer());
    }

    private static Finding at(SignatureResult result, Finding finding) {
        return new Finding(finding.code(), finding.severity(), result.at(), finding.arguments());
    }

    private static Check undetermined(Finding finding) {
        return Check.undetermined(CheckId.ISSUER_KEY, List.of(finding));
    }

    private static int rank(Check check) {
        return switch (check.outcome()) {
            case PASSED -> 0;
            case UNDETERMINED -> 1;
            case FAILED, SKIPPED -> 2;
        };
    }

    private Check of(SignatureResult result, VerificationMethod method) {
        Optional<KnownKey> life = keys.life(method);
        Check check = life.map(known -> of(result, known)).orElseGet(() -> passed(List.of()));
        check = check.with("issuer", keys.issuer().value()).with("verificationMethod", result.method());
        return life.isEmpty() || keys.isItself()
                ? check
                : check.with("keysCapturedAt", life.get().capturedAt().toString());
    }

    private Check of(SignatureResult result, KnownKey known) {
        Instant dated = date(result);
        // What became of a key later does not count yet, but for its loss: then the dates themselves may be forged.
        Optional<Instant> retired = known.retiredSince().filter(date -> !date.isAfter(settings.now()));
        Optional<Instant> compromised = known.compromisedSince();
        if (compromised.isPresent()) {
            return compromised(result, known, dated, compromised.get());
        }
        if (retired.isPresent() && !dated.isBefore(retired.get())) {
            return Check.failed(
                    CheckId.ISSUER_KEY, List.of(finding(ProblemCode.ISSUER_KEY_RETIRED, result, retired.get(), dated)));
        }
        if (known.start().filter(dated::isBefore).isPresent()) {
            return undetermined(finding(
                    ProblemCode.ISSUER_KEY_NOT_YET, result, known.start().get(), dated));
        }
        return passed(retired.map(date -> ownWord(result, dated, date)).stream().toList(), known);
    }

    private Check compromised(SignatureResult result, KnownKey known, Instant dated, Instant since) {
        String hash = CredentialHash.of(secured);
        if (known.vouchesFor(hash)) {
            return passed(List.of(), known).with("credentialSha256", hash);
        }
        Finding finding = finding(ProblemCode.ISSUER_KEY_COMPROMISED, result, since, dated);
        Check check =
                dated.isBefore(since) ? undetermined(finding) : Check.failed(CheckId.ISSUER_KEY, List.of(finding));
        return check.with("credentialSha256", hash);
    }

    private Check passed(List<Finding> notices, KnownKey known) {
        if (keys.isItself()) {
            return passed(notices);
        }
        Optional<Finding> stale = settings.staleBundle(JsonPointer.ROOT);
        if (stale.isPresent()) {
            List<Finding> findings = new ArrayList<>(stale.stream().toList());
            findings.addAll(notices);
            return Check.undetermined(CheckId.ISSUER_KEY, findings);
        }
        LocalDate day = known.capturedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return Check.passed(CheckId.ISSUER_KEY, Note.of(NoteCode.ISSUER_HAD_KEY, day), notices);
    }

    private Check passed(List<Finding> notices) {
        return Check.passed(CheckId.ISSUER_KEY, Note.of(NoteCode.ISSUER_IS_ITS_KEY, keys.issuer()), notices);
    }

    private static Finding finding(ProblemCode code, SignatureResult result, Instant change, Instant dated) {
        return Finding.error(code, result.at(), result.method(), change, dated);
    }

    private static Finding ownWord(SignatureResult result, Instant dated, Instant change) {
        return Finding.notice(ProblemCode.ISSUER_DATE_OWN_WORD, result.at(), dated, change);
    }

    /** When a signature says it was made; where nothing says so, only the present is sure. */
    private Instant date(SignatureResult result) {
        Instant created = result.created();
        if (created == null) {
            return validFrom == null ? settings.now() : validFrom;
        }
        return validFrom != null && validFrom.isAfter(created) ? validFrom : created;
    }
}
