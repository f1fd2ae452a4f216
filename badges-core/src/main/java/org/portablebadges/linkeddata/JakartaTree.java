package org.portablebadges.linkeddata;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;

/** Our tree handed over as the tree that Titanium works on, so that no second parser reads a credential. */
final class JakartaTree {
    static final JsonProvider JSON = JsonProvider.provider();

    private JakartaTree() {}

    static JsonStructure of(JsonObject object) {
        return (JsonStructure) convert(object);
    }

    private static jakarta.json.JsonValue convert(JsonValue value) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder builder = JSON.createObjectBuilder();
            object.members().forEach((name, member) -> builder.add(name, convert(member)));
            return builder.build();
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder builder = JSON.createArrayBuilder();
            array.elements().forEach(element -> builder.add(convert(element)));
            return builder.build();
        }
        if (value instanceof JsonString string) {
            return JSON.createValue(string.value());
        }
        if (value instanceof JsonNumber number) {
            return JSON.createValue(number.decimal());
        }
        if (value == JsonLiteral.NULL) {
            return jakarta.json.JsonValue.NULL;
        }
        return value == JsonLiteral.TRUE ? jakarta.json.JsonValue.TRUE : jakarta.json.JsonValue.FALSE;
    }
}
