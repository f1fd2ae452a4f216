package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

class GravityTest {
    @ParameterizedTest
    @CsvSource({
        "PROOF_CREATED_IN_FUTURE, PROOF_SIGNATURE_MISMATCH, PROOF_SIGNATURE_MISMATCH",
        "PROOF_SIGNATURE_MISMATCH, PROOF_CREATED_IN_FUTURE, PROOF_SIGNATURE_MISMATCH",
        "PROOF_EXPIRED, PROOF_WRONG_PURPOSE, PROOF_WRONG_PURPOSE",
        "PROOF_WRONG_PURPOSE, PROOF_SIGNATURE_MISMATCH, PROOF_SIGNATURE_MISMATCH",
        "LEGACY_HOSTED_NOT_CONFIRMED, PROOF_CHALLENGE_MISMATCH, PROOF_CHALLENGE_MISMATCH",
        "STATUS_SUSPENDED, STATUS_REVOKED, STATUS_REVOKED",
        "PROOF_TERM_UNDEFINED, PROOF_WRONG_PURPOSE, PROOF_TERM_UNDEFINED",
        "PROOF_WRONG_PURPOSE, PROOF_TERM_UNDEFINED, PROOF_WRONG_PURPOSE"
    })
    void what_is_final_is_said_before_what_passes(ProblemCode one, ProblemCode other, ProblemCode first) {
        Check check = Check.failed(CheckId.PROOF, List.of(error(one), error(other)));

        assertThat(check.findings().get(0).code()).isEqualTo(first);
    }

    @Test
    void an_error_that_passes_is_said_before_a_warning_that_is_final() {
        Finding warning = Finding.warning(ProblemCode.PROOF_SIGNATURE_MISMATCH, JsonPointer.ROOT);
        Finding error = error(ProblemCode.PROOF_EXPIRED);

        Check check = Check.failed(CheckId.PROOF, List.of(warning, error));

        assertThat(check.findings()).containsExactly(error, warning);
    }

    private static Finding error(ProblemCode code) {
        return Finding.error(code, JsonPointer.ROOT);
    }
}
