package org.portablebadges.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementCredentialBuilder;
import org.portablebadges.model.AchievementSubject;
import org.portablebadges.model.AchievementType;
import org.portablebadges.model.Alignment;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.IdentifierType;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.SecuredCredential;

/** A badge that meets every requirement of every profile; each test breaks one thing in it. */
final class Badges {
    static final RubricCriterionLevel DEVELOPING = RubricCriterionLevel.of("Developing", 1);
    static final RubricCriterionLevel PROFICIENT = RubricCriterionLevel.of("Proficient", 2);
    static final ResultDescription RUBRIC = ResultDescription.rubric("Lesson design", DEVELOPING, PROFICIENT);
    static final IdentityObject OWN_MAILBOX =
            IdentityObject.plain(IdentifierType.EMAIL_ADDRESS, "ada.reyes@mail.example");
    static final Alignment FEEDBACK = Alignment.builder("Feedback", "https://framework.example.org/feedback")
            .build();

    private Badges() {}

    static Achievement.Builder achievement() {
        return bareAchievement()
                .achievementType(AchievementType.MICRO_CREDENTIAL)
                .criteria("The key method is dialogue in writing; research backs it. Assessed blind by two assessors.")
                .alignment(FEEDBACK)
                .inLanguage("en-US")
                .resultDescription(RUBRIC);
    }

    /** An achievement with nothing that a profile asks for. */
    static Achievement.Builder bareAchievement() {
        return Achievement.builder("https://badges.example.org/a/feedback")
                .name("Formative Feedback")
                .description("Gives feedback that is acted on.")
                .criteria("Attend the workshop.");
    }

    static AchievementSubject.Builder subject(Achievement achievement) {
        return AchievementSubject.builder(achievement).identifier(OWN_MAILBOX);
    }

    static AchievementCredentialBuilder badge(AchievementSubject subject) {
        return bareBadge(subject).evidence(Evidence.ofFile(new byte[] {1}, "Lesson plan and notes"));
    }

    static AchievementCredentialBuilder bareBadge(AchievementSubject subject) {
        return AchievementCredential.builder()
                .id(Iri.of("urn:uuid:00000000-0000-4000-8000-000000000001"))
                .issuer(Profile.builder("https://district.example.org/issuer")
                        .name("Lakeview Schools")
                        .url(Iri.of("https://lakeview.example.com"))
                        .description("A public school district.")
                        .build())
                .credentialSubject(subject)
                .validFrom(Instant.parse("2026-01-15T00:00:00Z"));
    }

    static AchievementCredential sound() {
        return badge(subject(achievement().build())
                        .result(Result.achieved(PROFICIENT))
                        .build())
                .build();
    }

    static AchievementCredential withEvidence(Evidence evidence) {
        return bareBadge(sound().credentialSubject()).evidence(evidence).build();
    }

    static AchievementCredential withIdentifiers(IdentityObject... identifiers) {
        AchievementSubject.Builder subject =
                AchievementSubject.builder(achievement().build());
        List.of(identifiers).forEach(subject::identifier);
        return badge(subject.build()).build();
    }

    static AchievementCredential withAchievement(Achievement.Builder achievement) {
        return badge(subject(achievement.build()).build()).build();
    }

    static LintReport lint(AchievementCredential badge, String profile) {
        return lint(badge, profile, false);
    }

    static LintReport lint(AchievementCredential badge, String profile, boolean picture) {
        return lint(badge, Lint.against(List.of(QualityProfile.bundled(profile))), picture);
    }

    static LintReport lint(AchievementCredential badge, Lint lint, boolean picture) {
        try {
            return lint.of(SecuredCredential.read(badge.json().toString(), JsonLimits.DEFAULT), picture);
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer of a profile to one of its requirements. */
    static RequirementAnswer answer(LintReport report, String requirement) {
        return report.profiles().get(0).answers().stream()
                .filter(answer -> answer.requirement().id().equals(requirement))
                .findFirst()
                .orElseThrow();
    }
}
