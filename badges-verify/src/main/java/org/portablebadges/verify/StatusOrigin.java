package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.portablebadges.problem.Iri;

/**
 * The dates that an answer from a status list rests on.
 *
 * @param list where the list is
 * @param issuedAt the date that the list bears; that of the capture where it bears none
 * @param capturedAt when the list was there
 */
record StatusOrigin(Iri list, Instant issuedAt, Instant capturedAt) {
    StatusOrigin {
        requireNonNull(list, "list");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(capturedAt, "capturedAt");
    }
}
