package org.portablebadges.proof;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;

/** A badge of which everything can be chosen, signed and shown in part by one key. */
final class SelectionSamples {
    private static final String TEXT =
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "urn:example:badge", "type": ["VerifiableCredential", "OpenBadgeCredential"],
             "name": "Feedback badge",
             "issuer": {"id": "did:example:district", "type": "Profile", "name": "Example District"},
             "validFrom": "2026-01-15T00:00:00Z", "validUntil": "2031-01-15T00:00:00Z",
             "credentialSubject": {
               "type": "AchievementSubject", "role": "Mentor",
               "identifier": [{"type": "IdentityObject", "hashed": false, "identityHash": "ada@mail.example",
                               "identityType": "emailAddress"}],
               "result": [{"type": "Result", "resultDescription": "urn:example:stars", "value": "two"},
                          {"type": "Result", "resultDescription": "urn:example:hours", "value": "12"}],
               "achievement": {"id": "urn:example:achievement", "type": "Achievement", "name": "Feedback",
                 "description": "Gives feedback.", "criteria": {"narrative": "Two lessons."},
                 "fieldOfStudy": "Teaching",
                 "resultDescription": [
                   {"id": "urn:example:stars", "type": "ResultDescription", "name": "Stars", "resultType": "Result",
                    "allowedValue": ["one", "two", "three"]},
                   {"id": "urn:example:hours", "type": "ResultDescription", "name": "Hours",
                    "resultType": "Result"}]}},
             "evidence": [{"id": "https://example.edu/video", "type": "Evidence", "name": "A lesson"}]}
            """;
    static final SigningKey KEY = key(KeyType.P256);
    static final Iri METHOD = Iri.of("did:example:district#key");
    static final Instant CREATED = Instant.parse("2026-01-15T10:00:00.5Z");
    static final Canonicalizer CANONICALIZER = Canonicalizer.bundled();
    static final SelectiveDisclosure DISCLOSURE = new SelectiveDisclosure(CANONICALIZER);
    static final JsonObject BADGE = object(TEXT);

    private SelectionSamples() {}

    static BaseProofValue value(JsonObject signed) throws ProblemException {
        return BaseProofValue.read(Published.proof(signed).value().orElseThrow(), JsonPointer.ROOT);
    }

    static JsonObject signed() {
        return signed(required());
    }

    static JsonObject signed(List<JsonPointer> mandatory) {
        try {
            return sign(BADGE, mandatory);
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    static JsonObject sign(JsonObject document, List<JsonPointer> mandatory) throws ProblemException {
        return DISCLOSURE.sign(document, mandatory, KEY, METHOD, CREATED, random());
    }

    static List<JsonPointer> required() {
        return SelectiveDisclosure.required(BADGE);
    }

    static SecuredCredential derive(JsonObject signed, String... keep) throws ProblemException {
        return DISCLOSURE.derive(
                SecuredCredential.read(JsonWriter.compact(signed), JsonLimits.DEFAULT),
                Stream.of(keep).map(JsonPointer::parse).toList());
    }

    static ProofCheck check(JsonObject document) throws ProblemException {
        return new DataIntegrity(CANONICALIZER).check(document, Published.proof(document), KEY.publicKey());
    }

    static SigningKey key(KeyType type) {
        byte[] seed = new byte[type == KeyType.P384 ? 48 : 32];
        Arrays.fill(seed, (byte) 0x42);
        return SigningKey.ofSeed(type, seed);
    }

    /** Same bytes at every run. */
    static SecureRandom random() {
        var fixed = new Random(5);
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                fixed.nextBytes(bytes);
            }
        };
    }

    static JsonObject object(String json) {
        try {
            return JsonReader.readObject(json, JsonLimits.DEFAULT).object();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }
}
