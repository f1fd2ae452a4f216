package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.recognition.Reason;
import org.portablebadges.recognition.ReasonCode;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.InnerReport;
import org.portablebadges.verify.Note;
import org.portablebadges.verify.NoteCode;
import org.portablebadges.verify.Outcome;
import org.portablebadges.verify.Verdict;

class MessagesTest {
    private static final Messages MESSAGES = Messages.english();

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void every_problem_has_a_sentence(ProblemCode code) {
        String sentence = MESSAGES.of(Finding.error(code, JsonPointer.ROOT, "first", "second", "third"));

        assertThat(sentence).endsWith(".").doesNotContain("{", "?").matches("[A-Z\"0-9f].*");
    }

    @Test
    void a_revocation_without_a_reason_is_told_without_one() {
        var given = Finding.error(ProblemCode.LEGACY_REVOKED_BY_ISSUER, JsonPointer.ROOT, "A", "B", "A mistake.");
        var none = Finding.error(ProblemCode.LEGACY_REVOKED_BY_ISSUER, JsonPointer.ROOT, "A", "B", "");
        var itself = Finding.error(ProblemCode.LEGACY_REVOKED, JsonPointer.ROOT, "");

        assertThat(MESSAGES.of(given))
                .isEqualTo("The badge was revoked, as A said on B (reason given: \"A mistake.\").");
        assertThat(MESSAGES.of(none)).isEqualTo("The badge was revoked, as A said on B.");
        assertThat(MESSAGES.of(itself)).isEqualTo("The Open Badges 2.0 badge says of itself that it was revoked.");
    }

    @ParameterizedTest
    @EnumSource(value = NoteCode.class, mode = EnumSource.Mode.EXCLUDE, names = "SEE_FINDING")
    void every_explanation_has_a_sentence(NoteCode code) {
        var note = new Note(code, List.of("FORMAT", "second"));
        String sentence = MESSAGES.explanation(new Check(CheckId.PROOF, Outcome.PASSED, note, List.of(), Map.of()));

        assertThat(sentence).endsWith(".").doesNotContain("{", "?");
    }

    @Test
    void every_verdict_outcome_and_check_has_a_name() {
        assertThat(Stream.of(Verdict.values()).map(MESSAGES::name))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(Stream.of(Outcome.values()).map(MESSAGES::name))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(Stream.of(CheckId.values()).map(MESSAGES::name))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void every_role_and_every_kind_of_document_inside_has_a_name() {
        assertThat(Stream.of(Role.values()).map(role -> role.words(MESSAGES)))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        for (InnerReport.Kind kind : InnerReport.Kind.values()) {
            assertThat(MESSAGES.join("inner." + kind)).isNotBlank();
            assertThat(MESSAGES.join("inner.more." + kind, "7")).startsWith("7 more ");
        }
    }

    @Test
    void every_way_to_secure_a_credential_has_words() {
        for (Mechanism mechanism : Mechanism.values()) {
            assertThat(MESSAGES.join("claims.secured." + mechanism)).isNotBlank();
        }
    }

    @Test
    void a_reason_does_not_repeat_its_own_code() {
        Reason itself = new Reason(ReasonCode.ISSUER_NOT_RECOGNIZED, List.of("issuer.not-recognized"));
        Reason other = new Reason(ReasonCode.ISSUER_NOT_RECOGNIZED, List.of("issuer.withdrawn"));

        assertThat(MESSAGES.of(itself)).isEqualTo("Issuer not recognized.");
        assertThat(MESSAGES.of(other)).isEqualTo("Issuer not recognized (issuer.withdrawn).");
    }

    @Test
    void every_value_that_a_sentence_asks_for_is_there_in_every_fixture() {
        for (Fixtures.Case fixture : Fixtures.all()) {
            assertThat(fixture.report().toString()).as(fixture.name()).doesNotContain("\"?\"", " ? ", " ?.");
        }
    }

    @Test
    void text_from_a_badge_cannot_forge_a_line_or_reverse_what_is_read() {
        var finding = Finding.error(
                ProblemCode.PROOF_TERM_UNDEFINED, JsonPointer.ROOT, "a\nVALID \u202egnihton\u202c\u200b {1}");

        assertThat(MESSAGES.of(finding))
                .contains("\\u{a}VALID \\u{202e}gnihton\\u{202c}\\u{200b} {1}")
                .doesNotContain("\n", "\u202e", "\u200b");
    }
}
