package org.portablebadges.proof;

import java.util.List;
import java.util.Map;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.JsonPointer;

/**
 * What a proof is made over.
 *
 * @param document without proofs but those that this one builds on
 * @param options the proof without its value, as it stands in the document
 * @param at where the proof stands
 * @param canonicalizer makes statements of both
 */
record ProofInput(JsonObject document, JsonObject options, JsonPointer at, Canonicalizer canonicalizer) {
    /** The options with contexts in front: their own, or those of the document. */
    JsonObject optionsInContext() {
        JsonValue context =
                options.get("@context").or(() -> document.get("@context")).orElse(new JsonArray(List.of()));
        JsonObject.Builder builder = JsonObject.builder().put("@context", context);
        for (Map.Entry<String, JsonValue> member : options.members().entrySet()) {
            builder.put(member.getKey(), member.getValue());
        }
        return builder.build();
    }

    /** Where the proof's value stands. */
    JsonPointer atValue() {
        return at.child("proofValue");
    }
}
