package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * Members of one JSON object, read strictly: whoever reads asks for each member that there may be, and {@link #close}
 * reports those that nobody asked for. What is wrong is collected with its place; a value that cannot be read counts as
 * absent, so that reading goes on and finds the rest. Not thread-safe.
 */
public final class Members {
    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?");
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,5}");

    private final JsonObject json;
    private final JsonPointer at;
    private final List<Finding> findings;
    private final Set<String> asked = new HashSet<>();

    /** Members of an object that stands at a place; findings go to the list. */
    public Members(JsonObject json, JsonPointer at, List<Finding> findings) {
        this.json = requireNonNull(json, "json");
        this.at = requireNonNull(at, "at");
        this.findings = requireNonNull(findings, "findings");
    }

    /** The object itself. */
    public JsonObject json() {
        return json;
    }

    /** Where it stands. */
    public JsonPointer at() {
        return at;
    }

    /** Whether there is a member of this name. */
    public boolean has(String name) {
        asked.add(name);
        return json.has(name);
    }

    /** Value of a member, whatever it is. */
    public Optional<JsonValue> value(String name) {
        asked.add(name);
        return json.get(name);
    }

    /** A text that is not blank. */
    public Optional<String> text(String name) {
        return read(name, "text", Members::asText);
    }

    /** A text that must be there; empty where it is not, which was reported then. */
    public String requiredText(String name) {
        require(name);
        return text(name).orElse("");
    }

    /** An absolute IRI. */
    public Optional<Iri> iri(String name) {
        return read(name, "absolute IRI", Members::asIri);
    }

    /** An absolute IRI that must be there. */
    public Iri requiredIri(String name) {
        require(name);
        return iri(name).orElse(Iri.of(""));
    }

    /** Texts: an array of them, or a single one. */
    public List<String> texts(String name) {
        return all(name, "text", Members::asText);
    }

    /** Texts as {@link #texts} gives them, by their places. */
    Map<JsonPointer, String> textsByPlace(String name) {
        Map<JsonPointer, String> found = new LinkedHashMap<>();
        for (Element element : elements(name)) {
            asText(element.value())
                    .ifPresentOrElse(text -> found.put(element.at(), text), () -> wrong(element.at(), "text"));
        }
        return found;
    }

    /** Absolute IRIs: an array of them, or a single one. */
    public List<Iri> iris(String name) {
        return all(name, "absolute IRI", Members::asIri);
    }

    /** A decimal that is not negative, written as a string, so that it means the same everywhere. */
    public Optional<BigDecimal> amount(String name) {
        return read(name, "decimal in a string", Members::asAmount);
    }

    /** Decimals by name. */
    public Map<String, BigDecimal> amounts(String name) {
        Map<String, BigDecimal> found = new LinkedHashMap<>();
        object(name).ifPresent(members -> {
            members.names().forEach(key -> members.amount(key).ifPresent(amount -> found.put(key, amount)));
            members.close();
        });
        return found;
    }

    /** A whole number, one at least. */
    public Optional<Integer> count(String name) {
        return read(name, "whole number from 1", Members::asCount);
    }

    /** A day, as {@code 2026-07-01}. */
    public Optional<LocalDate> date(String name) {
        return read(name, "date", Members::asDate);
    }

    /** A truth value. */
    public Optional<Boolean> flag(String name) {
        return read(
                name,
                "true or false",
                value -> value instanceof JsonLiteral literal && literal != JsonLiteral.NULL
                        ? Optional.of(literal == JsonLiteral.TRUE)
                        : Optional.empty());
    }

    /** One of some words. */
    public <T> Optional<T> word(String name, Map<String, T> words) {
        return read(name, String.join(", ", new TreeSet<>(words.keySet())), value -> value.asString()
                .flatMap(text -> Optional.ofNullable(words.get(text))));
    }

    /** One or several of some words. */
    public <T> List<T> words(String name, Map<String, T> words) {
        return all(name, String.join(", ", new TreeSet<>(words.keySet())), value -> value.asString()
                .flatMap(text -> Optional.ofNullable(words.get(text))));
    }

    /** The members of an object. */
    public Optional<Members> object(String name) {
        return read(name, "object", JsonValue::asObject).map(object -> new Members(object, at.child(name), findings));
    }

    /** The members of each object: an array of them, or a single one. */
    public List<Members> objects(String name) {
        List<Members> found = new ArrayList<>();
        for (Element element : elements(name)) {
            Optional<JsonObject> object = element.value().asObject();
            if (object.isPresent()) {
                found.add(new Members(object.get(), element.at(), findings));
            } else {
                wrong(element.at(), "object");
            }
        }
        return found;
    }

    /** A value in an array, or a value that stands alone, with its place. */
    public record Element(JsonValue value, JsonPointer at) {}

    /** Values of a member: those of an array, or the single one. An empty array is reported. */
    public List<Element> elements(String name) {
        Optional<JsonValue> value = value(name);
        JsonPointer here = at.child(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof JsonArray array)) {
            return List.of(new Element(value.get(), here));
        }
        if (array.elements().isEmpty()) {
            wrong(here, "at least one value");
        }
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < array.elements().size(); i++) {
            elements.add(new Element(array.elements().get(i), here.child(i)));
        }
        return elements;
    }

    /** Names of all members, in the order written; all count as asked for. */
    public List<String> names() {
        asked.addAll(json.names());
        return List.copyOf(json.names());
    }

    /** Reports that a member is missing, unless it is there. */
    public void require(String name) {
        if (!json.has(name)) {
            findings.add(Finding.error(ProblemCode.POLICY_MEMBER_MISSING, at, name));
        }
    }

    /** Reports something about a member. */
    public void report(ProblemCode code, String name, Object... arguments) {
        findings.add(Finding.error(code, at.child(name), arguments));
    }

    /** Reports every member that was not asked for. */
    public void close() {
        json.names().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> report(ProblemCode.POLICY_UNKNOWN_MEMBER, name, name));
    }

    /** Where findings go. */
    List<Finding> findings() {
        return findings;
    }

    private <T> Optional<T> read(String name, String expected, Function<JsonValue, Optional<T>> as) {
        Optional<JsonValue> value = value(name);
        Optional<T> read = value.flatMap(as);
        if (value.isPresent() && read.isEmpty()) {
            report(ProblemCode.POLICY_WRONG_SHAPE, name, expected);
        }
        return read;
    }

    private <T> List<T> all(String name, String expected, Function<JsonValue, Optional<T>> as) {
        List<T> found = new ArrayList<>();
        for (Element element : elements(name)) {
            Optional<T> read = as.apply(element.value());
            read.ifPresent(found::add);
            if (read.isEmpty()) {
                wrong(element.at(), expected);
            }
        }
        return found;
    }

    private void wrong(JsonPointer place, String expected) {
        findings.add(Finding.error(ProblemCode.POLICY_WRONG_SHAPE, place, expected));
    }

    private static Optional<String> asText(JsonValue value) {
        return value.asString().filter(text -> !text.isBlank());
    }

    private static Optional<Iri> asIri(JsonValue value) {
        return value.asString().filter(Iri::isAbsolute).map(Iri::of);
    }

    private static Optional<BigDecimal> asAmount(JsonValue value) {
        return value.asString().filter(text -> AMOUNT.matcher(text).matches()).map(BigDecimal::new);
    }

    private static Optional<Integer> asCount(JsonValue value) {
        return value.asNumber()
                .map(Object::toString)
                .filter(text -> COUNT.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(count -> count > 0);
    }

    private static Optional<LocalDate> asDate(JsonValue value) {
        return value.asString().filter(text -> text.length() == 10).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
