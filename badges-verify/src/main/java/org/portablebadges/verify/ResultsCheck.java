package org.portablebadges.verify;

import java.util.List;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.ResultRules;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.proof.SecuredCredential;

/** RESULTS: nothing in the results contradicts the achievement's own descriptions. */
final class ResultsCheck {
    private ResultsCheck() {}

    static Check of(AchievementCredential badge, SecuredCredential secured, Settings settings) {
        int count = badge.credentialSubject().result().size();
        JsonPointer root = secured.credentialPointer();
        List<Finding> findings = ResultRules.check(badge, settings.conformance()).stream()
                .map(finding -> finding.below(root))
                .toList();
        if (count == 0 && findings.isEmpty()) {
            return Check.skipped(CheckId.RESULTS, Note.of(NoteCode.RESULTS_NONE));
        }
        return Check.errors(findings).isEmpty()
                ? Check.passed(CheckId.RESULTS, Note.of(NoteCode.RESULTS_AGREE, count), findings)
                : Check.failed(CheckId.RESULTS, findings);
    }
}
