package org.portablebadges.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portablebadges.encoding.Surrogates;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * The strict reader, and the only one: UTF-8 without byte order mark, one value and nothing after it, no name twice in
 * an object, no half surrogate pairs, numbers as they are spelled, everything within limits.
 */
public final class JsonReader {
    // Lengths and depth are bounded by our own limits, each with its own code; Jackson's are set out of the way.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** What the JDK puts in the place of bytes that are no UTF-8; a text may also have it of its own. */
    private static final char REPLACEMENT = '\uFFFD';

    private final JsonParser parser;
    private final JsonLimits limits;
    private int tokens;

    private JsonReader(JsonParser parser, JsonLimits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    /**
     * Reads any JSON value.
     *
     * @throws ProblemException with one {@code json.…} or {@code limit.…} finding where the bytes are not strict JSON
     */
    public static JsonDocument read(byte[] bytes, JsonLimits limits) throws ProblemException {
        requireSize(bytes, limits);
        byte[] kept = bytes.clone();
        return read(kept, decode(kept), limits);
    }

    /** Reads any JSON value from text; a lone surrogate in the text itself is a problem too. */
    public static JsonDocument read(String text, JsonLimits limits) throws ProblemException {
        requireWholeCharacters(text, JsonPointer.ROOT);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        requireSize(bytes, limits);
        requireNoByteOrderMark(text);
        return read(bytes, text, limits);
    }

    /** Bytes and the same as text. */
    private static JsonDocument read(byte[] kept, String text, JsonLimits limits) throws ProblemException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonDocument(kept, new JsonReader(parser, limits).readWhole());
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            throw ProblemException.of(
                    ProblemCode.JSON_MALFORMED,
                    where == null ? 0 : where.getLineNr(),
                    where == null ? 0 : where.getColumnNr());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /**
     * Reads a JSON object.
     *
     * @throws ProblemException as {@link #read(byte[], JsonLimits)} does, and where the value is not an object
     */
    public static JsonDocument readObject(byte[] bytes, JsonLimits limits) throws ProblemException {
        return requireObject(read(bytes, limits));
    }

    /** Reads a JSON object from text. */
    public static JsonDocument readObject(String text, JsonLimits limits) throws ProblemException {
        return requireObject(read(text, limits));
    }

    private static JsonDocument requireObject(JsonDocument document) throws ProblemException {
        if (!(document.root() instanceof JsonObject)) {
            throw ProblemException.of(ProblemCode.JSON_NOT_AN_OBJECT);
        }
        return document;
    }

    private static void requireSize(byte[] bytes, JsonLimits limits) throws ProblemException {
        if (bytes.length > limits.bytes()) {
            throw ProblemException.of(ProblemCode.LIMIT_CREDENTIAL_SIZE, limits.bytes(), bytes.length);
        }
    }

    private static void requireNoByteOrderMark(String text) throws ProblemException {
        if (text.startsWith("\uFEFF")) {
            throw ProblemException.of(ProblemCode.JSON_NOT_UTF8);
        }
    }

    private static String decode(byte[] bytes) throws ProblemException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw ProblemException.of(ProblemCode.JSON_NOT_UTF8);
        }
        requireNoByteOrderMark(text);
        return text;
    }

    private JsonValue readWhole() throws IOException, ProblemException {
        JsonToken token = next(JsonPointer.ROOT);
        if (token == null) {
            throw ProblemException.of(ProblemCode.JSON_MALFORMED, 1, 1);
        }
        JsonValue value = readValue(token, JsonPointer.ROOT, 1);
        boolean more;
        try {
            more = parser.nextToken() != null;
        } catch (JsonProcessingException e) {
            more = true;
        }
        if (more) {
            throw ProblemException.of(ProblemCode.JSON_TRAILING_DATA);
        }
        return value;
    }

    private JsonValue readValue(JsonToken token, JsonPointer at, int depth) throws IOException, ProblemException {
        return switch (token) {
            case START_OBJECT -> readObject(at, depth);
            case START_ARRAY -> readArray(at, depth);
            case VALUE_STRING -> new JsonString(requireWholeCharacters(parser.getText(), at));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber(parser.getText(), at);
            case VALUE_TRUE -> JsonLiteral.TRUE;
            case VALUE_FALSE -> JsonLiteral.FALSE;
            case VALUE_NULL -> JsonLiteral.NULL;
            default -> throw new IllegalStateException("unexpected token " + token);
        };
    }

    private JsonObject readObject(JsonPointer at, int depth) throws IOException, ProblemException {
        requireDepth(depth, at);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (JsonToken token = next(at); token != JsonToken.END_OBJECT; token = next(at)) {
            String name = requireWholeCharacters(parser.currentName(), at);
            if (name.length() > limits.nameLength()) {
                throw ProblemException.of(ProblemCode.LIMIT_NAME_LENGTH, at, limits.nameLength(), name.length());
            }
            JsonPointer here = at.child(name);
            if (members.size() == limits.members()) {
                throw ProblemException.of(ProblemCode.LIMIT_JSON_MEMBERS, at, limits.members());
            }
            if (members.containsKey(name)) {
                throw ProblemException.of(ProblemCode.JSON_DUPLICATE_NAME, here, name);
            }
            members.put(name, readValue(requireToken(next(here)), here, depth + 1));
        }
        return JsonObject.owning(members);
    }

    private JsonArray readArray(JsonPointer at, int depth) throws IOException, ProblemException {
        requireDepth(depth, at);
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = next(at); token != JsonToken.END_ARRAY; token = next(at)) {
            elements.add(readValue(requireToken(token), at.child(elements.size()), depth + 1));
        }
        return new JsonArray(elements);
    }

    private JsonNumber readNumber(String text, JsonPointer at) throws ProblemException {
        if (text.length() > limits.numberLength()) {
            throw ProblemException.of(ProblemCode.LIMIT_NUMBER_LENGTH, at, limits.numberLength(), text.length());
        }
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e >= 0 && exponent(text.substring(e + 1)) > limits.exponent()) {
            throw ProblemException.of(ProblemCode.LIMIT_NUMBER_EXPONENT, at, limits.exponent(), text);
        }
        return new JsonNumber(text);
    }

    private static long exponent(String text) {
        String digits = text.replaceFirst("^[+-]?0*", "");
        return digits.isEmpty() ? 0 : digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private JsonToken next(JsonPointer at) throws IOException, ProblemException {
        if (++tokens > limits.tokens()) {
            throw ProblemException.of(ProblemCode.LIMIT_JSON_TOKENS, at, limits.tokens());
        }
        return parser.nextToken();
    }

    private JsonToken requireToken(JsonToken token) throws ProblemException {
        if (token == null) {
            JsonLocation where = parser.currentLocation();
            throw ProblemException.of(ProblemCode.JSON_MALFORMED, where.getLineNr(), where.getColumnNr());
        }
        return token;
    }

    private void requireDepth(int depth, JsonPointer at) throws ProblemException {
        if (depth > limits.depth()) {
            throw ProblemException.of(ProblemCode.LIMIT_JSON_DEPTH, at, limits.depth());
        }
    }

    private static String requireWholeCharacters(String text, JsonPointer at) throws ProblemException {
        if (Surrogates.firstAlone(text) >= 0) {
            throw ProblemException.of(ProblemCode.JSON_LONE_SURROGATE, at);
        }
        return text;
    }
}
