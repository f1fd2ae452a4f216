package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.linkeddata.DocumentSource;
import org.portablebadges.model.Conformance;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.trust.CapturedDocuments;

/**
 * Verifies files offline: no socket is opened, nothing is fetched. What the answer depends on is given here once; the
 * same file at the same instant then gets the same report. Immutable and thread-safe: one for a whole process.
 *
 * <p>Bytes from strangers never make it throw; they get a report.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#verification-and-validation">OB 3.0 9, Verification</a>
 */
public final class Verifier {
    private final Builder options;
    private final Canonicalizer canonicalizer;

    private Verifier(Builder options) {
        this.options = options;
        this.canonicalizer = new Canonicalizer(options.documents, options.limits.canonicalization());
    }

    /** Starts a verifier. Which issuers are recognized must be said before it can be built. */
    public static Builder builder() {
        return new Builder();
    }

    /** Verifies the bytes of a file: PNG, SVG, compact JWS or JSON, told apart by their content. */
    public VerificationReport verify(byte[] file) {
        return new Verification(settings(null)).of(requireNonNull(file, "file"));
    }

    /** Verifies a file and compares its recipient with a person. */
    public VerificationReport verify(byte[] file, ExpectedRecipient recipient) {
        return new Verification(settings(requireNonNull(recipient, "recipient"))).of(requireNonNull(file, "file"));
    }

    /**
     * Report on a file whose bytes could not be had, so that a batch has one report for each file.
     *
     * @param reason why, as an error
     */
    public VerificationReport unreadable(Finding reason) {
        return new Verification(settings(null)).unreadable(List.of(reason));
    }

    private Settings settings(@Nullable ExpectedRecipient recipient) {
        return new Settings(
                options.clock.instant().truncatedTo(ChronoUnit.MILLIS),
                options.skew,
                options.recognized == null ? Set.of() : options.recognized,
                options.anyIssuer,
                recipient,
                options.conformance,
                options.documents,
                options.captured,
                canonicalizer,
                options.maxStatusAge,
                options.limits);
    }

    /** Collects what a verifier depends on. Not thread-safe. */
    public static final class Builder {
        private boolean anyIssuer;
        private @Nullable Set<Iri> recognized;
        private Clock clock = Clock.systemUTC();
        private Duration skew = Duration.ofMinutes(5);
        private Conformance conformance = Conformance.COMPATIBLE;
        private DocumentSource documents = DocumentSource.bundled();
        private CapturedDocuments captured = CapturedDocuments.NONE;
        private Duration maxStatusAge = Duration.ofDays(30);
        private Limits limits = Limits.DEFAULT;

        private Builder() {}

        private Builder(Builder other) {
            this.anyIssuer = other.anyIssuer;
            this.recognized = other.recognized;
            this.clock = other.clock;
            this.skew = other.skew;
            this.conformance = other.conformance;
            this.documents = other.documents;
            this.captured = other.captured;
            this.maxStatusAge = other.maxStatusAge;
            this.limits = other.limits;
        }

        /**
         * Recognizes these issuers and no others. Identifiers are compared character by character. An empty list is
         * allowed: then no badge is VALID, and the report says why.
         */
        public Builder recognizing(Collection<Iri> issuers) {
            this.recognized = Set.copyOf(issuers);
            return this;
        }

        /** Accepts any issuer: a VALID report then says nothing about who that issuer is. */
        public Builder anyIssuer() {
            this.anyIssuer = true;
            return this;
        }

        /** The clock that dates are compared with; the system's in UTC unless set. */
        public Builder clock(Clock clock) {
            this.clock = requireNonNull(clock, "clock");
            return this;
        }

        /** How far a start may lie ahead of the clock; 5 minutes unless set, never applied to an end. */
        public Builder skew(Duration skew) {
            if (skew.isNegative()) {
                throw new IllegalArgumentException("a skew is not negative: " + skew);
            }
            this.skew = skew;
            return this;
        }

        /** How strictly the format is read; {@link Conformance#COMPATIBLE} unless set. */
        public Builder conformance(Conformance conformance) {
            this.conformance = requireNonNull(conformance, "conformance");
            return this;
        }

        /** The contexts that exist; the bundled ones unless set. Must not reach outside. */
        public Builder documents(DocumentSource documents) {
            this.documents = requireNonNull(documents, "documents");
            return this;
        }

        /**
         * Documents captured from the web beforehand; none unless set. Status lists are looked for here and nowhere else.
         * Badges of Open Badges 2.0 need their issuers' profiles, keys and revocation lists, and the badges themselves
         * where they are hosted.
         */
        public Builder captured(CapturedDocuments captured) {
            this.captured = requireNonNull(captured, "captured");
            return this;
        }

        /**
         * How old the copy of a status list may be that says nothing against a credential; 30 days unless set. Past it the
         * check STATUS stays open, while a revocation in it counts whatever its age.
         */
        public Builder maxStatusAge(Duration maxStatusAge) {
            if (maxStatusAge.isNegative()) {
                throw new IllegalArgumentException("an age is not negative: " + maxStatusAge);
            }
            this.maxStatusAge = maxStatusAge;
            return this;
        }

        /** How much work a file may ask for; {@link Limits#DEFAULT} unless set. */
        public Builder limits(Limits limits) {
            this.limits = requireNonNull(limits, "limits");
            return this;
        }

        /**
         * The verifier.
         *
         * @throws IllegalStateException unless exactly one of {@link #recognizing} and {@link #anyIssuer} was called
         */
        public Verifier build() {
            if (anyIssuer == (recognized != null)) {
                throw new IllegalStateException("say which issuers are recognized, or that any issuer is accepted");
            }
            return new Verifier(new Builder(this));
        }
    }
}
