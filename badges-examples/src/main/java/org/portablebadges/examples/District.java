package org.portablebadges.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.encoding.Hex;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.JdbcStatusLedger;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.issue.StatusListIssuer;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.status.StatusPurpose;

/**
 * A district that issues under its web address: it awards badges, each with a place on its status list, revokes them,
 * replaces its key, and publishes two documents, the one with its keys and the list. The ledger behind the list is a
 * SQLite file.
 */
final class District {
    static final String NAME = "Lakeview School District";
    static final Iri IDENTIFIER = Iri.of("did:web:lakeview.example.org");
    static final Iri KEYS_ADDRESS = Iri.of("https://lakeview.example.org/.well-known/did.json");
    static final Iri LIST_ADDRESS = Iri.of("https://lakeview.example.org/status/1");

    private final SecureRandom random;
    private final JdbcStatusLedger ledger;
    private final List<SigningKey> keys = new ArrayList<>();

    private District(SecureRandom random, JdbcStatusLedger ledger) {
        this.random = random;
        this.ledger = ledger;
    }

    /** A district with its first key and an empty status list, whose ledger starts afresh in this file. */
    static District founded(Path ledgerFile, SecureRandom random) throws IOException, ProblemException {
        Files.deleteIfExists(ledgerFile);
        var ledger = JdbcStatusLedger.ofSqliteFile(ledgerFile.toString());
        ledger.createTables();
        var district = new District(random, ledger);
        district.keys.add(SigningKey.generate(KeyType.ED25519, random));
        district.statuses(Instant.EPOCH).open(LIST_ADDRESS, StatusPurpose.REVOCATION);
        return district;
    }

    /** Awards a badge and bakes it into a picture. The place on the list is drawn before the badge is signed. */
    byte[] award(Person person, Instant when) throws ProblemException {
        AchievementCredential badge =
                SampleBadge.awardedBy(IDENTIFIER.value(), person.email(), person.educatorId(), salt()).toBuilder()
                        .id(person.badge())
                        .validFrom(when)
                        .credentialStatus(statuses(when).allot(LIST_ADDRESS, person.badge()))
                        .build();
        return issuer(when).sign(badge).bakeInto(DefaultBadgeImage.png("Formative Feedback"));
    }

    /** Revokes a badge in the ledger. Nobody outside can know before the list is published again. */
    void revoke(Person person, Instant when) throws ProblemException {
        statuses(when).revoke(LIST_ADDRESS, person.badge());
    }

    /** From now on another key signs; what the older one signed stays signed. */
    void replaceKey() {
        keys.add(SigningKey.generate(KeyType.P256, random));
    }

    /** What stands at {@link #LIST_ADDRESS}: the list as of now, signed. */
    SignedCredential statusList(Instant when) throws ProblemException {
        return statuses(when).publish(LIST_ADDRESS, issuer(when));
    }

    /** What stands at {@link #KEYS_ADDRESS}: the DID document with every key that the district has signed with. */
    String keyDocument() {
        List<JsonValue> methods = new ArrayList<>();
        for (SigningKey key : keys) {
            methods.add(JsonObject.builder()
                    .put("id", nameOf(key).value())
                    .put("type", "Multikey")
                    .put("controller", IDENTIFIER.value())
                    .put("publicKeyMultibase", key.publicKey().multikey())
                    .build());
        }
        return JsonWriter.pretty(JsonObject.builder()
                .put(
                        "@context",
                        JsonArray.ofStrings("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"))
                .put("id", IDENTIFIER.value())
                .put("assertionMethod", new JsonArray(methods))
                .build());
    }

    private String salt() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Hex.encode(bytes);
    }

    private Issuer issuer(Instant when) {
        SigningKey current = keys.get(keys.size() - 1);
        return Issuer.builder()
                .signer(current)
                .identifier(IDENTIFIER)
                .verificationMethod(nameOf(current))
                .clock(at(when))
                .build();
    }

    private StatusListIssuer statuses(Instant when) {
        return StatusListIssuer.builder()
                .ledger(ledger)
                .random(random)
                .clock(at(when))
                .build();
    }

    private static Iri nameOf(SigningKey key) {
        return Iri.of(IDENTIFIER + "#" + key.publicKey().multikey());
    }

    private static Clock at(Instant when) {
        return Clock.fixed(when, ZoneOffset.UTC);
    }
}
