package org.portablebadges.model;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What public methods without parameters answer, asked by their names. */
final class Accessors {
    private Accessors() {}

    /** The values that it gives, one, several or none; empty where there is no such method. */
    static Optional<List<Object>> values(Object object, String name) {
        return Stream.of(object.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .findFirst()
                .map(method -> values(object, method));
    }

    private static List<Object> values(Object object, Method method) {
        try {
            Object value = method.invoke(object);
            if (value instanceof Optional<?> one) {
                return List.copyOf(one.stream().toList());
            }
            return value instanceof List<?> all ? List.copyOf(all) : List.of(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method + " cannot be asked", e);
        }
    }
}
