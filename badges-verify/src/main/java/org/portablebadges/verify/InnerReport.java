package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import org.portablebadges.problem.JsonPointer;

/**
 * Report on a document inside another one, with a verdict of its own.
 *
 * @param at where the document stands in the outer one
 * @param kind what it is there for
 * @param report what came of it
 */
public record InnerReport(JsonPointer at, Kind kind, VerificationReport report) {
    /** What an inner document is there for. Closed. */
    public enum Kind {
        /** It endorses the outer credential, its achievement or a profile in it. */
        ENDORSEMENT,
        /** It is one of the credentials that the outer one holds. */
        CONTENT,
        /** It says whether the outer credential was revoked; it stands at the entry that names it. */
        STATUS_LIST
    }

    public InnerReport {
        requireNonNull(at, "at");
        requireNonNull(kind, "kind");
        requireNonNull(report, "report");
    }
}
