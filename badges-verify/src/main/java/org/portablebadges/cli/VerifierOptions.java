package org.portablebadges.cli;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portablebadges.model.Conformance;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.Verifier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose badges are recognized, as of when, and what is at hand: the same for every command that verifies. */
final class VerifierOptions {
    @Option(
            names = "--issuer",
            paramLabel = "ID",
            description = "Identifier of an issuer you recognize, as badges inspect shows it; may be repeated.")
    private List<String> issuers = List.of();

    @Option(names = "--any-issuer", description = "Accept any issuer: the verdict then says nothing about who it is.")
    private boolean anyIssuer;

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Option(names = "--at", paramLabel = "INSTANT", description = "Verify as of this instant instead of now.")
    private @Nullable String at;

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description = "Documents captured from the web, listed in DIR/index.tsv: address, file, date of capture. "
                    + "Open Badges 2.0 needs the issuer's profile, keys and revocation list, and hosted badges.")
    private @Nullable String documents;

    /** Whether documents are at hand. */
    boolean hasDocuments() {
        return documents != null;
    }

    /**
     * The verifier that the options ask for.
     *
     * @param command the command that asks, for the hint where its options do not go together
     */
    Verifier verifier(Console console, String command, Conformance conformance) {
        requireOneWay(console, command);
        Verifier.Builder builder = Verifier.builder().conformance(conformance);
        if (documents != null) {
            builder.captured(DocumentFolder.read(console, documents));
        }
        if (at != null) {
            builder.clock(Clock.fixed(new DateOption(console).of(at), ZoneOffset.UTC));
        }
        return recognizing(builder, console, command).build();
    }

    private void requireOneWay(Console console, String command) {
        if (trust.isGiven() && (anyIssuer || !issuers.isEmpty())) {
            throw usage(console, command, "one-of-trust");
        }
        if (anyIssuer && !issuers.isEmpty()) {
            throw usage(console, command, "one-of-issuer");
        }
        for (String issuer : issuers) {
            if (!Iri.isAbsolute(issuer)) {
                throw usage(console, command, "issuer-option", issuer);
            }
        }
    }

    private static CommandFailure usage(Console console, String command, String sentence, Object... values) {
        return new CommandFailure(
                ExitCode.USAGE, List.of(console.say(sentence, values)), List.of(console.say("usage-hint", command)));
    }

    // What the command line says of issuers goes before what the environment says.
    private Verifier.Builder recognizing(Verifier.Builder builder, Console console, String command) {
        if (anyIssuer) {
            return builder.anyIssuer();
        }
        if (!issuers.isEmpty()) {
            return builder.recognizing(issuers.stream().map(Iri::of).toList());
        }
        return trust.bundle(console, command).map(builder::trust).orElseGet(() -> builder.recognizing(List.of()));
    }
}
