package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.portablebadges.problem.Finding;

/**
 * What the status of a credential came to.
 *
 * @param check the check STATUS
 * @param lists reports on the lists that it rests on, each at the first entry that names it
 */
record StatusResult(Check check, List<InnerReport> lists) {
    /** Of a credential whose status nobody looked at. */
    static final StatusResult NONE =
            new StatusResult(Check.skipped(CheckId.STATUS, Note.of(NoteCode.STATUS_NONE)), List.of());

    /** Where verifying the lists asked for more than the file may ask for. */
    static StatusResult exceeding(Finding limit) {
        return new StatusResult(Check.failed(CheckId.STATUS, List.of(limit)), List.of());
    }

    StatusResult {
        requireNonNull(check, "check");
        lists = List.copyOf(lists);
    }
}
