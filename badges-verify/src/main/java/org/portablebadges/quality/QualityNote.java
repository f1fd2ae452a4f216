package org.portablebadges.quality;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.portablebadges.problem.JsonPointer;

/**
 * One thing seen on a requirement.
 *
 * @param code what was seen
 * @param at where it is; where it belongs, if it is missing
 * @param arguments values for the sentence, in the order the code's documentation gives; never a person's datum
 */
public record QualityNote(QualityCode code, JsonPointer at, List<String> arguments) {
    public QualityNote {
        requireNonNull(code, "code");
        requireNonNull(at, "at");
        arguments = List.copyOf(arguments);
    }

    static QualityNote of(QualityCode code, JsonPointer at, Object... arguments) {
        return new QualityNote(
                code, at, Stream.of(arguments).map(String::valueOf).toList());
    }
}
