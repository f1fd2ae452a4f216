package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.Fixtures;

/**
 * Every class of the standard, every member and every term stands in a fixture that is VALID. What there is, is read off
 * the class tables and the vocabularies themselves.
 */
class FixtureCoverageTest {
    private static final List<Class<?>> ROOTS = List.of(
            AchievementCredential.class,
            EndorsementCredential.class,
            ClrCredential.class,
            VerifiablePresentation.class);

    private static final Set<String> FOUND = new TreeSet<>();

    @BeforeAll
    static void walk() {
        Fixtures.all().stream()
                .filter(fixture ->
                        fixture.verdict().equals("VALID") && fixture.file().endsWith(".json"))
                .filter(fixture -> !fixture.json().string("attack").equals(Optional.of("report-text")))
                .forEach(fixture -> read(tree(fixture)));
    }

    @Test
    void every_class_member_and_term_of_the_standard_stands_in_a_valid_fixture() {
        Set<String> expected = expected();
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(FOUND);

        assertThat(expected).hasSizeGreaterThan(300);
        assertThat(missing).as("in no valid fixture").isEmpty();
    }

    @Test
    void nothing_else_is_taken_for_a_part_of_the_standard() {
        assertThat(expected()).containsAll(FOUND);
    }

    /** Each class that can be reached from a credential, its members, and the terms they may have. */
    private static Set<String> expected() {
        Set<String> expected = new TreeSet<>();
        List<Class<?>> todo = new ArrayList<>(ROOTS);
        Set<Class<?>> seen = new HashSet<>(ROOTS);
        while (!todo.isEmpty()) {
            Class<?> type = todo.remove(0);
            expected.add(type.getSimpleName());
            accessors(type).forEach((name, accessor) -> {
                String member = type.getSimpleName() + "." + name;
                expected.add(member);
                Class<?> value = innermost(accessor.getGenericReturnType());
                terms(value).forEach(term -> expected.add(member + "=" + term));
                if (hasTable(value) && seen.add(value)) {
                    todo.add(value);
                }
            });
        }
        return expected;
    }

    private static JsonObject tree(Fixtures.Case fixture) {
        try {
            return JsonReader.readObject(fixture.bytes(), JsonLimits.DEFAULT).object();
        } catch (ProblemException e) {
            throw new AssertionError(fixture.name(), e);
        }
    }

    private static void read(JsonObject json) {
        Optional<CredentialKind> only = CredentialKind.only(json);
        if (only.filter(CredentialKind.STATUS_LIST::equals).isPresent()) {
            return; // a class of W3C, which Open Badges only refers to
        }
        only.<Optional<? extends ModelObject>>map(
                        kind -> kind.read(json, Conformance.COMPATIBLE).value())
                .orElseGet(() -> VerifiablePresentation.read(json, Conformance.COMPATIBLE)
                        .value())
                .ifPresent(FixtureCoverageTest::note);
    }

    private static void note(Object object) {
        String type = object.getClass().getSimpleName();
        FOUND.add(type);
        accessors(object.getClass()).forEach((name, accessor) -> {
            for (Object value : values(invoke(accessor, object))) {
                String member = type + "." + name;
                FOUND.add(member);
                if (!terms(value.getClass()).isEmpty()) {
                    FOUND.add(member + "=" + term(value));
                }
                if (hasTable(value.getClass())) {
                    note(value);
                } else if (value instanceof JsonObject credential) {
                    read(credential);
                }
            }
        });
    }

    /** The accessors of a class that are named like a member of its table. */
    private static Map<String, Method> accessors(Class<?> type) {
        Map<String, Method> accessors = new TreeMap<>();
        for (String name : table(type).orElseThrow().names()) {
            try {
                accessors.put(name, type.getMethod(name));
            } catch (NoSuchMethodException e) {
                throw new AssertionError("no accessor for " + name, e);
            }
        }
        return accessors;
    }

    private static boolean hasTable(Class<?> type) {
        return table(type).isPresent();
    }

    private static Optional<ObjectShape<?>> table(Class<?> type) {
        try {
            Object shape = type.getDeclaredField("SHAPE").get(null);
            return Optional.of(
                    shape instanceof CredentialShape<?> credential ? credential.current() : (ObjectShape<?>) shape);
        } catch (NoSuchFieldException | IllegalAccessException e) {
            return Optional.empty();
        }
    }

    /** All terms of a vocabulary; none where the class is no vocabulary. */
    private static List<String> terms(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(FixtureCoverageTest::term)
                    .toList();
        }
        return !Term.class.isAssignableFrom(type)
                ? List.of()
                : Stream.of(type.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                        .map(FixtureCoverageTest::constant)
                        .map(FixtureCoverageTest::term)
                        .toList();
    }

    private static Object constant(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.toString(), e);
        }
    }

    private static String term(Object value) {
        if (value instanceof Term term) {
            return term.value();
        }
        return value instanceof ResultStatusType status ? status.value() : ((AssociationType) value).value();
    }

    private static Class<?> innermost(Type type) {
        return type instanceof ParameterizedType generic
                ? innermost(generic.getActualTypeArguments()[0])
                : (Class<?>) type;
    }

    private static List<Object> values(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.<List<Object>>map(List::of).orElse(List.of());
        }
        if (value instanceof List<?> list) {
            return List.copyOf(list);
        }
        return value.equals("") ? List.of() : List.of(value);
    }

    private static Object invoke(Method accessor, Object object) {
        try {
            return accessor.invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(accessor.toString(), e);
        }
    }
}
