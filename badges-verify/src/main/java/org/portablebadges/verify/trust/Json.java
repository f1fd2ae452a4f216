package org.portablebadges.verify.trust;

import java.util.List;
import java.util.function.Function;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/** Lists as JSON. */
final class Json {
    private Json() {}

    static JsonArray iris(List<Iri> iris) {
        return array(iris, iri -> new JsonString(iri.value()));
    }

    static JsonArray texts(List<String> texts) {
        return array(texts, JsonString::new);
    }

    static <T> JsonArray array(List<T> values, Function<T, ? extends JsonValue> form) {
        return new JsonArray(values.stream().<JsonValue>map(form).toList());
    }

    /** Puts a list where it has anything in it. */
    static <T> void put(JsonObject.Builder json, String name, List<T> values, Function<T, ? extends JsonValue> form) {
        if (!values.isEmpty()) {
            json.put(name, array(values, form));
        }
    }
}
