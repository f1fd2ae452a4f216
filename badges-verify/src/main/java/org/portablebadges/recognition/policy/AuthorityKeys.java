package org.portablebadges.recognition.policy;

import java.util.List;
import org.portablebadges.key.DidJwk;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/** Which keys an authority signs with. What a signed text says about that itself never counts. */
@FunctionalInterface
public interface AuthorityKeys {
    /** Keys of those authorities only that are their own key: did:key and did:jwk. */
    AuthorityKeys SELF_CERTIFYING = AuthorityKeys::ownKey;

    /** The keys of an authority; none where they are not known. */
    List<PublicKey> of(Iri authority);

    /** These keys, and where they have none for an authority, others. */
    default AuthorityKeys or(AuthorityKeys others) {
        return authority -> of(authority).isEmpty() ? others.of(authority) : of(authority);
    }

    private static List<PublicKey> ownKey(Iri authority) {
        try {
            if (authority.value().startsWith("did:key:")) {
                return List.of(DidKey.resolve(authority).key());
            }
            return authority.value().startsWith("did:jwk:")
                    ? List.of(DidJwk.resolve(authority).key())
                    : List.of();
        } catch (ProblemException e) {
            return List.of();
        }
    }
}
