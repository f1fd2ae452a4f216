package org.portablebadges.schema;

import dev.harrel.jsonschema.Error;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/** What the engine's errors say, as findings: the rule that is broken, where, and what it expects. */
final class Violations {
    private static final int LONGEST_EXPECTATION = 300;
    // These keywords ask whether something else holds; what did not hold inside them is no fault of its own.
    private static final Set<String> QUESTIONS = Set.of("if", "contains", "anyOf", "oneOf", "not");
    // These only pass on what was found below them.
    private static final Set<String> PASS_ON = Set.of("if", "allOf");

    private final Map<String, JsonObject> files;
    private final String base;
    private final JsonObject document;

    Violations(Map<String, JsonObject> files, String base, JsonObject document) {
        this.files = files;
        this.base = base;
        this.document = document;
    }

    /** At most {@link SchemaValidation#MAX_FINDINGS} findings, in the order found. */
    List<Finding> of(List<Error> errors) {
        List<Finding> found = broken(errors).stream()
                .limit(SchemaValidation.MAX_FINDINGS)
                .map(this::finding)
                .toList();
        return found.isEmpty() ? List.of(violation(JsonPointer.ROOT, "schema", "a valid document")) : found;
    }

    // The engine tells of a rule after what stands below it, so reading backwards meets each question first.
    private static Deque<Error> broken(List<Error> errors) {
        Deque<Error> broken = new ArrayDeque<>();
        Error question = null;
        for (int i = errors.size() - 1; i >= 0; i--) {
            Error error = errors.get(i);
            if (question != null && isBelow(error, question)) {
                continue;
            }
            String keyword = keyword(error);
            if (QUESTIONS.contains(keyword)) {
                question = error;
            }
            if (!PASS_ON.contains(keyword)) {
                broken.addFirst(error);
            }
        }
        return broken;
    }

    private static boolean isBelow(Error error, @Nullable Error question) {
        return question != null
                && error.getEvaluationPath().startsWith(question.getEvaluationPath() + "/")
                && error.getInstanceLocation().startsWith(question.getInstanceLocation());
    }

    private Finding finding(Error error) {
        String keyword = keyword(error);
        var at = JsonPointer.parse(error.getInstanceLocation());
        Optional<JsonValue> rule = rule(error);
        if (keyword.equals("required")) {
            return violation(at, keyword, missing(at, rule.flatMap(JsonValue::asArray)));
        }
        if (error.getKeyword() == null) {
            return violation(at, keyword, "nothing");
        }
        return violation(at, keyword, rule.map(Violations::expectation).orElse(keyword));
    }

    private static Finding violation(JsonPointer at, String keyword, String expected) {
        String shown =
                expected.length() > LONGEST_EXPECTATION ? expected.substring(0, LONGEST_EXPECTATION) + "..." : expected;
        return Finding.error(ProblemCode.SCHEMA_VIOLATION, at, keyword, shown);
    }

    // A schema that is just false has no keyword; the one it stands under is the rule.
    private static String keyword(Error error) {
        String keyword = error.getKeyword();
        if (keyword != null) {
            return keyword;
        }
        String location = error.getSchemaLocation();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private Optional<JsonValue> rule(Error error) {
        String location = error.getSchemaLocation();
        int hash = location.indexOf('#');
        if (hash < 0 || !location.startsWith(base) || error.getKeyword() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(files.get(location.substring(base.length(), hash)))
                .flatMap(file -> at(file, location.substring(hash + 1)))
                .flatMap(JsonValue::asObject)
                .flatMap(schema -> schema.get(error.getKeyword()));
    }

    private String missing(JsonPointer at, Optional<JsonArray> required) {
        JsonObject here = at(document, at.value()).flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
        return required.map(JsonArray::elements).orElse(List.of()).stream()
                .flatMap(name -> name.asString().stream())
                .filter(name -> !here.has(name))
                .collect(Collectors.joining(", "));
    }

    /** A value as few words: the words of a list, the constant or the list that a schema asks for. */
    private static String expectation(JsonValue rule) {
        if (rule instanceof JsonArray array) {
            return array.elements().stream().map(Violations::expectation).collect(Collectors.joining(", "));
        }
        if (rule instanceof JsonObject schema) {
            return schema.get("const")
                    .or(() -> schema.get("enum"))
                    .map(Violations::expectation)
                    .orElse(schema.toString());
        }
        return rule.asString().orElse(rule.toString());
    }

    /** The value at a pointer. */
    static Optional<JsonValue> at(JsonValue root, String pointer) {
        Optional<JsonValue> here = Optional.of(root);
        for (String step : pointer.isEmpty()
                ? List.<String>of()
                : List.of(pointer.substring(1).split("/", -1))) {
            String name = step.replace("~1", "/").replace("~0", "~");
            here = here.flatMap(value -> child(value, name));
        }
        return here;
    }

    private static Optional<JsonValue> child(JsonValue value, String name) {
        if (value instanceof JsonArray array) {
            return Optional.of(array.elements().get(Integer.parseInt(name)));
        }
        return value.asObject().flatMap(object -> object.get(name));
    }
}
