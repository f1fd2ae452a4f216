package org.portablebadges.proof;

import java.util.List;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Severity;

/**
 * What came of checking one signature with one key.
 *
 * @param holds whether the signature is over this content by this key
 * @param findings content that the signature does not cover (errors), what other software may sign differently or no
 *     longer makes (warnings), and that the holder chose what to show (a notice)
 */
public record ProofCheck(boolean holds, List<Finding> findings) {
    public ProofCheck {
        findings = List.copyOf(findings);
    }

    /** Whether something in the document is not covered by the signature. */
    public boolean leavesContentUncovered() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
