package org.portablebadges.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.KeyType;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Alignment;
import org.portablebadges.model.ClrCredential;
import org.portablebadges.model.ClrSubject;
import org.portablebadges.model.Evidence;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

/** A record of a hundred badges, each with its proof, issued here and judged here and by npm packages. */
@Tag("interop")
class RecordOfHundredThereTest {
    private static final int BADGES = 100;
    private static final Iri ADA = Iri.of("did:example:ada");
    private static final Issuer ISSUER = Issuer.builder()
            .signer(Keys.of(KeyType.ED25519))
            .clock(Samples.CLOCK)
            .build();

    @Test
    void badges_of_different_achievements_are_accepted() throws ProblemException {
        assertAccepted(
                "of different achievements", i -> achievement("skill-" + i).build());
    }

    // Alignments without an id that say the same can be told apart only by what they belong to.
    @Test
    void badges_with_the_same_alignments_are_accepted() throws ProblemException {
        Alignment alignment = Alignment.builder("Feedback", "https://framework.example.org/feedback")
                .build();

        assertAccepted("with the same alignments", i -> achievement("feedback")
                .alignment(alignment)
                .alignment(alignment)
                .alignment(alignment)
                .build());
    }

    private static void assertAccepted(String what, IntFunction<Achievement> achievements) throws ProblemException {
        ClrSubject.Builder learner = ClrSubject.builder().recipient(Recipient.did(ADA));
        List<JsonObject> cases = new ArrayList<>();
        for (int i = 0; i < BADGES; i++) {
            JsonObject badge = signed(badge(i, achievements.apply(i)));
            learner.verifiableCredential(badge);
            cases.add(request(badge));
        }
        JsonObject record =
                ISSUER.sign(record(learner.build())).secured().document().object();
        cases.add(request(record));

        long start = System.nanoTime();
        VerificationReport report = Verifier.builder()
                .anyIssuer()
                .clock(Samples.CLOCK)
                .build()
                .verify(JsonWriter.compact(record).getBytes(UTF_8));
        long here = System.nanoTime();
        List<JsonObject> answers = NodeScripts.run("credentials.mjs", "verify", cases);
        long there = System.nanoTime();

        System.out.printf(
                "interop: record of %d badges %s: %d ms here, %d ms there%n",
                BADGES, what, (here - start) / 1_000_000, (there - here) / 1_000_000);
        assertThat(report.verdict()).isEqualTo(Verdict.VALID);
        assertThat(report.inner())
                .hasSize(BADGES)
                .allMatch(inner -> inner.report().verdict() == Verdict.VALID);
        assertThat(answers).hasSize(BADGES + 1).allSatisfy(answer -> assertThat(answer.get("accepted"))
                .as(answer.string("reason").orElse(""))
                .contains(JsonLiteral.TRUE));
    }

    private static JsonObject request(JsonObject credential) {
        return JsonObject.builder()
                .put("credential", JsonWriter.compact(credential))
                .put("at", Samples.NOW.toString())
                .build();
    }

    private static JsonObject signed(AchievementCredential badge) throws ProblemException {
        return ISSUER.sign(badge).secured().document().object();
    }

    private static Achievement.Builder achievement(String name) {
        return Achievement.builder("https://badges.example.edu/achievements/" + name)
                .name(name)
                .description("What it stands for.")
                .criteria("Two observed lessons.");
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
