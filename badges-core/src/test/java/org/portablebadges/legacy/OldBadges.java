package org.portablebadges.legacy;

import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.ProblemException;

/** Invented badges of Open Badges 2.0 and 1.x. */
final class OldBadges {
    private OldBadges() {}

    static JsonObject assertion() {
        return json(
                """
                {"@context":"https://w3id.org/openbadges/v2","type":"Assertion",
                 "id":"https://badges.example.edu/assertions/7",
                 "recipient":{"type":"email","hashed":true,"salt":"sea",
                  "identity":"sha256$0000000000000000000000000000000000000000000000000000000000000000"},
                 "badge":"https://badges.example.edu/badges/1","issuedOn":"2019-05-01T12:00:00+02:00",
                 "verification":{"type":"hosted"}}
                """);
    }

    static JsonObject badge() {
        return json(
                """
                {"@context":"https://w3id.org/openbadges/v2","type":"BadgeClass",
                 "id":"https://badges.example.edu/badges/1","name":"Formative Feedback",
                 "description":"Gives feedback that students act on.",
                 "image":{"id":"https://badges.example.edu/1.png","caption":"A speech bubble"},
                 "criteria":{"id":"https://badges.example.edu/badges/1/criteria","narrative":"Two observed lessons."},
                 "tags":["feedback","assessment"],
                 "alignment":[{"targetName":"Standard 6","targetUrl":"https://standards.example.org/6"}],
                 "issuer":"https://badges.example.edu/issuer"}
                """);
    }

    static JsonObject issuer() {
        return json(
                """
                {"@context":"https://w3id.org/openbadges/v2","type":"Issuer",
                 "id":"https://badges.example.edu/issuer","name":"Example District",
                 "url":"https://example.edu","email":"badges@example.edu","telephone":"+1-555-0100",
                 "publicKey":["https://badges.example.edu/keys/1"]}
                """);
    }

    /** Of 1.1: an identifier of its own, {@code verify} instead of {@code verification}, seconds, no types. */
    static JsonObject assertionOfVersion1() {
        return json(
                """
                {"uid":"f2c20","recipient":{"type":"email","hashed":false,"identity":"ada@mail.example"},
                 "badge":"https://badges.example.edu/badges/1","issuedOn":1359217910,
                 "verify":{"type":"hosted","url":"https://badges.example.edu/assertions/f2c20"}}
                """);
    }

    static JsonObject with(JsonObject json, String name, String value) {
        return json.toBuilder().put(name, value).build();
    }

    static JsonObject with(JsonObject json, String name, String... values) {
        return json.with(name, JsonArray.ofStrings(values));
    }

    static JsonObject json(String text) {
        try {
            return JsonReader.readObject(text, JsonLimits.DEFAULT).object();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }
}
