package org.portablebadges.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text between words. A word is never broken: an identifier must stay in one piece to be copied. */
final class LineBreaks {
    // Letters that may take two columns of a terminal begin with Hangul; counting all behind it so is never too few.
    private static final int FIRST_WIDE = 0x1100;

    private LineBreaks() {}

    /** The lines, none wider than this unless a single word is; space of any kind and length becomes one blank. */
    static List<String> of(String text, int columns) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        int used = 0;
        for (String word : words(text)) {
            int width = columnsOf(word);
            if (used > 0 && used + 1 + width > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += width;
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!Character.isSpaceChar(c) && !Character.isWhitespace(c)) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static int columnsOf(String word) {
        return word.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
    }
}
