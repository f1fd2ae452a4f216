package org.portablebadges.model;

import java.util.Map;
import org.portablebadges.problem.Iri;

/**
 * A requirement as nested lists in Markdown, for people.
 *
 * @param names names of achievements by id; one without a name is given by its id
 */
record StackCriteria(Map<Iri, String> names) {
    private static final String INDENT = "  ";

    /** The requirement in words. */
    String narrative(Requirement requirement) {
        var text = new StringBuilder();
        write(requirement, "", text);
        return text.toString().strip();
    }

    private void write(Requirement requirement, String indent, StringBuilder text) {
        String bullet = indent.isEmpty() ? "" : indent.substring(INDENT.length()) + "- ";
        text.append(bullet).append(line(requirement)).append('\n');
        requirement.parts().forEach(part -> write(part, indent + INDENT, text));
    }

    private String line(Requirement requirement) {
        return switch (requirement.kind()) {
            case ACHIEVEMENT -> requirement.achievement().map(this::name).orElse("");
            case ALL_OF -> "All of:";
            case AT_LEAST -> "At least " + requirement.least() + " of:";
            case CHOICE -> "One of:";
            case IN_ORDER -> "All of these, in this order:";
        };
    }

    private String name(Iri id) {
        return names.getOrDefault(id, id.value()).replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }
}
