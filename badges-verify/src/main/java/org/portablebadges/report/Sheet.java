package org.portablebadges.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Rows of a label and a text, all texts in one column and wrapped there, so that no line of a text can pass for a row.
 * Whatever says "safe" must be fit for a screen already ({@link SafeText}); anything else is made so here. Not
 * thread-safe.
 */
final class Sheet {
    /** Most rows of one kind; a sheet is read by people. */
    static final int MOST = 20;

    private static final int COLUMNS = 80;
    private static final String LABEL = "claims.label.";

    private final Messages messages;
    private final int labels;
    private final String textColumn;
    private final String under;
    private final StringBuilder text = new StringBuilder();
    private boolean gap;

    Sheet(Messages messages) {
        this.messages = messages;
        this.labels = messages.width(LABEL);
        this.textColumn = " ".repeat(labels + 3);
        this.under = textColumn + "  ";
    }

    Messages messages() {
        return messages;
    }

    /** A sentence of the name {@code claims.…}, with its values put in. */
    String say(String name, String... safe) {
        return messages.join("claims." + name, safe);
    }

    void title(String safe) {
        text.append(safe).append('\n');
        gap();
    }

    /** Leaves a line empty before the next row. */
    void gap() {
        gap = true;
    }

    /** A row, its label {@code claims.label.…} by name. */
    void row(String label, String safe) {
        if (gap) {
            text.append('\n');
            gap = false;
        }
        lines("  " + Columns.padded(messages.join(LABEL + label), labels) + " ", textColumn, safe);
    }

    /** A line that says more about the row before it. */
    void under(String safe) {
        lines(under, under, safe);
    }

    /** A row of text from a file, on one line before it is wrapped. */
    void text(String label, String raw) {
        row(label, SafeText.of(raw));
    }

    /** A row of text from a file that may have paragraphs. */
    void passage(String label, String raw) {
        List<String> paragraphs = SafeText.paragraphs(raw);
        row(label, paragraphs.get(0));
        paragraphs.stream().skip(1).forEach(paragraph -> lines(textColumn, textColumn, paragraph));
    }

    /** Text from a file that says more about the row before it and may have paragraphs. */
    void passageUnder(String raw) {
        SafeText.paragraphs(raw).forEach(this::under);
    }

    /** Rows for the first of these things, and how many more there are. */
    <T> void each(List<T> things, Consumer<T> rows) {
        each(things, MOST, rows);
    }

    /** As {@link #each(List, Consumer)} with another bound. */
    <T> void each(List<T> things, int most, Consumer<T> rows) {
        things.stream().limit(most).forEach(rows);
        if (things.size() > most) {
            under(say("more", String.valueOf(things.size() - most)));
        }
    }

    /** Short texts from a file in one line: the first of them, and how many more there are. */
    String joined(List<String> raw) {
        String first = raw.stream().limit(MOST).map(SafeText::of).collect(Collectors.joining(", "));
        return raw.size() > MOST ? say("and-more", first, String.valueOf(raw.size() - MOST)) : first;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void lines(String first, String next, String safe) {
        String start = first;
        for (String line : LineBreaks.of(safe, COLUMNS - first.length())) {
            text.append((start + line).stripTrailing()).append('\n');
            start = next;
        }
    }
}
