package org.portablebadges.proof;

import org.portablebadges.key.KeyType;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.problem.ProblemException;

/** One way of proving a document. Stateless. */
sealed interface Cryptosuite permits HashSuite, EcdsaSd2023 {
    /** The {@code type} of its proofs. */
    String type();

    /** Its name: the {@code cryptosuite} of its proofs, or their type where they have none. */
    String name();

    SignedForm form();

    boolean accepts(KeyType type);

    /** Whether new proofs are made with it; old ones are checked in any case. */
    boolean isInUse();

    /**
     * Checks a proof with a key of a type that is accepted.
     *
     * @throws ProblemException where the value is not one of this suite, or the document cannot be expanded or is too
     *     much work
     */
    ProofCheck check(ProofInput input, String value, PublicKey key, SignatureChecker checker) throws ProblemException;

    /**
     * Adds what is between the document and the bytes that are signed, as far as it can be made.
     *
     * @throws ProblemException why the rest cannot
     */
    void explain(ProofInput input, String value, ExplainedSteps steps) throws ProblemException;
}
