package org.portablebadges.verify.trust;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.portablebadges.problem.Iri;

/**
 * Documents of the web as somebody whom the reader trusts found them: issuers' profiles, keys, revocation lists, hosted
 * badges. They stand in for the network that a verifier does not use. That each is what its address gave on its date is
 * taken on that person's word; nothing here checks it. Immutable and thread-safe.
 */
public final class CapturedDocuments {
    /** No documents at all. */
    public static final CapturedDocuments NONE = builder().build();

    private final Map<Iri, CapturedDocument> documents;

    private CapturedDocuments(Map<Iri, CapturedDocument> documents) {
        this.documents = Map.copyOf(documents);
    }

    /** Starts an empty collection. */
    public static Builder builder() {
        return new Builder();
    }

    /** What was captured from exactly this address; a lookalike is another address. */
    public Optional<CapturedDocument> find(Iri address) {
        return Optional.ofNullable(documents.get(requireNonNull(address, "address")));
    }

    /** These documents and others; of two from one address the one captured later, and of two of one date this one's. */
    public CapturedDocuments and(CapturedDocuments others) {
        Builder all = builder();
        all.documents.putAll(documents);
        others.documents.values().forEach(all::keepLatest);
        return all.build();
    }

    /** How many documents there are. */
    public int size() {
        return documents.size();
    }

    @Override
    public String toString() {
        return documents.size() + " captured documents";
    }

    /** Collects documents, one for each address. Not thread-safe. */
    public static final class Builder {
        private final Map<Iri, CapturedDocument> documents = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds what an address gave.
         *
         * @throws IllegalArgumentException where there is something from this address already
         */
        public Builder add(Iri address, byte[] bytes, Instant capturedAt) {
            return put(new CapturedDocument(address, capturedAt, false, bytes));
        }

        /**
         * Adds that an address answered 410 Gone.
         *
         * @throws IllegalArgumentException where there is something from this address already
         */
        public Builder addGone(Iri address, Instant capturedAt) {
            return put(new CapturedDocument(address, capturedAt, true, new byte[0]));
        }

        /** Whether there is something from this address already. */
        public boolean contains(Iri address) {
            return documents.containsKey(address);
        }

        /** The documents. */
        public CapturedDocuments build() {
            return new CapturedDocuments(documents);
        }

        void keepLatest(CapturedDocument document) {
            documents.merge(
                    document.address(),
                    document,
                    (before, later) -> later.capturedAt().isAfter(before.capturedAt()) ? later : before);
        }

        private Builder put(CapturedDocument document) {
            if (documents.putIfAbsent(document.address(), document) != null) {
                throw new IllegalArgumentException("captured twice: " + document.address());
            }
            return this;
        }
    }
}
