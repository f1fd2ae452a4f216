package org.portablebadges.cli;

import java.util.List;

/** A command that ends early, with what it has to say to the person. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final transient List<String> errors;
    private final transient List<String> hints;

    CommandFailure(ExitCode exit, List<String> errors, List<String> hints) {
        super(String.join("; ", errors));
        this.exit = exit;
        this.errors = List.copyOf(errors);
        this.hints = List.copyOf(hints);
    }

    static CommandFailure of(ExitCode exit, String error) {
        return new CommandFailure(exit, List.of(error), List.of());
    }

    ExitCode exit() {
        return exit;
    }

    List<String> errors() {
        return errors;
    }

    List<String> hints() {
        return hints;
    }
}
