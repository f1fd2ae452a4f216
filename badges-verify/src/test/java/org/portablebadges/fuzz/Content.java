package org.portablebadges.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portablebadges.json.Jcs;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.proof.CompactJws;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.SecuredCredential;

/**
 * What a credential says, as text that is equal for credentials which say the same: for a token its JSON as written, for
 * an embedded proof its JSON without what such proofs leave open (order, a list of one, a value or context named twice,
 * spellings of one number, absence said aloud). Made without the library's canonicalization, which it is to judge.
 */
final class Content {
    private static final String ORDERED = "allowedValue";

    private Content() {}

    static String of(SecuredCredential secured) {
        if (secured.mechanism() != Mechanism.JWT) {
            return of(secured.credential());
        }
        String header = secured.jws().map(CompactJws::header).orElseThrow().toString();
        return header + secured.credential();
    }

    static String of(JsonObject credential) {
        return normal("", credential);
    }

    private static String normal(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            return normal(object);
        }
        if (value instanceof JsonArray array) {
            return name.equals(ORDERED) ? ordered(array) : normal(name, array);
        }
        return value instanceof JsonNumber number ? normal(number) : JsonWriter.compact(value);
    }

    private static String normal(JsonObject object) {
        Map<String, String> members = new TreeMap<>();
        object.members().forEach((name, value) -> {
            if (!isAbsent(name, value)) {
                members.put(name, normal(name, value));
            }
        });
        // An object with nothing but an identifier refers to what that identifies, as the identifier alone does.
        return members.size() == 1 && members.containsKey("id") ? members.get("id") : members.toString();
    }

    private static boolean isAbsent(String name, JsonValue value) {
        boolean empty = value instanceof JsonArray array && elements(array).isEmpty();
        return value == JsonLiteral.NULL || (empty && !name.equals(ORDERED));
    }

    private static String normal(String name, JsonArray array) {
        List<String> all = elements(array).stream()
                .map(element -> normal(name, element))
                .sorted()
                .toList();
        // Objects without identifier are two although they say the same.
        List<String> distinct = new ArrayList<>();
        for (String one : all) {
            if (one.startsWith("{") || !distinct.contains(one)) {
                distinct.add(one);
            }
        }
        return distinct.size() == 1 ? distinct.get(0) : distinct.toString();
    }

    private static String ordered(JsonArray array) {
        List<String> all =
                array.elements().stream().map(element -> normal("", element)).toList();
        return all.size() == 1 ? all.get(0) : all.toString();
    }

    private static List<JsonValue> elements(JsonArray array) {
        return array.elements().stream()
                .flatMap(element -> element instanceof JsonArray inner ? elements(inner).stream() : Stream.of(element))
                .filter(element -> element != JsonLiteral.NULL)
                .toList();
    }

    private static String normal(JsonNumber number) {
        double value = number.asDouble();
        return Double.isFinite(value) ? Jcs.number(value) : number.text();
    }
}
