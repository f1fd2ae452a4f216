package org.portablebadges.report;

import java.util.Locale;
import org.portablebadges.json.UnsafeText;

/**
 * Text from a stranger, fit for a screen: on one line, of bounded length, with every character that could forge a line,
 * reverse what is read or hide something written as an escape.
 */
public final class SafeText {
    /** Longest text shown, in characters; what is cut is marked. */
    static final int MAX_LENGTH = 300;

    private static final int MAX_IDENTIFIER = 8_192;

    private SafeText() {}

    /** The text between quotation marks; marks inside it become apostrophes, so that it cannot end early. */
    static String quoted(String text) {
        return '"' + of(text).replace('"', '\'').replace('\u201c', '\'').replace('\u201d', '\'') + '"';
    }

    /** The same for text of several lines, whose line feeds and tabs stay; nothing is cut. */
    public static String lines(String text) {
        var safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || !isUnsafe(c)) {
                safe.appendCodePoint(c);
            } else {
                safe.append(escape(c));
            }
        });
        return safe.toString();
    }

    private static boolean isUnsafe(int c) {
        return UnsafeText.isUnsafe(c) || c == 0xfffd;
    }

    private static String escape(int c) {
        return String.format(Locale.ROOT, "\\u{%x}", c);
    }

    /** The text whole: an identifier that is cut cannot be compared or copied. */
    static String whole(String text) {
        return cut(text, MAX_IDENTIFIER);
    }

    static String of(String text) {
        return cut(text, MAX_LENGTH);
    }

    private static String cut(String text, int length) {
        var safe = new StringBuilder();
        for (int i = 0; i < text.length() && safe.length() < length; ) {
            int c = text.codePointAt(i);
            if (isUnsafe(c)) {
                safe.append(escape(c));
            } else {
                safe.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return safe.length() < length ? safe.toString() : safe + "…";
    }
}
