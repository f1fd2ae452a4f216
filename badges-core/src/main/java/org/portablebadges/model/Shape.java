package org.portablebadges.model;

import java.util.Optional;
import java.util.function.Supplier;
import org.portablebadges.json.JsonValue;

/**
 * What one JSON value may be and what it is read as. Reading and checking agree: a value that is not read has been
 * reported by a rule that makes it absent.
 *
 * @param <T> what the value is read as
 */
interface Shape<T> {

    /** The value as this shape understands it; empty where it does not. */
    Optional<T> read(JsonValue value);

    /** Reports how the value departs from this shape. */
    void check(JsonValue value, Place place);

    /** A shape that is not initialized yet, because it refers to itself. */
    static <T> Shape<T> later(Supplier<? extends Shape<T>> shape) {
        return new Shape<>() {
            @Override
            public Optional<T> read(JsonValue value) {
                return shape.get().read(value);
            }

            @Override
            public void check(JsonValue value, Place place) {
                shape.get().check(value, place);
            }
        };
    }
}
