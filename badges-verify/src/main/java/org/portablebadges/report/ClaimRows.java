package org.portablebadges.report;

import java.util.List;

/** Claims one below the other: what each is about, and what is claimed. Not thread-safe. */
final class ClaimRows {
    private final Messages messages;
    private final StringBuilder text;

    ClaimRows(Messages messages) {
        this.messages = messages;
        this.text = new StringBuilder(messages.text("claims.title", List.of())).append("\n\n");
    }

    /**
     * Adds a claim.
     *
     * @param label name of the words for what it is about
     * @param value what is claimed, fit for a screen
     */
    void add(String label, String value) {
        text.append(String.format("  %-13s %s", messages.text(label, List.of()), value))
                .append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
