package org.portablebadges.recognition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that a decision says, as a code and values; sentences are made where decisions are rendered.
 *
 * @param code what
 * @param arguments its values, in the order the code's documentation gives
 */
public record Reason(ReasonCode code, List<String> arguments) {
    public Reason {
        requireNonNull(code, "code");
        arguments = List.copyOf(arguments);
    }

    static Reason of(ReasonCode code, Object... arguments) {
        return new Reason(code, Stream.of(arguments).map(String::valueOf).toList());
    }
}
