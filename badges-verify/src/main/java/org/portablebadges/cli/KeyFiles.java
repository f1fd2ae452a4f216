package org.portablebadges.cli;

import java.util.List;
import java.util.Optional;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Private keys from files, with one clear sentence where a file holds none. A PKCS #12 key store is known by its first
 * byte; its password stands in the environment, where no list of processes shows it.
 */
final class KeyFiles {
    private static final String PASSWORD = "BADGES_KEY_PASSWORD";
    private static final String ALIAS = "BADGES_KEY_ALIAS";
    private static final byte DER_SEQUENCE = 0x30;

    private final Console console;

    KeyFiles(Console console) {
        this.console = console;
    }

    SigningKey read(String file) {
        byte[] bytes = new FileAccess(console).read(file, ExitCode.USAGE);
        try {
            return bytes.length > 0 && bytes[0] == DER_SEQUENCE ? ofStore(bytes) : SigningKey.read(bytes);
        } catch (ProblemException e) {
            String because = console.messages().of(e.finding());
            throw new CommandFailure(ExitCode.USAGE, List.of(console.say("key-file", file, because)), hints(e.code()));
        }
    }

    private SigningKey ofStore(byte[] store) throws ProblemException {
        char[] password = variable(PASSWORD).orElse("").toCharArray();
        Optional<String> alias = variable(ALIAS);
        return alias.isPresent()
                ? SigningKey.readPkcs12(store, password, alias.get())
                : SigningKey.readPkcs12(store, password);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(console.environment().get(name));
    }

    private List<String> hints(ProblemCode code) {
        return switch (code) {
            case KEY_PASSWORD -> List.of(console.say("key-password-hint"));
            case KEY_ALIAS -> List.of(console.say("key-alias-hint"));
            default -> List.of();
        };
    }
}
