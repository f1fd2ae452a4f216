package org.portablebadges.verify.trust;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;

/** A key that the operator of a trust bundle vouches for, and what became of it. Immutable. */
public final class TrustedKey {
    private static final String SHA_256 = "[0-9a-f]{64}";

    private final PublicKey key;
    private final @Nullable Iri id;
    private final @Nullable Instant validFrom;
    private final @Nullable Instant retiredSince;
    private final @Nullable Instant compromisedSince;
    private final Set<String> knownCredentials;

    private TrustedKey(Builder builder) {
        this.key = builder.key;
        this.id = builder.id;
        this.validFrom = builder.validFrom;
        this.retiredSince = builder.retiredSince;
        this.compromisedSince = builder.compromisedSince;
        this.knownCredentials = Set.copyOf(builder.knownCredentials);
    }

    /** Starts a key in use. */
    public static Builder builder(PublicKey key) {
        return new Builder(key);
    }

    /** The key. */
    public PublicKey key() {
        return key;
    }

    /** How proofs name the key; where it is left out, the issuer's identifier, {@code #} and the key as a Multikey. */
    public Optional<Iri> id() {
        return Optional.ofNullable(id);
    }

    /** Since when the key is in use; empty where the operator does not say. */
    public Optional<Instant> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    /** Since when the issuer does not sign with it any more; credentials dated before stay good. */
    public Optional<Instant> retiredSince() {
        return Optional.ofNullable(retiredSince);
    }

    /** Since when somebody else may have it; then a date inside a credential proves nothing any more. */
    public Optional<Instant> compromisedSince() {
        return Optional.ofNullable(compromisedSince);
    }

    /** Credentials known to be the issuer's own although the key is compromised, as {@link CredentialHash} gives them. */
    public Set<String> knownCredentials() {
        return knownCredentials;
    }

    JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder();
        id().ifPresent(name -> json.put("id", name.value()));
        json.put("publicKeyMultibase", key.multikey());
        validFrom().ifPresent(date -> json.put("validFrom", date.toString()));
        retiredSince().ifPresent(date -> json.put("retiredSince", date.toString()));
        compromisedSince().ifPresent(date -> json.put("compromisedSince", date.toString()));
        if (!knownCredentials.isEmpty()) {
            String[] sorted = knownCredentials.stream().sorted().toArray(String[]::new);
            json.put("knownCredentials", JsonArray.ofStrings(sorted));
        }
        return json.build();
    }

    static Optional<TrustedKey> read(Members members) {
        Optional<PublicKey> key = key(members);
        boolean named = members.has("id");
        Iri id = named ? members.iri("id") : Iri.of("");
        Instant validFrom = members.optionalInstant("validFrom");
        Instant retired = members.optionalInstant("retiredSince");
        Instant compromised = members.optionalInstant("compromisedSince");
        Set<String> hashes = new LinkedHashSet<>(members.texts("knownCredentials"));
        if (!hashes.stream().allMatch(hash -> hash.matches(SHA_256))) {
            members.refuse("knownCredentials", ProblemCode.FORMAT_WRONG_SHAPE, "SHA-256 in lower-case digits");
        }
        members.end(Severity.ERROR);
        return key.map(found -> {
            Builder builder = new Builder(found);
            builder.id = named ? id : null;
            builder.validFrom = validFrom;
            builder.retiredSince = retired;
            builder.compromisedSince = compromised;
            builder.knownCredentials.addAll(hashes);
            return builder.build();
        });
    }

    private static Optional<PublicKey> key(Members members) {
        boolean multibase = members.has("publicKeyMultibase");
        boolean jwk = members.has("publicKeyJwk");
        if (multibase == jwk) {
            members.refuse("publicKeyMultibase", ProblemCode.FORMAT_WRONG_SHAPE, "the one form of the key");
            return Optional.empty();
        }
        String name = multibase ? "publicKeyMultibase" : "publicKeyJwk";
        try {
            if (multibase) {
                return Optional.of(PublicKey.ofMultikey(members.text(name)));
            }
            Optional<JsonObject> json = members.object().object(name);
            return json.isEmpty() ? Optional.empty() : Optional.of(PublicKey.ofJwk(json.get()));
        } catch (ProblemException e) {
            members.refuse(name, e);
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrustedKey that && toJson().equals(that.toJson());
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return toJson().toString();
    }

    /** Collects what is known of a key. Not thread-safe. */
    public static final class Builder {
        private final PublicKey key;
        private final Set<String> knownCredentials = new LinkedHashSet<>();
        private @Nullable Iri id;
        private @Nullable Instant validFrom;
        private @Nullable Instant retiredSince;
        private @Nullable Instant compromisedSince;

        private Builder(PublicKey key) {
            this.key = requireNonNull(key, "key");
        }

        /** How proofs name the key. */
        public Builder id(Iri name) {
            this.id = requireNonNull(name, "name");
            return this;
        }

        /** Since when the key is in use. */
        public Builder validFrom(Instant start) {
            this.validFrom = requireNonNull(start, "start");
            return this;
        }

        /** Since when the issuer does not sign with it any more. */
        public Builder retiredSince(Instant date) {
            this.retiredSince = requireNonNull(date, "date");
            return this;
        }

        /** Since when somebody else may have it. */
        public Builder compromisedSince(Instant date) {
            this.compromisedSince = requireNonNull(date, "date");
            return this;
        }

        /**
         * One credential more that is the issuer's own.
         *
         * @param sha256 as {@link CredentialHash} gives it
         * @throws IllegalArgumentException where it is no SHA-256 in hexadecimal digits
         */
        public Builder knownCredential(String sha256) {
            String lower = sha256.toLowerCase(Locale.ROOT);
            if (!lower.matches(SHA_256)) {
                throw new IllegalArgumentException("not a SHA-256: " + sha256);
            }
            knownCredentials.add(lower);
            return this;
        }

        /** The key. */
        public TrustedKey build() {
            return new TrustedKey(this);
        }
    }
}
