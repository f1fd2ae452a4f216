package org.portablebadges.problem;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing found in a file: what, how grave, where, and the values it is about.
 *
 * @param code stable name of the problem
 * @param severity how grave it is here
 * @param at place in the credential's JSON; the root where the problem has no single place
 * @param arguments values for the sentence, in the order the code's documentation gives; raw, never escaped
 */
public record Finding(ProblemCode code, Severity severity, JsonPointer at, List<String> arguments) {
    public Finding {
        requireNonNull(code, "code");
        requireNonNull(severity, "severity");
        requireNonNull(at, "at");
        arguments = List.copyOf(arguments);
    }

    /** An error at a place, with the values it is about. */
    public static Finding error(ProblemCode code, JsonPointer at, Object... arguments) {
        return of(code, Severity.ERROR, at, arguments);
    }

    /** A warning at a place, with the values it is about. */
    public static Finding warning(ProblemCode code, JsonPointer at, Object... arguments) {
        return of(code, Severity.WARNING, at, arguments);
    }

    /** A notice at a place, with the values it is about. */
    public static Finding notice(ProblemCode code, JsonPointer at, Object... arguments) {
        return of(code, Severity.NOTICE, at, arguments);
    }

    /** A finding of any severity; each argument is taken by its {@code toString()}. */
    public static Finding of(ProblemCode code, Severity severity, JsonPointer at, Object... arguments) {
        return new Finding(
                code, severity, at, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** Same finding, counted with another severity. */
    public Finding as(Severity other) {
        return new Finding(code, other, at, arguments);
    }

    /** Same finding, placed below another pointer; for a finding made inside an embedded document. */
    public Finding below(JsonPointer parent) {
        return new Finding(code, severity, parent.then(at), arguments);
    }

    @Override
    public String toString() {
        return severity + " " + code.value() + " at '" + at + "' " + arguments;
    }
}
