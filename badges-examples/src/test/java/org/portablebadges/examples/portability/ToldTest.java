package org.portablebadges.examples.portability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.examples.portability.Award.CLASSROOM_DISCOURSE;
import static org.portablebadges.examples.portability.Award.FAMILY_PARTNERSHIPS;
import static org.portablebadges.examples.portability.Award.FORMATIVE_FEEDBACK;
import static org.portablebadges.recognition.DecisionOutcome.CANNOT_TELL;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.ReasonCode.ACHIEVEMENT_NOT_LISTED;
import static org.portablebadges.recognition.ReasonCode.DATE_OUTSIDE_WINDOW;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.Decision;

/** A story that is told wrongly is noticed. */
class ToldTest {
    private static final Instant JUNE = PortabilityPlot.day("2027-06-15");

    @TempDir
    Path folder;

    private Decision decision;

    @BeforeEach
    void northridge_decides_on_three_badges() throws Exception {
        var registrars = new Registrars(folder, new SecureRandom());
        registrars.award(FORMATIVE_FEEDBACK);
        registrars.award(CLASSROOM_DISCOURSE);
        registrars.award(FAMILY_PARTNERSHIPS);
        registrars.publish(PortabilityPlot.day("2027-06-01"), PortabilityPlot.day("2028-01-01"));
        decision = new Office(folder, registrars.operatorKey()).decide("northridge", JUNE);
    }

    @Test
    void outcome_badges_reasons_and_worth_must_all_fit() {
        Told told = Told.of(MET, FORMATIVE_FEEDBACK, CLASSROOM_DISCOURSE, FAMILY_PARTNERSHIPS);

        assertThat(told.fits(decision)).isTrue();
        assertThat(Told.of(CANNOT_TELL, FORMATIVE_FEEDBACK, CLASSROOM_DISCOURSE, FAMILY_PARTNERSHIPS)
                        .fits(decision))
                .isFalse();
        assertThat(Told.of(MET, FORMATIVE_FEEDBACK, CLASSROOM_DISCOURSE).fits(decision))
                .isFalse();
        assertThat(told.without(FORMATIVE_FEEDBACK, DATE_OUTSIDE_WINDOW).fits(decision))
                .isFalse();
        assertThat(told.without(Award.REVISION_CYCLES, ACHIEVEMENT_NOT_LISTED).fits(decision))
                .isFalse();
        assertThat(told.worth("6").fits(decision)).isFalse();
    }

    @Test
    void a_decision_that_does_not_fit_is_said_and_remembered() {
        var out = new ByteArrayOutputStream();
        var teller = new Teller(new PrintStream(out, true, UTF_8));

        teller.decided("Northridge", decision, Told.of(MET, FORMATIVE_FEEDBACK));

        assertThat(teller.isAsTold()).isFalse();
        assertThat(out.toString(UTF_8)).contains("BUT THE STORY SAYS");
    }

    @Test
    void whoever_awards_and_decides_is_invented() throws Exception {
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                assertThat(Files.readString(file)).doesNotContainPattern("https://(?!\\w+\\.example\\.(org|gov)/)");
            }
        }
        assertThat(decision.counted()).allSatisfy(badge -> assertThat(badge.issuer())
                .extracting(Iri::value)
                .asString()
                .matches("did:web:\\w+\\.example\\.org"));
    }
}
