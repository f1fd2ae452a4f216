package org.portablebadges.recognition;

import java.time.Instant;
import java.util.List;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.allocation.Operations;
import org.portablebadges.recognition.policy.Policy;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.verify.VerificationReport;

/**
 * Holds a recognition policy against a case and the reports on its badges. Nothing is looked up elsewhere, and the order
 * of the reports makes no difference. Immutable and thread-safe.
 */
public final class Recognition {
    private final long operations;

    private Recognition(long operations) {
        this.operations = operations;
    }

    /** Recognition with another limit of operations than {@link Operations#DEFAULT_LIMIT}. */
    public static Recognition within(long operations) {
        return new Recognition(operations);
    }

    /**
     * Decides a case.
     *
     * @param policies the policies, of which the case's purpose or the policy it names selects one
     * @param person the case
     * @param reports reports on the badges, and on badge endorsements that came as files of their own
     * @param at the instant of the decision
     * @throws ProblemException where no policy, or more than one, is for the case
     */
    public static Decision evaluate(
            PolicySet policies, RecognitionCase person, List<VerificationReport> reports, Instant at)
            throws ProblemException {
        return within(Operations.DEFAULT_LIMIT).decide(policies, person, reports, at);
    }

    /** The same within this limit of operations. */
    public Decision decide(PolicySet policies, RecognitionCase person, List<VerificationReport> reports, Instant at)
            throws ProblemException {
        Policy policy = person.policy().isPresent()
                ? policies.version(person.policy().get(), at)
                : policies.forPurpose(person.purpose(), at);
        var facts = new Facts(person.facts());
        Succession succession = Succession.of(policies, policy, facts, at);
        return new Evaluation(succession, person, facts, at, new Operations(operations)).decide(reports);
    }
}
