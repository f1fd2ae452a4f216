package org.portablebadges.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** Reads the JSON of a profile and notes everything that is wrong with it before it gives up. Not thread-safe. */
final class ProfileReader {
    private static final Set<String> PROFILE = Set.of("name", "title", "partial", "met", "requirements");
    private static final Set<String> REQUIREMENT = Set.of(
            "id",
            "asks",
            "test",
            "members",
            "words",
            "where",
            "need",
            "for",
            "source",
            "year",
            "illustrative",
            "partial");

    private final List<Finding> findings = new ArrayList<>();

    private ProfileReader() {}

    static QualityProfile read(byte[] json) throws ProblemException {
        JsonObject object = JsonReader.readObject(json, JsonLimits.DEFAULT).object();
        var reader = new ProfileReader();
        QualityProfile profile = reader.profile(object);
        if (!reader.findings.isEmpty()) {
            throw new ProblemException(reader.findings);
        }
        return profile;
    }

    private QualityProfile profile(JsonObject object) {
        requireKnown(object, JsonPointer.ROOT, PROFILE);
        List<QualityRequirement> requirements = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonPointer at = JsonPointer.of("requirements");
        List<JsonValue> elements = elements(object, JsonPointer.ROOT, "requirements");
        for (int i = 0; i < elements.size(); i++) {
            Optional<JsonObject> element = elements.get(i).asObject();
            if (element.isEmpty()) {
                refuse(ProblemCode.FORMAT_WRONG_SHAPE, at.child(i), "an object");
                continue;
            }
            QualityRequirement requirement = requirement(element.get(), at.child(i));
            requirements.add(requirement);
            if (!ids.add(requirement.id())) {
                refuse(ProblemCode.FORMAT_DUPLICATE_ID, at.child(i).child("id"), requirement.id());
            }
        }
        if (elements.isEmpty()) {
            refuse(ProblemCode.FORMAT_MEMBER_MISSING, JsonPointer.ROOT, "requirements");
        }
        return new QualityProfile(
                text(object, JsonPointer.ROOT, "name"),
                text(object, JsonPointer.ROOT, "title"),
                flag(object, JsonPointer.ROOT, "partial"),
                text(object, JsonPointer.ROOT, "met"),
                requirements);
    }

    private QualityRequirement requirement(JsonObject object, JsonPointer at) {
        requireKnown(object, at, REQUIREMENT);
        QualityTest test = term(object, at, "test", QualityTest.values(), QualityTest::value);
        requireGiven(object, at, "members", test.takesMembers());
        requireGiven(object, at, "words", test.takesWords());
        return new QualityRequirement(
                text(object, at, "id"),
                text(object, at, "asks"),
                test,
                pointers(object, at),
                texts(object, at, "words"),
                pointer(text(object, at, "where"), at.child("where")),
                term(object, at, "need", QualityNeed.values(), QualityNeed::value),
                kinds(object, at),
                text(object, at, "source"),
                year(object, at),
                flag(object, at, "illustrative"),
                flag(object, at, "partial"));
    }

    private List<JsonPointer> pointers(JsonObject object, JsonPointer at) {
        List<String> texts = texts(object, at, "members");
        return Stream.iterate(0, i -> i < texts.size(), i -> i + 1)
                .map(i -> pointer(texts.get(i), at.child("members").child(i)))
                .toList();
    }

    private JsonPointer pointer(String text, JsonPointer at) {
        if (text.startsWith("/")) {
            return JsonPointer.parse(text);
        }
        refuse(ProblemCode.FORMAT_WRONG_SHAPE, at, "a JSON Pointer");
        return JsonPointer.ROOT;
    }

    private List<MicroCredentialKind> kinds(JsonObject object, JsonPointer at) {
        List<MicroCredentialKind> kinds = new ArrayList<>();
        List<String> texts = texts(object, at, "for");
        for (int i = 0; i < texts.size(); i++) {
            JsonPointer place = at.child("for").child(i);
            kinds.add(known(texts.get(i), place, MicroCredentialKind.values(), MicroCredentialKind::value));
        }
        return kinds;
    }

    private int year(JsonObject object, JsonPointer at) {
        Optional<BigDecimal> year =
                object.get("year").flatMap(JsonValue::asNumber).map(number -> number.decimal());
        boolean whole = year.filter(number -> number.scale() == 0 && number.precision() == 4)
                .isPresent();
        if (!whole) {
            refuse(ProblemCode.FORMAT_WRONG_SHAPE, at.child("year"), "a year");
        }
        return whole ? year.get().intValue() : 0;
    }

    private <T> T term(JsonObject object, JsonPointer at, String name, T[] values, Function<T, String> spelling) {
        return known(text(object, at, name), at.child(name), values, spelling);
    }

    private <T> T known(String text, JsonPointer at, T[] values, Function<T, String> spelling) {
        Optional<T> term = Stream.of(values)
                .filter(value -> spelling.apply(value).equals(text))
                .findFirst();
        if (term.isEmpty()) {
            refuse(ProblemCode.FORMAT_UNKNOWN_TERM, at, text);
        }
        return term.orElse(values[0]);
    }

    private String text(JsonObject object, JsonPointer at, String name) {
        Optional<String> text = object.string(name).filter(value -> !value.isBlank());
        if (text.isEmpty()) {
            if (object.has(name)) {
                refuse(ProblemCode.FORMAT_WRONG_SHAPE, at.child(name), "a text");
            } else {
                refuse(ProblemCode.FORMAT_MEMBER_MISSING, at, name);
            }
        }
        return text.orElse("");
    }

    private boolean flag(JsonObject object, JsonPointer at, String name) {
        Optional<JsonValue> value = object.get(name);
        if (value.isPresent() && value.get() != JsonLiteral.TRUE && value.get() != JsonLiteral.FALSE) {
            refuse(ProblemCode.FORMAT_WRONG_SHAPE, at.child(name), "true or false");
        }
        return value.filter(JsonLiteral.TRUE::equals).isPresent();
    }

    private List<String> texts(JsonObject object, JsonPointer at, String name) {
        List<String> texts = new ArrayList<>();
        List<JsonValue> elements = elements(object, at, name);
        for (int i = 0; i < elements.size(); i++) {
            Optional<String> text = elements.get(i).asString().filter(value -> !value.isBlank());
            text.ifPresent(texts::add);
            if (text.isEmpty()) {
                refuse(ProblemCode.FORMAT_WRONG_SHAPE, at.child(name).child(i), "a text");
            }
        }
        return texts;
    }

    private List<JsonValue> elements(JsonObject object, JsonPointer at, String name) {
        if (object.has(name) && object.array(name).isEmpty()) {
            refuse(ProblemCode.FORMAT_WRONG_SHAPE, at.child(name), "a list");
        }
        return object.array(name).map(JsonArray::elements).orElse(List.of());
    }

    /** A test that takes words or members has some, and any other test has none. */
    private void requireGiven(JsonObject object, JsonPointer at, String name, boolean taken) {
        boolean given =
                object.array(name).filter(list -> !list.elements().isEmpty()).isPresent();
        if (taken && !given) {
            refuse(ProblemCode.FORMAT_MEMBER_MISSING, at, name);
        }
        if (!taken && object.has(name)) {
            refuse(ProblemCode.FORMAT_UNKNOWN_MEMBER, at.child(name), name);
        }
    }

    private void requireKnown(JsonObject object, JsonPointer at, Set<String> known) {
        object.names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(ProblemCode.FORMAT_UNKNOWN_MEMBER, at.child(name), name));
    }

    private void refuse(ProblemCode code, JsonPointer at, Object... arguments) {
        findings.add(Finding.error(code, at, arguments));
    }
}
