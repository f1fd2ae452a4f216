package org.portablebadges.fuzz;

import java.util.List;
import java.util.Locale;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;

/** Names and values that mean something to whoever reads credentials, keys, bundles or policies. */
final class Vocabulary {
    private static final List<String> NAMES = List.of(
            "id",
            "type",
            "@id",
            "@type",
            "@context",
            "@nest",
            "@graph",
            "@value",
            "@language",
            "@reverse",
            "@included",
            "@list",
            "@set",
            "@vocab",
            "@base",
            "@import",
            "name",
            "description",
            "issuer",
            "validFrom",
            "validUntil",
            "issuanceDate",
            "expirationDate",
            "credentialSubject",
            "credentialStatus",
            "credentialSchema",
            "refreshService",
            "achievement",
            "result",
            "resultDescription",
            "requiredLevel",
            "achievedLevel",
            "allowedValue",
            "evidence",
            "endorsement",
            "endorsementJwt",
            "verifiableCredential",
            "identifier",
            "identityHash",
            "salt",
            "hashed",
            "image",
            "tag",
            "alignment",
            "creator",
            "proof",
            "proofValue",
            "proofPurpose",
            "previousProof",
            "verificationMethod",
            "cryptosuite",
            "created",
            "expires",
            "domain",
            "challenge",
            "alg",
            "kid",
            "jwk",
            "crit",
            "b64",
            "exp",
            "nbf",
            "iss",
            "sub",
            "jti",
            "vc",
            "vp",
            "schema:name",
            "https://www.w3.org/2018/credentials#validUntil",
            "_:b0",
            "unknownName",
            "");
    private static final List<String> TEXTS = List.of(
            "",
            "did:example:stranger",
            "https://district.example.org/a",
            "relative",
            "_:b0",
            "urn:uuid:5b0f0f5e-02c4-4d6c-8f0e-6a1c3a9a7e01",
            "data:application/vc+jwt,e30.e30.",
            "2020-01-01T00:00:00Z",
            "2099-12-31T23:59:60Z",
            "2026-02-30",
            "+999999999-12-31T23:59:59Z",
            "VerifiableCredential",
            "OpenBadgeCredential",
            "ClrCredential",
            "EndorsementCredential",
            "BitstringStatusListCredential",
            "EnvelopedVerifiableCredential",
            "Profile",
            "AchievementSubject",
            "eddsa-rdfc-2022",
            "eddsa-jcs-2022",
            "ecdsa-rdfc-2019",
            "ecdsa-jcs-2019",
            "ecdsa-sd-2023",
            "DataIntegrityProof",
            "Ed25519Signature2020",
            "assertionMethod",
            "authentication",
            "none",
            "HS256",
            "EdDSA",
            "https://www.w3.org/ns/credentials/v2",
            "https://www.w3.org/2018/credentials/v1",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
            "https://w3id.org/security/multikey/v1",
            "revocation",
            "suspension",
            "\u202e\u0007\u001b[31mVALID",
            "a\nb\u2028c",
            "\ud83d\ude00");
    private static final List<String> NUMBERS = List.of(
            "0", "-0", "1", "-1", "1.0", "2.5", "99.99", "1e-7", "1e21", "9007199254740993", "1e400", "4294967296");

    private final Choices choices;

    Vocabulary(Choices choices) {
        this.choices = choices;
    }

    String name() {
        return choices.below(8) == 7 ? choices.text() : choices.oneOf(NAMES);
    }

    String text() {
        return choices.below(4) == 3 ? choices.text() : choices.oneOf(TEXTS);
    }

    JsonNumber number() {
        return new JsonNumber(choices.oneOf(NUMBERS));
    }

    JsonValue value() {
        return switch (choices.below(8)) {
            case 0 -> JsonLiteral.NULL;
            case 1 -> JsonLiteral.of(choices.below(2) > 0);
            case 2 -> number();
            case 3 -> choices.below(2) > 0 ? JsonObject.EMPTY : new JsonArray(List.of());
            case 4 -> JsonArray.ofStrings(text(), text());
            case 5 ->
                JsonObject.builder().put(name(), text()).put(name(), text()).build();
            default -> new JsonString(text());
        };
    }

    /** A text that is easily taken for this one. */
    String near(String text) {
        return switch (choices.below(7)) {
            case 0 -> text + "/";
            case 1 -> text.toUpperCase(Locale.ROOT);
            case 2 -> text + " ";
            case 3 -> text.replace("https:", "http:");
            case 4 -> text.replace("Z", "+00:00");
            case 5 -> text + "#";
            default -> text.replace("e", "\u0435");
        };
    }
}
