package org.portablebadges.status;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * One place in a list that holds one value for each index.
 *
 * @param type the kind of list
 * @param purpose what its value is about
 * @param list where the credential is that carries the list
 * @param index the place, counted from zero
 * @param size bits of one value, from 1 to {@value #MOST_BITS}
 * @param messages what the values mean, in the order written; empty where nothing is said
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry">Bitstring Status List 1.0,
 *     2.1</a>
 */
public record StatusListEntry(
        StatusListType type, StatusPurpose purpose, Iri list, long index, int size, List<StatusMessage> messages)
        implements StatusEntry {
    /**
     * Bits of the largest value that is read. An entry must have a message for each value that is larger than one bit,
     * so more bits would ask for more messages than a credential has room for.
     */
    public static final int MOST_BITS = 32;

    private static final String LIST = "statusListCredential";
    private static final String INDEX = "statusListIndex";
    private static final String PURPOSE = "statusPurpose";
    private static final String SIZE = "statusSize";
    private static final String MESSAGES = "statusMessage";

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern HEX = Pattern.compile("(0x)?[0-9a-fA-F]{1,15}");

    public StatusListEntry {
        requireNonNull(type, "type");
        requireNonNull(purpose, "purpose");
        requireNonNull(list, "list");
        messages = List.copyOf(messages);
        if (index < 0 || size < 1 || size > MOST_BITS) {
            throw new IllegalArgumentException("index " + index + " or size " + size + " is out of range");
        }
    }

    /** A place of one bit in a Bitstring Status List. */
    public static StatusListEntry bit(StatusPurpose purpose, Iri list, long index) {
        return new StatusListEntry(StatusListType.BITSTRING, purpose, list, index, 1, List.of());
    }

    /** What a value means. */
    public Optional<String> message(long status) {
        return messages.stream()
                .filter(message -> message.status() == status)
                .map(StatusMessage::message)
                .findFirst();
    }

    /** The entry as a credential carries it; its id is the list's with the index behind a number sign. */
    public JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder()
                .put("id", list + "#" + index)
                .put("type", type.entryType())
                .put(PURPOSE, purpose.value())
                .put(INDEX, Long.toString(index))
                .put(LIST, list.value());
        if (size > 1) {
            json.put(SIZE, JsonNumber.of(size));
        }
        if (!messages.isEmpty()) {
            List<JsonValue> written = new ArrayList<>();
            messages.forEach(message -> written.add(toJson(message)));
            json.put(MESSAGES, new JsonArray(written));
        }
        return json.build();
    }

    static StatusListEntry read(StatusListType type, JsonObject json) throws ProblemException {
        StatusPurpose purpose = Members.one(json, PURPOSE)
                .flatMap(JsonValue::asString)
                .map(StatusPurpose::new)
                .orElseThrow(() -> Members.malformed(PURPOSE));
        Iri list = Members.one(json, LIST)
                .flatMap(JsonValue::asString)
                .map(Iri::of)
                .filter(iri -> !hasId(json, iri))
                .orElseThrow(() -> Members.malformed(LIST));
        OptionalLong index =
                Members.one(json, INDEX).map(StatusListEntry::whole).orElse(OptionalLong.empty());
        if (index.isEmpty()) {
            throw Members.malformed(INDEX);
        }
        // The draft of 2021 has values of one bit only.
        boolean sized = type == StatusListType.BITSTRING;
        return new StatusListEntry(
                type, purpose, list, index.getAsLong(), sized ? size(json) : 1, sized ? messages(json) : List.of());
    }

    // Bitstring Status List 2.1: the entry's id is not the address of the list.
    private static boolean hasId(JsonObject json, Iri list) {
        return json.string("id").filter(list.value()::equals).isPresent();
    }

    private static int size(JsonObject json) throws ProblemException {
        if (Members.all(json, SIZE).isEmpty()) {
            return 1;
        }
        OptionalLong size = Members.one(json, SIZE)
                .filter(JsonNumber.class::isInstance)
                .map(StatusListEntry::whole)
                .orElse(OptionalLong.empty());
        if (size.isEmpty() || size.getAsLong() < 1 || size.getAsLong() > MOST_BITS) {
            throw Members.malformed(SIZE);
        }
        return (int) size.getAsLong();
    }

    private static List<StatusMessage> messages(JsonObject json) throws ProblemException {
        List<StatusMessage> messages = new ArrayList<>();
        for (JsonValue value : Members.all(json, MESSAGES)) {
            Optional<JsonObject> object = value.asObject();
            Optional<String> status = object.flatMap(message -> message.string("status"))
                    .filter(text -> HEX.matcher(text).matches());
            Optional<String> message = object.flatMap(given -> given.string("message"));
            if (status.isEmpty() || message.isEmpty()) {
                throw Members.malformed(MESSAGES);
            }
            String digits = status.get().startsWith("0x") ? status.get().substring(2) : status.get();
            messages.add(new StatusMessage(Long.parseLong(digits, 16), message.get()));
        }
        return messages;
    }

    // The recommendation writes the index as text; examples of 1EdTech write a number.
    private static OptionalLong whole(JsonValue value) {
        String text = value instanceof JsonString string
                ? string.value()
                : value.asNumber().map(JsonNumber::text).orElse("");
        return DIGITS.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static JsonObject toJson(StatusMessage message) {
        return JsonObject.builder()
                .put("status", message.hex())
                .put("message", message.message())
                .build();
    }
}
