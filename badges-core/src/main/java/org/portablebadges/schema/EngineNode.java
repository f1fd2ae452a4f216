package org.portablebadges.schema;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.JsonPointer;

/** A value of our tree as the schema engine sees it: with its place, its children made when first asked for. */
final class EngineNode implements JsonNode {
    private final JsonValue value;
    private final JsonPointer at;
    private final WorkBudget budget;
    private @Nullable List<JsonNode> elements;
    private @Nullable Map<String, JsonNode> members;

    private EngineNode(JsonValue value, JsonPointer at, WorkBudget budget) {
        this.value = value;
        this.at = at;
        this.budget = budget;
    }

    /** Root of a schema of ours, which needs no budget. */
    static EngineNode of(JsonValue schema) {
        return of(schema, new WorkBudget(Integer.MAX_VALUE));
    }

    /** Root of a document. */
    static EngineNode of(JsonValue document, WorkBudget budget) {
        return new EngineNode(document, JsonPointer.ROOT, budget);
    }

    @Override
    public String getJsonPointer() {
        return at.value();
    }

    @Override
    public SimpleType getNodeType() {
        budget.spend();
        if (value instanceof JsonObject) {
            return SimpleType.OBJECT;
        }
        if (value instanceof JsonArray) {
            return SimpleType.ARRAY;
        }
        if (value instanceof JsonString) {
            return SimpleType.STRING;
        }
        if (value instanceof JsonNumber number) {
            return isWhole(number.decimal()) ? SimpleType.INTEGER : SimpleType.NUMBER;
        }
        return value == JsonLiteral.NULL ? SimpleType.NULL : SimpleType.BOOLEAN;
    }

    @Override
    public boolean asBoolean() {
        return value == JsonLiteral.TRUE;
    }

    @Override
    public String asString() {
        return value.asString().orElseGet(value::toString);
    }

    @Override
    public BigInteger asInteger() {
        return asNumber().toBigInteger();
    }

    @Override
    public BigDecimal asNumber() {
        return value.asNumber()
                .map(JsonNumber::decimal)
                .orElseThrow(() -> new IllegalStateException("not a number at " + at));
    }

    @Override
    public List<JsonNode> asArray() {
        if (elements == null) {
            var made = new ArrayList<JsonNode>();
            for (JsonValue element : value.asArray().orElseThrow().elements()) {
                made.add(new EngineNode(element, at.child(made.size()), budget));
            }
            elements = Collections.unmodifiableList(made);
        }
        return elements;
    }

    @Override
    public Map<String, JsonNode> asObject() {
        if (members == null) {
            var made = new LinkedHashMap<String, JsonNode>();
            value.asObject()
                    .orElseThrow()
                    .members()
                    .forEach((name, member) -> made.put(name, new EngineNode(member, at.child(name), budget)));
            members = Collections.unmodifiableMap(made);
        }
        return members;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
    }
}
