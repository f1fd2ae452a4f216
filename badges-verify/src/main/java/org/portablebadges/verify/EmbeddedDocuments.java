package org.portablebadges.verify;

import java.util.List;
import java.util.Map;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/** ENDORSEMENTS and CONTENTS: documents inside a credential, each of which needs a proof of its own. */
final class EmbeddedDocuments {
    private EmbeddedDocuments() {}

    static Check endorsements(ClaimedCredential claimed) {
        JsonObject json = claimed.credential().json();
        int count = count(json, "endorsement") + count(json, "endorsementJwt");
        return check(CheckId.ENDORSEMENTS, count, NoteCode.ENDORSEMENTS_NONE, ProblemCode.ENDORSEMENT_NOT_CHECKED);
    }

    static Check contents(ClaimedCredential claimed) {
        int count = count(claimed.credential().json(), "verifiableCredential");
        return check(CheckId.CONTENTS, count, NoteCode.CONTENTS_NONE, ProblemCode.CONTENTS_NOT_CHECKED);
    }

    private static Check check(CheckId id, int count, NoteCode none, ProblemCode open) {
        return count == 0
                ? Check.skipped(id, Note.of(none))
                : Check.undetermined(id, List.of(Finding.error(open, JsonPointer.ROOT, count)));
    }

    /** How many documents stand under this name anywhere in the tree; what is inside them is theirs. */
    private static int count(JsonValue value, String name) {
        int sum = 0;
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                sum += member.getKey().equals(name) ? size(member.getValue()) : count(member.getValue(), name);
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                sum += count(element, name);
            }
        }
        return sum;
    }

    private static int size(JsonValue value) {
        return value instanceof JsonArray array ? array.elements().size() : 1;
    }
}
