package org.portablebadges.verify.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.key.KeyDocument;
import org.portablebadges.key.ListedKey;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.VerificationMethod;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * All keys of one issuer that a trust bundle knows, from its captured documents and from the operator's own knowledge,
 * and as of when they were all it had. A key that a later document of the same address no longer lists counts as retired
 * from that date. Immutable.
 */
public final class KnownKeys {
    private final List<KnownKey> keys;
    private final Map<Iri, Finding> unusable;
    private final Set<Iri> places;
    private final @Nullable Instant capturedAt;

    private KnownKeys(List<KnownKey> keys, Map<Iri, Finding> unusable, Set<Iri> places, @Nullable Instant capturedAt) {
        this.keys = List.copyOf(keys);
        this.unusable = Collections.unmodifiableMap(unusable);
        this.places = Set.copyOf(places);
        this.capturedAt = capturedAt;
    }

    /**
     * @param bundleDate when the operator's own knowledge is of, unless the issuer's entry has another date
     */
    static KnownKeys of(TrustedIssuer issuer, Instant bundleDate) {
        List<Source> sources = issuer.keyDocuments().stream()
                .sorted(Comparator.comparing(KeyCapture::capturedAt))
                .map(capture -> Source.of(capture, issuer.allIds()))
                .toList();
        Map<VerificationMethod, KnownKey> keys = new LinkedHashMap<>();
        Map<Iri, Finding> unusable = new LinkedHashMap<>();
        Set<Iri> places = new LinkedHashSet<>(issuer.allIds());
        for (Source source : sources) {
            places.add(source.capture().address());
            unusable.putAll(source.document().unusable());
            for (ListedKey listed : source.document().keys()) {
                unusable.remove(listed.method().id());
                keys.put(listed.method(), known(listed.method(), source.capture(), sources));
            }
        }
        Instant vouchedAt = issuer.keysCapturedAt().orElse(bundleDate);
        issuer.keys().forEach(vouched -> vouch(vouched, issuer, vouchedAt, keys));
        return new KnownKeys(new ArrayList<>(keys.values()), unusable, places, dateOf(sources, issuer, vouchedAt));
    }

    /** The keys, those of captured documents first. */
    public List<KnownKey> keys() {
        return keys;
    }

    /**
     * When these were all the keys there were: the date of the latest document, or that of the operator's own knowledge
     * where there is no document. Empty where nothing is known about the issuer's keys.
     */
    public Optional<Instant> capturedAt() {
        return Optional.ofNullable(capturedAt);
    }

    /** Why a key that the issuer does list cannot be used. */
    public Optional<Finding> unusable(Iri name) {
        return Optional.ofNullable(unusable.get(name));
    }

    /** What the names of keys may start with: the issuer's identifiers and the addresses of its documents. */
    public Set<Iri> places() {
        return places;
    }

    /** What is known of a key, whatever it is called. */
    public Optional<KnownKey> find(PublicKey key) {
        return keys.stream().filter(known -> known.method().key().equals(key)).findFirst();
    }

    // What becomes of a key becomes of it under each of its names.
    private static KnownKey known(VerificationMethod method, KeyCapture seen, List<Source> sources) {
        List<Source> listing =
                sources.stream().filter(source -> source.lists(method.key())).toList();
        Source last = listing.get(listing.size() - 1);
        Set<Iri> addresses =
                listing.stream().map(source -> source.capture().address()).collect(Collectors.toSet());
        Stream<Instant> removed = sources.stream()
                .map(Source::capture)
                .filter(later -> addresses.contains(later.address()))
                .map(KeyCapture::capturedAt)
                .filter(date -> date.isAfter(last.capture().capturedAt()));
        Stream<Instant> expires = last.listings(method.key()).flatMap(listed -> listed.expires().stream());
        Stream<Instant> revoked = sources.stream()
                .flatMap(source -> source.mentions(method.key()))
                .flatMap(listed -> listed.revoked().stream());
        return KnownKey.captured(
                method, seen.capturedAt(), earliest(Stream.concat(removed, expires)), earliest(revoked));
    }

    private static @Nullable Instant earliest(Stream<Instant> dates) {
        return dates.min(Comparator.naturalOrder()).orElse(null);
    }

    private static void vouch(
            TrustedKey vouched, TrustedIssuer issuer, Instant date, Map<VerificationMethod, KnownKey> keys) {
        List<VerificationMethod> same = keys.keySet().stream()
                .filter(method -> method.key().equals(vouched.key()))
                .toList();
        same.forEach(method -> keys.computeIfPresent(method, (any, known) -> known.with(vouched)));
        Iri owner = issuer.ids().get(0);
        Iri name =
                vouched.id().orElseGet(() -> Iri.of(owner + "#" + vouched.key().multikey()));
        var method = new VerificationMethod(name, owner, vouched.key());
        if (same.stream().noneMatch(known -> known.id().equals(name))) {
            keys.put(method, KnownKey.captured(method, date, null, null).with(vouched));
        }
    }

    private static @Nullable Instant dateOf(List<Source> sources, TrustedIssuer issuer, Instant vouchedAt) {
        if (!sources.isEmpty()) {
            return sources.get(sources.size() - 1).capture().capturedAt();
        }
        return issuer.keys().isEmpty() ? null : vouchedAt;
    }

    private record Source(KeyCapture capture, KeyDocument document) {
        // Each was read when the bundle was, and refused if it could not be.
        static Source of(KeyCapture capture, List<Iri> owners) {
            try {
                return new Source(capture, capture.read(owners));
            } catch (ProblemException e) {
                throw new IllegalStateException("a document about keys changed since it was read", e);
            }
        }

        boolean lists(PublicKey key) {
            return listings(key).findAny().isPresent();
        }

        /** A key under each name that it lists for signing. */
        Stream<ListedKey> listings(PublicKey key) {
            return document.keys().stream()
                    .filter(listed -> listed.method().key().equals(key));
        }

        /** A key under each name, whether it is for signing or not. */
        Stream<ListedKey> mentions(PublicKey key) {
            Stream<ListedKey> others = document.others().stream()
                    .filter(described -> described.method().key().equals(key));
            return Stream.concat(listings(key), others);
        }
    }
}
