package org.portablebadges.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementType;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.problem.JsonPointer;

/**
 * A badge that is called a micro-credential, and what it lacks to be one: evidence that was assessed with a rubric. A badge
 * may also record attendance or the use of a tool, but then it is none.
 *
 * @param at what calls it so
 * @param lacksEvidence whether it names no evidence
 * @param lacksRubric whether it has no rubric
 */
public record MicroCredentialClaim(JsonPointer at, boolean lacksEvidence, boolean lacksRubric) {
    private static final Pattern WORD = Pattern.compile("(?iu)micro[\\s\\p{Pd}]?credential");

    /** The claim of a badge; empty where it makes none. */
    static Optional<MicroCredentialClaim> of(LintedBadge linted) {
        return callers(linted.badge()).stream().findFirst().map(at -> {
            List<ResultDescription> results = linted.badge().achievement().resultDescription();
            return new MicroCredentialClaim(
                    linted.place(at),
                    linted.badge().evidence().isEmpty(),
                    results.stream().noneMatch(MicroCredentialKind::isRubric));
        });
    }

    /** Whether nothing is lacking. */
    public boolean isBorneOut() {
        return !lacksEvidence && !lacksRubric;
    }

    private static List<JsonPointer> callers(AchievementCredential badge) {
        Achievement achievement = badge.achievement();
        JsonPointer place = JsonPointer.of("credentialSubject", "achievement");
        List<JsonPointer> callers = new ArrayList<>();
        if (achievement.achievementType().equals(Optional.of(AchievementType.MICRO_CREDENTIAL))) {
            callers.add(place.child("achievementType"));
        }
        if (isCalledSo(Stream.of(achievement.name()))) {
            callers.add(place.child("name"));
        }
        if (isCalledSo(badge.name().stream())) {
            callers.add(JsonPointer.of("name"));
        }
        if (isCalledSo(achievement.tag().stream())) {
            callers.add(place.child("tag"));
        }
        return callers;
    }

    private static boolean isCalledSo(Stream<String> texts) {
        return texts.anyMatch(text -> WORD.matcher(text).find());
    }
}
