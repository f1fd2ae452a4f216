package org.portablebadges.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "keygen", description = "Make a key to issue with, and print its DID.", mixinStandardHelpOptions = true)
final class KeygenCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--type",
            required = true,
            paramLabel = "TYPE",
            description = "ed25519 (Data Integrity and JWT), p256, p384 or rsa (JWT).")
    @SuppressWarnings("NullAway.Init")
    private KeyType type;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "KEY.jwk",
            description = "Where to write the private key, as a JWK that only you can read.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    KeygenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new FileAccess(console);
        files.requireFree(out, force);
        SigningKey key = SigningKey.generate(type, new SecureRandom());
        String text = JsonWriter.pretty(key.toJwk()) + "\n";
        files.writeSecret(out, text.getBytes(StandardCharsets.UTF_8), force);
        console.out().println(DidKey.of(key.publicKey()));
        console.err().println(console.say("wrote-key", out, type.label()));
        return ExitCode.OK.code();
    }
}
