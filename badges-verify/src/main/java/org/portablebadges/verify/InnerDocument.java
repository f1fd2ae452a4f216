package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.JsonPointer;

/**
 * A document inside another one, secured on its own or not at all.
 *
 * @param at where it stands
 * @param kind what it is there for
 * @param document an object, or a compact JWS as a string
 * @param host what it stands on or in
 */
record InnerDocument(JsonPointer at, InnerReport.Kind kind, JsonValue document, Endorsable host) {
    private static final Map<String, InnerReport.Kind> MEMBERS = Map.of(
            "endorsement", InnerReport.Kind.ENDORSEMENT,
            "endorsementJwt", InnerReport.Kind.ENDORSEMENT,
            "verifiableCredential", InnerReport.Kind.CONTENT);

    /** Every document that stands somewhere in this one; what is inside them is theirs. In document order. */
    static List<InnerDocument> in(JsonObject document, JsonPointer at) {
        List<InnerDocument> found = new ArrayList<>();
        new Walk(at, found).collect(document, at);
        return found;
    }

    /** Where it stands in relation to the document around it. */
    Standing standing(Standing outer) {
        return kind == InnerReport.Kind.ENDORSEMENT ? outer.endorsing(host) : outer.inside();
    }

    /** Walks one document that starts at a root. */
    private record Walk(JsonPointer root, List<InnerDocument> found) {
        private void collect(JsonValue value, JsonPointer at) {
            if (value instanceof JsonObject object) {
                object.members().forEach((name, member) -> member(object, name, member, at.child(name)));
            } else if (value instanceof JsonArray array) {
                for (int i = 0; i < array.elements().size(); i++) {
                    collect(array.elements().get(i), at.child(i));
                }
            }
        }

        private void member(JsonObject owner, String name, JsonValue member, JsonPointer at) {
            InnerReport.Kind kind = MEMBERS.get(name);
            if (kind == null) {
                collect(member, at);
                return;
            }
            var host = new Endorsable(owner, at.equals(root.child(name)));
            if (!(member instanceof JsonArray array)) {
                found.add(new InnerDocument(at, kind, member, host));
                return;
            }
            for (int i = 0; i < array.elements().size(); i++) {
                found.add(new InnerDocument(at.child(i), kind, array.elements().get(i), host));
            }
        }
    }
}
