package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * What one signature showed.
 *
 * @param at where it stands
 * @param suite cryptosuite or JWS algorithm
 * @param method the key it names, as written
 * @param byIssuer whether that key is one of the issuer's
 * @param state whether it holds, fails, or could not be checked
 * @param findings why it fails or could not be checked; or what it leaves uncovered
 */
record SignatureResult(
        JsonPointer at, String suite, String method, boolean byIssuer, State state, List<Finding> findings) {
    enum State {
        HOLDS,
        FAILS,
        OPEN
    }

    SignatureResult {
        findings = List.copyOf(findings);
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
        return new SignatureResult(at, suite, method, byIssuer, previous, all);
    }

    /** Same signature, refused for these reasons whatever its bytes show. */
    SignatureResult refusedFor(List<Finding> reasons) {
        if (reasons.isEmpty()) {
            return this;
        }
        List<Finding> all = new ArrayList<>(reasons);
        all.addAll(findings);
        return new SignatureResult(at, suite, method, byIssuer, State.FAILS, all);
    }
}
