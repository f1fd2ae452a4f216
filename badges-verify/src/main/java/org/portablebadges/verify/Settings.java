package org.portablebadges.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.linkeddata.DocumentSource;
import org.portablebadges.model.Conformance;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.trust.CapturedDocuments;

/**
 * Everything one verification depends on besides the file.
 *
 * @param now the instant of verification
 * @param skew how far a start may lie ahead of now, for clocks that differ
 * @param recognized issuers that the reader recognizes
 * @param anyIssuer whether any issuer was accepted explicitly
 * @param expected whom the badge should name; null where nobody was given
 * @param conformance how strictly the format is read
 * @param documents the only contexts there are
 * @param captured documents of the web, captured beforehand
 * @param canonicalizer makes statements of documents, with these contexts and limits
 * @param maxStatusAge how old the copy of a status list may be that says nothing against a credential
 * @param limits how much work the file may ask for
 */
record Settings(
        Instant now,
        Duration skew,
        Set<Iri> recognized,
        boolean anyIssuer,
        @Nullable ExpectedRecipient expected,
        Conformance conformance,
        DocumentSource documents,
        CapturedDocuments captured,
        Canonicalizer canonicalizer,
        Duration maxStatusAge,
        Limits limits) {

    Instant latestStart() {
        return now.plus(skew);
    }

    /**
     * With what a status list is verified: it names no person, its format is not that of a badge, and one from after the
     * instant of verification is looked at as of its capture.
     */
    Settings forStatusList(Instant capturedAt) {
        Instant instant = capturedAt.isAfter(now) ? capturedAt : now;
        return new Settings(
                instant,
                skew,
                recognized,
                anyIssuer,
                null,
                Conformance.COMPATIBLE,
                documents,
                captured,
                canonicalizer,
                maxStatusAge,
                limits);
    }

    /** Whether somebody's status list may speak of the credentials of an issuer: nobody's but the issuer's own. */
    boolean mayPublishStatusOf(Iri issuer, Iri publisher) {
        return issuer.equals(publisher);
    }

    Optional<ExpectedRecipient> recipient() {
        return Optional.ofNullable(expected);
    }

    VerdictRule rule() {
        return new VerdictRule(anyIssuer, expected != null, conformance == Conformance.STRICT);
    }
}
