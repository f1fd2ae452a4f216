package org.portablebadges.problem;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Place in a JSON document: names and indices from the root down. A pointer shares the way to it with its parent and is
 * spelled out only when asked for, so that walking a large document costs nothing per place. Immutable.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>
 */
public final class JsonPointer {
    /** The whole document. */
    public static final JsonPointer ROOT = new JsonPointer(null, "", 0);

    private final @Nullable JsonPointer parent;
    /** The unescaped name or, where this is null, the index. */
    private final @Nullable String name;

    private final int index;

    private JsonPointer(@Nullable JsonPointer parent, @Nullable String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** Pointer made of unescaped names, from the root down. */
    public static JsonPointer of(String... names) {
        JsonPointer pointer = ROOT;
        for (String name : names) {
            pointer = pointer.child(name);
        }
        return pointer;
    }

    /**
     * Pointer read from its text.
     *
     * @throws IllegalArgumentException where the text is neither empty nor starts with a slash
     */
    public static JsonPointer parse(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        if (text.charAt(0) != '/') {
            throw new IllegalArgumentException("a JSON pointer is empty or starts with '/': " + text);
        }
        JsonPointer pointer = ROOT;
        for (String name : text.substring(1).split("/", -1)) {
            pointer = pointer.child(name.replace("~1", "/").replace("~0", "~"));
        }
        return pointer;
    }

    /** Pointer to the member of this name; the name is given unescaped. */
    public JsonPointer child(String name) {
        return new JsonPointer(this, requireNonNull(name, "name"), 0);
    }

    /** Pointer to the array element at this index, counted from zero. */
    public JsonPointer child(int index) {
        return new JsonPointer(this, null, index);
    }

    /** This pointer followed by another one. */
    public JsonPointer then(JsonPointer rest) {
        return rest.parent == null ? this : new JsonPointer(then(rest.parent), rest.name, rest.index);
    }

    /** Pointer to the array that it is an element of, arrays around that array not followed; itself where it is none. */
    public JsonPointer withoutIndex() {
        return parent == null || !isIndex() ? this : parent;
    }

    // One read from text does not know indices from names of digits.
    private boolean isIndex() {
        return name == null || (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    /** Its unescaped names and indices, from the root down; empty for the whole document. */
    public List<String> steps() {
        Deque<String> steps = new ArrayDeque<>();
        for (JsonPointer pointer = this; pointer.parent != null; pointer = pointer.parent) {
            steps.addFirst(pointer.step());
        }
        return List.copyOf(steps);
    }

    /**
     * The pointer as text: empty for the whole document, otherwise {@code /name/0/…} with {@code ~} and {@code /} of a
     * name written as {@code ~0} and {@code ~1}.
     */
    public String value() {
        var text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (parent != null) {
            parent.append(text);
            text.append('/').append(step().replace("~", "~0").replace("/", "~1"));
        }
    }

    private String step() {
        return name == null ? Integer.toString(index) : name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonPointer pointer && value().equals(pointer.value());
    }

    @Override
    public int hashCode() {
        return value().hashCode();
    }

    @Override
    public String toString() {
        return value();
    }
}
