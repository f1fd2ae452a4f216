package org.portablebadges.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.key.DidJwk;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.VerificationMethod;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.trust.KnownKey;
import org.portablebadges.verify.trust.KnownKeys;

/**
 * The keys that an issuer has, from sources that the message does not control. A did:key or did:jwk issuer is its key,
 * and has no other; the keys of any other issuer come from the trust bundle. A reference inside a message only selects
 * among these keys; it never adds one.
 */
final class IssuerKeys {
    private final Iri issuer;
    private final boolean itself;
    private final List<VerificationMethod> methods;
    private final List<Finding> problems;
    private final @Nullable KnownKeys bundle;

    private IssuerKeys(
            Iri issuer,
            boolean itself,
            List<VerificationMethod> methods,
            List<Finding> problems,
            @Nullable KnownKeys bundle) {
        this.issuer = issuer;
        this.itself = itself;
        this.methods = methods;
        this.problems = problems;
        this.bundle = bundle;
    }

    static IssuerKeys of(Iri issuer, Settings settings) {
        @Nullable
        KnownKeys bundle =
                settings.bundle().flatMap(trust -> trust.keysOf(issuer)).orElse(null);
        try {
            Optional<VerificationMethod> self = selfResolving(issuer);
            if (self.isPresent()) {
                return new IssuerKeys(issuer, true, List.of(self.get()), List.of(), bundle);
            }
        } catch (ProblemException e) {
            return new IssuerKeys(issuer, true, List.of(), e.findings(), bundle);
        }
        List<VerificationMethod> methods = bundle == null
                ? List.of()
                : bundle.keys().stream().map(KnownKey::method).toList();
        return new IssuerKeys(issuer, false, methods, List.of(), bundle);
    }

    /** Whose keys these are. */
    Iri issuer() {
        return issuer;
    }

    /** Whether the issuer's keys are known as of some time, so that another key needs an explanation. */
    boolean known() {
        return itself || captured().isPresent();
    }

    /** Whether the issuer is its key, so that it can have no other. */
    boolean isItself() {
        return itself;
    }

    /** The trust bundle's keys where those are all there is to know; empty where the issuer is its key. */
    Optional<KnownKeys> captured() {
        return itself
                ? Optional.empty()
                : Optional.ofNullable(bundle).filter(keys -> keys.capturedAt().isPresent());
    }

    /** What the trust bundle knows of one of the issuer's keys. */
    Optional<KnownKey> life(VerificationMethod method) {
        return Optional.ofNullable(bundle).flatMap(keys -> keys.find(method.key()));
    }

    /** What makes the issuer's own identifier unusable as a key; empty where nothing does. */
    List<Finding> problems() {
        return problems;
    }

    /** Why a key that the issuer lists under this name cannot be used. */
    Optional<Finding> unusable(String reference) {
        return captured().flatMap(keys -> keys.unusable(Iri.of(reference)));
    }

    /**
     * The issuer's key that a reference names: by its name, by the issuer's where it has one key only, by the part of its
     * name that follows one of the issuer's own identifiers or documents, or by spelling the key out.
     */
    Optional<VerificationMethod> select(String reference) {
        return methods.stream()
                .filter(method -> method.id().value().equals(reference))
                .findFirst()
                .or(() -> only().filter(method -> method.controller().value().equals(reference)))
                .or(() -> local(reference))
                .or(() -> spelledOut(reference).flatMap(this::holding));
    }

    /** The issuer's only key. */
    Optional<VerificationMethod> only() {
        return theOne(methods);
    }

    /** The issuer's method with this key. */
    Optional<VerificationMethod> holding(PublicKey key) {
        return methods.stream().filter(method -> method.key().equals(key)).findFirst();
    }

    /** A key that the reference itself spells out: a did:key or did:jwk, or a multikey as the fragment of a URL. */
    static Optional<PublicKey> spelledOut(String reference) {
        Iri iri = Iri.of(reference);
        try {
            Optional<VerificationMethod> method = selfResolving(iri.withoutFragment());
            if (method.isPresent()) {
                return method.map(VerificationMethod::key);
            }
            int hash = reference.indexOf('#');
            return hash < 0 || !reference.startsWith("z", hash + 1)
                    ? Optional.empty()
                    : Optional.of(PublicKey.ofMultikey(reference.substring(hash + 1)));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    // The same key is called did:web:…#key-1 in one document, key-1 in a JWK Set, and https://…#key-1 in a credential.
    private Optional<VerificationMethod> local(String reference) {
        int hash = reference.indexOf('#');
        Set<Iri> places = captured().map(KnownKeys::places).orElse(Set.of());
        boolean bare = !Iri.isAbsolute(reference) && hash <= 0;
        if (!bare && !places.contains(Iri.of(reference).withoutFragment())) {
            return Optional.empty();
        }
        String fragment = "#" + reference.substring(hash + 1);
        return theOne(methods.stream()
                .filter(method -> hash >= 0 || bare)
                .filter(method -> method.id().value().endsWith(fragment))
                .filter(method -> places.contains(method.id().withoutFragment()))
                .toList());
    }

    private static Optional<VerificationMethod> theOne(List<VerificationMethod> methods) {
        boolean one = methods.stream().map(VerificationMethod::key).distinct().count() == 1;
        return one ? Optional.of(methods.get(0)) : Optional.empty();
    }

    private static Optional<VerificationMethod> selfResolving(Iri did) throws ProblemException {
        if (did.value().startsWith("did:key:")) {
            return Optional.of(DidKey.resolve(did));
        }
        return did.value().startsWith("did:jwk:") ? Optional.of(DidJwk.resolve(did)) : Optional.empty();
    }
}
