package org.portablebadges.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/** A district that exists nowhere, its badge, and JSON written by hand. */
final class Samples {
    static final Instant START = Instant.parse("2026-01-15T00:00:00Z");

    private Samples() {}

    /** Ids that count up, so that two runs make the same credential. */
    static Supplier<Iri> ids() {
        var next = new AtomicInteger();
        return () -> Iri.of("urn:uuid:00000000-0000-4000-8000-%012d".formatted(next.incrementAndGet()));
    }

    static RubricCriterionLevel level(String name, int points) {
        return RubricCriterionLevel.builder(name)
                .id(Iri.of("urn:example:level:" + name))
                .points(Integer.toString(points))
                .build();
    }

    static ResultDescription rubric() {
        return ResultDescription.builder("Lesson design", ResultType.RUBRIC_CRITERION_LEVEL)
                .id(Iri.of("urn:example:rubric"))
                .rubricCriterionLevel(level("Proficient", 3))
                .rubricCriterionLevel(level("Developing", 1))
                .rubricCriterionLevel(level("Exemplary", 10))
                .requiredLevel(Iri.of("urn:example:level:Proficient"))
                .build();
    }

    static Achievement achievement() {
        return Achievement.builder("https://badges.example.edu/achievements/formative-feedback")
                .name("Formative Feedback")
                .description("Gives feedback that students act on.")
                .achievementType(AchievementType.MICRO_CREDENTIAL)
                .criteria("Two observed lessons and a portfolio review.")
                .rubric(rubric())
                .tag("feedback")
                .alignment(Alignment.builder("Feedback", "https://framework.example.org/feedback")
                        .targetType(AlignmentTargetType.CF_ITEM)
                        .build())
                .build();
    }

    static Profile district() {
        return Profile.builder("did:web:badges.example.edu")
                .name("Example District")
                .image(new Image(Iri.of("https://badges.example.edu/logo.png"), "A lighthouse"))
                .build();
    }

    static AchievementCredentialBuilder credential() {
        return AchievementCredential.builder()
                .id(Iri.of("urn:uuid:3a5a4a3e-6c1f-4c2e-9a55-0d5c1f6f1a01"))
                .issuer(district())
                .achievement(achievement())
                .recipient(Recipient.email("ada.reyes@mail.example", "Kosher"))
                .evidence(Evidence.builder("https://video.example.edu/lesson")
                        .name("Lesson")
                        .build())
                .validFrom(START);
    }

    /** A credential with everything that has a class, conforming to the strict profile. */
    static JsonObject full() {
        return credential()
                .result(Result.achieved(level("Proficient", 3)))
                .validUntil(Instant.parse("2029-01-15T00:00:00Z"))
                .build()
                .json();
    }

    static JsonObject json(String text) {
        try {
            return JsonReader.readObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT)
                    .object();
        } catch (ProblemException e) {
            throw new AssertionError(text, e);
        }
    }
}
