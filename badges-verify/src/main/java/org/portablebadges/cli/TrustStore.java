package org.portablebadges.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.trust.TrustBundle;

/**
 * The one bundle that is in use. A newer one takes its place whole or not at all, and an older one never does: otherwise
 * whoever stands between could bring back keys and issuers that were taken out.
 */
final class TrustStore {
    private static final String BUNDLE = "BADGES_TRUST";

    private final Console console;
    private final TrustFiles files;
    private final Path place;

    private TrustStore(Console console, Path place) {
        this.console = console;
        this.files = new TrustFiles(console);
        this.place = place;
    }

    /** The place given, or else the one that the environment names. */
    static TrustStore at(Console console, @Nullable Path given) {
        if (given != null) {
            return new TrustStore(console, given);
        }
        String named = console.environment().get(BUNDLE);
        if (named == null) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("trust-into"));
        }
        return new TrustStore(console, Path.of(named));
    }

    /**
     * Puts a bundle in use.
     *
     * @param name where it comes from
     */
    void install(String name, byte[] bytes, String operator) {
        TrustBundle bundle = files.open(name, bytes, operator);
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            byte[] known = files.read(place.toString());
            if (Arrays.equals(known, bytes)) {
                console.out().println(console.say("trust-same", place, bundle.sequence()));
                return;
            }
            requireNewer(
                    name, bundle, files.open(place.toString(), known, operator).sequence());
        }
        new FileAccess(console).write(place, bytes, true);
        console.out().println(console.say("trust-installed", place, bundle.sequence(), bundle.nextUpdate()));
    }

    private void requireNewer(String name, TrustBundle bundle, long known) {
        try {
            bundle.requireNewerThan(known);
        } catch (ProblemException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    List.of(console.sentence(name, e.finding())),
                    List.of(console.say("trust-older-hint", place)));
        }
    }
}
