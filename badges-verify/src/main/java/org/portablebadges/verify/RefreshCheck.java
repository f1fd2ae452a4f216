package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import org.portablebadges.model.RefreshService;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;

/** REFRESH: whether the issuer may have a newer version. Nothing is fetched, so the answer stays open. */
final class RefreshCheck {
    private RefreshCheck() {}

    static Check of(ClaimedCredential claimed) {
        List<RefreshService> services = claimed.credential().refreshService();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            String address = services.get(i).json().string("id").orElse("");
            findings.add(Finding.error(ProblemCode.REFRESH_NOT_DONE, claimed.place("refreshService", i), address));
        }
        return findings.isEmpty()
                ? Check.skipped(CheckId.REFRESH, Note.of(NoteCode.REFRESH_NONE))
                : Check.undetermined(CheckId.REFRESH, findings);
    }
}
