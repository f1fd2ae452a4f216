package org.portablebadges.linkeddata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;

/** Documents that differ from sound ones in a few random places: names, values, types, orders, shapes. */
final class RandomEdits {
    private static final List<String> NAMES = List.of(
            "id",
            "type",
            "name",
            "description",
            "achievement",
            "credentialSubject",
            "result",
            "alignment",
            "proof",
            "verifiableCredential",
            "rubricCriterionLevel",
            "creator",
            "tag",
            "credentialStatus",
            "relatedResource",
            "digestSRI",
            "evidence",
            "endorsement",
            "image",
            "email",
            "value",
            "unknownName",
            "schema:name",
            "https://schema.org/name",
            "@id",
            "@type",
            "@value",
            "@list",
            "@graph",
            "@context",
            "_:b",
            "a:b",
            "x y");
    private static final List<String> TEXTS = List.of(
            "",
            "urn:uuid:5b0f0f5e-02c4-4d6c-8f0e-6a1c3a9a7e01",
            "https://example.org/a",
            "relative",
            "_:blank",
            "@id",
            "Achievement",
            "Profile",
            "AchievementSubject",
            "Evidence",
            "Result",
            "Image",
            "ResultDescription",
            "Rubric",
            "VerifiableCredential",
            "OpenBadgeCredential",
            "ClrCredential",
            "EndorsementCredential",
            "2026-07-01",
            "2026-07-01T00:00:00Z",
            "a \"quoted\" line\n",
            "\u00e9\ud83d\ude00",
            "schema:thing",
            "DataIntegrityProof",
            "BitstringStatusListEntry",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "https://www.w3.org/ns/credentials/v2",
            "https://w3id.org/security/data-integrity/v2");
    private static final List<String> NUMBERS =
            List.of("0", "-0", "1", "2.5", "99.99", "1e-7", "1e21", "123456789012345");

    private final Random random;

    RandomEdits(long seed) {
        this.random = new Random(seed);
    }

    /** The document with one to three edits. */
    JsonObject edited(JsonObject document) {
        JsonObject edited = document;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            edited = (JsonObject) edited(edited, true);
        }
        return edited;
    }

    private JsonValue edited(JsonValue value, boolean root) {
        if (value instanceof JsonObject object) {
            return random.nextInt(root ? 12 : 3) > 0 ? inside(object) : changed(object);
        }
        if (value instanceof JsonArray array && !array.elements().isEmpty() && random.nextInt(3) > 0) {
            List<JsonValue> elements = new ArrayList<>(array.elements());
            int at = random.nextInt(elements.size());
            elements.set(at, edited(elements.get(at), false));
            return new JsonArray(elements);
        }
        return root ? value : shaped(value);
    }

    private JsonValue inside(JsonObject object) {
        if (object.names().isEmpty()) {
            return changed(object);
        }
        List<Map.Entry<String, JsonValue>> members =
                List.copyOf(object.members().entrySet());
        Map.Entry<String, JsonValue> member = members.get(random.nextInt(members.size()));
        return object.with(member.getKey(), edited(member.getValue(), false));
    }

    private JsonObject changed(JsonObject object) {
        List<String> names = new ArrayList<>(object.names());
        String some = names.isEmpty() ? "id" : names.get(random.nextInt(names.size()));
        JsonValue value = object.get(some).orElse(JsonLiteral.NULL);
        return switch (random.nextInt(4)) {
            case 0 -> object.without(some);
            case 1 -> object.without(some).with(one(NAMES), value);
            case 2 -> object.with(one(NAMES), anything());
            default -> object.with(some, anything());
        };
    }

    private JsonValue shaped(JsonValue value) {
        return switch (random.nextInt(6)) {
            case 0 -> JsonArray.of(value);
            case 1 -> JsonArray.of(value, value);
            case 2 -> JsonArray.of(anything(), value, JsonLiteral.NULL);
            case 3 -> JsonObject.EMPTY.with(one(NAMES), value);
            default -> anything();
        };
    }

    private JsonValue anything() {
        return switch (random.nextInt(8)) {
            case 0 -> JsonLiteral.NULL;
            case 1 -> JsonLiteral.TRUE;
            case 2 -> new JsonNumber(one(NUMBERS));
            case 3 -> JsonObject.EMPTY;
            case 4 -> JsonArray.ofStrings(one(TEXTS), one(TEXTS));
            case 5 ->
                JsonObject.EMPTY.with("id", new JsonString(one(TEXTS))).with(one(NAMES), new JsonString(one(TEXTS)));
            default -> new JsonString(one(TEXTS));
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
