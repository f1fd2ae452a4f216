package org.portablebadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;

/**
 * PROOF and ISSUER_KEY, decided together: what each signature shows, and whether one of them is the issuer's.
 *
 * @param proof the check PROOF
 * @param issuerKey the check ISSUER_KEY
 * @param signedAt when the issuer's latest signature says it was made; null where none does
 */
record SignatureChecks(Check proof, Check issuerKey, @Nullable Instant signedAt) {

    SignatureChecks(Check proof, Check issuerKey) {
        this(proof, issuerKey, null);
    }

    static SignatureChecks notReached(CheckId because) {
        return new SignatureChecks(
                Check.notReached(CheckId.PROOF, because), Check.notReached(CheckId.ISSUER_KEY, because));
    }

    /** Of a credential that nothing secures, whatever its words mean. */
    static SignatureChecks unsecured() {
        Finding missing = Finding.error(ProblemCode.PROOF_MISSING, JsonPointer.ROOT);
        return new SignatureChecks(
                Check.failed(CheckId.PROOF, List.of(missing)), Check.notReached(CheckId.ISSUER_KEY, CheckId.PROOF));
    }

    /** Of a presentation that no named holder signed. */
    static SignatureChecks unsignedPresentation() {
        Finding unsigned = Finding.error(ProblemCode.PRESENTATION_UNSIGNED, JsonPointer.ROOT);
        return new SignatureChecks(
                Check.undetermined(CheckId.PROOF, List.of(unsigned)),
                Check.notReached(CheckId.ISSUER_KEY, CheckId.PROOF));
    }

    /** The same, with these reasons to refuse whatever secures the document. */
    SignatureChecks refusedFor(List<Finding> reasons) {
        if (reasons.isEmpty()) {
            return this;
        }
        Check refused = Check.failed(CheckId.PROOF, reasons).and(proof.findings());
        return new SignatureChecks(refused, Check.notReached(CheckId.ISSUER_KEY, CheckId.PROOF), signedAt);
    }

    /**
     * The check that makes it pointless to look at what the credential says: one that failed, or a proof that leaves
     * content uncovered or could not be interpreted. A missing key does not: then the words are claims, and may still
     * speak against themselves.
     */
    Optional<CheckId> spoiledBy() {
        boolean uncovered =
                proof.outcome() == Outcome.UNDETERMINED && !proof.evidence().isEmpty();
        if (uncovered || proof.outcome() == Outcome.SKIPPED) {
            return Optional.of(CheckId.PROOF);
        }
        return Stream.of(proof, issuerKey)
                .filter(check -> check.outcome() == Outcome.FAILED)
                .map(Check::id)
                .findFirst();
    }

    /**
     * From what each signature showed to the two checks.
     *
     * @param keyCheck judges the keys of whoever must have signed: the issuer, or the holder of a presentation
     * @param member the member that names who must have signed
     */
    static SignatureChecks of(IssuerKeyCheck keyCheck, String member, List<SignatureResult> results) {
        IssuerKeys keys = keyCheck.keys();
        if (results.isEmpty()) {
            return unsecured();
        }
        return keys.known() ? withKnownKeys(keyCheck, results) : withUnknownKeys(keys.issuer(), member, results);
    }

    private static SignatureChecks withKnownKeys(IssuerKeyCheck keyCheck, List<SignatureResult> results) {
        List<SignatureResult> own = only(results, SignatureResult::byIssuer);
        if (own.isEmpty()) {
            return withoutIssuersKey(keyCheck, results);
        }
        boolean sound = own.stream().anyMatch(SignatureResult::holds);
        List<Finding> beside = besides(only(results, result -> !result.byIssuer() || (sound && isOpen(result))));
        Check proof = decide(own).and(beside);
        Check key = sound ? keyCheck.ofOwn(reliable(own)) : Check.notReached(CheckId.ISSUER_KEY, CheckId.PROOF);
        return new SignatureChecks(proof, key, latest(own));
    }

    private static SignatureChecks withoutIssuersKey(IssuerKeyCheck keyCheck, List<SignatureResult> results) {
        List<Finding> problems = keyCheck.keys().problems();
        if (!problems.isEmpty()) {
            ProblemCode why = problems.get(0).code();
            boolean unsupported = why == ProblemCode.KEY_TYPE_UNSUPPORTED || why == ProblemCode.KEY_USE;
            return new SignatureChecks(
                    byOthers(results, ProblemCode.PROOF_NOT_BY_ISSUER),
                    unsupported
                            ? Check.undetermined(CheckId.ISSUER_KEY, problems)
                            : Check.failed(CheckId.ISSUER_KEY, problems));
        }
        boolean nameless = results.stream().allMatch(result -> result.method().isEmpty());
        Check key = nameless ? Check.notReached(CheckId.ISSUER_KEY, CheckId.PROOF) : keyCheck.ofStrangers(results);
        boolean perhaps = key.outcome() == Outcome.UNDETERMINED;
        ProblemCode meaning = perhaps ? ProblemCode.PROOF_KEY_SELF_SUPPLIED : ProblemCode.PROOF_NOT_BY_ISSUER;
        return new SignatureChecks(byOthers(results, meaning), key);
    }

    private static SignatureChecks withUnknownKeys(Iri issuer, String member, List<SignatureResult> results) {
        Finding open = Finding.error(ProblemCode.ISSUER_KEY_NOT_ESTABLISHED, JsonPointer.of(member), issuer);
        return new SignatureChecks(
                byOthers(results, ProblemCode.PROOF_KEY_SELF_SUPPLIED),
                Check.undetermined(CheckId.ISSUER_KEY, List.of(open)).with("issuer", issuer.value()));
    }

    /** One of the issuer's own signatures that fails speaks against the whole, however many others hold. */
    private static Check decide(List<SignatureResult> own) {
        List<Finding> failures = errorsOf(only(own, SignatureResult::fails));
        if (!failures.isEmpty()) {
            return Check.failed(CheckId.PROOF, failures);
        }
        if (own.stream().noneMatch(SignatureResult::holds)) {
            return Check.undetermined(CheckId.PROOF, errorsOf(own));
        }
        return covered(firstHolding(own), List.of());
    }

    /** Signatures by keys that nothing binds to the issuer: they only tell damage from ignorance. */
    private static Check byOthers(List<SignatureResult> results, ProblemCode meaning) {
        if (results.stream().anyMatch(SignatureResult::holds)) {
            SignatureResult first = firstHolding(results);
            return covered(first, List.of(Finding.warning(meaning, first.at(), first.method())));
        }
        List<Finding> failures = errorsOf(only(results, SignatureResult::fails));
        return failures.isEmpty()
                ? Check.undetermined(CheckId.PROOF, errorsOf(results))
                : Check.failed(CheckId.PROOF, failures);
    }

    private static Check covered(SignatureResult result, List<Finding> meaning) {
        List<Finding> findings = new ArrayList<>(meaning);
        findings.addAll(result.findings());
        Check check = Check.errors(findings).isEmpty()
                ? Check.passed(CheckId.PROOF, Note.of(NoteCode.PROOF_HOLDS, result.suite(), result.method()), findings)
                : Check.undetermined(CheckId.PROOF, findings);
        return check.with("suite", result.suite()).with("verificationMethod", result.method());
    }

    private static List<Finding> besides(List<SignatureResult> others) {
        List<Finding> findings = new ArrayList<>();
        for (SignatureResult other : others) {
            if (other.holds()) {
                findings.add(Finding.notice(ProblemCode.PROOF_CO_SIGNATURE, other.at(), other.method()));
            } else if (other.fails()) {
                findings.add(Finding.warning(ProblemCode.PROOF_CO_SIGNATURE_BROKEN, other.at(), other.method()));
            } else {
                Check.errors(other.findings()).forEach(finding -> findings.add(finding.as(Severity.WARNING)));
            }
        }
        return findings;
    }

    private static @Nullable Instant latest(List<SignatureResult> own) {
        return own.stream()
                .flatMap(result -> Optional.ofNullable(result.created()).stream())
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static boolean isOpen(SignatureResult result) {
        return !result.holds() && !result.fails();
    }

    private static SignatureResult firstHolding(List<SignatureResult> results) {
        return reliable(results).get(0);
    }

    // What one signature leaves uncovered another may cover, but then it is that one's key which answers for the words.
    private static List<SignatureResult> reliable(List<SignatureResult> results) {
        List<SignatureResult> holding = only(results, SignatureResult::holds);
        List<SignatureResult> covering =
                only(holding, result -> Check.errors(result.findings()).isEmpty());
        return covering.isEmpty() ? holding : covering;
    }

    private static List<SignatureResult> only(List<SignatureResult> results, Predicate<SignatureResult> which) {
        List<SignatureResult> some = new ArrayList<>();
        for (SignatureResult result : results) {
            if (which.test(result)) {
                some.add(result);
            }
        }
        return some;
    }

    private static List<Finding> errorsOf(List<SignatureResult> results) {
        return results.stream()
                .flatMap(result -> Check.errors(result.findings()).stream())
                .toList();
    }
}
