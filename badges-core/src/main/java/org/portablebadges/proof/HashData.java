package org.portablebadges.proof;

import java.util.List;
import java.util.stream.Stream;
import org.portablebadges.encoding.Hex;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;

/**
 * What a suite signs, with the values on the way there.
 *
 * @param steps named intermediate values, in the order of the algorithm
 * @param hex the bytes that are signed, as hexadecimal digits
 * @param document what the document says that the hash does not cover
 * @param options what the proof options say that the hash does not cover
 */
record HashData(List<ProofExplanation.Step> steps, String hex, List<Finding> document, List<Finding> options) {
    HashData {
        steps = List.copyOf(steps);
        document = List.copyOf(document);
        options = List.copyOf(options);
    }

    /** The bytes that are signed. */
    byte[] bytes() {
        return Hex.decode(hex).orElseThrow();
    }

    /** Everything that is not covered, the options placed where the proof stands. */
    List<Finding> uncovered(JsonPointer proof) {
        return Stream.concat(document.stream(), options.stream().map(finding -> finding.below(proof)))
                .toList();
    }
}
