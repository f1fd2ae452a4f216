package org.portablebadges.verify;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.ProofCheck;

/**
 * What the signatures of one document came to, each with the key that it was checked with. Whether bytes fit a key is the
 * same at every instant; what that means is decided anew each time. Thread-safe.
 */
final class CheckedSignatures {
    /** Of a document that is looked at once: nothing is kept. */
    static final CheckedSignatures UNKEPT = new CheckedSignatures(null);

    /** Checks one signature. */
    @FunctionalInterface
    interface Checking {
        ProofCheck check() throws ProblemException;
    }

    private record Asked(JsonPointer at, PublicKey key) {}

    private final @Nullable Map<Asked, ProofCheck> known;

    private CheckedSignatures(@Nullable Map<Asked, ProofCheck> known) {
        this.known = known;
    }

    /** Of a document that is looked at again and again. */
    static CheckedSignatures kept() {
        return new CheckedSignatures(new ConcurrentHashMap<>());
    }

    /**
     * What the signature at this place came to with this key.
     *
     * @throws ProblemException where it cannot be checked, which is not kept
     */
    ProofCheck check(JsonPointer at, PublicKey key, Checking checking) throws ProblemException {
        if (known == null) {
            return checking.check();
        }
        Asked asked = new Asked(at, key);
        ProofCheck before = known.get(asked);
        if (before != null) {
            return before;
        }
        ProofCheck checked = checking.check();
        known.put(asked, checked);
        return checked;
    }
}
