package org.portablebadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.portablebadges.problem.Finding;
import org.portablebadges.report.JsonReport;
import org.portablebadges.report.Messages;
import org.portablebadges.testing.Fixtures;

class FixturesTest {
    private static final List<String> MEMBERS =
            List.of("title", "why", "clause", "now", "expect", "wrongPassWouldAllow", "basedOn");
    private static final Set<String> OPTIONAL_MEMBERS = Set.of(
            "attack", "recognized", "anyIssuer", "recipient", "domains", "challenge", "profile", "documents", "trust");

    @TestFactory
    Stream<DynamicTest> each_fixture_gets_what_is_written_beside_it() {
        return Fixtures.all().stream().map(fixture -> dynamicTest(fixture.name(), () -> comesOutAsWritten(fixture)));
    }

    @TestFactory
    Stream<DynamicTest> each_report_is_the_golden_one() {
        return Fixtures.all().stream()
                .map(fixture -> dynamicTest(fixture.name(), () -> assertThat(
                                new JsonReport(Messages.english()).of(CaseVerifier.report(fixture)))
                        .isEqualTo(fixture.report())));
    }

    @TestFactory
    Stream<DynamicTest> each_case_says_what_it_is_about() {
        return Fixtures.all().stream().map(fixture -> dynamicTest(fixture.name(), () -> isComplete(fixture)));
    }

    @Test
    void areas_hold_sound_and_broken_badges() {
        assertThat(Fixtures.all()).hasSizeGreaterThan(100);
        assertThat(Fixtures.all().stream().map(Fixtures.Case::verdict).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("VALID", "INVALID", "NOT_VERIFIED", "UNREADABLE");
    }

    private static void comesOutAsWritten(Fixtures.Case fixture) {
        VerificationReport report = CaseVerifier.report(fixture);

        assertThat(report.verdict()).as(String.valueOf(report.findings())).hasToString(fixture.verdict());
        boolean presentation = fixture.name().startsWith("presentations/");
        assertThat(report.verified().isPresent()).isEqualTo(report.verdict() == Verdict.VALID && !presentation);
        fixture.inner().ifPresent(verdicts -> assertThat(report.inner())
                .extracting(inner -> inner.report().verdict().name())
                .isEqualTo(verdicts));
        if (fixture.check().isEmpty()) {
            assertThat(report.findings()).isEmpty();
            return;
        }
        Check check = report.check(CheckId.valueOf(fixture.check().get()));
        Optional<String> code = check.findings().stream()
                .map(Finding::code)
                .map(found -> found.value())
                .findFirst();
        assertThat(check.outcome()).hasToString(fixture.outcome().orElseThrow());
        assertThat(code).isEqualTo(fixture.code());
    }

    private static void isComplete(Fixtures.Case fixture) {
        assertThat(fixture.json().names()).containsAll(MEMBERS);
        assertThat(fixture.json().names().stream().filter(name -> !MEMBERS.contains(name)))
                .isSubsetOf(OPTIONAL_MEMBERS);
        assertThat(Stream.of("anyIssuer", "recognized", "trust").filter(fixture.json()::has))
                .hasSize(1);
        boolean decided = !fixture.verdict().equals("VALID");
        assertThat(fixture.json().string("wrongPassWouldAllow").isPresent()).isEqualTo(decided);
        fixture.basedOn().map(Fixtures::of).ifPresent(twin -> {
            boolean same = twin.check().equals(fixture.check())
                    && twin.code().equals(fixture.code())
                    && twin.strict() == fixture.strict();
            assertThat(decided && same).as("the twin has the same fault").isFalse();
        });
    }
}
