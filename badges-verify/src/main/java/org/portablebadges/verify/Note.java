package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a check came out as it did, in one line; a sentence is made of it where reports are written.
 *
 * @param code which explanation
 * @param arguments its values, in the order the code's documentation gives
 */
public record Note(NoteCode code, List<String> arguments) {
    public Note {
        requireNonNull(code, "code");
        arguments = List.copyOf(arguments);
    }

    static Note of(NoteCode code, Object... arguments) {
        return new Note(code, Stream.of(arguments).map(String::valueOf).toList());
    }
}
