package org.portablebadges.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portablebadges.json.Jcs;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.proof.CompactJws;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.SecuredCredential;

/**
 * What a credential says, as text that is equal for credentials which say the same: for a token its JSON as written, for
 * an embedded proof its JSON without what such proofs leave open: order, a list of one, a value, context or reference
 * said twice, spellings of one number, absence said aloud, contexts of documents inside, and in which of several places
 * something is said of an issuer. Made without the library's canonicalization, which it is to judge.
 */
final class Content {
    private static final String ORDERED = "allowedValue";
    private static final String CONTEXT = "@context";
    private static final Set<String> REFERENCE = Set.of("id", "type");
    private static final Set<String> PROFILES = Set.of("issuer", "creator", "source", "parentOrg");

    private final Map<String, Set<String>> profiles = new TreeMap<>();

    private Content() {}

    static String of(SecuredCredential secured) {
        if (secured.mechanism() != Mechanism.JWT) {
            return of(secured.credential());
        }
        String header = secured.jws().map(CompactJws::header).orElseThrow().toString();
        return header + secured.credential();
    }

    static String of(JsonObject credential) {
        var content = new Content();
        String contexts = content.normal(CONTEXT, credential.get(CONTEXT).orElse(JsonLiteral.NULL));
        return contexts + content.normal("", credential) + content.profiles;
    }

    private String normal(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            Optional<String> id = object.string("id");
            return PROFILES.contains(name) && id.isPresent() ? profile(id.get(), object) : normal(object);
        }
        if (value instanceof JsonArray array) {
            return name.equals(ORDERED) ? ordered(array) : normal(name, array);
        }
        return value instanceof JsonNumber number ? normal(number) : JsonWriter.compact(value);
    }

    private String normal(JsonObject object) {
        Map<String, String> members = new TreeMap<>();
        object.members().forEach((name, value) -> {
            if (!isAbsent(name, value) && !name.equals(CONTEXT)) {
                members.put(name, normal(name, value));
            }
        });
        // An object with nothing but an identifier refers to what that identifies, as the identifier alone does.
        return members.size() == 1 && members.containsKey("id") ? members.get("id") : members.toString();
    }

    // What is said of a profile is said of it wherever it stands.
    private String profile(String id, JsonObject object) {
        Set<String> said = new TreeSet<>();
        object.without("id").members().forEach((name, value) -> {
            List<JsonValue> values = value instanceof JsonArray array ? elements(array) : List.of(value);
            values.stream()
                    .filter(one -> one != JsonLiteral.NULL)
                    .forEach(one -> said.add(name + "=" + normal(name, one)));
        });
        if (!said.isEmpty()) {
            profiles.computeIfAbsent(id, first -> new TreeSet<>()).addAll(said);
        }
        return new JsonString(id).toString();
    }

    private static boolean isAbsent(String name, JsonValue value) {
        boolean empty = value instanceof JsonArray array && elements(array).isEmpty();
        return value == JsonLiteral.NULL || (empty && !name.equals(ORDERED));
    }

    private String normal(String name, JsonArray array) {
        List<String> all = new ArrayList<>();
        for (JsonValue element : elements(array)) {
            String one = normal(name, element);
            // Objects without identifier are two although they say the same.
            if (!all.contains(one) || !(isValue(element) || isReference(element))) {
                all.add(one);
            }
        }
        Collections.sort(all);
        return all.size() == 1 ? all.get(0) : all.toString();
    }

    private static boolean isValue(JsonValue element) {
        return element.asObject().isEmpty();
    }

    private static boolean isReference(JsonValue element) {
        return element.asObject()
                .filter(object -> object.has("id") && REFERENCE.containsAll(object.names()))
                .isPresent();
    }

    private String ordered(JsonArray array) {
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
