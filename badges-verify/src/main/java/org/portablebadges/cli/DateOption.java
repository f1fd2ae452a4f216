package org.portablebadges.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** An instant of the command line, or now where none was given. */
final class DateOption {
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    DateOption(Console console) {
        this.console = console;
    }

    Instant orNow(@Nullable String text) {
        return text == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : of(text);
    }

    Instant of(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("not-an-instant", text));
        }
    }
}
