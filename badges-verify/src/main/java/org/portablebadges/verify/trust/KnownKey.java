package org.portablebadges.verify.trust;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.key.VerificationMethod;

/** A key that an issuer has or had, with everything the bundle knows of its life. Immutable. */
public final class KnownKey {
    private final VerificationMethod method;
    private final Instant capturedAt;
    private final @Nullable Instant start;
    private final @Nullable Instant retiredSince;
    private final @Nullable Instant compromisedSince;
    private final Set<String> knownCredentials;

    private KnownKey(
            VerificationMethod method,
            Instant capturedAt,
            @Nullable Instant start,
            @Nullable Instant retiredSince,
            @Nullable Instant compromisedSince,
            Set<String> knownCredentials) {
        this.method = requireNonNull(method, "method");
        this.capturedAt = requireNonNull(capturedAt, "capturedAt");
        this.start = start;
        this.retiredSince = retiredSince;
        this.compromisedSince = compromisedSince;
        this.knownCredentials = Set.copyOf(knownCredentials);
    }

    /** A key of a captured document. */
    static KnownKey captured(
            VerificationMethod method, Instant capturedAt, @Nullable Instant retired, @Nullable Instant compromised) {
        return new KnownKey(method, capturedAt, null, retired, compromised, Set.of());
    }

    /** Same key, with what the operator knows of it as well. */
    KnownKey with(TrustedKey vouched) {
        return new KnownKey(
                method,
                capturedAt,
                vouched.validFrom().orElse(start),
                earlier(retiredSince, vouched.retiredSince().orElse(null)),
                earlier(compromisedSince, vouched.compromisedSince().orElse(null)),
                vouched.knownCredentials());
    }

    /** The key and how proofs name it. */
    public VerificationMethod method() {
        return method;
    }

    /** When it was last seen among the issuer's keys. */
    public Instant capturedAt() {
        return capturedAt;
    }

    /** Since when it is in use, where that is known. */
    public Optional<Instant> start() {
        return Optional.ofNullable(start);
    }

    /** Since when the issuer does not sign with it, or the earliest date at which it was no longer listed. */
    public Optional<Instant> retiredSince() {
        return Optional.ofNullable(retiredSince);
    }

    /** Since when somebody else may have it. */
    public Optional<Instant> compromisedSince() {
        return Optional.ofNullable(compromisedSince);
    }

    /** Whether this credential is on record as the issuer's own, see {@link CredentialHash}. */
    public boolean vouchesFor(String credentialHash) {
        return knownCredentials.contains(credentialHash);
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        return Stream.of(Optional.ofNullable(a), Optional.ofNullable(b))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
