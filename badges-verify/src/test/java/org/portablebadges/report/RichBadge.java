package org.portablebadges.report;

import java.math.BigDecimal;
import java.time.Instant;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementSubject;
import org.portablebadges.model.AchievementType;
import org.portablebadges.model.Alignment;
import org.portablebadges.model.CredentialStatus;
import org.portablebadges.model.Criteria;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.IdentifierEntry;
import org.portablebadges.model.IdentifierType;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.model.Image;
import org.portablebadges.model.Profile;
import org.portablebadges.model.RefreshService;
import org.portablebadges.model.Related;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.ResultStatusType;
import org.portablebadges.model.ResultType;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.problem.Iri;

/** A badge in which nearly everything is said that the standard has a member for. */
final class RichBadge {
    private RichBadge() {}

    static AchievementCredential badge() {
        AchievementSubject subject = AchievementSubject.builder(achievement())
                .identifier(IdentityObject.hashed(IdentifierType.EMAIL_ADDRESS, "ada.reyes@mail.example", "salt"))
                .identifier(IdentityObject.plain(new IdentifierType("ext:educatorId"), "EX-42"))
                .narrative("Ada taught two lessons.\n\nThen she taught two more.")
                .role("Teacher")
                .term("Fall 2025")
                .licenseNumber("L-7")
                .creditsEarned(new BigDecimal("2.5"))
                .activityStartDate(Instant.parse("2025-09-01T00:00:00Z"))
                .activityEndDate(Instant.parse("2025-12-19T00:00:00Z"))
                .source(Profile.builder("https://school.example.edu")
                        .name("North School")
                        .build())
                .result(Result.achieved(level("Proficient", "3")))
                .result(Result.value(score(), "85"))
                .result(Result.status(portfolio(), ResultStatusType.IN_PROGRESS))
                .build();
        return ClaimSamples.named(
                        AchievementCredential.builder().id(Iri.of("urn:uuid:00000000-0000-4000-8000-000000000001")))
                .name("Feedback badge of Ada Reyes")
                .credentialSubject(subject)
                .validUntil(Instant.parse("2029-01-15T00:00:00Z"))
                .awardedDate(Instant.parse("2025-12-20T00:00:00Z"))
                .evidence(Evidence.builder("https://video.example.edu/lesson")
                        .name("Lesson")
                        .genre("Video")
                        .description("The second lesson.")
                        .narrative("Filmed by a colleague.")
                        .audience("Grade 4")
                        .build())
                .evidence(Evidence.builder("data:application/pdf;base64,AAAA")
                        .name("Portfolio")
                        .build())
                .endorsement(ClaimSamples.endorsement())
                .endorsementJwt(ClaimSamples.endorsementToken())
                .credentialStatus(CredentialStatus.builder(CredentialStatus.BITSTRING_STATUS_LIST_ENTRY)
                        .id(Iri.of("https://status.example.edu/1#7"))
                        .build())
                .refreshService(
                        RefreshService.builder("https://badges.example.edu/refresh", RefreshService.CREDENTIAL_REFRESH)
                                .build())
                .build();
    }

    static Achievement achievement() {
        return Achievement.builder(ClaimSamples.FEEDBACK)
                .name("Formative Feedback")
                .description("Gives students feedback that they act on, in every lesson and in every subject taught.")
                .criteria(Criteria.builder()
                        .narrative("# How\nTwo observed lessons.\nA portfolio.")
                        .id(Iri.of("https://badges.example.edu/criteria"))
                        .build())
                .achievementType(AchievementType.MICRO_CREDENTIAL)
                .fieldOfStudy("Education")
                .specialization("Assessment")
                .creditsAvailable(new BigDecimal("3"))
                .inLanguage("en-US")
                .version("2")
                .humanCode("FF-101")
                .tag("feedback")
                .tag("assessment")
                .image(new Image(Iri.of("data:image/png;base64,AAAA"), "A green rosette"))
                .creator(Profile.builder("https://state.example.org")
                        .name("Example State")
                        .otherIdentifier(new IdentifierEntry("XS", IdentifierType.IDENTIFIER))
                        .build())
                .related(Related.builder("https://badges.example.edu/achievements/retroalimentacion")
                        .inLanguage("es-MX")
                        .version("1")
                        .build())
                .alignment(Alignment.builder("Feedback", "https://framework.example.org/feedback")
                        .targetCode("2.1")
                        .targetFramework("Teaching Framework")
                        .targetDescription("Teachers give feedback.")
                        .build())
                .resultDescription(rubric())
                .resultDescription(score())
                .resultDescription(portfolio())
                .build();
    }

    static RubricCriterionLevel level(String name, String points) {
        return RubricCriterionLevel.builder(name)
                .id(Iri.of("urn:example:level:" + name))
                .points(points)
                .description("What " + name + " means.")
                .build();
    }

    private static ResultDescription rubric() {
        return ResultDescription.builder("Lesson design", ResultType.RUBRIC_CRITERION_LEVEL)
                .id(Iri.of("urn:example:rubric"))
                .rubricCriterionLevel(level("Exemplary", "10"))
                .rubricCriterionLevel(level("Developing", "1"))
                .rubricCriterionLevel(level("Proficient", "3"))
                .requiredLevel(Iri.of("urn:example:level:Proficient"))
                .build();
    }

    private static ResultDescription score() {
        return ResultDescription.builder("Final test", ResultType.PERCENT)
                .id(Iri.of("urn:example:score"))
                .valueMin("0")
                .valueMax("100")
                .requiredValue("60")
                .build();
    }

    private static ResultDescription portfolio() {
        return ResultDescription.builder("Portfolio", ResultType.STATUS)
                .id(Iri.of("urn:example:portfolio"))
                .build();
    }
}
