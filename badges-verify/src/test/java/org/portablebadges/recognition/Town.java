package org.portablebadges.recognition;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementCredentialBuilder;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.model.Recipient;
import org.portablebadges.model.RelatedResource;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

/** Invented issuers, a teacher, badges and policies, for tests. Keys are fixed. */
public final class Town {
    /** When everything is decided unless a test says otherwise. */
    public static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    /** The teacher. */
    public static final Iri ADA = Iri.of("did:example:ada");

    public static final Town PROVIDER = new Town(1);
    public static final Town DISTRICT = new Town(2);
    public static final Town STATE = new Town(3);
    public static final Town BODY = new Town(4);
    public static final Town STRANGER = new Town(5);

    private final SigningKey key;
    private final Issuer issuer;

    private Town(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        this.key = SigningKey.ofSeed(KeyType.ED25519, bytes);
        this.issuer = Issuer.builder()
                .signer(key)
                .clock(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC))
                .build();
    }

    public Iri id() {
        return issuer.identifier();
    }

    public SigningKey key() {
        return key;
    }

    public Issuer issuer() {
        return issuer;
    }

    public Iri keyId() {
        return issuer.verificationMethod();
    }

    /** A badge for Ada, earned on a day, as a VALID report. */
    public VerificationReport badge(String achievement, String day) {
        return badge(achievement, day, badge -> badge);
    }

    /** The same with something else about it. */
    public VerificationReport badge(
            String achievement, String day, UnaryOperator<AchievementCredentialBuilder> change) {
        return verify(signed(achievement(achievement).build(), day, change));
    }

    /** A badge as text, for Ada, earned on a day. */
    public String signed(Achievement achievement, String day, UnaryOperator<AchievementCredentialBuilder> change) {
        Instant earned = day.length() > 10 ? Instant.parse(day) : Instant.parse(day + "T12:00:00Z");
        AchievementCredential credential = change.apply(AchievementCredential.builder()
                        .id(Iri.of("urn:example:" + achievement.id().value().replaceAll(".*/", "") + ":" + day))
                        .achievement(achievement)
                        .recipient(Recipient.did(ADA))
                        .validFrom(earned))
                .build();
        return sign(credential);
    }

    public String sign(AchievementCredential credential) {
        try {
            return issuer.signJwt(credential).text();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    /** A badge endorsement of an achievement in exactly its version, held against a standard. */
    public String endorsement(Achievement achievement, String standard, String from, String until) {
        EndorsementCredential.Builder endorsement = EndorsementCredential.builder()
                .id(Iri.of("urn:example:endorsement:" + achievement.id().value().replaceAll(".*/", "")))
                .name("Endorsement")
                .validFrom(Instant.parse(from + "T00:00:00Z"))
                .endorses(achievement, "Meets the standard.");
        if (!until.isEmpty()) {
            endorsement.validUntil(Instant.parse(until + "T00:00:00Z"));
        }
        if (!standard.isEmpty()) {
            endorsement.relatedResource(RelatedResource.builder(
                            standard, achievement.versionDigest().orElseThrow())
                    .build());
        }
        try {
            return issuer.signJwt(endorsement.build()).text();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    /** An achievement of the provider's catalog. */
    public static Achievement.Builder achievement(String name) {
        return Achievement.builder(achievementId(name))
                .name(name)
                .description(name)
                .criteria("Two observed lessons.");
    }

    public static String achievementId(String name) {
        return "https://mc.example.org/a/" + name;
    }

    /** The report of a verifier that recognizes everybody here but the stranger. */
    public static VerificationReport verify(String text) {
        return verifier(NOW).verify(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Verifier verifier(Instant at) {
        return Verifier.builder()
                .clock(Clock.fixed(at, ZoneOffset.UTC))
                .recognizing(List.of(PROVIDER.id(), DISTRICT.id(), STATE.id(), BODY.id()))
                .build();
    }

    /** The case of Ada, known by her DID, for license renewal within a cycle. */
    public static RecognitionCase.Builder ada() {
        return ada("license-renewal");
    }

    public static RecognitionCase.Builder ada(String purpose) {
        return RecognitionCase.builder("case-1", purpose)
                .identifier(PersonIdentifier.did(ADA.value()))
                .fact(cycle("2026-07-01", "2031-06-30"));
    }

    public static Fact cycle(String from, String until) {
        return fact("license.cycle", "{\"from\":\"" + from + "\",\"until\":\"" + until + "\"}");
    }

    /** A fact from the registry; the value is JSON. */
    public static Fact fact(String name, String json) {
        return new Fact(name, json(json), Fact.Origin.REGISTRY);
    }

    public static JsonValue json(String text) {
        try {
            return JsonReader.read(text, JsonLimits.DEFAULT).root();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    /** A policy of the state for license renewal, with more members. */
    public static String policy(String members) {
        return """
                {"id":"https://sea.example.gov/policy/renewal", "version":"1", "authority":"%s",
                 "contact":"licensing@sea.example.gov", "purpose":"license-renewal",
                 "inForce":{"from":"2026-07-01", "until":"2031-06-30", "zone":"America/New_York"},
                 %s}"""
                .formatted(STATE.id(), members);
    }

    /** A list of achievements by the provider. */
    public static String list(String... names) {
        List<JsonValue> entries = new ArrayList<>();
        for (String name : names) {
            entries.add(JsonObject.builder()
                    .put("achievement", achievementId(name))
                    .put(
                            "awardedBy",
                            new JsonArray(List.of(new JsonString(PROVIDER.id().value()))))
                    .build());
        }
        return new JsonArray(entries).toString();
    }

    /** The set of one policy that is not signed. */
    public static PolicySet policies(String json) {
        try {
            return PolicySet.of(json.getBytes(StandardCharsets.UTF_8));
        } catch (ProblemException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** The decision under one policy. */
    public static Decision decide(String policy, RecognitionCase person, VerificationReport... badges) {
        return decide(policies(policy), person, List.of(badges));
    }

    public static Decision decide(PolicySet policies, RecognitionCase person, List<VerificationReport> badges) {
        try {
            return Recognition.evaluate(policies, person, badges, NOW);
        } catch (ProblemException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
