package org.portablebadges.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.portablebadges.issue.Issuer;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementType;
import org.portablebadges.model.Alignment;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.CredentialStatus;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Recipient;
import org.portablebadges.model.Result;
import org.portablebadges.model.ResultDescription;
import org.portablebadges.model.RubricCriterionLevel;
import org.portablebadges.model.StatusListCredential;
import org.portablebadges.model.StatusListSubject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.status.Bitstring;
import org.portablebadges.status.StatusListEntry;
import org.portablebadges.status.StatusPurpose;
import org.portablebadges.verify.Verifier;
import org.portablebadges.verify.trust.CapturedDocuments;

/**
 * A teacher's badge of usual size: two rubric rows of four levels, three alignments, two results, two pieces of evidence,
 * a hashed identity, a status entry and a signed endorsement on its achievement.
 */
final class TypicalBadge {
    private static final String HOME = "https://badges.example.org/";
    private static final Instant START = Instant.parse("2026-01-15T00:00:00Z");
    private static final String SENTENCE =
            "Gives students feedback that they act on within the same unit, and shows how their work changed after it. ";

    private static final Iri STATUS_LIST = Iri.of(HOME + "status/1");

    private TypicalBadge() {}

    /** Accepts any issuer, and has the status list of this one, in which nothing is set. */
    static Verifier.Builder verifier(Issuer district) throws ProblemException {
        String values = Bitstring.of(Bitstring.MINIMUM_ENTRIES, new BitSet()).encode();
        StatusListCredential list = StatusListCredential.builder(STATUS_LIST)
                .validFrom(START)
                .credentialSubject(
                        StatusListSubject.builder("revocation", values).build())
                .build();
        return Verifier.builder()
                .anyIssuer()
                .captured(CapturedDocuments.builder()
                        .add(STATUS_LIST, district.signJwt(list).bytes(), Instant.now())
                        .build());
    }

    /** The badge before it is signed; with more sizes of the same, one of many times the bytes. */
    static AchievementCredential unsigned(Issuer district, Issuer endorser, int size) throws ProblemException {
        List<RubricCriterionLevel> first = levels("planning");
        List<RubricCriterionLevel> second = levels("feedback");
        Achievement.Builder achievement = Achievement.builder(HOME + "achievements/formative-feedback")
                .achievementType(AchievementType.MICRO_CREDENTIAL)
                .name("Formative Feedback")
                .description(SENTENCE)
                .criteria(SENTENCE)
                .rubric(rubric("Planning", first))
                .rubric(rubric("Feedback", second));
        for (int i = 0; i < 3 * size; i++) {
            achievement.alignment(Alignment.builder("Standard " + i, HOME + "standards/5" + i)
                    .targetCode("5" + i)
                    .targetDescription(SENTENCE)
                    .targetFramework("Example Teaching Framework")
                    .build());
        }
        Achievement endorsed = achievement.build();
        EndorsementCredential endorsement = EndorsementCredential.read(
                        endorser.sign(EndorsementCredential.builder()
                                        .name("Endorsement")
                                        .endorses(endorsed, "Meets the quality standard.")
                                        .validFrom(START)
                                        .build())
                                .secured()
                                .document()
                                .object(),
                        Conformance.STRICT)
                .value()
                .orElseThrow();
        return badge(district, endorsed.toBuilder().endorsement(endorsement).build(), first, second, size);
    }

    private static AchievementCredential badge(
            Issuer district,
            Achievement achievement,
            List<RubricCriterionLevel> first,
            List<RubricCriterionLevel> second,
            int size) {
        var badge = AchievementCredential.builder()
                .name("Formative Feedback")
                .issuer(Profile.builder(district.identifier().value())
                        .name("Lakeview School District")
                        .build())
                .achievement(achievement)
                .recipient(Recipient.email("ada.reyes@mail.example", "a salt of twenty-two"))
                .result(Result.achieved(first.get(2)))
                .result(Result.achieved(second.get(3)))
                .credentialStatus(CredentialStatus.read(
                                StatusListEntry.bit(StatusPurpose.REVOCATION, STATUS_LIST, 94_567)
                                        .toJson(),
                                Conformance.STRICT)
                        .value()
                        .orElseThrow())
                .validFrom(START);
        for (int i = 0; i < 2 * size; i++) {
            badge.evidence(Evidence.builder(HOME + "evidence/" + i)
                    .name("Lesson " + i)
                    .description(SENTENCE)
                    .genre("Video")
                    .build());
        }
        return badge.build();
    }

    private static List<RubricCriterionLevel> levels(String row) {
        List<RubricCriterionLevel> levels = new ArrayList<>();
        for (String name : List.of("Beginning", "Developing", "Proficient", "Exemplary")) {
            levels.add(RubricCriterionLevel.builder(name)
                    .id(Iri.of(HOME + "levels/" + row + "/" + levels.size()))
                    .description(SENTENCE)
                    .level(name)
                    .points(String.valueOf(levels.size() + 1))
                    .build());
        }
        return levels;
    }

    private static ResultDescription rubric(String name, List<RubricCriterionLevel> levels) {
        return ResultDescription.rubric(name, levels.toArray(new RubricCriterionLevel[0]));
    }
}
