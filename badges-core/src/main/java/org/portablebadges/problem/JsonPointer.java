package org.portablebadges.problem;

import static java.util.Objects.requireNonNull;

/**
 * Place in a JSON document.
 *
 * @param value the pointer as text: empty for the whole document, otherwise {@code /name/0/…} with {@code ~} and
 *     {@code /} of a name written as {@code ~0} and {@code ~1}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>
 */
public record JsonPointer(String value) {
    /** The whole document. */
    public static final JsonPointer ROOT = new JsonPointer("");

    public JsonPointer {
        requireNonNull(value, "value");
        if (!value.isEmpty() && value.charAt(0) != '/') {
            throw new IllegalArgumentException("a JSON pointer is empty or starts with '/': " + value);
        }
    }

    /** Pointer made of unescaped names, from the root down. */
    public static JsonPointer of(String... names) {
        JsonPointer pointer = ROOT;
        for (String name : names) {
            pointer = pointer.child(name);
        }
        return pointer;
    }

    /** Pointer to the member of this name; the name is given unescaped. */
    public JsonPointer child(String name) {
        return new JsonPointer(value + '/' + name.replace("~", "~0").replace("/", "~1"));
    }

    /** Pointer to the array element at this index, counted from zero. */
    public JsonPointer child(int index) {
        return new JsonPointer(value + '/' + index);
    }

    /** This pointer followed by another one. */
    public JsonPointer then(JsonPointer rest) {
        return new JsonPointer(value + rest.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
