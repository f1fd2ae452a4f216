package org.portablebadges.report;

import org.portablebadges.verify.Outcome;
import org.portablebadges.verify.Verdict;

/** A sign that tells verdicts and outcomes apart without color: an outline of its own and a mark in it. */
enum Shape {
    /** A disk with a tick. */
    TICK("good", "M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z", "M6.5 12.5l4 4l7.5-8.5"),
    /** A triangle with an exclamation mark. */
    TRIANGLE("open", "M12 1.5L23.5 22.5H.5z", "M12 8.5v7M12 18v1.8"),
    /** An octagon with a cross. */
    CROSS("bad", "M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z", "M7.5 7.5l9 9M16.5 7.5l-9 9"),
    /** A square with a bar. */
    BAR("none", "M2 2h20v20H2z", "M6.5 12h11");

    private final String tone;
    private final String outline;
    private final String mark;

    Shape(String tone, String outline, String mark) {
        this.tone = tone;
        this.outline = outline;
        this.mark = mark;
    }

    static Shape of(Verdict verdict) {
        return switch (verdict) {
            case VALID -> TICK;
            case NOT_VERIFIED -> TRIANGLE;
            case INVALID -> CROSS;
            case UNREADABLE -> BAR;
        };
    }

    static Shape of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> TICK;
            case FAILED -> CROSS;
            case UNDETERMINED -> TRIANGLE;
            case SKIPPED -> BAR;
        };
    }

    /** Name of its color in the style sheet. */
    String tone() {
        return tone;
    }

    /** The outline as an SVG path on 24 by 24. */
    String outline() {
        return outline;
    }

    /** The mark as an SVG path on 24 by 24. */
    String mark() {
        return mark;
    }
}
