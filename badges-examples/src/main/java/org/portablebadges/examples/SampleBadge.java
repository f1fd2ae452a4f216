package org.portablebadges.examples;

import java.time.Instant;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementType;
import org.portablebadges.model.Alignment;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Recipient;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.RubricCriterionLevel;

/** A teacher's micro-credential as a district would award it: rubric with levels, result, alignment and evidence. */
final class SampleBadge {
    static final String EMAIL = "ada.reyes@mail.example";

    private static final String EDUCATOR_ID = "EX-0042177";

    private SampleBadge() {}

    /**
     * Ada Reyes's credential, ready to sign.
     *
     * @param issuerId who will sign it
     * @param salt secret mixed into the recipient's hashed identifiers
     */
    static AchievementCredential awardedBy(String issuerId, String salt) {
        return awardedBy(issuerId, EMAIL, EDUCATOR_ID, salt);
    }

    /** The same credential for whoever has this address and this number. */
    static AchievementCredential awardedBy(String issuerId, String email, String educatorId, String salt) {
        RubricCriterionLevel developing = RubricCriterionLevel.of("Developing", 1);
        RubricCriterionLevel proficient = RubricCriterionLevel.of("Proficient", 2);
        RubricCriterionLevel exemplary = RubricCriterionLevel.of("Exemplary", 3);
        ResultDescription rubric = ResultDescription.rubric("Feedback practice", developing, proficient, exemplary);

        Profile district =
                Profile.builder(issuerId).name("Lakeview School District").build();
        Achievement achievement = Achievement.builder("https://badges.example.org/achievements/formative-feedback")
                .achievementType(AchievementType.MICRO_CREDENTIAL)
                .name("Formative Feedback")
                .description("Gives students feedback that they act on within the same unit.")
                .criteria("Two observed lessons, a portfolio of student work before and after, and a reflection.")
                .alignment(Alignment.builder(
                                "Uses assessment to guide instruction", "https://standards.example.org/teaching/5b")
                        .targetCode("5b")
                        .build())
                .rubric(rubric)
                .build();
        return AchievementCredential.builder()
                .issuer(district)
                .achievement(achievement)
                .recipient(Recipient.email(email, salt), Recipient.identifier("ext:educatorId", educatorId, salt))
                .result(Result.achieved(proficient))
                .evidence(Evidence.builder()
                        .name("Lesson video, grade 6 science")
                        .description("Twelve minutes; kept by the district, shown on request.")
                        .genre("Video")
                        .build())
                .validFrom(Instant.parse("2026-01-15T00:00:00Z"))
                .build();
    }
}
