package org.portablebadges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.encoding.Digest;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.CanonicalizationLimits;
import org.portablebadges.linkeddata.ContextLimits;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementCredentialBuilder;
import org.portablebadges.model.ClrCredential;
import org.portablebadges.model.ClrSubject;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.EnvelopedCredential;
import org.portablebadges.proof.VcJwt;

/** Badges, records and presentations that tests put into one another; one district signs all of them. */
final class InnerSamples {
    static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Iri ADA = Iri.of("did:example:ada-reyes");

    private static final SigningKey KEY =
            SigningKey.ofSeed(KeyType.ED25519, Digest.SHA_256.of("Lakeview School District"));

    static final Issuer DISTRICT = Issuer.builder().signer(KEY).clock(CLOCK).build();

    private InnerSamples() {}

    static Achievement achievement(String name) {
        return Achievement.builder("https://district.example.org/achievements/" + name)
                .name(name)
                .description("What it stands for.")
                .criteria("Two observed lessons.")
                .build();
    }

    /** A badge of Ada's, unsigned; the number makes its id. */
    static AchievementCredentialBuilder badge(int number, Achievement achievement) {
        return AchievementCredential.builder()
                .id(Iri.of("urn:uuid:00000000-0000-4000-8000-%012d".formatted(number)))
                .issuer(Profile.builder(DISTRICT.identifier().value())
                        .name("Lakeview School District")
                        .build())
                .achievement(achievement)
                .recipient(Recipient.did(ADA))
                .validFrom(Instant.parse("2026-01-15T00:00:00Z"));
    }

    /** This many badges with a proof each. */
    static List<JsonObject> badges(int count) throws ProblemException {
        List<JsonObject> badges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            badges.add(signed(badge(i, achievement("feedback")).build().json()));
        }
        return badges;
    }

    /** This many badges as tokens in envelopes. */
    static List<JsonObject> envelopes(int count) throws ProblemException {
        List<JsonObject> envelopes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            envelopes.add(EnvelopedCredential.wrap(
                    DISTRICT.signJwt(badge(i, achievement("feedback")).build()).secured()));
        }
        return envelopes;
    }

    /** A record on Ada, unsigned. */
    static ClrCredential record(List<JsonObject> contents) {
        ClrSubject.Builder learner = ClrSubject.builder().recipient(Recipient.did(ADA));
        contents.forEach(learner::verifiableCredential);
        return ClrCredential.builder()
                .id(Iri.of("urn:uuid:7e1d9c52-3a44-4f0b-9a6b-2f7d5c8e1b30"))
                .name("Record of Ada Reyes")
                .issuer(Profile.builder(DISTRICT.identifier().value())
                        .name("Lakeview School District")
                        .build())
                .credentialSubject(learner.build())
                .validFrom(Instant.parse("2026-06-01T00:00:00Z"))
                .build();
    }

    /** A presentation without a proof. */
    static JsonObject presentation(List<? extends JsonValue> contents) {
        return JsonObject.builder()
                .put("@context", JsonArray.ofStrings("https://www.w3.org/ns/credentials/v2"))
                .put("type", JsonArray.ofStrings("VerifiablePresentation"))
                .put("verifiableCredential", new JsonArray(List.copyOf(contents)))
                .build();
    }

    /** Text that is no token, this many times. */
    static List<JsonString> fragments(int count) {
        return Collections.nCopies(count, new JsonString("a.b.c"));
    }

    static JsonObject signed(JsonObject credential) throws ProblemException {
        return DISTRICT.sign(credential).secured().document().object();
    }

    /** The district's token of a credential, although it may not conform. */
    static String token(JsonObject credential) {
        return VcJwt.sign(credential, KEY, DISTRICT.verificationMethod());
    }

    static VerificationReport verified(JsonObject document, Limits limits) {
        return verified(JsonWriter.compact(document), limits);
    }

    static VerificationReport verified(String text, Limits limits) {
        return Verifier.builder()
                .anyIssuer()
                .clock(CLOCK)
                .limits(limits)
                .build()
                .verify(text.getBytes(UTF_8));
    }

    /** The default limits with other numbers of documents inside, of levels, and of signatures. */
    static Limits limits(int embedded, int depth, int signatures) {
        return new Limits(
                ContainerLimits.DEFAULT,
                JsonLimits.DEFAULT,
                CanonicalizationLimits.DEFAULT,
                new ContextLimits(8, embedded, depth),
                8,
                signatures,
                Limits.DEFAULT.statusList());
    }
}
