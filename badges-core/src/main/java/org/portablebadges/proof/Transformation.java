package org.portablebadges.proof;

import java.util.List;
import org.portablebadges.encoding.Digest;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemException;

/**
 * From a document and proof options to the two texts that are hashed.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-integrity/#algorithms">VC Data Integrity, Algorithms</a>
 */
sealed interface Transformation permits StatementTransformation, TextTransformation {
    SignedForm form();

    /**
     * Makes the two texts.
     *
     * @param digest hash function of the suite, which RDFC-1.0 uses inside too
     */
    Canonical apply(ProofInput input, Digest digest) throws ProblemException;

    /**
     * The two texts.
     *
     * @param document canonical form of the document
     * @param options canonical form of the proof options
     * @param uncoveredDocument what the document says and its canonical form does not
     * @param uncoveredOptions what the options say and their canonical form does not
     */
    record Canonical(String document, String options, List<Finding> uncoveredDocument, List<Finding> uncoveredOptions) {
        public Canonical {
            uncoveredDocument = List.copyOf(uncoveredDocument);
            uncoveredOptions = List.copyOf(uncoveredOptions);
        }
    }
}
