package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import org.portablebadges.json.JsonObject;
import org.portablebadges.model.CredentialStatus;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;

/** STATUS: what the issuer's status lists say. Every entry is looked at; none of the lists is at hand yet. */
final class StatusCheck {
    private StatusCheck() {}

    static Check of(ClaimedCredential claimed) {
        List<Finding> findings = new ArrayList<>();
        List<JsonObject> entries = claimed.credential().credentialStatus().stream()
                .map(CredentialStatus::json)
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            JsonObject entry = entries.get(i);
            String list = entry.string("statusListCredential")
                    .or(() -> entry.string("id"))
                    .orElse("");
            findings.add(Finding.error(
                    ProblemCode.STATUS_NOT_CHECKED,
                    claimed.place("credentialStatus", i),
                    entry.string("type").orElse(""),
                    list));
        }
        return findings.isEmpty()
                ? Check.skipped(CheckId.STATUS, Note.of(NoteCode.STATUS_NONE))
                : Check.undetermined(CheckId.STATUS, findings);
    }
}
