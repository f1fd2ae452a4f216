package org.portablebadges.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** Terms of the standard's vocabularies as words: {@code MicroCredential} as "micro credential". */
final class PlainTerm {
    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private PlainTerm() {}

    /** A term that the standard defines; the words that it is made of where there are no others. */
    static String of(String term, Messages messages) {
        String name = "term." + term;
        return messages.has(name)
                ? messages.join(name)
                : NEXT_WORD.matcher(SafeText.of(term)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** A term in words where the standard defines it, and as it is written where somebody else did. */
    static String of(String term, boolean known, Messages messages) {
        return known ? of(term, messages) : SafeText.of(term);
    }
}
