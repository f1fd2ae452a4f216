package org.portablebadges.examples.docs;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One rule of the standard and what holds this project to it.
 *
 * @param id what the checklist knows the rule by, such as {@code J8}
 * @param level how binding it is: MUST, SHOULD, MAY, ours, or trap
 * @param rule what it asks, in our words
 * @param heldBy tests as {@code Class.method} and fixtures as {@code area/case}; empty where the rule does not apply
 * @param reason why it does not apply; empty where something holds it
 */
record ChecklistRow(String id, String level, String rule, List<String> heldBy, String reason) {
    private static final String NOT_APPLICABLE = "n/a: ";

    ChecklistRow {
        requireNonNull(id, "id");
        requireNonNull(level, "level");
        requireNonNull(rule, "rule");
        heldBy = List.copyOf(heldBy);
        if (heldBy.isEmpty() == reason.isEmpty()) {
            throw new IllegalArgumentException(id + " needs either what holds it or why it does not apply");
        }
    }

    /** Reads a line of four columns: id, level, rule, and what holds it or why it does not apply. */
    static ChecklistRow parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 4) {
            throw new IllegalArgumentException("not four columns: " + line);
        }
        String last = columns[3];
        return last.startsWith(NOT_APPLICABLE)
                ? new ChecklistRow(
                        columns[0], columns[1], columns[2], List.of(), last.substring(NOT_APPLICABLE.length()))
                : new ChecklistRow(columns[0], columns[1], columns[2], List.of(last.split(" ")), "");
    }
}
