package org.portablebadges.report;

import org.portablebadges.recognition.Decision;

/**
 * A decision as text for a person: what it comes to and whose word it takes first, then what counted, what did not, and
 * what is missing. It never says that anything is granted. Immutable and thread-safe.
 */
public final class DecisionText {
    private final Messages messages;
    private final boolean full;

    /**
     * Text whose sentences come from these messages.
     *
     * @param full whether what is sensitive is shown too; of a minor no name is shown even then
     */
    public DecisionText(Messages messages, boolean full) {
        this.messages = messages;
        this.full = full;
    }

    /** The decision, ending in a line feed. */
    public String of(Decision decision) {
        var rows = new DecisionRows(decision, messages, DecisionView.of(decision, full));
        var text = new StringBuilder();
        text.append(rows.outcome()).append("  ").append(rows.headline()).append('\n');
        rows.notes().forEach(note -> text.append("  ").append(note).append('\n'));
        text.append('\n');
        int width = messages.width("decision.row.") + 1;
        rows.rows().forEach(row -> text.append("  ")
                .append(Columns.padded(row.label(), width))
                .append(' ')
                .append(row.value())
                .append('\n'));
        return text.toString();
    }
}
