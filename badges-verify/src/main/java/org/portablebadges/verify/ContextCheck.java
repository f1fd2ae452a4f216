package org.portablebadges.verify;

import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.linkeddata.ContextLimits;
import org.portablebadges.linkeddata.ContextRules;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.DataIntegrity;
import org.portablebadges.proof.DataIntegrityProof;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.SignedForm;

/** CONTEXT: every vocabulary is known and stands where one may. */
final class ContextCheck {
    private ContextCheck() {}

    static Check of(SecuredCredential secured, Settings settings) {
        JsonObject credential = secured.credential();
        ContextLimits limit = settings.limits().contexts();
        List<Finding> findings = signsText(secured)
                ? below(secured.credentialPointer(), ContextRules.forText(credential, settings.documents(), limit))
                : ContextRules.forStatements(secured.document().object(), settings.documents(), limit);
        List<Finding> errors = Check.errors(findings);
        if (errors.isEmpty()) {
            return Check.passed(CheckId.CONTEXT, Note.of(NoteCode.CONTEXT_KNOWN, count(credential)), findings);
        }
        return errors.stream().anyMatch(ContextCheck::contradicts)
                ? Check.failed(CheckId.CONTEXT, findings)
                : Check.undetermined(CheckId.CONTEXT, findings);
    }

    // A missing or misordered context breaks the standard; a context that we do not know or refuse to interpret only
    // leaves the meaning open.
    private static boolean contradicts(Finding finding) {
        return finding.code() == ProblemCode.CONTEXT_MISSING
                || finding.code() == ProblemCode.CONTEXT_ORDER
                || Limits.isExceeded(finding);
    }

    // With proofs of both kinds the stricter rules hold: whichever proof counts, nothing may be left uncovered by it.
    private static boolean signsText(SecuredCredential secured) {
        return switch (secured.mechanism()) {
            case JWT -> true;
            case DATA_INTEGRITY -> secured.proofs().stream().allMatch(ContextCheck::isOverText);
            case NONE -> false;
        };
    }

    private static boolean isOverText(JsonValue proof) {
        try {
            return DataIntegrity.formOf(DataIntegrityProof.read(proof, JsonPointer.of("proof")))
                    .equals(Optional.of(SignedForm.TEXT));
        } catch (ProblemException e) {
            return false;
        }
    }

    private static List<Finding> below(JsonPointer root, List<Finding> findings) {
        return findings.stream().map(finding -> finding.below(root)).toList();
    }

    private static int count(JsonObject credential) {
        return Optional.of(credential)
                .flatMap(object -> object.get("@context"))
                .map(value ->
                        value instanceof JsonArray array ? array.elements().size() : 1)
                .orElse(0);
    }
}
