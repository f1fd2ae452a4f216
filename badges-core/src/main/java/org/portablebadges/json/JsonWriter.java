package org.portablebadges.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** JSON trees as text. Numbers are written as they are spelled; members in their order. */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final CharacterEscapes GUARD = new Guard();

    private JsonWriter() {}

    /** The value on one line, without white space. */
    public static String compact(JsonValue value) {
        return write(value, generator -> {});
    }

    /** The value on several lines, indented by two spaces, with {@code \n} at each end of line but the last. */
    public static String pretty(JsonValue value) {
        return write(value, generator -> generator.setPrettyPrinter(printer()));
    }

    /**
     * The value on one line, with control, bidirectional and zero-width characters written as escapes, so that text
     * from a stranger cannot rearrange what a person sees. It says the same as {@link #compact}.
     */
    public static String guarded(JsonValue value) {
        return write(value, generator -> generator.setCharacterEscapes(GUARD));
    }

    private static String write(JsonValue value, Consumer<JsonGenerator> style) {
        var text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            style.accept(generator);
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    private static DefaultPrettyPrinter printer() {
        var indenter = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private static void write(JsonValue value, JsonGenerator generator) throws IOException {
        if (value instanceof JsonObject object) {
            generator.writeStartObject();
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                generator.writeFieldName(member.getKey());
                write(member.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            for (JsonValue element : array.elements()) {
                write(element, generator);
            }
            generator.writeEndArray();
        } else if (value instanceof JsonString string) {
            generator.writeString(string.value());
        } else if (value instanceof JsonNumber number) {
            generator.writeNumber(number.text());
        } else if (value == JsonLiteral.NULL) {
            generator.writeNull();
        } else {
            generator.writeBoolean(value == JsonLiteral.TRUE);
        }
    }

    private static final class Guard extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
            escapes[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            if (!UnsafeText.isUnsafe(c)) {
                return null;
            }
            return new SerializedString(String.format(Locale.ROOT, "\\u%04x", c));
        }
    }
}
