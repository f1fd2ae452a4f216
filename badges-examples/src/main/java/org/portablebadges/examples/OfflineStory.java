package org.portablebadges.examples;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.JdbcStatusLedger;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.issue.StatusListIssuer;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.CredentialStatus;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.report.Messages;
import org.portablebadges.report.TextReport;
import org.portablebadges.status.StatusPurpose;
import org.portablebadges.verify.ExpectedRecipient;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.Verifier;
import org.portablebadges.verify.trust.KeyCapture;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustedIssuer;

/**
 * A state publishes what its employers need to verify without a network, a district issues and revokes, and an employer
 * verifies: before and after the revocation, after the district took a new key, and with a bundle that is out of date.
 */
final class OfflineStory implements Story {
    private static final Iri DISTRICT = Iri.of("did:web:lakeview.example.org");
    private static final Iri DOCUMENT = Iri.of("https://lakeview.example.org/.well-known/did.json");
    private static final Iri LIST = Iri.of("https://lakeview.example.org/status/1");
    private static final Instant AWARDED = Instant.parse("2026-01-15T00:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final SigningKey operator = SigningKey.generate(KeyType.ED25519, random);
    private final SigningKey firstKey = SigningKey.generate(KeyType.ED25519, random);
    private final SigningKey secondKey = SigningKey.generate(KeyType.P256, random);

    @Override
    public String name() {
        return "offline";
    }

    @Override
    public String summary() {
        return "a state's trust bundle, a revocation, a new key and an outdated bundle, all without a network";
    }

    @Override
    public boolean run(Path folder, PrintStream out) throws Exception {
        Path database = folder.resolve("status.db");
        Files.deleteIfExists(database);
        StatusListIssuer statuses = statuses(database, AWARDED);
        statuses.open(LIST, StatusPurpose.REVOCATION);
        byte[] ada = award(firstKey, "key-1", statuses, "urn:uuid:6a0c1b5e-0f4b-4c7e-9a53-111111111111", AWARDED);
        byte[] grace = award(firstKey, "key-1", statuses, "urn:uuid:6a0c1b5e-0f4b-4c7e-9a53-222222222222", AWARDED);

        byte[] january = bundle(1, "2026-01-20T00:00:00Z", "2026-03-01T00:00:00Z", firstKey, "key-1", statuses);
        var employer = new Employer(folder, out);
        boolean asTold = employer.sees("ada, before the revocation", ada, january, "2026-02-01T00:00:00Z", Verdict.VALID)
                & employer.sees("grace, before the revocation", grace, january, "2026-02-01T00:00:00Z", Verdict.VALID);

        statuses(database, Instant.parse("2026-02-08T00:00:00Z"))
                .revoke(LIST, Iri.of("urn:uuid:6a0c1b5e-0f4b-4c7e-9a53-222222222222"));
        byte[] february = bundle(
                2,
                "2026-02-10T00:00:00Z",
                "2026-03-10T00:00:00Z",
                firstKey,
                "key-1",
                statuses(database, Instant.parse("2026-02-09T00:00:00Z")));
        asTold &= employer.sees("ada, after the revocation", ada, february, "2026-02-12T00:00:00Z", Verdict.VALID)
                & employer.sees("grace, revoked", grace, february, "2026-02-12T00:00:00Z", Verdict.INVALID);

        Instant march = Instant.parse("2026-03-01T00:00:00Z");
        byte[] later = award(
                secondKey, "key-2", statuses(database, march), "urn:uuid:6a0c1b5e-0f4b-4c7e-9a53-333333333333", march);
        asTold &= employer.sees(
                "a badge of a key newer than the bundle", later, february, "2026-03-02T00:00:00Z", Verdict.NOT_VERIFIED);
        asTold &= employer.sees(
                "ada, with a bundle out of date", ada, february, "2026-03-11T00:00:00Z", Verdict.NOT_VERIFIED);

        byte[] spring = bundle(
                3,
                "2026-03-15T00:00:00Z",
                "2026-04-15T00:00:00Z",
                secondKey,
                "key-2",
                statuses(database, Instant.parse("2026-03-14T00:00:00Z")));
        asTold &= employer.sees("the same badge, next bundle", later, spring, "2026-03-16T00:00:00Z", Verdict.VALID);
        return asTold & employer.refusesOlder(february, 3);
    }

    private StatusListIssuer statuses(Path database, Instant now) {
        return StatusListIssuer.builder()
                .ledger(JdbcStatusLedger.ofSqliteFile(database.toString()))
                .random(random)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
    }

    private byte[] award(SigningKey key, String name, StatusListIssuer statuses, String id, Instant from)
            throws ProblemException {
        CredentialStatus status = statuses.allot(LIST, Iri.of(id));
        AchievementCredential badge = SampleBadge.awardedBy(DISTRICT.value(), "a random salt").toBuilder()
                .id(Iri.of(id))
                .validFrom(from)
                .credentialStatus(status)
                .build();
        return district(key, name, from).sign(badge).bytes();
    }

    private static Issuer district(SigningKey key, String name, Instant now) {
        return Issuer.builder()
                .signer(key)
                .identifier(DISTRICT)
                .verificationMethod(method(name))
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
    }

    private static Iri method(String name) {
        return Iri.of(DISTRICT + "#" + name);
    }

    /** What the state publishes: the district's document and status list as of a day, signed by the state. */
    private byte[] bundle(
            long sequence, String issued, String nextUpdate, SigningKey current, String name, StatusListIssuer statuses)
            throws ProblemException {
        Instant date = Instant.parse(issued);
        SignedCredential list = statuses.publish(LIST, district(current, name, date.minus(Duration.ofDays(1))));
        TrustedIssuer district = TrustedIssuer.builder(DISTRICT, "Lakeview School District")
                .contact("badges@lakeview.example.org")
                .keyDocument(new KeyCapture(
                        KeyCapture.Kind.IDENTIFIER_DOCUMENT, DOCUMENT, date, identifierDocument(current, name)))
                .build();
        return TrustBundle.builder()
                .operator("Example State Registry")
                .sequence(sequence)
                .dates(date, Instant.parse(nextUpdate))
                .issuer(district)
                .statusList(LIST, list.bytes(), date)
                .build()
                .sign(operator);
    }

    /** The district's did:web document with the keys it has had until then. */
    private String identifierDocument(SigningKey current, String name) {
        JsonArray methods = current == firstKey
                ? JsonArray.of(multikey(firstKey, name))
                : JsonArray.of(multikey(firstKey, "key-1"), multikey(current, name));
        return JsonWriter.pretty(JsonObject.builder()
                .put(
                        "@context",
                        JsonArray.ofStrings("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"))
                .put("id", DISTRICT.value())
                .put("assertionMethod", methods)
                .build());
    }

    private static JsonObject multikey(SigningKey key, String name) {
        return JsonObject.builder()
                .put("id", method(name).value())
                .put("type", "Multikey")
                .put("controller", DISTRICT.value())
                .put("publicKeyMultibase", key.publicKey().multikey())
                .build();
    }

    /** Has the state's key, one bundle at a time, and no network. */
    private final class Employer {
        private final Path folder;
        private final PrintStream out;
        private int files;

        private Employer(Path folder, PrintStream out) {
            this.folder = folder;
            this.out = out;
        }

        private boolean sees(String what, byte[] badge, byte[] bundle, String at, Verdict expected) throws Exception {
            Files.write(folder.resolve("badge-" + ++files + ".json"), badge);
            TrustBundle trust = TrustBundle.open(bundle, new OperatorKey(operator.publicKey()));
            VerificationReport report = Verifier.builder()
                    .trust(trust)
                    .clock(Clock.fixed(Instant.parse(at), ZoneOffset.UTC))
                    .build()
                    .verify(badge, ExpectedRecipient.email(SampleBadge.EMAIL));
            out.println("== " + what + ", on " + at.substring(0, 10));
            out.println(new TextReport(Messages.english(), false).of(report));
            return report.verdict() == expected;
        }

        private boolean refusesOlder(byte[] bundle, long sequence) throws ProblemException {
            TrustBundle older = TrustBundle.open(bundle, new OperatorKey(operator.publicKey()));
            Optional<ProblemCode> refusal = Optional.empty();
            try {
                older.requireNewerThan(sequence);
            } catch (ProblemException e) {
                refusal = Optional.of(e.code());
                out.println("== the older bundle once more");
                out.println(Messages.english().of(e.finding()));
            }
            return refusal.isPresent();
        }
    }
}
