package org.portablebadges.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A JSON text and what it says: the exact bytes beside the tree read from them. Immutable. */
public final class JsonDocument {
    private final JsonValue root;
    /** Null until they are asked for, where the tree was part of another document. */
    private volatile byte @Nullable [] bytes;

    JsonDocument(byte @Nullable [] bytes, JsonValue root) {
        this.bytes = bytes;
        this.root = root;
    }

    /** A document for a tree that was part of another one: its bytes are the tree written compactly. */
    public static JsonDocument of(JsonObject part) {
        return new JsonDocument(null, part);
    }

    /** Copy of the bytes that were read. */
    public byte[] bytes() {
        return written().clone();
    }

    /** The bytes as text. */
    public String text() {
        return new String(written(), StandardCharsets.UTF_8);
    }

    private byte[] written() {
        byte[] known = bytes;
        if (known == null) {
            known = JsonWriter.compact(root).getBytes(StandardCharsets.UTF_8);
            bytes = known;
        }
        return known;
    }

    /** What the text says. */
    public JsonValue root() {
        return root;
    }

    /**
     * What the text says, as an object.
     *
     * @throws IllegalStateException where the text is another JSON value; read with {@link JsonReader#readObject} to
     *     have that told as a problem
     */
    public JsonObject object() {
        return root.asObject().orElseThrow(() -> new IllegalStateException("the JSON text is not an object"));
    }
}
