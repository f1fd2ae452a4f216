package org.portablebadges.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** Collects everything that is wrong with one object, so that it is told in one go. */
final class ReadCheck {
    private final JsonObject json;
    private final JsonPointer at;
    private final List<Finding> findings;

    ReadCheck(JsonObject json) {
        this(json, JsonPointer.ROOT, new ArrayList<>());
    }

    private ReadCheck(JsonObject json, JsonPointer at, List<Finding> findings) {
        this.json = json;
        this.at = at;
        this.findings = findings;
    }

    /** Throws what was found, if anything. */
    void finish() throws ProblemException {
        if (!findings.isEmpty()) {
            throw new ProblemException(findings);
        }
    }

    /** One of the types must be named. Only 1.x, which has no context of version 2, may name none. */
    void type(String expected, Set<String> accepted) {
        JsonValue type = json.get("type").orElse(JsonLiteral.NULL);
        boolean old = type == JsonLiteral.NULL
                && !json.get("@context").filter(ReadCheck::isVersion2).isPresent();
        if (!old
                && all(type).stream()
                        .noneMatch(value ->
                                value.asString().filter(accepted::contains).isPresent())) {
            report(type == JsonLiteral.NULL ? at : at.child("type"), ProblemCode.FORMAT_TYPE_MISSING, expected);
        }
    }

    void text(String name) {
        member(name, "text", value -> value instanceof JsonString);
    }

    void requiredText(String name) {
        required(name);
        text(name);
    }

    void flag(String name) {
        member(name, "true or false", value -> value == JsonLiteral.TRUE || value == JsonLiteral.FALSE);
    }

    void iri(String name) {
        text(name);
        json.string(name)
                .filter(text -> !Iri.isAbsolute(text))
                .ifPresent(text -> report(at.child(name), ProblemCode.FORMAT_NOT_AN_IRI, text));
    }

    void date(String name) {
        json.get(name)
                .filter(value -> LegacyDates.read(value).isEmpty())
                .ifPresent(value -> report(
                        at.child(name),
                        ProblemCode.FORMAT_NOT_A_DATE,
                        value.asString().orElse(value.toString())));
    }

    /** An address, or the object that stands at it. */
    void reference(String name) {
        required(name);
        if (json.string(name).isPresent()) {
            iri(name);
        } else {
            member(name, "IRI or object", value -> value instanceof JsonObject);
        }
    }

    /** One value or an array of them. */
    void each(String name, String expected, Predicate<JsonValue> isExpected) {
        member(name, expected, value -> all(value).stream().allMatch(isExpected));
    }

    /** An object, checked by its own rules. */
    ReadCheck object(String name) {
        member(name, "object", value -> value instanceof JsonObject);
        return new ReadCheck(json.object(name).orElse(JsonObject.EMPTY), at.child(name), findings);
    }

    boolean has(String name) {
        return json.has(name);
    }

    void required(String name) {
        if (!json.has(name)) {
            report(at, ProblemCode.FORMAT_MEMBER_MISSING, name);
        }
    }

    void report(String name, ProblemCode code, Object... arguments) {
        report(at.child(name), code, arguments);
    }

    private void member(String name, String expected, Predicate<JsonValue> isExpected) {
        if (json.get(name).filter(isExpected.negate()).isPresent()) {
            report(at.child(name), ProblemCode.FORMAT_WRONG_SHAPE, expected);
        }
    }

    private void report(JsonPointer where, ProblemCode code, Object... arguments) {
        findings.add(Finding.error(code, where, arguments));
    }

    private static boolean isVersion2(JsonValue context) {
        return all(context).contains(new JsonString(Assertion.VERSION_2));
    }

    private static List<JsonValue> all(JsonValue value) {
        return value.asArray().map(JsonArray::elements).orElse(List.of(value));
    }
}
