package org.portablebadges.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.linkeddata.DocumentSource;
import org.portablebadges.model.Conformance;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.schema.SchemaValidation;
import org.portablebadges.verify.trust.CapturedDocuments;
import org.portablebadges.verify.trust.TrustBundle;

/**
 * Everything one verification depends on besides the file.
 *
 * @param now the instant of verification
 * @param skew how far a start may lie ahead of now, for clocks that differ
 * @param recognized issuers that the reader recognizes
 * @param trust the trust bundle that says so; null where there is none
 * @param lasting whether what the trust bundle says counts beyond the date at which a newer one is due
 * @param anyIssuer whether any issuer was accepted explicitly
 * @param expected whom the badge should name; null where nobody was given
 * @param audience for whom its proofs should have been made
 * @param conformance how strictly the format is read
 * @param documents the only contexts there are
 * @param schemas the only JSON Schemas there are
 * @param captured documents of the web, captured beforehand
 * @param lists what was read of the status lists among them
 * @param canonicalizer makes statements of documents, with these contexts and limits
 * @param checker who does the arithmetic of signatures
 * @param maxStatusAge how old the copy of a status list may be that says nothing against a credential
 * @param limits how much work the file may ask for
 */
record Settings(
        Instant now,
        Duration skew,
        Set<Iri> recognized,
        @Nullable TrustBundle trust,
        boolean lasting,
        boolean anyIssuer,
        @Nullable ExpectedRecipient expected,
        ProofAudience audience,
        Conformance conformance,
        DocumentSource documents,
        SchemaValidation schemas,
        CapturedDocuments captured,
        KnownLists lists,
        Canonicalizer canonicalizer,
        SignatureChecker checker,
        Duration maxStatusAge,
        Limits limits) {

    Instant latestStart() {
        return now.plus(skew);
    }

    /** With what a document inside the file is verified: whoever made it did not know to whom it would be shown. */
    Settings forDocumentInside() {
        return new Settings(
                now,
                skew,
                recognized,
                trust,
                lasting,
                anyIssuer,
                expected,
                ProofAudience.ANY,
                conformance,
                documents,
                schemas,
                captured,
                lists,
                canonicalizer,
                checker,
                maxStatusAge,
                limits);
    }

    /**
     * With what a status list is verified: it names no person, its format is not that of a badge, and one from after the
     * instant of verification is looked at as of its capture. That it was revoked by an issuer's own list stays true
     * however old the trust bundle grows.
     */
    Settings forStatusList(Instant capturedAt) {
        Instant instant = capturedAt.isAfter(now) ? capturedAt : now;
        return new Settings(
                instant,
                skew,
                recognized,
                trust,
                true,
                anyIssuer,
                null,
                ProofAudience.ANY,
                Conformance.COMPATIBLE,
                documents,
                schemas,
                captured,
                lists,
                canonicalizer,
                checker,
                maxStatusAge,
                limits);
    }

    /** Whether somebody's status list may speak of an issuer's credentials: its own, or that of whom the bundle names. */
    boolean mayPublishStatusOf(Iri issuer, Iri publisher) {
        if (issuer.equals(publisher)) {
            return true;
        }
        return bundle().filter(listed -> listed.delegatesOf(issuer).contains(publisher)
                        || listed.find(issuer)
                                .filter(known -> known.allIds().contains(publisher))
                                .isPresent())
                .isPresent();
    }

    Optional<ExpectedRecipient> recipient() {
        return Optional.ofNullable(expected);
    }

    Optional<TrustBundle> bundle() {
        return Optional.ofNullable(trust);
    }

    /** That a newer trust bundle was due, where that counts. */
    Optional<Finding> staleBundle(JsonPointer at) {
        return bundle().filter(listed -> !lasting && listed.isStaleAt(now))
                .map(listed -> Finding.error(ProblemCode.TRUST_STALE, at, listed.nextUpdate(), now));
    }

    /** The checks, with a warning on ISSUER_TRUST where they rest on a trust bundle that nobody signed. */
    List<Check> marked(List<Check> checks) {
        if (trust == null || trust.signer().isPresent()) {
            return checks;
        }
        Finding unsigned = Finding.warning(ProblemCode.TRUST_UNSIGNED, JsonPointer.ROOT);
        return checks.stream()
                .map(check -> check.id() == CheckId.ISSUER_TRUST ? check.and(List.of(unsigned)) : check)
                .toList();
    }

    VerdictRule rule() {
        return new VerdictRule(anyIssuer, expected != null, conformance == Conformance.STRICT);
    }
}
