package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.verify.InnerSamples.DISTRICT;
import static org.portablebadges.verify.InnerSamples.achievement;
import static org.portablebadges.verify.InnerSamples.badge;
import static org.portablebadges.verify.InnerSamples.badges;
import static org.portablebadges.verify.InnerSamples.record;
import static org.portablebadges.verify.InnerSamples.signed;
import static org.portablebadges.verify.InnerSamples.verified;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** What becomes of documents, and of members, that a holder moves from one place to another. */
class MovedDocumentsTest {
    private static final Achievement FEEDBACK = achievement("feedback");

    @Test
    void an_endorsement_goes_with_its_achievement_into_any_badge() throws ProblemException {
        JsonObject endorsement = endorsementOf(FEEDBACK);

        for (int number : List.of(1, 2)) {
            VerificationReport report = verified(signed(endorsed(number, FEEDBACK, endorsement)), Limits.DEFAULT);

            assertThat(report.verdict()).isEqualTo(Verdict.VALID);
            assertThat(report.check(CheckId.ENDORSEMENTS).outcome()).isEqualTo(Outcome.PASSED);
            assertThat(report.inner().get(0).report().check(CheckId.RECIPIENT).note())
                    .isEqualTo(Note.of(NoteCode.ENDORSED_VERSION, FEEDBACK.id()));
        }
    }

    @Test
    void an_endorsement_does_not_go_with_another_achievement_or_version() throws ProblemException {
        JsonObject endorsement = endorsementOf(FEEDBACK);
        Achievement other = achievement("lesson-design");
        Achievement easier =
                FEEDBACK.toBuilder().criteria("One observed lesson.").build();

        assertThat(endorsements(signed(endorsed(1, other, endorsement))))
                .containsExactly(ProblemCode.ENDORSEMENT_OTHER_SUBJECT);
        assertThat(endorsements(signed(endorsed(1, easier, endorsement))))
                .containsExactly(ProblemCode.ENDORSEMENT_OTHER_VERSION);
    }

    // An issuer could keep the type from its achievement and put a copy that fits somewhere else.
    @Test
    void a_stated_version_is_compared_with_every_description_whatever_its_type() throws ProblemException {
        JsonObject typeless = FEEDBACK.json().without("type").with("name", new JsonString("Mentor"));
        JsonObject badge = badge(1, FEEDBACK).build().json();
        JsonObject subject = badge.object("credentialSubject").orElseThrow();
        JsonObject changed = badge.with(
                "credentialSubject",
                subject.with("achievement", typeless.with("endorsement", JsonArray.of(endorsementOf(FEEDBACK)))));

        VerificationReport report = verified(InnerSamples.token(changed), Limits.DEFAULT);

        assertThat(report.inner().get(0).report().check(CheckId.RECIPIENT).findings())
                .extracting(Finding::code)
                .containsExactly(ProblemCode.ENDORSEMENT_OTHER_VERSION);
    }

    @Test
    void a_copy_elsewhere_does_not_vouch_for_an_achievement_without_a_type() throws ProblemException {
        JsonObject typeless = FEEDBACK.json().without("type").with("name", new JsonString("Mentor"));
        JsonObject badge = badge(1, FEEDBACK).build().json();
        JsonObject subject = badge.object("credentialSubject").orElseThrow();
        JsonObject decoy = badge.with("credentialSubject", subject.with("achievement", typeless))
                .with("ext:copy", FEEDBACK.json())
                .with("endorsement", JsonArray.of(endorsementOf(FEEDBACK)));

        VerificationReport report = verified(InnerSamples.token(decoy), Limits.DEFAULT);

        assertThat(report.inner().get(0).report().verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void an_endorsement_on_a_record_may_speak_of_an_achievement_in_it() throws ProblemException {
        JsonObject record = record(badges(2)).json().with("endorsement", JsonArray.of(endorsementOf(FEEDBACK)));
        JsonObject other =
                record(badges(2)).json().with("endorsement", JsonArray.of(endorsementOf(achievement("other"))));

        assertThat(endorsements(signed(record))).isEmpty();
        assertThat(endorsements(signed(other))).containsExactly(ProblemCode.ENDORSEMENT_OTHER_SUBJECT);
    }

    // Two names of one issuer are two statements wherever they stand; what was signed by itself shows the exchange.
    @Test
    void names_of_an_issuer_that_change_places_show_in_the_badge() throws ProblemException {
        JsonObject badge = signed(named(badge(1, FEEDBACK).build().json(), "Lakeview Schools"));
        JsonObject record = signed(record(List.of(badge)).json());
        JsonObject subject = record.object("credentialSubject").orElseThrow();
        JsonObject exchanged = named(record, "Lakeview Schools")
                .with(
                        "credentialSubject",
                        subject.with("verifiableCredential", JsonArray.of(named(badge, "Lakeview School District"))));

        VerificationReport report = verified(exchanged, Limits.DEFAULT);

        assertThat(report.check(CheckId.PROOF).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.check(CheckId.CONTENTS).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.inner().get(0).report().codes()).contains(ProblemCode.PROOF_SIGNATURE_MISMATCH);
    }

    @Test
    void a_badge_that_goes_into_another_record_stays_what_it_is() throws ProblemException {
        JsonObject badge = badges(1).get(0);
        JsonObject ours = signed(record(List.of(badge)).json());
        JsonObject theirs = signed(record(List.of(badge))
                .json()
                .with("id", new JsonString("urn:uuid:7e1d9c52-3a44-4f0b-9a6b-2f7d5c8e1b99")));

        assertThat(verified(ours, Limits.DEFAULT).inner().get(0).report().checks())
                .isEqualTo(
                        verified(theirs, Limits.DEFAULT).inner().get(0).report().checks());
    }

    private static JsonObject named(JsonObject credential, String name) {
        JsonObject issuer = credential.object("issuer").orElseThrow();
        return credential.with("issuer", issuer.with("name", new JsonString(name)));
    }

    private static JsonObject endorsed(int number, Achievement achievement, JsonObject endorsement) {
        JsonObject badge = badge(number, achievement).build().json();
        JsonObject subject = badge.object("credentialSubject").orElseThrow();
        JsonObject endorsed = achievement.json().with("endorsement", JsonArray.of(endorsement));
        return badge.with("credentialSubject", subject.with("achievement", endorsed));
    }

    private static JsonObject endorsementOf(Achievement achievement) throws ProblemException {
        return signed(EndorsementCredential.builder()
                .id(Iri.of("urn:uuid:5b0f0f5e-02c4-4d6c-8f0e-6a1c3a9a7d22"))
                .name("Endorsement")
                .issuer(DISTRICT.identifier())
                .endorses(achievement, "Counts toward license renewal.")
                .validFrom(Instant.parse("2026-01-10T00:00:00Z"))
                .build()
                .json());
    }

    private static List<ProblemCode> endorsements(JsonObject document) {
        VerificationReport report = verified(document, Limits.DEFAULT);
        assertThat(report.verdict()).as(String.valueOf(report.findings())).isEqualTo(Verdict.VALID);
        return report.check(CheckId.ENDORSEMENTS).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
