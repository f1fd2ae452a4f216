package org.portablebadges.examples;

import static org.portablebadges.examples.Person.ADA;
import static org.portablebadges.examples.Person.BEN;
import static org.portablebadges.examples.Person.CLEO;
import static org.portablebadges.problem.ProblemCode.ISSUER_KEY_NEWER;
import static org.portablebadges.problem.ProblemCode.ISSUER_KEY_NOT_OF_ISSUER;
import static org.portablebadges.problem.ProblemCode.STATUS_REVOKED;
import static org.portablebadges.problem.ProblemCode.TRUST_NOT_NEWER;
import static org.portablebadges.problem.ProblemCode.TRUST_OTHER_KEY;
import static org.portablebadges.problem.ProblemCode.TRUST_STALE;
import static org.portablebadges.verify.Verdict.INVALID;
import static org.portablebadges.verify.Verdict.NOT_VERIFIED;
import static org.portablebadges.verify.Verdict.VALID;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.Verdict;

/**
 * What happens in {@link OfflineStory}. District, state and employer share nothing but files that they hand on: badges,
 * and the state's trust bundles. The days are fixed, so that the answers are too.
 */
final class OfflinePlot {
    private final Path folder;
    private final StoryTeller story;
    private final District district;
    private final StateRegistry state;
    private final Impostor impostor;
    private final Employer employer;
    private final Map<Person, byte[]> badges = new HashMap<>();
    private Instant today = Instant.EPOCH;

    OfflinePlot(Path folder, StoryTeller story) throws IOException, ProblemException {
        var random = new SecureRandom();
        this.folder = folder;
        this.story = story;
        this.district = District.founded(folder.resolve("ledger.db"), random);
        this.state = new StateRegistry(random);
        this.impostor = new Impostor(random);
        this.employer = new Employer(state.operatorKey());
    }

    /** Plays all acts; whether every answer was the one that is told here. */
    boolean play() throws IOException, ProblemException {
        byte[] january = badgesAreAwarded();
        badgesAreVerified();
        somebodyForges();
        aBadgeIsRevoked();
        oldNewsIsRefused(january);
        theDistrictTakesANewKey();
        theBundleGoesOutOfDate();
        freshNewsArrives();
        story.ends(folder, state.operatorKey());
        return story.isAsTold();
    }

    private byte[] badgesAreAwarded() throws IOException, ProblemException {
        on(
                "2026-01-15",
                "The district awards a badge to Ada and one to Ben. Each badge names a place on the",
                "district's status list, drawn at random.");
        award(ADA);
        award(BEN);

        on(
                "2026-01-20",
                "The state collects the district's key document and its status list and signs them as",
                "trust bundle 1, to be used until March 1. The employer installs it and goes offline.");
        byte[] january = published("2026-03-01");
        employer.install(january);
        return january;
    }

    private void badgesAreVerified() {
        on("2026-02-01", "The employer verifies Ada's badge and Ben's.");
        valid(ADA);
        valid(BEN);
    }

    private void somebodyForges() throws IOException, ProblemException {
        on(
                "2026-02-02",
                "Cleo brings a badge that somebody else signed in the district's name, dated back to",
                "January 15. The bundle has all keys of the district of that time; this is none of them.");
        keep(CLEO, impostor.award(CLEO, day("2026-01-15")), "forged.png");
        answer(CLEO, INVALID, ISSUER_KEY_NOT_OF_ISSUER);
    }

    private void aBadgeIsRevoked() throws IOException, ProblemException {
        on(
                "2026-02-08",
                "The district revokes Ben's badge. The employer is offline and cannot know. The answer",
                "is the one of before, and it names the day of the list that it rests on.");
        district.revoke(BEN, today);
        valid(BEN);

        on(
                "2026-02-10",
                "The state publishes bundle 2, to be used until March 10, and a memory stick brings it.",
                "Ada's badge is as good as before. Ben's is revoked.");
        employer.install(published("2026-03-10"));
        valid(ADA);
        answer(BEN, INVALID, STATUS_REVOKED);
    }

    private void oldNewsIsRefused(byte[] january) throws ProblemException {
        on(
                "2026-02-11",
                "Ben offers bundle 1, in which his badge is not revoked, and then a newer one that the",
                "state did not sign. The employer takes neither.");
        refuses(january, TRUST_NOT_NEWER);
        refuses(impostor.publish(district, today, day("2026-12-01")), TRUST_OTHER_KEY);
    }

    private void theDistrictTakesANewKey() throws IOException, ProblemException {
        on(
                "2026-03-02",
                "The district takes a new key and awards Cleo a badge, a real one. The employer's bundle",
                "is older than the key. It cannot tell this key from a forger's, and does not guess.");
        district.replaceKey();
        award(CLEO);
        answer(CLEO, NOT_VERIFIED, ISSUER_KEY_NEWER);
    }

    private void theBundleGoesOutOfDate() {
        on(
                "2026-03-11",
                "Bundle 2 is out of date. What it says for a badge does not count any more, because much",
                "may have happened since. What it says against one does: a revocation is final.");
        answer(ADA, NOT_VERIFIED, TRUST_STALE);
        answer(BEN, INVALID, STATUS_REVOKED);
    }

    private void freshNewsArrives() throws IOException, ProblemException {
        on("2026-03-15", "Bundle 3 arrives, with both keys of the district. Everybody has an answer again.");
        employer.install(published("2026-04-15"));
        valid(ADA);
        answer(BEN, INVALID, STATUS_REVOKED);
        valid(CLEO);
    }

    private void on(String date, String... lines) {
        today = day(date);
        story.happens(date, lines);
    }

    private void award(Person person) throws IOException, ProblemException {
        keep(person, district.award(person, today), person.name().toLowerCase(Locale.ROOT) + ".png");
    }

    private void keep(Person person, byte[] badge, String file) throws IOException {
        badges.put(person, badge);
        Files.write(folder.resolve(file), badge);
    }

    private byte[] published(String nextUpdate) throws IOException, ProblemException {
        byte[] bundle = state.publish(district, today, day(nextUpdate));
        Files.write(folder.resolve("state-" + state.sequence() + ".bundle"), bundle);
        return bundle;
    }

    private void valid(Person person) {
        story.told(person, employer.verify(badgeOf(person), person, today), VALID);
    }

    private void answer(Person person, Verdict verdict, ProblemCode reason) {
        story.told(person, employer.verify(badgeOf(person), person, today), verdict, reason);
    }

    private void refuses(byte[] bundle, ProblemCode reason) {
        try {
            employer.install(bundle);
            story.toldRefused(reason);
        } catch (ProblemException refusal) {
            story.toldRefused(reason, refusal.finding());
        }
    }

    private byte[] badgeOf(Person person) {
        return Objects.requireNonNull(badges.get(person), person.name());
    }

    private static Instant day(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
