package org.portablebadges.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program with a fresh key and a credential to sign; each test has a folder of its own. */
abstract class CommandTest {
    static final String CREDENTIAL =
            """
            {"@context":["https://www.w3.org/ns/credentials/v2",
                         "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id":"urn:uuid:0e3f2c1a-7d0e-4a8e-9a51-0c9f5d1f0001",
             "type":["VerifiableCredential","OpenBadgeCredential"],
             "validFrom":"2026-01-15T00:00:00Z",
             "credentialSubject":{"type":["AchievementSubject"],
               "identifier":[{"type":"IdentityObject","hashed":false,
                 "identityHash":"ada.reyes@mail.example","identityType":"emailAddress"}],
               "achievement":{"id":"https://badges.example.org/a/feedback","type":["Achievement"],
                 "name":"Formative Feedback","description":"Gives feedback that students act on.",
                 "criteria":{"narrative":"Two observed lessons."}}}}
            """;

    @TempDir
    Path folder;

    Path key;
    Path credential;
    String did;

    @BeforeEach
    void key_and_credential() throws IOException {
        key = folder.resolve("key.jwk");
        credential = Files.writeString(folder.resolve("credential.json"), CREDENTIAL);
        did = run("keygen", "--type", "ed25519", "--out", key.toString()).out().strip();
    }

    /** A badge in a file of this name. */
    String issued(String name) {
        String out = folder.resolve(name).toString();
        Run run = run("issue", "--key", key.toString(), "--in", credential.toString(), "--out", out);
        assertThat(run.exit()).as(run.err()).isZero();
        return out;
    }

    static Run run(String... arguments) {
        return runWith(new byte[0], arguments);
    }

    static Run runWith(byte[] in, String... arguments) {
        return runWith(in, Map.of(), arguments);
    }

    static Run runWith(byte[] in, Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new ByteArrayInputStream(in),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                false,
                environment);
        int exit = Badges.run(console, arguments);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** What a run of the program came to. */
    record Run(int exit, String out, String err) {}
}
