package org.portablebadges.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.AchievementCredentialBuilder;
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
 * A teacher's badge of usual size: two rubric rows of four levels, three alignments, two results, two pieces of
 * evidence, a hashed identity, a status entry and a signed endorsement on its achievement.
 */
public final class TypicalBadge {
    private static final String HOME = "https://badges.example.org/";
    private static final Instant START = Instant.parse("2026-01-15T00:00:00Z");
    private static final String SENTENCE =
            "Gives students feedback that they act on within the same unit, and shows how their work changed after it. ";

    private static final RubricCriterionLevel[] PLANNING = levels("planning");
    private static final RubricCriterionLevel[] FEEDBACK = levels("feedback");
    private static final Achievement SMALL =
            achievement().alignment(alignment(0)).build();

    /** Where the badge says that its status is. */
    public static final Iri STATUS_LIST = Iri.of(HOME + "status/1");

    private TypicalBadge() {}

    /** Accepts any issuer, and has the status list of this one. */
    public static Verifier.Builder verifier(Issuer district) throws ProblemException {
        return verifier(statusList(district).bytes());
    }

    /** Accepts any issuer, and has this status list. */
    static Verifier.Builder verifier(byte[] statusList) {
        return Verifier.builder()
                .anyIssuer()
                .captured(CapturedDocuments.builder()
                        .add(STATUS_LIST, statusList, Instant.now())
                        .build());
    }

    /** The status list that the badge names, in which nothing is set. */
    public static SignedCredential statusList(Issuer district) throws ProblemException {
        String values = Bitstring.of(Bitstring.MINIMUM_ENTRIES, new BitSet()).encode();
        StatusListCredential list = StatusListCredential.builder(STATUS_LIST)
                .validFrom(START)
                .credentialSubject(
                        StatusListSubject.builder("revocation", values).build())
                .build();
        return district.signJwt(list);
    }

    /** The badge before it is signed; with more sizes of the same, one of many times the bytes. */
    public static AchievementCredential unsigned(Issuer district, Issuer endorser, int size) throws ProblemException {
        Achievement endorsed = achievement(size);
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
        return badge(district, endorsed.toBuilder().endorsement(endorsement).build(), size);
    }

    /** The same badge, whose achievement nobody endorses; its own signature is the only one. */
    public static AchievementCredential withoutEndorsement(Issuer district, int size) {
        return badge(district, achievement(size), size);
    }

    /** A badge of about half the bytes, with one rubric row, one alignment and one piece of evidence. */
    static AchievementCredential small(Issuer district) {
        return awarded(district, SMALL)
                .result(Result.achieved(FEEDBACK[3]))
                .evidence(evidence(0))
                .build();
    }

    private static Achievement achievement(int size) {
        Achievement.Builder achievement = achievement().rubric(ResultDescription.rubric("Planning", PLANNING));
        for (int i = 0; i < 3 * size; i++) {
            achievement.alignment(alignment(i));
        }
        return achievement.build();
    }

    private static Achievement.Builder achievement() {
        return Achievement.builder(HOME + "achievements/formative-feedback")
                .achievementType(AchievementType.MICRO_CREDENTIAL)
                .name("Formative Feedback")
                .description(SENTENCE)
                .criteria(SENTENCE)
                .rubric(ResultDescription.rubric("Feedback", FEEDBACK));
    }

    private static Alignment alignment(int number) {
        return Alignment.builder("Standard " + number, HOME + "standards/5" + number)
                .targetCode("5" + number)
                .targetDescription(SENTENCE)
                .targetFramework("Example Teaching Framework")
                .build();
    }

    private static AchievementCredential badge(Issuer district, Achievement achievement, int size) {
        var badge = awarded(district, achievement)
                .result(Result.achieved(PLANNING[2]))
                .result(Result.achieved(FEEDBACK[3]));
        for (int i = 0; i < 2 * size; i++) {
            badge.evidence(evidence(i));
        }
        return badge.build();
    }

    private static AchievementCredentialBuilder awarded(Issuer district, Achievement achievement) {
        return AchievementCredential.builder()
                .name("Formative Feedback")
                .issuer(Profile.builder(district.identifier().value())
                        .name("Lakeview School District")
                        .build())
                .achievement(achievement)
                .recipient(Recipient.email("ada.reyes@mail.example", "a salt of twenty-two"))
                .credentialStatus(CredentialStatus.read(
                                StatusListEntry.bit(StatusPurpose.REVOCATION, STATUS_LIST, 94_567)
                                        .toJson(),
                                Conformance.STRICT)
                        .value()
                        .orElseThrow())
                .validFrom(START);
    }

    private static Evidence evidence(int number) {
        return Evidence.builder(HOME + "evidence/" + number)
                .name("Lesson " + number)
                .description(SENTENCE)
                .genre("Video")
                .build();
    }

    private static RubricCriterionLevel[] levels(String row) {
        List<RubricCriterionLevel> levels = new ArrayList<>();
        for (String name : List.of("Beginning", "Developing", "Proficient", "Exemplary")) {
            levels.add(RubricCriterionLevel.builder(name)
                    .id(Iri.of(HOME + "levels/" + row + "/" + levels.size()))
                    .description(SENTENCE)
                    .level(name)
                    .points(String.valueOf(levels.size() + 1))
                    .build());
        }
        return levels.toArray(RubricCriterionLevel[]::new);
    }
}
