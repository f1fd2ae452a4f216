package org.portablebadges.cli;

import org.jspecify.annotations.Nullable;
import org.portablebadges.issue.Issuer;
import org.portablebadges.problem.Iri;
import picocli.CommandLine.Option;

/** As whom a command signs. */
final class IssuerOptions {
    @Option(
            names = "--issuer",
            paramLabel = "ID",
            description = "Who issues, with --method. Default: the key's did:key.")
    private @Nullable String issuer;

    @Option(names = "--method", paramLabel = "URI", description = "Where others find the key, with --issuer.")
    private @Nullable String method;

    /** The issuer that a builder with a signer makes with these options. */
    Issuer issuer(Issuer.Builder builder, Console console) {
        if ((issuer == null) != (method == null)) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("method-with-issuer"));
        }
        if (issuer != null && method != null) {
            builder.identifier(identifier(issuer, console)).verificationMethod(identifier(method, console));
        }
        try {
            return builder.build();
        } catch (IllegalStateException e) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("foreign-did", String.valueOf(issuer)));
        }
    }

    private static Iri identifier(String text, Console console) {
        if (!Iri.isAbsolute(text)) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("issuer-option", text));
        }
        return Iri.of(text);
    }
}
