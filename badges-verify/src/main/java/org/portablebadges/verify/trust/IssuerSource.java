package org.portablebadges.verify.trust;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Severity;

/**
 * The list of somebody else from which an issuer was taken over.
 *
 * @param list what the list is called
 * @param capturedAt when it was there
 * @param sha256 hash of its bytes, by which it can be found again
 * @param signed whether a signature of the list's own keeper was checked when it was taken over
 */
public record IssuerSource(String list, Instant capturedAt, String sha256, boolean signed) {
    public IssuerSource {
        requireNonNull(list, "list");
        requireNonNull(capturedAt, "capturedAt");
        requireNonNull(sha256, "sha256");
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put("list", list)
                .put("capturedAt", capturedAt.toString())
                .put("sha256", sha256)
                .put("signed", signed)
                .build();
    }

    static IssuerSource read(Members members) {
        var source = new IssuerSource(
                members.text("list"), members.instant("capturedAt"), members.text("sha256"), members.flag("signed"));
        members.end(Severity.ERROR);
        return source;
    }
}
