package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portablebadges.verify.Outcome.FAILED;
import static org.portablebadges.verify.Outcome.PASSED;
import static org.portablebadges.verify.Outcome.SKIPPED;
import static org.portablebadges.verify.Outcome.UNDETERMINED;
import static org.portablebadges.verify.Verdict.INVALID;
import static org.portablebadges.verify.Verdict.NOT_VERIFIED;
import static org.portablebadges.verify.Verdict.UNREADABLE;
import static org.portablebadges.verify.Verdict.VALID;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/** The table of verdicts, row by row: what one check makes of a badge on which all others pass. */
class VerdictRuleTest {
    private static final VerdictRule WITH_LIST = new VerdictRule(false, false, false);
    private static final VerdictRule ANY_ISSUER = new VerdictRule(true, false, false);
    private static final VerdictRule WITH_RECIPIENT = new VerdictRule(false, true, false);
    private static final VerdictRule STRICT = new VerdictRule(false, false, true);

    @ParameterizedTest(name = "{0}: failed {1}, undetermined {2}, skipped {3}")
    @CsvSource({
        "CONTAINER,    UNREADABLE,   UNREADABLE,   NOT_VERIFIED",
        "FORMAT,       INVALID,      NOT_VERIFIED, NOT_VERIFIED",
        "CONTEXT,      INVALID,      NOT_VERIFIED, NOT_VERIFIED",
        "SCHEMA,       VALID,        VALID,        VALID",
        "PROOF,        INVALID,      NOT_VERIFIED, NOT_VERIFIED",
        "ISSUER_KEY,   INVALID,      NOT_VERIFIED, NOT_VERIFIED",
        "ISSUER_TRUST, NOT_VERIFIED, NOT_VERIFIED, NOT_VERIFIED",
        "VALIDITY,     INVALID,      NOT_VERIFIED, NOT_VERIFIED",
        "STATUS,       INVALID,      NOT_VERIFIED, VALID",
        "REFRESH,      VALID,        VALID,        VALID",
        "RECIPIENT,    VALID,        VALID,        VALID",
        "RESULTS,      INVALID,      VALID,        VALID",
        "ENDORSEMENTS, VALID,        VALID,        VALID",
        "CONTENTS,     VALID,        VALID,        VALID"
    })
    void each_check_counts_as_the_table_says(CheckId id, Verdict failed, Verdict undetermined, Verdict skipped) {
        assertThat(WITH_LIST.verdict(all(id, PASSED))).isEqualTo(VALID);
        assertThat(WITH_LIST.verdict(all(id, FAILED))).isEqualTo(failed);
        assertThat(WITH_LIST.verdict(all(id, UNDETERMINED))).isEqualTo(undetermined);
        assertThat(WITH_LIST.verdict(all(id, SKIPPED))).isEqualTo(skipped);
    }

    @Test
    void the_issuer_does_not_count_where_any_is_accepted() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(ANY_ISSUER.verdict(all(CheckId.ISSUER_TRUST, outcome))).isEqualTo(VALID);
        }
    }

    @Test
    void the_recipient_counts_where_one_is_given() {
        assertThat(WITH_RECIPIENT.verdict(all(CheckId.RECIPIENT, PASSED))).isEqualTo(VALID);
        assertThat(WITH_RECIPIENT.verdict(all(CheckId.RECIPIENT, FAILED))).isEqualTo(INVALID);
        assertThat(WITH_RECIPIENT.verdict(all(CheckId.RECIPIENT, UNDETERMINED))).isEqualTo(NOT_VERIFIED);
        assertThat(WITH_RECIPIENT.verdict(all(CheckId.RECIPIENT, SKIPPED))).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void the_schema_counts_in_the_strict_profile() {
        assertThat(STRICT.verdict(all(CheckId.SCHEMA, PASSED))).isEqualTo(VALID);
        assertThat(STRICT.verdict(all(CheckId.SCHEMA, FAILED))).isEqualTo(INVALID);
        assertThat(STRICT.verdict(all(CheckId.SCHEMA, UNDETERMINED))).isEqualTo(NOT_VERIFIED);
        assertThat(STRICT.verdict(all(CheckId.SCHEMA, SKIPPED))).isEqualTo(VALID);
    }

    @Test
    void unreadable_beats_invalid_beats_not_verified_beats_valid() {
        List<Check> open = all(CheckId.STATUS, UNDETERMINED);
        List<Check> openAndFailed = with(open, CheckId.PROOF, FAILED);
        List<Check> allThree = with(openAndFailed, CheckId.CONTAINER, FAILED);

        assertThat(WITH_LIST.verdict(open)).isEqualTo(NOT_VERIFIED);
        assertThat(WITH_LIST.verdict(openAndFailed)).isEqualTo(INVALID);
        assertThat(WITH_LIST.verdict(allThree)).isEqualTo(UNREADABLE);
    }

    @Test
    void a_limit_that_the_file_exceeds_makes_it_unreadable_and_one_of_a_supporting_document_does_not() {
        var limit = Finding.error(ProblemCode.LIMIT_QUADS, JsonPointer.ROOT, 100_000);

        assertThat(WITH_LIST.verdict(with(all(), Check.failed(CheckId.PROOF, List.of(limit)))))
                .isEqualTo(UNREADABLE);
        assertThat(WITH_LIST.verdict(with(all(), Check.undetermined(CheckId.STATUS, List.of(limit)))))
                .isEqualTo(NOT_VERIFIED);
    }

    // A presentation has a holder and neither issuer to recognize nor dates; a token of it may have dates.
    @ParameterizedTest(name = "{0}: failed {1}, undetermined {2}, skipped {3}")
    @CsvSource({
        "FORMAT,       INVALID,      NOT_VERIFIED, NOT_VERIFIED",
        "PROOF,        INVALID,      NOT_VERIFIED, NOT_VERIFIED",
        "ISSUER_KEY,   INVALID,      NOT_VERIFIED, NOT_VERIFIED",
        "ISSUER_TRUST, NOT_VERIFIED, NOT_VERIFIED, VALID",
        "VALIDITY,     INVALID,      NOT_VERIFIED, VALID",
        "RECIPIENT,    VALID,        VALID,        VALID",
        "CONTENTS,     VALID,        VALID,        VALID"
    })
    void a_presentation_may_lack_what_it_never_has(CheckId id, Verdict failed, Verdict undetermined, Verdict skipped) {
        VerdictRule presentation = WITH_LIST.forPresentation();

        assertThat(presentation.verdict(all(id, PASSED))).isEqualTo(VALID);
        assertThat(presentation.verdict(all(id, FAILED))).isEqualTo(failed);
        assertThat(presentation.verdict(all(id, UNDETERMINED))).isEqualTo(undetermined);
        assertThat(presentation.verdict(all(id, SKIPPED))).isEqualTo(skipped);
    }

    @Test
    void what_an_endorsement_stands_on_counts_like_a_recipient() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(WITH_LIST.withRecipient().verdict(all(CheckId.RECIPIENT, outcome)))
                    .isEqualTo(WITH_RECIPIENT.verdict(all(CheckId.RECIPIENT, outcome)));
        }
    }

    @Test
    void a_verdict_rests_on_the_first_check_that_gives_it() {
        List<Check> open = with(all(CheckId.CONTEXT, UNDETERMINED), CheckId.STATUS, UNDETERMINED);
        List<Check> failed = with(with(open, CheckId.PROOF, FAILED), CheckId.VALIDITY, FAILED);

        assertThat(WITH_LIST.deciding(all())).isEmpty();
        assertThat(WITH_LIST.deciding(open)).map(Check::id).contains(CheckId.CONTEXT);
        assertThat(WITH_LIST.deciding(failed)).map(Check::id).contains(CheckId.PROOF);
        assertThat(WITH_LIST.deciding(all(CheckId.ENDORSEMENTS, FAILED))).isEmpty();
    }

    @Test
    void only_checks_that_can_change_the_verdict_count() {
        assertThat(counting(WITH_LIST))
                .containsExactly(
                        CheckId.CONTAINER,
                        CheckId.FORMAT,
                        CheckId.CONTEXT,
                        CheckId.PROOF,
                        CheckId.ISSUER_KEY,
                        CheckId.ISSUER_TRUST,
                        CheckId.VALIDITY,
                        CheckId.STATUS,
                        CheckId.RESULTS);
        assertThat(counting(ANY_ISSUER)).hasSize(8).doesNotContain(CheckId.ISSUER_TRUST);
        assertThat(counting(WITH_RECIPIENT)).hasSize(10).contains(CheckId.RECIPIENT);
        assertThat(counting(STRICT)).hasSize(10).contains(CheckId.SCHEMA);
    }

    private static List<CheckId> counting(VerdictRule rule) {
        return Stream.of(CheckId.values()).filter(rule::counts).toList();
    }

    @Test
    void a_report_has_each_check_once() {
        List<Check> missing = all().subList(1, all().size());
        List<Check> twice = new ArrayList<>(all());
        twice.add(check(CheckId.PROOF, PASSED));

        assertThatThrownBy(() -> WITH_LIST.verdict(missing)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WITH_LIST.verdict(twice)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Check> all() {
        return Stream.of(CheckId.values()).map(id -> check(id, PASSED)).toList();
    }

    private static List<Check> all(CheckId id, Outcome outcome) {
        return with(all(), id, outcome);
    }

    private static List<Check> with(List<Check> checks, CheckId id, Outcome outcome) {
        return with(checks, check(id, outcome));
    }

    private static List<Check> with(List<Check> checks, Check other) {
        return checks.stream()
                .map(check -> check.id() == other.id() ? other : check)
                .toList();
    }

    private static Check check(CheckId id, Outcome outcome) {
        return new Check(id, outcome, Note.of(NoteCode.SEE_FINDING), List.of(), Map.of());
    }
}
