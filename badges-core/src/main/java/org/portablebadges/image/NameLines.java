package org.portablebadges.image;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name broken into lines that fit below the emblem.
 *
 * @param lines one to three lines, top down
 * @param size size of the font, in pixels
 */
record NameLines(List<String> lines, int size) {
    private static final int WIDTH = 340;
    private static final int TOP = 300;
    private static final int HEIGHT = 88;
    private static final int LARGEST = 36;
    private static final int SMALLEST = 18;
    private static final int MOST_LINES = 3;
    private static final double LEADING = 1.2;

    /** How wide a text is at a font size, both in pixels. */
    interface Measure {
        double width(String text, int size);
    }

    NameLines {
        lines = List.copyOf(lines);
    }

    /** The largest font in which the name fits; in the smallest one, words are broken and the rest is left out. */
    static NameLines fit(String name, Measure measure) {
        for (int size = LARGEST; size > SMALLEST; size--) {
            List<String> lines = wrap(name, size, WIDTH, measure);
            if (fits(lines, size, WIDTH, measure)) {
                return new NameLines(balance(name, lines, size, measure), size);
            }
        }
        List<String> lines = wrap(name, SMALLEST, WIDTH, measure);
        return fits(lines, SMALLEST, WIDTH, measure)
                ? new NameLines(balance(name, lines, SMALLEST, measure), SMALLEST)
                : new NameLines(cut(name, measure), SMALLEST);
    }

    /** Distance from the top edge to the line on which the letters of a text line stand, in pixels. */
    double baseline(int line) {
        double height = size * LEADING;
        double first = TOP + (HEIGHT - lines.size() * height) / 2;
        return first + line * height + size * 0.95;
    }

    private static boolean fits(List<String> lines, int size, int width, Measure measure) {
        return lines.size() <= MOST_LINES
                && lines.size() * size * LEADING <= HEIGHT
                && lines.stream().allMatch(line -> measure.width(line, size) <= width);
    }

    // The narrowest lines of the same number look better than full ones and a last word alone.
    private static List<String> balance(String name, List<String> lines, int size, Measure measure) {
        List<String> best = lines;
        for (int width = WIDTH - 10; width > 0; width -= 10) {
            List<String> narrower = wrap(name, size, width, measure);
            if (narrower.size() > lines.size() || !fits(narrower, size, width, measure)) {
                return best;
            }
            best = narrower;
        }
        return best;
    }

    private static List<String> wrap(String name, int size, int width, Measure measure) {
        return wrap(pieces(name, BreakIterator.getLineInstance(Locale.ROOT)), size, width, measure);
    }

    private static List<String> wrap(List<String> pieces, int size, int width, Measure measure) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces) {
            String longer = line + piece;
            if (!line.isEmpty() && measure.width(longer.strip(), size) > width) {
                lines.add(line.strip());
                longer = piece;
            }
            line = longer;
        }
        lines.add(line.strip());
        return lines;
    }

    private static List<String> cut(String name, Measure measure) {
        List<String> pieces = new ArrayList<>();
        for (String piece : pieces(name, BreakIterator.getLineInstance(Locale.ROOT))) {
            boolean tooWide = measure.width(piece.strip(), SMALLEST) > WIDTH;
            pieces.addAll(tooWide ? characters(piece) : List.of(piece));
        }
        List<String> lines = wrap(pieces, SMALLEST, WIDTH, measure);
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES));
        kept.set(MOST_LINES - 1, ellipsis(kept.get(MOST_LINES - 1), measure));
        return kept;
    }

    private static String ellipsis(String line, Measure measure) {
        List<String> characters = new ArrayList<>(characters(line));
        while (characters.size() > 1 && measure.width(String.join("", characters) + "…", SMALLEST) > WIDTH) {
            characters.remove(characters.size() - 1);
        }
        return String.join("", characters).strip() + "…";
    }

    private static List<String> characters(String text) {
        return pieces(text, BreakIterator.getCharacterInstance(Locale.ROOT));
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        List<String> pieces = new ArrayList<>();
        breaks.setText(text);
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }
}
