package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.util.List;

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
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new Note(code, List.of(texts));
    }
}
