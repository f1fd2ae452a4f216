package org.portablebadges.schema;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * A schema from elsewhere, on its way beside the bundled ones. It must be whole: every reference leads to a place in
 * itself, so that what it says never depends on what else is at hand.
 */
final class AddedSchema {
    // Further names for parts, by which schemas find each other; only places in the same file are names here.
    private static final Set<String> NAMES =
            Set.of("$anchor", "$dynamicAnchor", "$recursiveAnchor", "$dynamicRef", "$recursiveRef", "$vocabulary");
    private static final Set<String> DIALECTS = Set.of(
            "https://json-schema.org/draft/2020-12/schema",
            "https://json-schema.org/draft/2019-09/schema",
            "https://json-schema.org/draft/2019-09/schema#",
            "http://json-schema.org/draft-07/schema#",
            "http://json-schema.org/draft-07/schema");

    private final JsonObject root;

    private AddedSchema(JsonObject root) {
        this.root = root;
    }

    /**
     * The schema without its own name.
     *
     * @throws ProblemException {@code schema.unusable} at what stands in the way
     */
    static JsonObject read(JsonObject schema) throws ProblemException {
        JsonObject nameless = schema.without("$id");
        Optional<String> dialect = nameless.string("$schema");
        if (dialect.isPresent() && !DIALECTS.contains(dialect.get())) {
            throw unusable(JsonPointer.of("$schema"), dialect.get());
        }
        new AddedSchema(nameless).walk(nameless, JsonPointer.ROOT);
        return nameless;
    }

    private void walk(JsonValue value, JsonPointer at) throws ProblemException {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                walk(array.elements().get(i), at.child(i));
            }
        } else if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                JsonPointer here = at.child(member.getKey());
                // An object of this name is a property that documents have, not the keyword.
                Optional<String> text = member.getValue().asString();
                boolean name =
                        NAMES.contains(member.getKey()) || member.getKey().equals("$id");
                boolean reference = member.getKey().equals("$ref");
                boolean pattern = member.getKey().equals("pattern");
                boolean refused = text.isPresent()
                        && (name || (reference && !leadsSomewhere(text.get())) || (pattern && !isPattern(text.get())));
                if (refused) {
                    throw unusable(here, text.get());
                }
                walk(member.getValue(), here);
            }
        }
    }

    private boolean leadsSomewhere(String reference) {
        return reference.equals("#")
                || (reference.startsWith("#/")
                        && Violations.at(root, reference.substring(1)).isPresent());
    }

    // The engine drops a pattern that it cannot read, and with it the rule.
    private static boolean isPattern(String text) {
        try {
            return Pattern.compile(text).pattern().equals(text);
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static ProblemException unusable(JsonPointer at, String why) {
        return ProblemException.of(ProblemCode.SCHEMA_UNUSABLE, at, why);
    }
}
