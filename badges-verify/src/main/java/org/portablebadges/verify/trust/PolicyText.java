package org.portablebadges.verify.trust;

import static java.util.Objects.requireNonNull;

import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Severity;

/**
 * A recognition policy as the bundle carries it. What it says is not looked at here.
 *
 * @param id its name
 * @param version which edition
 * @param text the policy, exactly as its author wrote and perhaps signed it
 */
public record PolicyText(String id, String version, String text) {
    public PolicyText {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(text, "text");
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put("id", id)
                .put("version", version)
                .put("text", text)
                .build();
    }

    static PolicyText read(Members members) {
        var policy = new PolicyText(members.text("id"), members.text("version"), members.text("text"));
        members.end(Severity.ERROR);
        return policy;
    }
}
