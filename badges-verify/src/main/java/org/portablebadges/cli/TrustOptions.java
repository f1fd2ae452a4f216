package org.portablebadges.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.verify.trust.TrustBundle;
import picocli.CommandLine.Option;

/** Which trust bundle a badge is verified with: named on the command line, or else by the environment. */
final class TrustOptions {
    private static final String BUNDLE = "BADGES_TRUST";

    @Option(
            names = "--trust",
            paramLabel = "BUNDLE",
            description = "The trust bundle with the issuers you recognize; BADGES_TRUST where left out.")
    private @Nullable String file;

    @Option(
            names = "--trust-key",
            paramLabel = "KEY",
            description =
                    "Key of whoever signed the bundle: a did:key, a Multikey, or a file with one of these or a public "
                            + "JWK in it; BADGES_TRUST_KEY where left out.")
    private @Nullable String key;

    @Option(names = "--trust-unsigned", description = "Use a bundle that nobody signed; every report says so.")
    private boolean unsigned;

    /** Whether the command line itself asks for a bundle. */
    boolean isGiven() {
        return file != null || key != null || unsigned;
    }

    /**
     * The bundle; empty where neither the command line nor the environment names one.
     *
     * @param command the command that asks, for the hint where its options do not go together
     */
    Optional<TrustBundle> bundle(Console console, String command) {
        Optional<String> named = Optional.ofNullable(file)
                .or(() -> Optional.ofNullable(console.environment().get(BUNDLE)));
        if (named.isEmpty()) {
            if (isGiven()) {
                throw usage(console, command, "trust-without-bundle");
            }
            return Optional.empty();
        }
        if (unsigned && key != null) {
            throw usage(console, command, "trust-key-or-unsigned");
        }
        var files = new TrustFiles(console);
        if (unsigned) {
            return Optional.of(files.unsigned(named.get()));
        }
        String operator = files.operatorKey(key).orElseThrow(() -> usage(console, command, "trust-key-or-unsigned"));
        return Optional.of(files.open(named.get(), operator));
    }

    private static CommandFailure usage(Console console, String command, String sentence) {
        return new CommandFailure(
                ExitCode.USAGE, List.of(console.say(sentence)), List.of(console.say("usage-hint", command)));
    }
}
