package org.portablebadges.verify.trust;

import java.util.List;
import org.portablebadges.json.JsonObject;
import org.portablebadges.model.Achievement;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;

/**
 * What an issuer is recognized for: everything, or the achievements named and those of the types named. Identifiers and
 * types are compared character by character.
 *
 * @param achievements identifiers of achievements
 * @param achievementTypes types of achievement, such as {@code MicroCredential}
 */
public record RecognizedFor(List<Iri> achievements, List<String> achievementTypes) {
    /** Recognized for everything. */
    public static final RecognizedFor EVERYTHING = new RecognizedFor(List.of(), List.of());

    public RecognizedFor {
        achievements = List.copyOf(achievements);
        achievementTypes = List.copyOf(achievementTypes);
    }

    /** Whether nothing is left out: badges, endorsements and records alike. */
    public boolean isEverything() {
        return achievements.isEmpty() && achievementTypes.isEmpty();
    }

    /** Whether an achievement is among what is recognized. */
    public boolean covers(Achievement achievement) {
        return isEverything()
                || achievements.contains(achievement.id())
                || achievement
                        .achievementType()
                        .filter(type -> achievementTypes.contains(type.value()))
                        .isPresent();
    }

    JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder();
        if (!achievements.isEmpty()) {
            json.put("achievements", Json.iris(achievements));
        }
        if (!achievementTypes.isEmpty()) {
            json.put("achievementTypes", Json.texts(achievementTypes));
        }
        return json.build();
    }

    static RecognizedFor read(Members members) {
        var recognized = new RecognizedFor(members.iris("achievements"), members.texts("achievementTypes"));
        // An empty list must not read as "everything" to us and as "nothing" to whoever wrote it.
        if (recognized.isEverything()) {
            members.refuse("achievements", ProblemCode.FORMAT_EMPTY_VALUE);
        }
        members.end(Severity.ERROR);
        return recognized;
    }
}
