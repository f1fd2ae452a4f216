package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.recognition.policy.PolicyReference;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.verify.trust.KnownKey;
import org.portablebadges.verify.trust.KnownKeys;
import org.portablebadges.verify.trust.PolicyText;
import org.portablebadges.verify.trust.TrustBundle;

/**
 * What a trust bundle says of policies at an instant: which keys authorities sign with, and which policies it carries.
 * Immutable and thread-safe.
 */
public final class TrustedPolicies {
    private final TrustBundle bundle;
    private final Instant at;

    private TrustedPolicies(TrustBundle bundle, Instant at) {
        this.bundle = bundle;
        this.at = at;
    }

    /** What this bundle says at an instant. */
    public static TrustedPolicies of(TrustBundle bundle, Instant at) {
        return new TrustedPolicies(requireNonNull(bundle, "bundle"), requireNonNull(at, "at"));
    }

    /**
     * The keys that authorities sign with at that instant. A policy bears no date that anybody but its authority vouches
     * for, so a key that was retired or is not safe signs nothing any more, nor does an authority that was withdrawn. Of
     * an authority that the bundle does not list only a key counts that is its own identifier.
     */
    public AuthorityKeys keys() {
        return this::keysOf;
    }

    /** Starts a set with all policies that the bundle carries. */
    public PolicySet.Builder all() {
        PolicySet.Builder policies = PolicySet.builder();
        for (PolicyText policy : bundle.policies()) {
            policies.add(reference(policy), policy.text(), keys());
        }
        return policies;
    }

    /** Starts a set in which the bundle's policies are at hand for those that name them. */
    public PolicySet.Builder atHand() {
        PolicySet.Builder policies = PolicySet.builder();
        bundle.policies().forEach(policy -> policies.shelve(reference(policy), policy.text(), keys()));
        return policies;
    }

    private List<PublicKey> keysOf(Iri authority) {
        if (bundle.find(authority)
                .filter(listed -> hasCome(listed.withdrawnSince()))
                .isPresent()) {
            return List.of();
        }
        Optional<KnownKeys> known = bundle.keysOf(authority);
        // Whoever is its own key has no other; the bundle can only say that this one is no longer to be used.
        List<PublicKey> own = AuthorityKeys.SELF_CERTIFYING.of(authority);
        if (!own.isEmpty()) {
            return own.stream()
                    .filter(key ->
                            known.flatMap(keys -> keys.find(key)).stream().allMatch(this::isInUse))
                    .toList();
        }
        return known.stream()
                .flatMap(keys -> keys.keys().stream())
                .filter(this::isInUse)
                .map(key -> key.method().key())
                .toList();
    }

    private boolean isInUse(KnownKey key) {
        boolean begun = key.start().isEmpty() || hasCome(key.start());
        return begun && !hasCome(key.retiredSince()) && !hasCome(key.compromisedSince());
    }

    private boolean hasCome(Optional<Instant> since) {
        return since.filter(instant -> !instant.isAfter(at)).isPresent();
    }

    private static PolicyReference reference(PolicyText policy) {
        return new PolicyReference(Iri.of(policy.id()), policy.version());
    }
}
