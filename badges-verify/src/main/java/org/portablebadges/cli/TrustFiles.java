package org.portablebadges.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonReader;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustBundleBuilder;

/** Trust bundles and their operators' keys from files; whatever is wrong with one ends the command as a usage error. */
final class TrustFiles {
    private static final String KEY = "BADGES_TRUST_KEY";

    private final Console console;
    private final FileAccess files;

    TrustFiles(Console console) {
        this.console = console;
        this.files = new FileAccess(console);
    }

    /** The text that names the operator's key: what was given, or else what the environment has. */
    Optional<String> operatorKey(@Nullable String given) {
        return Optional.ofNullable(given)
                .or(() -> Optional.ofNullable(console.environment().get(KEY)));
    }

    /** Same, as a must. */
    String requireOperatorKey(@Nullable String given) {
        return operatorKey(given).orElseThrow(() -> CommandFailure.of(ExitCode.USAGE, console.say("trust-key")));
    }

    /** A bundle that this key signed. */
    TrustBundle open(String name, String operator) {
        return open(name, read(name), operator);
    }

    /** A bundle in these bytes that this key signed. */
    TrustBundle open(String name, byte[] bytes, String operator) {
        try {
            return told(name, TrustBundle.open(bytes, key(operator)));
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, name, e);
        }
    }

    /** A bundle for which nobody vouches, or whose signature is no matter here. */
    TrustBundle unsigned(String name) {
        try {
            return told(name, TrustBundle.unsigned(read(name)));
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, name, e);
        }
    }

    byte[] read(String name) {
        return files.read(name, TrustBundle.MAX_BYTES, ExitCode.USAGE);
    }

    /** A draft, to be changed. */
    TrustBundleBuilder draft(Path file) {
        return unsigned(file.toString()).toBuilder();
    }

    /** Writes a draft back, unless something in it is not as it must be. */
    TrustBundle save(Path file, TrustBundleBuilder draft, boolean replace) {
        TrustBundle bundle = complete(file.toString(), draft);
        files.write(file, bundle.toJson(), replace);
        return bundle;
    }

    TrustBundle complete(String name, TrustBundleBuilder draft) {
        try {
            return draft.build();
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, name, e);
        }
    }

    /** A key: a did:key, a did:jwk, a Multikey, or a file with one of these or a JWK in it. */
    PublicKey publicKey(String text) {
        return key(text).key();
    }

    /** An identifier that was given on the command line. */
    Iri identifier(String text) {
        if (!Iri.isAbsolute(text)) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("issuer-option", text));
        }
        return Iri.of(text);
    }

    private OperatorKey key(String text) {
        String content =
                isFile(text) ? new String(files.read(text, ExitCode.USAGE), StandardCharsets.UTF_8).strip() : text;
        try {
            return content.startsWith("{")
                    ? new OperatorKey(PublicKey.ofJwk(
                            JsonReader.readObject(content, JsonLimits.DEFAULT).object()))
                    : OperatorKey.of(content);
        } catch (ProblemException e) {
            String because = console.messages().of(e.finding());
            throw new CommandFailure(ExitCode.USAGE, List.of(console.say("key-file", text, because)), List.of());
        }
    }

    private static boolean isFile(String text) {
        if (text.startsWith("did:")) {
            return false;
        }
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private TrustBundle told(String name, TrustBundle bundle) {
        for (Finding finding : bundle.findings()) {
            console.hint(console.sentence(name, finding));
        }
        return bundle;
    }
}
