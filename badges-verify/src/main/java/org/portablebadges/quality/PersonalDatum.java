package org.portablebadges.quality;

import static java.util.Objects.requireNonNull;

import org.portablebadges.problem.JsonPointer;

/**
 * Something about a person that whoever has the badge can read. The datum itself is not kept.
 *
 * @param kind what it is
 * @param at where it stands
 */
public record PersonalDatum(Kind kind, JsonPointer at) {
    /** What a datum is. */
    public enum Kind {
        RECIPIENT_ID,
        IDENTIFIER,
        /** Readable to whoever has a list of candidates. */
        HASHED_IDENTIFIER,
        CREDENTIAL_TEXT,
        NARRATIVE,
        ROLE,
        TERM,
        LICENSE_NUMBER,
        PICTURE,
        RESULT,
        CREDITS,
        DATE,
        ASSESSOR,
        EVIDENCE_LINK,
        EVIDENCE_ITSELF,
        EVIDENCE_TEXT,
        ENDORSEMENT,
        /** An address that is asked whenever somebody verifies online. */
        STATUS_LINK,
        /** A member that the standard does not define. */
        OTHER
    }

    public PersonalDatum {
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
    }
}
