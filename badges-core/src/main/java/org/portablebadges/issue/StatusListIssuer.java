package org.portablebadges.issue;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.CredentialStatus;
import org.portablebadges.model.StatusListCredential;
import org.portablebadges.model.StatusListSubject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.status.Bitstring;
import org.portablebadges.status.StatusListEntry;
import org.portablebadges.status.StatusPurpose;

/**
 * Keeps and publishes an issuer's status lists: gives each credential a place of its own, drawn at random so that places
 * do not tell in which order credentials were issued; sets and clears places; has what is published signed. The key is
 * needed for publishing only. As thread-safe as its ledger and its source of randomness.
 *
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/">Bitstring Status List 1.0</a>
 */
public final class StatusListIssuer {
    // Whoever met a taken place so many times is on a list that is nearly full: free ones are looked up from then on.
    private static final int MOST_GUESSES = 16;

    private final StatusLedger ledger;
    private final RandomGenerator random;
    private final Clock clock;
    private final @Nullable Duration validFor;
    private final @Nullable Duration ttl;

    private StatusListIssuer(Builder builder) {
        this.ledger = requireNonNull(builder.ledger, "ledger");
        this.random = builder.random;
        this.clock = builder.clock;
        this.validFor = builder.validFor;
        this.ttl = builder.ttl;
    }

    /** Starts one. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Opens a list of the least length that the standard allows.
     *
     * @param list where it will be published
     * @param purpose {@link StatusPurpose#REVOCATION} or {@link StatusPurpose#SUSPENSION}
     * @throws ProblemException {@link ProblemCode#LEDGER_LIST_EXISTS}
     */
    public void open(Iri list, StatusPurpose purpose) throws ProblemException {
        open(new LedgerList(list, purpose, Bitstring.MINIMUM_ENTRIES));
    }

    /** Opens a list of any length, otherwise as {@link #open(Iri, StatusPurpose)}. */
    public void open(LedgerList list) throws ProblemException {
        if (!list.purpose().equals(StatusPurpose.REVOCATION) && !list.purpose().equals(StatusPurpose.SUSPENSION)) {
            throw new IllegalArgumentException("not a purpose that lists are kept for: " + list.purpose());
        }
        if (!ledger.open(list)) {
            throw ProblemException.of(ProblemCode.LEDGER_LIST_EXISTS, list.address());
        }
    }

    /**
     * Gives a credential a place on a list. Asked again for the same credential, it gives the same place, so that a caller
     * that was interrupted simply asks again.
     *
     * @param credential the id that the credential will have
     * @return the entry to put into the credential before it is signed
     * @throws ProblemException {@link ProblemCode#LEDGER_LIST_UNKNOWN}, {@link ProblemCode#LEDGER_LIST_FULL}
     */
    public CredentialStatus allot(Iri list, Iri credential) throws ProblemException {
        return requireNonNull(allot(list, List.of(credential)).get(credential));
    }

    /** Gives each credential a place, many in one go; otherwise as {@link #allot(Iri, Iri)}. */
    public Map<Iri, CredentialStatus> allot(Iri list, List<Iri> credentials) throws ProblemException {
        LedgerList found = require(list);
        Map<Iri, Integer> places = new HashMap<>();
        List<Iri> waiting = credentials;
        for (int round = 0; !waiting.isEmpty(); round++) {
            places.putAll(ledger.take(list, round < MOST_GUESSES ? guesses(found, waiting) : free(found, waiting)));
            waiting = waiting.stream()
                    .filter(credential -> !places.containsKey(credential))
                    .toList();
        }
        Map<Iri, CredentialStatus> entries = new LinkedHashMap<>();
        credentials.forEach(
                credential -> entries.put(credential, entry(found, requireNonNull(places.get(credential)))));
        return entries;
    }

    /**
     * Revokes a credential for good. Revoking it again changes nothing.
     *
     * @throws ProblemException {@link ProblemCode#LEDGER_LIST_UNKNOWN}, {@link ProblemCode#LEDGER_OTHER_PURPOSE},
     *     {@link ProblemCode#LEDGER_ENTRY_UNKNOWN}
     */
    public void revoke(Iri list, Iri credential) throws ProblemException {
        revoke(list, indexOf(list, credential));
    }

    /** Revokes the credential that has this place, otherwise as {@link #revoke(Iri, Iri)}. */
    public void revoke(Iri list, int index) throws ProblemException {
        mark(list, StatusPurpose.REVOCATION, index, true);
    }

    /** Suspends a credential until it is restored; throws as {@link #revoke(Iri, Iri)} does. */
    public void suspend(Iri list, Iri credential) throws ProblemException {
        suspend(list, indexOf(list, credential));
    }

    /** Suspends the credential that has this place. */
    public void suspend(Iri list, int index) throws ProblemException {
        mark(list, StatusPurpose.SUSPENSION, index, true);
    }

    /** Lifts a suspension; throws as {@link #revoke(Iri, Iri)} does, also for a revocation, which cannot be lifted. */
    public void restore(Iri list, Iri credential) throws ProblemException {
        restore(list, indexOf(list, credential));
    }

    /** Lifts the suspension of the credential that has this place. */
    public void restore(Iri list, int index) throws ProblemException {
        mark(list, StatusPurpose.SUSPENSION, index, false);
    }

    /**
     * The list as it stands now, signed with a Data Integrity proof, to be put where its address says.
     *
     * @param issuer the issuer of the credentials that have places on it
     * @throws ProblemException {@link ProblemCode#LEDGER_LIST_UNKNOWN}, or what {@link Issuer#sign} throws
     */
    public SignedCredential publish(Iri list, Issuer issuer) throws ProblemException {
        return issuer.sign(credential(list));
    }

    /** The same, signed as a VC-JWT. */
    public SignedCredential publishJwt(Iri list, Issuer issuer) throws ProblemException {
        return issuer.signJwt(credential(list));
    }

    private StatusListCredential credential(Iri list) throws ProblemException {
        LedgerList found = require(list);
        // The date is taken first: nothing that was set before it may be missing.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Bitstring values = Bitstring.of(found.entries(), ledger.marked(list));
        StatusListSubject.Builder subject = StatusListSubject.builder(
                        found.purpose().value(), values.encode())
                .id(Iri.of(list + "#list"));
        if (ttl != null) {
            subject.ttl(ttl);
        }
        StatusListCredential.Builder credential =
                StatusListCredential.builder(list).validFrom(now).credentialSubject(subject.build());
        if (validFor != null) {
            credential.validUntil(now.plus(validFor));
        }
        return credential.build();
    }

    private LedgerList require(Iri list) throws ProblemException {
        return ledger.find(list).orElseThrow(() -> ProblemException.of(ProblemCode.LEDGER_LIST_UNKNOWN, list));
    }

    private int indexOf(Iri list, Iri credential) throws ProblemException {
        require(list);
        OptionalInt index = ledger.indexOf(list, credential);
        if (index.isEmpty()) {
            throw ProblemException.of(ProblemCode.LEDGER_ENTRY_UNKNOWN, list, credential);
        }
        return index.getAsInt();
    }

    private void mark(Iri list, StatusPurpose purpose, int index, boolean set) throws ProblemException {
        LedgerList found = require(list);
        if (!found.purpose().equals(purpose)) {
            throw ProblemException.of(ProblemCode.LEDGER_OTHER_PURPOSE, list, found.purpose(), purpose);
        }
        if (!ledger.mark(list, index, set)) {
            throw ProblemException.of(ProblemCode.LEDGER_ENTRY_UNKNOWN, list, index);
        }
    }

    private Map<Iri, Integer> guesses(LedgerList list, List<Iri> credentials) {
        Map<Iri, Integer> guesses = new LinkedHashMap<>();
        credentials.forEach(credential -> guesses.put(credential, random.nextInt(list.entries())));
        return guesses;
    }

    /** A free place for each credential that has none, as long as there are any. */
    private Map<Iri, Integer> free(LedgerList list, List<Iri> credentials) throws ProblemException {
        BitSet taken = ledger.taken(list.address());
        Map<Iri, Integer> places = new LinkedHashMap<>();
        for (Iri credential : credentials) {
            int free = list.entries() - taken.cardinality();
            if (free == 0) {
                throw ProblemException.of(ProblemCode.LEDGER_LIST_FULL, list.address(), list.entries());
            }
            int index = taken.nextClearBit(0);
            for (int before = random.nextInt(free); before > 0; before--) {
                index = taken.nextClearBit(index + 1);
            }
            taken.set(index);
            places.put(credential, index);
        }
        return places;
    }

    private static CredentialStatus entry(LedgerList list, int index) {
        StatusListEntry entry = StatusListEntry.bit(list.purpose(), list.address(), index);
        return CredentialStatus.read(entry.toJson(), Conformance.STRICT).value().orElseThrow();
    }

    /** Collects what an issuer of status lists needs. Not thread-safe. */
    public static final class Builder {
        private @Nullable StatusLedger ledger;
        private RandomGenerator random = new SecureRandom();
        private Clock clock = Clock.systemUTC();
        private @Nullable Duration validFor;
        private @Nullable Duration ttl;

        private Builder() {}

        /** What remembers the lists; required. */
        public Builder ledger(StatusLedger ledger) {
            this.ledger = requireNonNull(ledger, "ledger");
            return this;
        }

        /** The source of places; a {@link SecureRandom} unless set. */
        public Builder random(RandomGenerator random) {
            this.random = requireNonNull(random, "random");
            return this;
        }

        /** The clock that dates lists; the system's in UTC unless set. */
        public Builder clock(Clock clock) {
            this.clock = requireNonNull(clock, "clock");
            return this;
        }

        /** How long a published list is valid: {@code validUntil}; without an end unless set. */
        public Builder validFor(Duration validFor) {
            this.validFor = requirePositive(validFor);
            return this;
        }

        /** How long a copy of a published list may be relied on: {@code ttl}; not stated unless set. */
        public Builder ttl(Duration ttl) {
            this.ttl = requirePositive(ttl);
            return this;
        }

        /**
         * The issuer of status lists.
         *
         * @throws IllegalStateException without a ledger
         */
        public StatusListIssuer build() {
            if (ledger == null) {
                throw new IllegalStateException("an issuer of status lists needs a ledger");
            }
            return new StatusListIssuer(this);
        }

        private static Duration requirePositive(Duration duration) {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("not a span of time: " + duration);
            }
            return duration;
        }
    }
}
