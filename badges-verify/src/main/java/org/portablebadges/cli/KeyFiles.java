package org.portablebadges.cli;

import java.util.List;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.ProblemException;

/** Private keys from files, with one clear sentence where a file holds none. */
final class KeyFiles {
    private final Console console;

    KeyFiles(Console console) {
        this.console = console;
    }

    SigningKey read(String file) {
        byte[] bytes = new FileAccess(console).read(file, ExitCode.USAGE);
        try {
            return SigningKey.read(bytes);
        } catch (ProblemException e) {
            String because = console.messages().of(e.finding());
            throw new CommandFailure(ExitCode.USAGE, List.of(console.say("key-file", file, because)), List.of());
        }
    }
}
