package org.portablebadges.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.model.IdentifierType;
import org.portablebadges.model.Profile;
import org.portablebadges.quality.LintedBadge.Located;

/**
 * Looks for names and numbers of people in what a badge says of this one award. What it says of the achievement is the same
 * for everyone who earns it. Patterns are bounded, so that long text costs no more than its length.
 */
final class TextPrivacy {
    /** Where people write freely about one award. */
    private static final List<String> TEXTS = List.of(
            "/name",
            "/description",
            "/image/caption",
            "/credentialSubject/narrative",
            "/credentialSubject/image/caption",
            "/evidence/name",
            "/evidence/description",
            "/evidence/narrative",
            "/evidence/audience");

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.-]{1,200}");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d{5,12}(?![\\w-])");
    private static final Pattern WORD_END = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NAME =
            Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{Ll}{1,40}(?: \\p{Lu}\\.)? \\p{Lu}\\p{Ll}{1,40}(?!\\p{L})"
                    + "|(?<!\\p{L})(?:[Ss]tudent|[Pp]upil|[Cc]hild) \\p{Lu}\\p{Ll}{1,40}(?!\\p{L})");

    private final LintedBadge linted;

    TextPrivacy(LintedBadge linted) {
        this.linted = linted;
    }

    List<QualityNote> notes() {
        List<QualityNote> notes = new ArrayList<>(identifiers());
        for (String pointer : TEXTS) {
            for (Located place : linted.values(pointer)) {
                place.value().asString().ifPresent(text -> codes(text)
                        .forEach(code -> notes.add(QualityNote.of(code, place.at()))));
            }
        }
        return notes;
    }

    private List<QualityNote> identifiers() {
        return RecipientIdentity.of(linted).stream()
                .filter(place -> place.identity().identityType().equals(IdentifierType.NAME))
                .filter(place -> !place.identity().hashed())
                .map(place -> QualityNote.of(QualityCode.NAME_AS_IDENTIFIER, place.at()))
                .toList();
    }

    private Stream<QualityCode> codes(String text) {
        return Stream.of(
                        found(ADDRESS.matcher(text).find(), QualityCode.ADDRESS_IN_TEXT),
                        found(SocialSecurity.NUMBER.matcher(text).find(), QualityCode.SOCIAL_SECURITY_IN_TEXT),
                        found(NUMBER.matcher(text).find(), QualityCode.NUMBER_IN_TEXT),
                        found(hasName(text), QualityCode.NAME_LIKELY))
                .flatMap(Optional::stream);
    }

    private static Optional<QualityCode> found(boolean found, QualityCode code) {
        return found ? Optional.of(code) : Optional.empty();
    }

    /** Whether two words look like a name, and neither is a word of the achievement, its framework or its issuer. */
    private boolean hasName(String text) {
        Set<String> known = known();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            if (Stream.of(matcher.group().split(" ")).noneMatch(known::contains)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> known() {
        var achievement = linted.badge().achievement();
        return Stream.of(
                        Stream.of(achievement.name()),
                        achievement.fieldOfStudy().stream(),
                        achievement.specialization().stream(),
                        achievement.alignment().stream().flatMap(entry -> entry.targetName().stream()),
                        linted.badge().issuer().flatMap(Profile::name).stream())
                .flatMap(texts -> texts)
                .flatMap(WORD_END::splitAsStream)
                .collect(Collectors.toSet());
    }
}
