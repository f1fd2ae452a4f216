package org.portablebadges.verify.trust;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;

/**
 * Members of one object of a trust bundle, read strictly: what is missing or of another shape is noted at its place, and
 * reading goes on with something in its stead, so that all is told at once. Not thread-safe.
 */
final class Members {
    private final JsonObject object;
    private final JsonPointer at;
    private final List<Finding> findings;
    private final Set<String> read = new HashSet<>();

    Members(JsonObject object, JsonPointer at, List<Finding> findings) {
        this.object = object;
        this.at = at;
        this.findings = findings;
    }

    JsonObject object() {
        return object;
    }

    JsonPointer at() {
        return at;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Notes what a member's content is refused for. */
    void refuse(String name, ProblemException problem) {
        problem.findings()
                .forEach(finding -> findings.add(finding.as(Severity.ERROR).below(at.child(name))));
    }

    void refuse(String name, ProblemCode code, Object... arguments) {
        findings.add(Finding.error(code, at.child(name), arguments));
    }

    boolean has(String name) {
        read.add(name);
        return object.has(name);
    }

    String text(String name) {
        return optionalText(name).orElseGet(() -> missing(name, ""));
    }

    Optional<String> optionalText(String name) {
        return value(name, "a text", JsonValue::asString);
    }

    Iri iri(String name) {
        return optionalText(name).map(text -> iri(text, at.child(name))).orElseGet(() -> missing(name, Iri.of("")));
    }

    Instant instant(String name) {
        Instant instant = optionalInstant(name);
        return instant == null ? missing(name, Instant.EPOCH) : instant;
    }

    @Nullable
    Instant optionalInstant(String name) {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.get()).toInstant();
        } catch (DateTimeException e) {
            refuse(name, ProblemCode.FORMAT_NOT_A_DATE, text.get());
            return Instant.EPOCH;
        }
    }

    boolean flag(String name) {
        return value(name, "true or false", value -> switch (value.toString()) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                })
                .orElse(false);
    }

    /** A whole number of at least 0. */
    long count(String name) {
        return value(name, "a whole number of at least 0", value -> value.asNumber()
                        .map(number -> number.decimal())
                        .filter(Members::isCount)
                        .map(BigDecimal::longValueExact))
                .orElseGet(() -> missing(name, 0L));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        List<JsonValue> elements = elements(name);
        for (int i = 0; i < elements.size(); i++) {
            Optional<String> text = elements.get(i).asString();
            text.ifPresent(texts::add);
            if (text.isEmpty()) {
                findings.add(Finding.error(
                        ProblemCode.FORMAT_WRONG_SHAPE, at.child(name).child(i), "a text"));
            }
        }
        return texts;
    }

    List<Iri> iris(String name) {
        List<String> texts = texts(name);
        List<Iri> iris = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            iris.add(iri(texts.get(i), at.child(name).child(i)));
        }
        return iris;
    }

    Optional<Members> part(String name) {
        return value(name, "an object", JsonValue::asObject)
                .map(object -> new Members(object, at.child(name), findings));
    }

    List<Members> parts(String name) {
        List<Members> parts = new ArrayList<>();
        List<JsonValue> elements = elements(name);
        for (int i = 0; i < elements.size(); i++) {
            JsonPointer here = at.child(name).child(i);
            Optional<JsonObject> part = elements.get(i).asObject();
            if (part.isEmpty()) {
                findings.add(Finding.error(ProblemCode.FORMAT_WRONG_SHAPE, here, "an object"));
            }
            parts.add(new Members(part.orElse(JsonObject.EMPTY), here, findings));
        }
        return parts;
    }

    /** Notes a hash that is not that of a text. */
    void requireHash(String name, String text) {
        String stated = text(name);
        String found = Digest.SHA_256.hexOf(text);
        if (object.has(name) && !stated.equals(found)) {
            refuse(name, ProblemCode.TRUST_HASH, stated, found);
        }
    }

    /** Notes a list that has nothing in it. */
    void requireAny(String name, List<?> found) {
        if (found.isEmpty()) {
            findings.add(Finding.error(ProblemCode.FORMAT_MEMBER_MISSING, at, name));
        }
    }

    /** Notes every member that nobody asked for. One that is not understood could be the one that matters. */
    void end(Severity severity) {
        object.names().stream()
                .filter(name -> !read.contains(name))
                .forEach(name ->
                        findings.add(Finding.of(ProblemCode.FORMAT_UNKNOWN_MEMBER, severity, at.child(name), name)));
    }

    /** Members that nobody asked for. */
    JsonObject rest() {
        JsonObject.Builder rest = JsonObject.builder();
        object.members().forEach((name, value) -> {
            if (!read.contains(name)) {
                rest.put(name, value);
            }
        });
        return rest.build();
    }

    private List<JsonValue> elements(String name) {
        return value(name, "a list", JsonValue::asArray)
                .map(JsonArray::elements)
                .orElse(List.of());
    }

    private Iri iri(String text, JsonPointer place) {
        if (!Iri.isAbsolute(text)) {
            findings.add(Finding.error(ProblemCode.FORMAT_NOT_AN_IRI, place, text));
        }
        return Iri.of(text);
    }

    private <T> Optional<T> value(String name, String expected, Shape<T> shape) {
        read.add(name);
        Optional<JsonValue> value = object.get(name);
        Optional<T> shaped = value.flatMap(shape::of);
        if (value.isPresent() && shaped.isEmpty()) {
            refuse(name, ProblemCode.FORMAT_WRONG_SHAPE, expected);
        }
        return shaped;
    }

    private <T> T missing(String name, T instead) {
        if (!object.has(name)) {
            findings.add(Finding.error(ProblemCode.FORMAT_MEMBER_MISSING, at, name));
        }
        return instead;
    }

    private static boolean isCount(BigDecimal number) {
        return number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    }

    @FunctionalInterface
    private interface Shape<T> {
        Optional<T> of(JsonValue value);
    }
}
