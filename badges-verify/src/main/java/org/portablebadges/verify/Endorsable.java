package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;

/**
 * What an endorsement stands on, and so may speak of: an achievement or a profile of itself only; a credential also of
 * the achievements, profiles and credentials in it.
 *
 * @param host the object that holds the endorsement
 * @param credential whether that object is a credential
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential">OB 3.0 AchievementCredential</a>
 */
record Endorsable(JsonObject host, boolean credential) {
    private static final Set<String> OTHER_WORDS = Set.of("endorsement", "proof", "credentialStatus");
    private static final Set<String> PROFILES = Set.of("issuer", "creator", "source", "parentOrg");

    Endorsable {
        requireNonNull(host, "host");
    }

    /** Every description of what this id names; one named without a description as an object with the id alone. */
    List<JsonObject> named(Iri id) {
        List<JsonObject> found = new ArrayList<>();
        if (isNamed(host, id)) {
            found.add(host);
        }
        if (credential) {
            search(host, id, found);
        }
        return found;
    }

    private static void search(JsonObject object, Iri id, List<JsonObject> found) {
        object.members().forEach((name, value) -> {
            if (!OTHER_WORDS.contains(name)) {
                search(name, value, id, found);
            }
        });
    }

    private static void search(String name, JsonValue value, Iri id, List<JsonObject> found) {
        if (value instanceof JsonObject object) {
            if (isNamed(object, id)) {
                found.add(object);
            }
            search(object, id, found);
        } else if (value instanceof JsonArray array) {
            array.elements().forEach(element -> search(name, element, id, found));
        } else if (PROFILES.contains(name) && value.equals(new JsonString(id.value()))) {
            found.add(JsonObject.EMPTY.with("id", value));
        }
    }

    private static boolean isNamed(JsonObject object, Iri id) {
        return object.string("id").filter(id.value()::equals).isPresent();
    }
}
