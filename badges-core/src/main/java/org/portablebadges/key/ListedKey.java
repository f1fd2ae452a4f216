package org.portablebadges.key;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key that its owner's document lists for signing credentials, with what the document says of its end. Immutable. */
public final class ListedKey {
    private final VerificationMethod method;
    private final @Nullable Instant expires;
    private final @Nullable Instant revoked;

    ListedKey(VerificationMethod method, @Nullable Instant expires, @Nullable Instant revoked) {
        this.method = requireNonNull(method, "method");
        this.expires = expires;
        this.revoked = revoked;
    }

    /** The key, its name and its owner. */
    public VerificationMethod method() {
        return method;
    }

    /**
     * When the key goes out of use by plan.
     *
     * @see <a href="https://www.w3.org/TR/cid-1.0/#defn-expires">Controlled Identifiers 1.0, expires</a>
     */
    public Optional<Instant> expires() {
        return Optional.ofNullable(expires);
    }

    /**
     * When the owner took the key back, from when on nothing signed with it is to be relied on.
     *
     * @see <a href="https://www.w3.org/TR/cid-1.0/#defn-revoked">Controlled Identifiers 1.0, revoked</a>
     */
    public Optional<Instant> revoked() {
        return Optional.ofNullable(revoked);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListedKey that
                && method.equals(that.method)
                && Objects.equals(expires, that.expires)
                && Objects.equals(revoked, that.revoked);
    }

    @Override
    public int hashCode() {
        return method.hashCode();
    }

    @Override
    public String toString() {
        return method.id() + " " + method.key();
    }
}
