package org.portablebadges.examples.portability;

import static org.portablebadges.examples.portability.Award.CLASSROOM_DISCOURSE;
import static org.portablebadges.examples.portability.Award.CLOSE_READING;
import static org.portablebadges.examples.portability.Award.DATA_INFORMED_GROUPING;
import static org.portablebadges.examples.portability.Award.FAMILY_PARTNERSHIPS;
import static org.portablebadges.examples.portability.Award.FORMATIVE_FEEDBACK;
import static org.portablebadges.examples.portability.Award.REVISION_CYCLES;
import static org.portablebadges.examples.portability.Award.WRITING_CONFERENCES;
import static org.portablebadges.recognition.DecisionOutcome.MET;
import static org.portablebadges.recognition.DecisionOutcome.NOT_YET_MET;
import static org.portablebadges.recognition.ReasonCode.ACHIEVEMENT_NOT_LISTED;
import static org.portablebadges.recognition.ReasonCode.DATE_OUTSIDE_WINDOW;
import static org.portablebadges.recognition.ReasonCode.PERSON_OTHER;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.portablebadges.problem.ProblemException;

/**
 * What happens. Rosa earns badges in a district with a salary stack, in one that counts continuing education units, and in
 * one to which its state leaves the renewal plan; then another state gives her a license and counts points. All offices
 * decide from the same files. The days are fixed, so that the answers are too.
 */
public final class PortabilityPlot {
    static final String BUNDLE = "registrars.bundle";

    private final Path folder;
    private final Teller story;
    private final Registrars registrars;
    private final Office office;
    private Instant today = Instant.EPOCH;

    /**
     * Prepares the walk.
     *
     * @param folder where its files are written, and read again
     * @param out where it tells what happens
     */
    public PortabilityPlot(Path folder, PrintStream out) {
        this.folder = folder;
        this.story = new Teller(out);
        this.registrars = new Registrars(folder, new SecureRandom());
        this.office = new Office(folder, registrars.operatorKey());
    }

    /** Plays all acts; whether every decision was the one that is told here. */
    public boolean play() throws IOException, ProblemException {
        registrars.clear();
        badgesAreEarned();
        threeDistrictsDecide();
        pointsDoNotTravel();
        badgesDo();
        anEquivalenceHelps();
        aNewBadgeGivesPoints();
        story.ends(folder, registrars.operatorKey());
        return story.isAsTold();
    }

    private void badgesAreEarned() throws IOException, ProblemException {
        on(
                "2027-06-01",
                "Rosa Ibarra has six badges, earned in three school years in three districts. The registrars",
                "publish a trust bundle: who issues with which key, and the policies that authorities signed.");
        registrars.award(FORMATIVE_FEEDBACK);
        registrars.award(CLASSROOM_DISCOURSE);
        registrars.award(FAMILY_PARTNERSHIPS);
        registrars.award(WRITING_CONFERENCES);
        registrars.award(DATA_INFORMED_GROUPING);
        registrars.award(REVISION_CYCLES);
        registrars.publish(today, day("2028-01-01"));
    }

    private void threeDistrictsDecide() throws IOException, ProblemException {
        on(
                "2027-06-15",
                "Three districts look at the same six files, each by its own policy and without a network.",
                "One has a salary stack, one counts continuing education units, and to one its state leaves",
                "which badges a renewal plan may hold.");
        story.decided(
                "Northridge",
                office.decide("northridge", today),
                Told.of(MET, FORMATIVE_FEEDBACK, CLASSROOM_DISCOURSE, FAMILY_PARTNERSHIPS)
                        .without(WRITING_CONFERENCES, ACHIEVEMENT_NOT_LISTED));
        story.decided(
                "Bay County",
                office.decide("baycounty", today),
                Told.of(MET, WRITING_CONFERENCES, DATA_INFORMED_GROUPING)
                        .without(FORMATIVE_FEEDBACK, DATE_OUTSIDE_WINDOW)
                        .worth("2"));
        story.decided(
                "Lakeview",
                office.decide("lakeview", today),
                Told.of(MET, WRITING_CONFERENCES, REVISION_CYCLES)
                        .without(DATA_INFORMED_GROUPING, ACHIEVEMENT_NOT_LISTED));
    }

    private void pointsDoNotTravel() throws IOException, ProblemException {
        on(
                "2027-08-15",
                "Rosa has a license of Westmark since July 1. The state counts points earned while it is",
                "valid. What she earned before gives none, and each badge is told why.");
        story.explained(
                "Westmark",
                office.decide("westmark", today),
                Told.of(NOT_YET_MET)
                        .without(FORMATIVE_FEEDBACK, DATE_OUTSIDE_WINDOW)
                        .without(CLASSROOM_DISCOURSE, DATE_OUTSIDE_WINDOW)
                        .without(WRITING_CONFERENCES, DATE_OUTSIDE_WINDOW)
                        .worth("0"));
    }

    private void badgesDo() throws IOException, ProblemException {
        on(
                "2027-08-20",
                "Her new district, Harbor Point, has a salary stack that asks for no dates. Two badges name",
                "her by a mailbox that she lost when she left Northridge; they also name her by her educator",
                "number, and count. A third names her by that mailbox alone. Nobody can tell that it is hers:",
                "she can ask Northridge to award it anew, or to sign that the mailbox was hers.");
        story.explained(
                "Harbor Point",
                office.decide("harborpoint", today),
                Told.of(NOT_YET_MET, FORMATIVE_FEEDBACK, CLASSROOM_DISCOURSE, WRITING_CONFERENCES)
                        .without(FAMILY_PARTNERSHIPS, PERSON_OTHER)
                        .without(DATA_INFORMED_GROUPING, ACHIEVEMENT_NOT_LISTED));
    }

    private void anEquivalenceHelps() throws IOException, ProblemException {
        on(
                "2027-09-06",
                "Since September 1 version 2 of Harbor Point's policy takes Bay County's badge for grouping",
                "by data as its own for student data. The same files complete the stack.");
        story.decided(
                "Harbor Point",
                office.decide("harborpoint", today),
                Told.of(MET, FORMATIVE_FEEDBACK, CLASSROOM_DISCOURSE, WRITING_CONFERENCES, DATA_INFORMED_GROUPING)
                        .without(FAMILY_PARTNERSHIPS, PERSON_OTHER));
    }

    private void aNewBadgeGivesPoints() throws IOException, ProblemException {
        on(
                "2027-11-01",
                "In October Rosa earned another badge, the first since the move. It gives 6 points. And in",
                "Northridge, where nobody asks for a date, the stack is as complete as it was.");
        registrars.award(CLOSE_READING);
        story.decided(
                "Westmark",
                office.decide("westmark", today),
                Told.of(NOT_YET_MET, CLOSE_READING)
                        .without(FORMATIVE_FEEDBACK, DATE_OUTSIDE_WINDOW)
                        .worth("6"));
        story.decided(
                "Northridge",
                office.decide("northridge", today),
                Told.of(MET, FORMATIVE_FEEDBACK, CLASSROOM_DISCOURSE, FAMILY_PARTNERSHIPS));
    }

    private void on(String date, String... lines) {
        today = day(date);
        story.happens(date, lines);
    }

    /** Noon of a day, so that it is that day in every zone of the story. */
    static Instant day(String date) {
        return LocalDate.parse(date).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
