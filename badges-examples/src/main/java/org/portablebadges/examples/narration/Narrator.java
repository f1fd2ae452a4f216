package org.portablebadges.examples.narration;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;

/**
 * Tells what happens, day by day, and notices where an answer is another one than the story says. Not thread-safe.
 */
public final class Narrator {
    /** What stands below a date begins where the words beside it do. */
    public static final String INDENT = " ".repeat(12);

    private final PrintStream out;
    private boolean asTold = true;

    /** Tells it all to this stream, which stays open. */
    public Narrator(PrintStream out) {
        this.out = requireNonNull(out, "out");
    }

    /** Whether every answer so far was the one that the story says. */
    public boolean isAsTold() {
        return asTold;
    }

    /** Something happens. */
    public void happens(String date, String... lines) {
        line(date + "  " + String.join("\n" + INDENT, lines));
        paragraph();
    }

    /** Where an answer is another one than the story says, tells what the story says. */
    public void compare(boolean same, String told) {
        if (!same) {
            asTold = false;
            line(INDENT + "BUT THE STORY SAYS  " + told);
            paragraph();
        }
    }

    /** One line. */
    public void line(String line) {
        out.println(line);
    }

    /** Ends what belongs together. */
    public void paragraph() {
        out.println();
    }
}
