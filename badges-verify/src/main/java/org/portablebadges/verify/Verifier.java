package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.linkeddata.DocumentSource;
import org.portablebadges.model.Conformance;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.proof.ProofExplanation;
import org.portablebadges.schema.SchemaValidation;
import org.portablebadges.verify.trust.CapturedDocuments;
import org.portablebadges.verify.trust.TrustBundle;

/**
 * Verifies files offline: no socket is opened, nothing is fetched. What the answer depends on is given here once; the
 * same file at the same instant then gets the same report. Immutable and thread-safe: one for a whole process, because it
 * keeps what it reads of status lists, and a new one reads them anew.
 *
 * <p>Bytes from strangers never make it throw; they get a report.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#verification-and-validation">OB 3.0 9, Verification</a>
 */
public final class Verifier {
    private final Builder options;
    private final DocumentSource documents;
    private final SchemaValidation schemas;
    private final CapturedDocuments captured;
    private final KnownLists lists = new KnownLists();
    private final Canonicalizer canonicalizer;

    private Verifier(Builder options) {
        TrustBundle trust = options.trust;
        this.options = options;
        this.documents = trust == null ? options.documents : options.documents.and(trust.contextSource());
        this.schemas = trust == null || trust.schemas().isEmpty()
                ? SchemaValidation.bundled()
                : SchemaValidation.of(trust.schemaCatalog());
        this.captured = trust == null ? options.captured : options.captured.and(trust.captured());
        this.canonicalizer = new Canonicalizer(documents, options.limits.canonicalization());
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

    /**
     * Every value on the way to what the proofs of a file sign, for whoever signed it and wants to know where its own
     * software went another way. The file may be VALID or not.
     *
     * @return one explanation a proof, in the order of the file; empty where nothing secures it, it cannot be read, or it
     *     has more proofs than the limit
     */
    public List<ProofExplanation> explain(byte[] file) {
        return new ProofExplanations(canonicalizer, options.limits).of(requireNonNull(file, "file"));
    }

    private Settings settings(@Nullable ExpectedRecipient recipient) {
        return new Settings(
                options.clock.instant().truncatedTo(ChronoUnit.MILLIS),
                options.skew,
                options.recognized == null ? Set.of() : options.recognized,
                options.trust,
                false,
                options.anyIssuer,
                recipient,
                new ProofAudience(options.domains, options.challenge),
                options.conformance,
                documents,
                schemas,
                captured,
                lists,
                canonicalizer,
                options.checker,
                options.maxStatusAge,
                options.limits);
    }

    /** Collects what a verifier depends on. Not thread-safe. */
    public static final class Builder {
        private boolean anyIssuer;
        private @Nullable Set<Iri> recognized;
        private @Nullable TrustBundle trust;
        private Clock clock = Clock.systemUTC();
        private Duration skew = Duration.ofMinutes(5);
        private Conformance conformance = Conformance.COMPATIBLE;
        private DocumentSource documents = DocumentSource.bundled();
        private CapturedDocuments captured = CapturedDocuments.NONE;
        private Set<String> domains = Set.of();
        private @Nullable String challenge;
        private SignatureChecker checker = SignatureChecker.builtIn();
        private Duration maxStatusAge = Duration.ofDays(30);
        private Limits limits = Limits.DEFAULT;

        private Builder() {}

        private Builder(Builder other) {
            this.anyIssuer = other.anyIssuer;
            this.recognized = other.recognized;
            this.trust = other.trust;
            this.clock = other.clock;
            this.skew = other.skew;
            this.conformance = other.conformance;
            this.documents = other.documents;
            this.captured = other.captured;
            this.domains = other.domains;
            this.challenge = other.challenge;
            this.checker = other.checker;
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

        /**
         * Recognizes the issuers of a trust bundle, each for what it says and by the keys that it knows. Its captured
         * documents, vocabularies and JSON Schemas are at hand as well.
         */
        public Builder trust(TrustBundle bundle) {
            this.trust = requireNonNull(bundle, "bundle");
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

        /**
         * Expects a proof that was made for exactly these domains ({@code domain}), or a token that names one of them
         * ({@code aud}). Unless set, a proof may have been made for anybody, and the report tells for whom it was. Asked of
         * the file itself, not of the documents inside it.
         *
         * @throws IllegalArgumentException where there are none
         */
        public Builder domains(Collection<String> names) {
            if (names.isEmpty()) {
                throw new IllegalArgumentException("name the domains that proofs are expected to be made for");
            }
            this.domains = Set.copyOf(names);
            return this;
        }

        /**
         * Expects a proof that answers this challenge ({@code challenge}, in a token {@code nonce}), so that one which was
         * shown elsewhere or before is refused. Otherwise as {@link #domains}.
         */
        public Builder challenge(String challenge) {
            this.challenge = requireNonNull(challenge, "challenge");
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

        /**
         * Who checks signatures; {@link SignatureChecker#builtIn()} unless set. A JCA provider is trusted as the Java
         * runtime is: what it confirms counts. One in front of a native library is faster, the JDK's own are slower.
         */
        public Builder signatures(SignatureChecker checker) {
            this.checker = requireNonNull(checker, "checker");
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
         * @throws IllegalStateException unless exactly one of {@link #recognizing}, {@link #trust} and {@link
         *     #anyIssuer} was called
         */
        public Verifier build() {
            long ways = Stream.of(anyIssuer, recognized != null, trust != null)
                    .filter(chosen -> chosen)
                    .count();
            if (ways != 1) {
                throw new IllegalStateException("say which issuers are recognized, or that any issuer is accepted");
            }
            return new Verifier(new Builder(this));
        }
    }
}
