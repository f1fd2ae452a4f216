package org.portablebadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portablebadges.key.VerificationMethod;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * What one signature showed.
 *
 * @param at where it stands
 * @param suite cryptosuite or JWS algorithm
 * @param method the key it names, as written
 * @param key the issuer's key that it names; null where the key is not one of the issuer's
 * @param created when it says it was made; null where it does not
 * @param state whether it holds, fails, or could not be checked
 * @param findings why it fails or could not be checked; or what it leaves uncovered
 */
record SignatureResult(
        JsonPointer at,
        String suite,
        String method,
        @Nullable VerificationMethod key,
        @Nullable Instant created,
        State state,
        List<Finding> findings) {
    enum State {
        HOLDS,
        FAILS,
        OPEN
    }

    SignatureResult {
        findings = List.copyOf(findings);
    }

    /** Whether the key is one of the issuer's. */
    boolean byIssuer() {
        return key != null;
    }

    boolean holds() {
        return state == State.HOLDS;
    }

    boolean fails() {
        return state == State.FAILS;
    }

    /** Same signature, given that it builds on one in this state. */
    SignatureResult restingOn(State previous) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(Finding.error(ProblemCode.PROOF_PREVIOUS, at));
        return new SignatureResult(at, suite, method, key, created, previous, all);
    }

    /** Same signature with these reasons to refuse it, whatever its bytes show; notices among them refuse nothing. */
    SignatureResult refusedFor(List<Finding> reasons) {
        if (reasons.isEmpty() || state == State.OPEN) {
            return this;
        }
        List<Finding> all = new ArrayList<>(reasons);
        all.addAll(findings);
        State refused = Check.errors(reasons).isEmpty() ? state : State.FAILS;
        return new SignatureResult(at, suite, method, key, created, refused, all);
    }
}
