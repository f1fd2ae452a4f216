package org.portablebadges.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.Counting;
import org.portablebadges.recognition.policy.Equivalence;
import org.portablebadges.recognition.policy.Exclusion;
import org.portablebadges.recognition.policy.Matcher;
import org.portablebadges.recognition.policy.Matcher.AlignedTo;
import org.portablebadges.recognition.policy.Matcher.ById;
import org.portablebadges.recognition.policy.Vetting;

/** Finds the lists that a badge stands in. A name alone is nothing: each entry also says who may award. */
final class Listing {
    private final Counting rules;
    private final Map<String, List<Matcher>> lists = new LinkedHashMap<>();
    private final LocalDate today;

    /**
     * Finds lists by the rules of a policy.
     *
     * @param stacks lists that its stacks are, which count whatever its sources say
     * @param today the day of the decision
     */
    Listing(Counting rules, Map<String, List<Matcher>> stacks, LocalDate today) {
        this.rules = rules;
        this.today = today;
        rules.lists().forEach((name, entries) -> {
            if (rules.sources().includes(name)) {
                lists.put(name, entries);
            }
        });
        lists.putAll(stacks);
    }

    /**
     * Where a badge stands.
     *
     * @param entries the entries that it stands in, by list, those that name the achievement first
     * @param equivalence by which it counts as another achievement; null where it is what it is
     * @param missed why it stands in none
     */
    record Found(Map<String, List<Matcher>> entries, @Nullable Equivalence equivalence, List<Obstacle> missed) {
        /** What it shows: badges of one competency count once. */
        String competency(Badge badge) {
            Optional<String> named = entries.values().stream()
                    .flatMap(List::stream)
                    .map(entry -> entry.traits().competency())
                    .filter(competency -> !competency.isEmpty())
                    .min(Comparator.naturalOrder());
            Optional<String> aligned = entries.values().stream()
                    .flatMap(List::stream)
                    .map(Matcher::target)
                    .filter(AlignedTo.class::isInstance)
                    .map(target -> ((AlignedTo) target).entry().value())
                    .min(Comparator.naturalOrder());
            Iri achievement = equivalence == null ? badge.achievement().id() : equivalence.countsAs();
            return named.or(() -> aligned).orElse(achievement.value());
        }
    }

    /** What keeps a badge out whatever list it stands in. */
    Optional<Obstacle> exclusion(Badge badge) {
        return rules.exclusions().stream()
                .filter(exclusion -> isExcluded(badge, exclusion))
                .map(exclusion -> Obstacle.firm(
                        ReasonCode.KIND_EXCLUDED, exclusion.member(), exclusion.value(), exclusion.reason()))
                .findFirst();
    }

    private static boolean isExcluded(Badge badge, Exclusion exclusion) {
        return switch (exclusion.member()) {
            case "achievement" -> badge.achievement().id().value().equals(exclusion.value());
            case "achievementType" ->
                badge.achievement()
                        .achievementType()
                        .filter(type -> type.value().equals(exclusion.value()))
                        .isPresent();
            default -> badge.achievement().tag().contains(exclusion.value());
        };
    }

    Found find(Badge badge) {
        Map<String, List<Matcher>> entries = new LinkedHashMap<>();
        List<Obstacle> missed = new ArrayList<>();
        lists.forEach((name, matchers) -> matchers.stream()
                .filter(matcher -> isMeant(badge, matcher))
                .sorted(Comparator.comparing(Listing::looseness))
                .forEach(matcher -> obstacle(badge, matcher)
                        .ifPresentOrElse(missed::add, () -> entries.computeIfAbsent(name, list -> new ArrayList<>())
                                .add(matcher))));
        return entries.isEmpty() ? byEquivalence(badge, missed) : new Found(entries, null, List.of());
    }

    private Found byEquivalence(Badge badge, List<Obstacle> missed) {
        for (Equivalence equivalence : rules.equivalences()) {
            boolean meant = equivalence.achievement().equals(badge.achievement().id())
                    && (equivalence.version().isEmpty() || equivalence.version().equals(version(badge)));
            if (!meant) {
                continue;
            }
            Map<String, List<Matcher>> entries = entriesOf(equivalence.countsAs());
            if (!equivalence.awardedBy().contains(badge.issuer())) {
                missed.add(Obstacle.firm(ReasonCode.ISSUER_NOT_AUTHORIZED, badge.issuer()));
            } else if (!equivalence.period().contains(today)) {
                missed.add(Obstacle.firm(ReasonCode.EQUIVALENCE_NOT_IN_FORCE, equivalence.countsAs()));
            } else if (!entries.isEmpty()) {
                return new Found(entries, equivalence, List.of());
            }
        }
        return new Found(Map.of(), null, missed.isEmpty() ? List.of(unlisted(badge)) : missed);
    }

    private Map<String, List<Matcher>> entriesOf(Iri achievement) {
        Map<String, List<Matcher>> entries = new LinkedHashMap<>();
        lists.forEach((name, matchers) -> matchers.stream()
                .filter(matcher -> matcher.target() instanceof ById byId
                        && byId.achievement().equals(achievement))
                .forEach(matcher ->
                        entries.computeIfAbsent(name, list -> new ArrayList<>()).add(matcher)));
        return entries;
    }

    private Obstacle unlisted(Badge badge) {
        Iri achievement = badge.achievement().id();
        Optional<Vetting> vetting = rules.vetting();
        return vetting.isPresent()
                ? Obstacle.firm(
                        ReasonCode.ACHIEVEMENT_NEEDS_VETTING,
                        achievement,
                        vetting.get().contact(),
                        String.join(", ", vetting.get().send()))
                : Obstacle.firm(ReasonCode.ACHIEVEMENT_NOT_LISTED, achievement);
    }

    private static boolean isMeant(Badge badge, Matcher matcher) {
        if (matcher.target() instanceof ById byId) {
            return byId.achievement().equals(badge.achievement().id());
        }
        if (matcher.target() instanceof AlignedTo aligned) {
            return badge.achievement().alignment().stream().anyMatch(alignment -> alignment
                    .targetUrl()
                    .filter(aligned.entry()::equals)
                    .isPresent());
        }
        return matcher.awardedBy().contains(badge.issuer());
    }

    private static Optional<Obstacle> obstacle(Badge badge, Matcher matcher) {
        if (!matcher.awardedBy().contains(badge.issuer())) {
            return Optional.of(Obstacle.firm(ReasonCode.ISSUER_NOT_AUTHORIZED, badge.issuer()));
        }
        boolean assessed = matcher.assessedBy().isEmpty()
                || badge.assessor().filter(matcher.assessedBy()::contains).isPresent();
        if (!assessed) {
            return Optional.of(Obstacle.firm(
                    ReasonCode.ASSESSOR_NOT_AUTHORIZED,
                    badge.assessor().map(Iri::value).orElse("")));
        }
        return matcher.target() instanceof ById byId ? otherVersion(badge, byId) : Optional.empty();
    }

    private static Optional<Obstacle> otherVersion(Badge badge, ById listed) {
        if (!listed.version().isEmpty() && !listed.version().equals(version(badge))) {
            return Optional.of(Obstacle.firm(ReasonCode.ACHIEVEMENT_OTHER_VERSION, version(badge), listed.version()));
        }
        Optional<Multihash> digest = badge.achievement().versionDigest();
        boolean same =
                listed.digest().isEmpty() || (digest.isPresent() && digest.equals(Multihash.parse(listed.digest())));
        return same
                ? Optional.empty()
                : Optional.of(Obstacle.firm(
                        ReasonCode.ACHIEVEMENT_OTHER_VERSION,
                        digest.map(Multihash::toString).orElse(""),
                        listed.digest()));
    }

    private static String version(Badge badge) {
        return badge.achievement().version().orElse("");
    }

    // An entry that names the achievement speaks before one that only describes it.
    private static int looseness(Matcher matcher) {
        if (matcher.target() instanceof ById) {
            return 0;
        }
        return matcher.target() instanceof AlignedTo ? 1 : 2;
    }
}
