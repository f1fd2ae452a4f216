package org.portablebadges.recognition.policy;

import java.util.Optional;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;

/**
 * A policy as it was written.
 *
 * @param json the policy
 * @param at where it stands in its file
 * @param signed whether its authority signed it
 * @param source what it was taken from, as whoever gave it calls that
 */
record PolicyText(JsonObject json, JsonPointer at, boolean signed, String source) {
    PolicyReference reference() {
        return reference(json);
    }

    Optional<PolicyReference> parent() {
        return json.object("parent").map(PolicyText::reference);
    }

    private static PolicyReference reference(JsonObject object) {
        return new PolicyReference(
                Iri.of(object.string("id").orElse("")), object.string("version").orElse(""));
    }
}
