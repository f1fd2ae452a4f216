package org.portablebadges.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.portablebadges.key.DidWeb;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.trust.KeyCapture;

/** Documents about an issuer's keys as the command line gives them: {@code [URL=]FILE}. */
final class KeyCaptures {
    private final Console console;
    private final Iri issuer;
    private final Instant capturedAt;

    KeyCaptures(Console console, Iri issuer, Instant capturedAt) {
        this.console = console;
        this.issuer = issuer;
        this.capturedAt = capturedAt;
    }

    KeyCapture of(KeyCapture.Kind kind, String given) {
        int equals = given.startsWith("https://") ? given.lastIndexOf('=') : -1;
        String file = given.substring(equals + 1);
        Iri address = equals > 0 ? Iri.of(given.substring(0, equals)) : address(kind, file);
        byte[] bytes = new FileAccess(console).read(file, ExitCode.USAGE);
        return new KeyCapture(kind, address, capturedAt, new String(bytes, StandardCharsets.UTF_8));
    }

    private Iri address(KeyCapture.Kind kind, String file) {
        if (kind == KeyCapture.Kind.JWKS || !DidWeb.isDidWeb(issuer)) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("trust-address", file));
        }
        try {
            return DidWeb.address(issuer);
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, issuer.value(), e);
        }
    }
}
