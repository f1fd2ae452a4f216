package org.portablebadges.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.trust.KeyCapture;
import org.portablebadges.verify.trust.RecognizedFor;
import org.portablebadges.verify.trust.TrustBundleBuilder;
import org.portablebadges.verify.trust.TrustedIssuer;
import org.portablebadges.verify.trust.TrustedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add-issuer",
        description = "Put an issuer into a draft, with its keys or documents about them.",
        mixinStandardHelpOptions = true)
final class TrustAddIssuerCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DRAFT", description = "The draft, which is changed.")
    @SuppressWarnings("NullAway.Init")
    private Path draft;

    @Option(names = "--id", required = true, paramLabel = "ID", description = "Identifier; may be repeated.")
    @SuppressWarnings("NullAway.Init")
    private List<String> ids;

    @Option(names = "--former-id", paramLabel = "ID", description = "Identifier it once had; may be repeated.")
    private List<String> formerIds = List.of();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Name; the first one is shown.")
    @SuppressWarnings("NullAway.Init")
    private List<String> names;

    @Option(names = "--contact", defaultValue = "", paramLabel = "TEXT", description = "How to reach the issuer.")
    @SuppressWarnings("NullAway.Init")
    private String contact;

    @Option(
            names = "--key",
            paramLabel = "[METHOD=]KEY",
            description =
                    "A key you vouch for: did:key, Multikey, or a file with one of these or a public JWK; with the "
                            + "name that proofs give it where that is another than ID#MULTIKEY. May be repeated.")
    private List<String> keys = List.of();

    @Option(
            names = "--did-document",
            paramLabel = "[URL=]FILE",
            description = "A captured DID document; its address follows from a did:web identifier. May be repeated.")
    private List<String> didDocuments = List.of();

    @Option(names = "--jwks", paramLabel = "URL=FILE", description = "A captured JWK Set; may be repeated.")
    private List<String> jwks = List.of();

    @Option(
            names = "--captured-at",
            paramLabel = "INSTANT",
            description = "When keys and documents were as they are given. Default: now.")
    private @Nullable String capturedAt;

    @Option(
            names = "--achievement",
            paramLabel = "ID",
            description = "Recognize the issuer for this achievement only; may be repeated.")
    private List<String> achievements = List.of();

    @Option(
            names = "--achievement-type",
            paramLabel = "TYPE",
            description = "Recognize the issuer for achievements of this type only; may be repeated.")
    private List<String> achievementTypes = List.of();

    @Option(
            names = "--withdrawn",
            paramLabel = "INSTANT",
            description = "No longer recognized since then; earlier credentials still are.")
    private @Nullable String withdrawn;

    @Option(
            names = "--status-signer",
            paramLabel = "ID",
            description = "Who else may sign status lists for it; may be repeated.")
    private List<String> statusSigners = List.of();

    @Option(names = "--force", description = "Replace an issuer that has one of these identifiers.")
    private boolean force;

    TrustAddIssuerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new TrustFiles(console);
        TrustBundleBuilder bundle = files.draft(draft);
        TrustedIssuer issuer = issuer(files);
        boolean taken = files.unsigned(draft.toString()).issuers().stream()
                .anyMatch(known -> known.allIds().stream().anyMatch(issuer.allIds()::contains));
        if (taken && !force) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    List.of(console.say("trust-issuer-exists", issuer.ids().get(0))),
                    List.of(console.say("trust-issuer-exists-hint")));
        }
        files.save(draft, bundle.issuer(issuer), true);
        console.out().println(console.say("trust-added", issuer.name(), draft));
        return ExitCode.OK.code();
    }

    private TrustedIssuer issuer(TrustFiles files) {
        var dates = new DateOption(console);
        Instant captured = dates.orNow(capturedAt);
        TrustedIssuer.Builder issuer = TrustedIssuer.builder(files.identifier(ids.get(0)), names.get(0));
        ids.stream().skip(1).map(files::identifier).forEach(issuer::id);
        formerIds.stream().map(files::identifier).forEach(issuer::formerId);
        names.stream().skip(1).forEach(issuer::name);
        issuer.contact(contact);
        for (String key : keys) {
            issuer.key(key(files, key));
        }
        if (!keys.isEmpty()) {
            issuer.keysCapturedAt(captured);
        }
        var captures = new KeyCaptures(console, files.identifier(ids.get(0)), captured);
        didDocuments.forEach(given -> issuer.keyDocument(captures.of(KeyCapture.Kind.IDENTIFIER_DOCUMENT, given)));
        jwks.forEach(given -> issuer.keyDocument(captures.of(KeyCapture.Kind.JWKS, given)));
        issuer.recognizedFor(
                new RecognizedFor(achievements.stream().map(Iri::of).toList(), achievementTypes));
        if (withdrawn != null) {
            issuer.withdrawnSince(dates.of(withdrawn));
        }
        statusSigners.stream().map(files::identifier).forEach(issuer::statusListSigner);
        return issuer.build();
    }

    private static TrustedKey key(TrustFiles files, String given) {
        int equals = given.lastIndexOf('=');
        TrustedKey.Builder key = TrustedKey.builder(files.publicKey(given.substring(equals + 1)));
        if (equals >= 0) {
            key.id(files.identifier(given.substring(0, equals)));
        }
        return key.build();
    }
}
