package org.portablebadges.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.JsonPointer;

/**
 * What of a credential has to be shown for it to be a credential: the members that Open Badges requires, and those that
 * can end it, or that say less than the achievement's name does (results), because a selection without them would say more than the
 * issuer did. Identifiers and
 * types on the way to a member are always shown.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential">OB 3.0, AchievementCredential</a>
 */
final class RequiredPointers {
    private static final List<String> OF_CREDENTIAL = List.of(
            "issuer",
            "validFrom",
            "issuanceDate",
            "validUntil",
            "expirationDate",
            "credentialStatus",
            "name",
            "relatedResource");
    private static final List<String> OF_ACHIEVEMENT = List.of("name", "description", "criteria");
    private static final List<String> ACHIEVEMENT_CREDENTIAL = List.of("AchievementCredential", "OpenBadgeCredential");

    private final JsonObject credential;
    private final List<JsonPointer> pointers = new ArrayList<>();

    private RequiredPointers(JsonObject credential) {
        this.credential = credential;
    }

    /** Pointers at what is required and there. */
    static List<JsonPointer> of(JsonObject credential) {
        var required = new RequiredPointers(credential);
        OF_CREDENTIAL.forEach(name -> required.add(credential, JsonPointer.ROOT, name));
        required.subject();
        return List.copyOf(required.pointers);
    }

    private void subject() {
        Optional<Place> subject = one(credential, "credentialSubject", JsonPointer.ROOT);
        Optional<Place> achievement = subject.flatMap(place -> one(place.object(), "achievement", place.at()));
        if (achievement.isEmpty() || !isAchievementCredential()) {
            add(credential, JsonPointer.ROOT, "credentialSubject");
            return;
        }
        if (!subject.get().object().has("id")) {
            add(subject.get().object(), subject.get().at(), "identifier");
        }
        OF_ACHIEVEMENT.forEach(
                name -> add(achievement.get().object(), achievement.get().at(), name));
        // What was reached, and what is required, decide together; a result alone would say more than the issuer did.
        add(subject.get().object(), subject.get().at(), "result");
        add(achievement.get().object(), achievement.get().at(), "resultDescription");
    }

    private boolean isAchievementCredential() {
        return elements(credential.get("type").orElse(new JsonArray(List.of())))
                .map(type -> type instanceof JsonString text ? text.value() : "")
                .anyMatch(ACHIEVEMENT_CREDENTIAL::contains);
    }

    private void add(JsonObject owner, JsonPointer at, String name) {
        if (owner.has(name)) {
            pointers.add(at.child(name));
        }
    }

    /** The one object that a member has, in an array or not; empty where it has several or another value. */
    private static Optional<Place> one(JsonObject owner, String name, JsonPointer at) {
        JsonPointer here = at.child(name);
        JsonValue value = owner.get(name).orElse(new JsonArray(List.of()));
        if (value instanceof JsonArray array) {
            return array.elements().size() == 1 && array.elements().get(0) instanceof JsonObject object
                    ? Optional.of(new Place(object, here.child(0)))
                    : Optional.empty();
        }
        return value.asObject().map(object -> new Place(object, here));
    }

    private static Stream<JsonValue> elements(JsonValue value) {
        return value instanceof JsonArray array ? array.elements().stream() : Stream.of(value);
    }

    private record Place(JsonObject object, JsonPointer at) {}
}
