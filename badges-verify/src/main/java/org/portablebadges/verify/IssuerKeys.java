package org.portablebadges.verify;

import java.util.List;
import java.util.Optional;
import org.portablebadges.key.DidJwk;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.VerificationMethod;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * The keys that an issuer has, from sources that the message does not control. A did:key or did:jwk issuer is its key,
 * and has no other. A reference inside a message only selects among these keys; it never adds one.
 */
final class IssuerKeys {
    private final boolean known;
    private final List<VerificationMethod> methods;
    private final List<Finding> problems;

    private IssuerKeys(boolean known, List<VerificationMethod> methods, List<Finding> problems) {
        this.known = known;
        this.methods = methods;
        this.problems = problems;
    }

    static IssuerKeys of(Iri issuer) {
        try {
            return selfResolving(issuer)
                    .map(method -> new IssuerKeys(true, List.of(method), List.of()))
                    .orElseGet(() -> new IssuerKeys(false, List.of(), List.of()));
        } catch (ProblemException e) {
            return new IssuerKeys(true, List.of(), e.findings());
        }
    }

    /** Whether all keys of the issuer are known, so that any other key is a stranger's. */
    boolean known() {
        return known;
    }

    /** What makes the issuer's own identifier unusable as a key; empty where nothing does. */
    List<Finding> problems() {
        return problems;
    }

    /** The issuer's key that a reference names: by its identifier, or by the issuer's where it has one key only. */
    Optional<VerificationMethod> select(String reference) {
        return methods.stream()
                .filter(method -> method.id().value().equals(reference)
                        || (methods.size() == 1 && method.controller().value().equals(reference)))
                .findFirst();
    }

    /** The issuer's only key. */
    Optional<VerificationMethod> only() {
        return methods.size() == 1 ? Optional.of(methods.get(0)) : Optional.empty();
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

    private static Optional<VerificationMethod> selfResolving(Iri did) throws ProblemException {
        if (did.value().startsWith("did:key:")) {
            return Optional.of(DidKey.resolve(did));
        }
        return did.value().startsWith("did:jwk:") ? Optional.of(DidJwk.resolve(did)) : Optional.empty();
    }
}
