package org.portablebadges.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.portablebadges.json.UnsafeText;

/**
 * Text from a stranger, fit for a screen: on one line, of bounded length, with every character that could forge a line,
 * reverse what is read or hide something written as an escape.
 */
public final class SafeText {
    /** Longest text shown, in characters; what is cut is marked. */
    static final int MAX_LENGTH = 300;

    private static final String CUT = "…";
    private static final int MAX_IDENTIFIER = 8_192;
    private static final int MAX_PASSAGE = 1_500;
    private static final int MAX_PARAGRAPHS = 20;

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

    // Runs of spaces could fill a line of the screen and start the next one with words of their own.
    static String of(String text) {
        return cut(text.replaceAll(" {2,}", " "), MAX_LENGTH);
    }

    /** The lines of a longer text that are not blank, each without space around it; at least one, of bounded length. */
    static List<String> paragraphs(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MAX_PARAGRAPHS + 1L)
                .toList();
        List<String> paragraphs = new ArrayList<>();
        int left = MAX_PASSAGE;
        for (String line : lines) {
            if (left <= 0 || paragraphs.size() == MAX_PARAGRAPHS) {
                paragraphs.add(CUT);
                return paragraphs;
            }
            String paragraph = cut(line, left);
            paragraphs.add(paragraph);
            left -= paragraph.length();
        }
        return paragraphs.isEmpty() ? List.of("") : paragraphs;
    }

    private static String cut(String text, int length) {
        var safe = new StringBuilder();
        int i = 0;
        while (i < text.length() && safe.length() < length) {
            int c = text.codePointAt(i);
            if (isUnsafe(c)) {
                safe.append(escape(c));
            } else {
                safe.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return i == text.length() ? safe.toString() : safe + CUT;
    }
}
