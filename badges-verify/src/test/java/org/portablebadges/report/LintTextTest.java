package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portablebadges.quality.EvidenceHash;
import org.portablebadges.quality.MicroCredentialKind;
import org.portablebadges.quality.PersonalDatum;
import org.portablebadges.quality.QualityCode;
import org.portablebadges.quality.QualityNeed;
import org.portablebadges.quality.QualityOutcome;

class LintTextTest {
    private static final Messages MESSAGES = Messages.english();

    @ParameterizedTest
    @EnumSource(QualityCode.class)
    void everything_that_can_be_seen_has_a_sentence_which_vouches_for_nothing(QualityCode code) {
        assertThat(MESSAGES.join("lint.note." + code.value(), "first", "second"))
                .endsWith(".")
                .doesNotContain("{", "?", "certif", "genuine", "valid");
    }

    @Test
    void every_outcome_need_kind_result_and_datum_has_words() {
        Stream<String> names = Stream.of(
                        Stream.of(QualityOutcome.values())
                                .filter(outcome -> outcome != QualityOutcome.MET)
                                .map(value -> "outcome." + value),
                        Stream.of(QualityNeed.values()).map(value -> "need." + value),
                        Stream.of(MicroCredentialKind.values()).map(value -> "kind." + value),
                        Stream.of(EvidenceHash.Result.values()).map(value -> "hash." + value),
                        Stream.of(PersonalDatum.Kind.values()).map(value -> "datum." + value))
                .flatMap(part -> part);

        assertThat(names)
                .allSatisfy(name -> assertThat(MESSAGES.has("lint." + name)).isTrue());
    }
}
