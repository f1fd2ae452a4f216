package org.portablebadges.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.Values.Located;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;

/**
 * Class table of one class of the standard: its type, its members, and whether others may add to them.
 *
 * <p>An object is read where its core members can be read. A bare string is read as an object with that id, as JSON-LD
 * does.
 *
 * @param <T> the Java class
 */
final class ObjectShape<T> implements Shape<T> {
    private final String type;
    private final boolean closed;
    private final boolean typeAsString;
    private final Function<JsonObject, T> factory;
    private final Map<String, Member> members;
    private final List<Member> table;
    private final List<Member> indispensable;
    private final BiConsumer<JsonObject, Place> rules;

    private ObjectShape(
            String type,
            boolean closed,
            boolean typeAsString,
            Function<JsonObject, T> factory,
            Map<String, Member> members,
            BiConsumer<JsonObject, Place> rules) {
        this.type = type;
        this.closed = closed;
        this.typeAsString = typeAsString;
        this.factory = factory;
        this.members = members;
        this.table = List.copyOf(members.values());
        this.indispensable =
                table.stream().filter(row -> row.core() && row.required()).toList();
        this.rules = rules;
    }

    /** A class that others may extend, with its type in an array. An empty type means that none is asked for. */
    static <T> ObjectShape<T> open(String type, Function<JsonObject, T> factory, Member... members) {
        return new ObjectShape<>(type, false, false, factory, byName(members), (json, place) -> {});
    }

    /** A class that nobody may extend, with its type as a string. */
    static <T> ObjectShape<T> closed(String type, Function<JsonObject, T> factory, Member... members) {
        return new ObjectShape<>(type, true, true, factory, byName(members), (json, place) -> {});
    }

    /** Same table with further members. */
    ObjectShape<T> with(Member... more) {
        Member[] all = Stream.concat(members.values().stream(), Stream.of(more)).toArray(Member[]::new);
        return new ObjectShape<>(type, closed, typeAsString, factory, byName(all), rules);
    }

    /** Same table with these rows instead of those of the same names. */
    ObjectShape<T> replacing(Member... others) {
        Map<String, Member> rows = new LinkedHashMap<>(members);
        rows.putAll(byName(others));
        return new ObjectShape<>(type, closed, typeAsString, factory, rows, rules);
    }

    /** Same table with a rule about several members. */
    ObjectShape<T> with(BiConsumer<JsonObject, Place> rule) {
        return new ObjectShape<>(type, closed, typeAsString, factory, members, rules.andThen(rule));
    }

    /** Same table with the type as a string, for an extensible class that the schemas give no array of types. */
    ObjectShape<T> withTypeAsString() {
        return new ObjectShape<>(type, closed, true, factory, members, rules);
    }

    /** Same table where the object's id may stand for the object. */
    Shape<T> orReference() {
        return new Shape<>() {
            @Override
            public Optional<T> read(JsonValue value) {
                return ObjectShape.this.read(value);
            }

            @Override
            public void check(JsonValue value, Place place) {
                if (value instanceof JsonString) {
                    Scalars.IRI.check(value, place);
                } else {
                    ObjectShape.this.check(value, place);
                }
            }
        };
    }

    /** Reads one object on its own. */
    Reading<T> reading(JsonObject json, Conformance conformance) {
        var check = new FormatCheck(conformance);
        check(json, check.root());
        return new Reading<>(check.isCoreReadable() ? make(json) : null, check.findings());
    }

    /** The Java object over this JSON, which must be readable. */
    T make(JsonObject json) {
        return factory.apply(json);
    }

    /** Whether the standard defines a member of this name here. */
    boolean defines(String name) {
        return members.containsKey(name) || name.equals("type") || name.equals("@context");
    }

    /** Names of the members of this class, in the order of its table. */
    Set<String> names() {
        return members.keySet();
    }

    /** The members that the standard does not define here. */
    JsonObject extensions(JsonObject json) {
        var unknown = JsonObject.builder();
        json.members().forEach((name, value) -> {
            if (!defines(name)) {
                unknown.put(name, value);
            }
        });
        return unknown.build();
    }

    /** The value of {@code type} that an object made here has; none where the class asks for none. */
    Optional<JsonValue> typeValue() {
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(typeAsString ? new JsonString(type) : JsonArray.ofStrings(type));
    }

    @Override
    public Optional<T> read(JsonValue value) {
        Optional<JsonObject> json = object(value);
        return json.isPresent() && isReadable(json.get()) ? Optional.of(factory.apply(json.get())) : Optional.empty();
    }

    @Override
    public void check(JsonValue value, Place place) {
        if (value instanceof JsonObject json) {
            checkType(json, place);
            checkEmptyValues(json, place);
            for (Member member : table) {
                check(member, json, place);
            }
            checkUnknownMembers(json, place);
            rules.accept(json, place);
        } else if (read(value).isPresent()) {
            place.report(FormatRule.OBJECT_EXPECTED);
            value.asString().filter(id -> !Iri.isAbsolute(id)).ifPresent(id -> place.report(FormatRule.NOT_AN_IRI, id));
        } else {
            place.report(FormatRule.WRONG_SHAPE, "object");
        }
    }

    private static Map<String, Member> byName(Member... members) {
        return Stream.of(members)
                .collect(Collectors.toMap(
                        Member::name,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalArgumentException("two rows for " + one.name());
                        },
                        LinkedHashMap::new));
    }

    private static Optional<JsonObject> object(JsonValue value) {
        if (value instanceof JsonString id) {
            return Optional.of(JsonObject.EMPTY.with("id", id));
        }
        return value.asObject();
    }

    private boolean isReadable(JsonObject json) {
        for (Member member : indispensable) {
            Optional<JsonValue> value = Values.one(json, member.name());
            if (value.isEmpty() || member.shape().read(value.get()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void checkType(JsonObject json, Place place) {
        if (!type.isEmpty() && !Values.of(json, "type").contains(new JsonString(type))) {
            place.at(json.has("type") ? place.at().child("type") : place.at()).report(FormatRule.TYPE_MISSING, type);
        }
    }

    private static void checkEmptyValues(JsonObject json, Place place) {
        for (Map.Entry<String, JsonValue> member : json.members().entrySet()) {
            if (isEmpty(member.getValue())) {
                place.child(member.getKey(), false).report(FormatRule.EMPTY_VALUE);
            } else if (member.getValue() instanceof JsonArray array) {
                int index = array.elements().indexOf(JsonLiteral.NULL);
                if (index >= 0) {
                    place.at(place.at().child(member.getKey()).child(index)).report(FormatRule.EMPTY_VALUE);
                }
            }
        }
    }

    private static boolean isEmpty(JsonValue value) {
        return value == JsonLiteral.NULL
                || (value instanceof JsonArray array && array.elements().isEmpty());
    }

    private void checkUnknownMembers(JsonObject json, Place place) {
        if (closed) {
            extensions(json).names().forEach(name -> place.child(name, false).report(FormatRule.UNKNOWN_MEMBER, name));
        }
    }

    private static void check(Member member, JsonObject json, Place place) {
        JsonValue written = json.get(member.name()).orElse(JsonLiteral.NULL);
        if (written == JsonLiteral.NULL && !member.required()) {
            return;
        }
        Place here = place.child(member.name(), member.core());
        List<Located> values = Values.located(written, here.at());
        if (values.isEmpty()) {
            if (member.required()) {
                reportMissing(member, place.inCoreIf(member.core()));
            }
        } else if (member.count() == Member.Count.ONE
                && Values.one(json, member.name()).isEmpty()) {
            reportSeveral(member, here);
        } else {
            checkArray(member, written, here);
            for (Located value : values) {
                member.shape().check(value.value(), here.at(value.at()));
            }
        }
    }

    private static void reportMissing(Member member, Place place) {
        if (member.miscounted() == FormatRule.MEMBER_MISSING) {
            place.report(FormatRule.MEMBER_MISSING, member.name());
        } else {
            place.report(member.miscounted());
        }
    }

    private static void reportSeveral(Member member, Place place) {
        if (member.miscounted() == FormatRule.MEMBER_MISSING) {
            place.report(FormatRule.WRONG_SHAPE, "one value");
        } else {
            place.report(member.miscounted());
        }
    }

    private static void checkArray(Member member, JsonValue written, Place place) {
        Optional<JsonArray> array = written.asArray();
        if (member.count() == Member.Count.ONE && array.isPresent()) {
            place.report(FormatRule.SINGLE_EXPECTED, "one value");
        } else if (member.count() == Member.Count.MANY && array.isEmpty()) {
            place.report(FormatRule.ARRAY_EXPECTED);
        } else if (array.isPresent() && holdsArray(array.get())) {
            place.report(FormatRule.SINGLE_EXPECTED, "one value");
        }
    }

    private static boolean holdsArray(JsonArray array) {
        for (JsonValue element : array.elements()) {
            if (element instanceof JsonArray) {
                return true;
            }
        }
        return false;
    }

    /** The objects that a member holds and that can be read, each with its place. */
    static <T> List<Entry<T>> entries(JsonObject json, JsonPointer at, String name, Shape<T> shape) {
        JsonValue written = json.get(name).orElse(JsonLiteral.NULL);
        List<Entry<T>> entries = new ArrayList<>();
        for (Located value : Values.located(written, at.child(name))) {
            Optional<T> read = shape.read(value.value());
            if (read.isPresent()) {
                entries.add(new Entry<>(value.at(), read.get()));
            }
        }
        return entries;
    }

    /** An object and where it stands. */
    record Entry<T>(JsonPointer at, T value) {}
}
