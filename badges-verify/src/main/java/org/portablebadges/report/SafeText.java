package org.portablebadges.report;

import java.util.Locale;
import org.portablebadges.json.UnsafeText;

/**
 * Text from a stranger, fit for a screen: on one line, of bounded length, with every character that could forge a line,
 * reverse what is read or hide something written as an escape.
 */
final class SafeText {
    /** Longest text shown, in characters; what is cut is marked. */
    static final int MAX_LENGTH = 300;

    private SafeText() {}

    static String of(String text) {
        var safe = new StringBuilder();
        for (int i = 0; i < text.length() && safe.length() < MAX_LENGTH; ) {
            int c = text.codePointAt(i);
            if (UnsafeText.isUnsafe(c) || c == 0xfffd) {
                safe.append(String.format(Locale.ROOT, "\\u{%x}", c));
            } else {
                safe.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return safe.length() < MAX_LENGTH ? safe.toString() : safe + "…";
    }
}
