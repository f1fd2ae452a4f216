package org.portablebadges.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.recognition.policy.Counting;
import org.portablebadges.recognition.policy.DateRule;
import org.portablebadges.recognition.policy.Heading;
import org.portablebadges.recognition.policy.Matcher;
import org.portablebadges.recognition.policy.Matcher.Traits;
import org.portablebadges.recognition.policy.Period;
import org.portablebadges.recognition.policy.Policy;
import org.portablebadges.verify.VerificationReport;

/** Holds each badge against the rules of a policy: some count, some would if more were known, some do not, and why. */
final class Screening {
    /** List that badges for approved own proposals stand in. */
    static final String OWN_PROPOSALS = "ownProposal";

    private final Policy policy;
    private final Counting rules;
    private final RecognitionCase person;
    private final List<VerificationReport> endorsements;
    private final Listing listing;
    private final PersonMatch match;
    private final EarlierUse earlier;
    private final Window window;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Uncounted> uncounted = new ArrayList<>();

    /** A badge that does not count, and everything that stands against it. */
    record Uncounted(Badge badge, List<Obstacle> obstacles) {}

    Screening(
            Policy policy,
            RecognitionCase person,
            Facts facts,
            Map<String, List<Matcher>> stacks,
            Intake intake,
            LocalDate today) {
        this.policy = policy;
        this.rules = policy.counting();
        this.person = person;
        this.endorsements = List.copyOf(intake.endorsements());
        this.listing = new Listing(rules, stacks, today);
        List<Iri> entitled = Stream.concat(Stream.of(policy.heading()), policy.parents().stream())
                .map(Heading::authority)
                .toList();
        this.match = new PersonMatch(person, rules.identity(), entitled);
        this.window = Window.of(rules.dates(), facts);
        this.earlier = new EarlierUse(
                person,
                rules.reuse(),
                window.period().orElse(null),
                policy.heading().zone());
        intake.badges().forEach(this::screen);
        intake.duplicates()
                .forEach(badge ->
                        uncounted.add(new Uncounted(badge, List.of(Obstacle.firm(ReasonCode.BADGE_DUPLICATE)))));
        candidates.sort(
                Comparator.comparing((Candidate candidate) -> candidate.date().day())
                        .thenComparing(candidate -> candidate.badge().id().value())
                        .thenComparing(candidate -> candidate.badge().key()));
    }

    /** Badges that count, and those that would if more were known; by the date that counts, then by id. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** Badges that do not count. */
    List<Uncounted> uncounted() {
        return uncounted;
    }

    /** The days on which badges must have been earned; empty where any will do, or where they are not known. */
    Optional<Period> cycle() {
        return window.period();
    }

    /** What earlier decisions used. */
    EarlierUse earlier() {
        return earlier;
    }

    private void screen(Badge badge) {
        Optional<CountedDate> date =
                CountedDate.of(badge, rules.dates(), policy.heading().zone());
        List<Obstacle> obstacles = new ArrayList<>();
        standing(badge, date.orElse(null)).ifPresent(obstacles::add);
        listing.exclusion(badge).ifPresent(obstacles::add);
        Listing.Found found = find(badge, date.orElse(null));
        obstacles.addAll(found.missed());
        PersonMatch.Result who = match.of(badge);
        add(who.obstacle(), obstacles);
        date.map(counted -> window.obstacle(counted))
                .orElseGet(() -> Optional.of(undated(badge)))
                .ifPresent(obstacles::add);
        List<Iri> endorsedBy = new ArrayList<>();
        if (!found.entries().isEmpty() && date.isPresent()) {
            endorsedBy.addAll(rest(badge, date.get(), found, obstacles));
        }
        boolean firm = obstacles.stream().anyMatch(obstacle -> !obstacle.open());
        if (firm || date.isEmpty()) {
            uncounted.add(new Uncounted(
                    badge, obstacles.stream().map(Screening::beside).toList()));
        } else {
            candidates.add(new Candidate(
                    badge,
                    date.get(),
                    found.entries(),
                    found.competency(badge),
                    who.identity(),
                    endorsedBy,
                    obstacles));
        }
    }

    // Beside a firm obstacle nobody may read that the badge would count if it were verified.
    private static Obstacle beside(Obstacle obstacle) {
        if (obstacle.reason().code() != ReasonCode.WOULD_COUNT_IF_VERIFIED) {
            return obstacle;
        }
        String code = obstacle.reason().arguments().get(0);
        return Obstacle.firm(
                code.equals(ProblemCode.ISSUER_NOT_RECOGNIZED.value())
                        ? ReasonCode.ISSUER_NOT_RECOGNIZED
                        : ReasonCode.BADGE_NOT_VERIFIED,
                code);
    }

    /** Level, quality, assessor and earlier use; gives who endorsed. */
    private List<Iri> rest(Badge badge, CountedDate date, Listing.Found found, List<Obstacle> obstacles) {
        var equivalence = found.equivalence();
        new LevelCheck(badge, rules.level(), equivalence == null ? Map.of() : equivalence.levels())
                .obstacle()
                .ifPresent(obstacles::add);
        assessor(badge).ifPresent(obstacles::add);
        earlier.obstacle(badge).ifPresent(obstacles::add);
        if (rules.quality().isEmpty() || found.entries().containsKey(OWN_PROPOSALS)) {
            return List.of();
        }
        QualityCheck.Result quality = new QualityCheck(rules.quality().get(), badge, date).among(endorsements);
        add(quality.obstacle(), obstacles);
        return quality.endorsedBy();
    }

    private Optional<Obstacle> standing(Badge badge, @Nullable CountedDate date) {
        if (!rules.validWhenEarned() || date == null) {
            return ReportStanding.now(badge.report());
        }
        // A badge that was issued anew is valid from a later day than the one on which it was earned.
        Instant from = badge.credential().validFrom();
        return ReportStanding.asOf(badge.report(), date.instant().isAfter(from) ? date.instant() : from);
    }

    // What stands in no list may be an own proposal.
    private Listing.Found find(Badge badge, @Nullable CountedDate date) {
        Listing.Found found = listing.find(badge);
        var proposal = rules.sources().ownProposal();
        if (!found.entries().isEmpty() || proposal.isEmpty() || date == null) {
            return found;
        }
        var check = new ProposalCheck(
                proposal.get(), person.identifiers(), policy.heading().zone());
        if (!check.concerns(badge)) {
            return found;
        }
        Matcher entry = new Matcher(
                new Matcher.ById(badge.achievement().id(), "", ""),
                proposal.get().awardedBy(),
                List.of(),
                new Traits("", 0, proposal.get().band(), "", List.of(), null));
        return new Listing.Found(
                Map.of(OWN_PROPOSALS, List.of(entry)),
                null,
                check.obstacle(badge, date, endorsements).stream().toList());
    }

    private Optional<Obstacle> assessor(Badge badge) {
        boolean own = rules.independentAssessor()
                && badge.assessor()
                        .filter(assessor -> badge.credential()
                                        .credentialSubject()
                                        .id()
                                        .filter(assessor::equals)
                                        .isPresent()
                                || person.identifiers().stream()
                                        .anyMatch(known -> known.value().equals(assessor.value())))
                        .isPresent();
        return own ? Optional.of(Obstacle.firm(ReasonCode.ASSESSOR_NOT_INDEPENDENT)) : Optional.empty();
    }

    private Obstacle undated(Badge badge) {
        List<String> basis =
                rules.dates().basis().stream().map(DateRule.Basis::value).toList();
        return CountedDate.unreadable(badge, rules.dates())
                .map(member -> Obstacle.firm(ReasonCode.DATE_UNREADABLE, member.value()))
                .orElseGet(() -> Obstacle.firm(ReasonCode.DATE_NOT_STATED, String.join(", ", basis)));
    }

    private static void add(@Nullable Obstacle obstacle, List<Obstacle> obstacles) {
        if (obstacle != null) {
            obstacles.add(obstacle);
        }
    }
}
