package org.portablebadges.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.IdentifierType;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.VcJwt;

/**
 * A stream of badges for as many people, each signed for itself with ES256, in a text file: a line with the status list
 * that all of them name, a line with the issuer's key, a line for each badge.
 */
final class StreamFile {
    private static final int AT_ONCE = 1_000;

    private StreamFile() {}

    static void write(Path file, int badges) throws IOException, ProblemException {
        SigningKey key = SigningKey.generate(KeyType.P256, new SecureRandom());
        Issuer district = Issuer.builder().signer(key).build();
        try (BufferedWriter lines = Files.newBufferedWriter(file, UTF_8)) {
            line(lines, TypicalBadge.statusList(district).text());
            line(lines, key.publicKey().multikey());
            JsonObject badge = TypicalBadge.small(district).json();
            for (int first = 0; first < badges; first += AT_ONCE) {
                List<String> tokens = IntStream.range(first, Math.min(first + AT_ONCE, badges))
                        .parallel()
                        .mapToObj(person -> VcJwt.sign(awardedTo(person, badge), key, district.verificationMethod()))
                        .toList();
                for (String token : tokens) {
                    line(lines, token);
                }
            }
        }
    }

    /** The badge with another id and another person's address, hashed. */
    private static JsonObject awardedTo(int person, JsonObject badge) {
        JsonObject identity = IdentityObject.hashed(
                        IdentifierType.EMAIL_ADDRESS, "person" + person + "@mail.example", "a salt of twenty-two")
                .toJson();
        JsonObject subject = badge.object("credentialSubject").orElseThrow();
        return badge.with("id", new JsonString("urn:uuid:00000000-0000-4000-8000-%012d".formatted(person)))
                .with("credentialSubject", subject.with("identifier", new JsonArray(List.of(identity))));
    }

    private static void line(BufferedWriter lines, String text) throws IOException {
        lines.write(text);
        lines.write('\n');
    }
}
