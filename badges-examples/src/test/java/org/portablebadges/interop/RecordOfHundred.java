package org.portablebadges.interop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.key.KeyType;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.ClrCredential;
import org.portablebadges.model.ClrSubject;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * A learner record of a hundred badges, each with its proof.
 *
 * @param badges the badges as they stand in the record
 * @param record all of them, signed as one
 */
record RecordOfHundred(List<SignedCredential> badges, SignedCredential record) {
    static final int BADGES = 100;

    private static final Iri ADA = Iri.of("did:example:ada");
    private static final Issuer ISSUER = Issuer.builder()
            .signer(Keys.of(KeyType.ED25519))
            .clock(Samples.CLOCK)
            .build();

    static RecordOfHundred of(IntFunction<Achievement> achievements) throws ProblemException {
        ClrSubject.Builder learner = ClrSubject.builder().recipient(Recipient.did(ADA));
        List<SignedCredential> badges = new ArrayList<>();
        for (int i = 0; i < BADGES; i++) {
            SignedCredential badge = ISSUER.sign(badge(i, achievements.apply(i)));
            learner.verifiableCredential(badge.secured().document().object());
            badges.add(badge);
        }
        return new RecordOfHundred(badges, ISSUER.sign(record(learner.build())));
    }

    static Achievement.Builder achievement(String name) {
        return Achievement.builder("https://badges.example.edu/achievements/" + name)
                .name(name)
                .description("What it stands for.")
                .criteria("Two observed lessons.");
    }

    /** Everything with a proof: the badges, then the record. */
    List<String> documents() {
        return Stream.concat(badges.stream(), Stream.of(record))
                .map(SignedCredential::text)
                .toList();
    }

    private static AchievementCredential badge(int number, Achievement achievement) {
        return AchievementCredential.builder()
                .id(Iri.of("urn:uuid:00000000-0000-4000-8000-%012d".formatted(number)))
                .achievement(achievement)
                .recipient(Recipient.did(ADA))
                .evidence(
                        Evidence.builder().narrative("Seen by two colleagues.").build())
                .validFrom(Instant.parse("2026-01-15T00:00:00Z"))
                .build();
    }

    private static ClrCredential record(ClrSubject learner) {
        return ClrCredential.builder()
                .id(Iri.of("urn:uuid:7e1d9c52-3a44-4f0b-9a6b-2f7d5c8e1b30"))
                .name("Record of Ada Reyes")
                .credentialSubject(learner)
                .validFrom(Instant.parse("2026-01-20T00:00:00Z"))
                .build();
    }
}
