package org.portablebadges.quality;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portablebadges.model.IdentifierType;

/**
 * How a social-security number shows. There are fewer than 10^9 of them, which anybody can try in minutes, so a hash of one
 * is told by what its identifier is called and never by trying.
 */
final class SocialSecurity {
    /** The usual spelling of one. */
    static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d{3}-\\d{2}-\\d{4}(?![\\w-])");

    private static final Pattern WORD_END = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private SocialSecurity() {}

    /** Whether the type of an identifier calls it one: {@code nationalIdentityNumber}, {@code ext:ssn} and the like. */
    static boolean isNamedBy(IdentifierType type) {
        if (type.equals(IdentifierType.NATIONAL_IDENTITY_NUMBER)) {
            return true;
        }
        List<String> words = Stream.of(WORD_END.split(type.value()))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return words.contains("ssn")
                || words.contains("socialsecurity")
                || (words.contains("social") && words.contains("security"));
    }
}
