package org.portablebadges.json;

import java.nio.charset.StandardCharsets;

/** A JSON text and what it says: the exact bytes beside the tree read from them. Immutable. */
public final class JsonDocument {
    private final byte[] bytes;
    private final JsonValue root;

    JsonDocument(byte[] bytes, JsonValue root) {
        this.bytes = bytes;
        this.root = root;
    }

    /** A document for a tree that was part of another one: its bytes are the tree written compactly. */
    public static JsonDocument of(JsonObject part) {
        return new JsonDocument(JsonWriter.compact(part).getBytes(StandardCharsets.UTF_8), part);
    }

    /** Copy of the bytes that were read. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
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
