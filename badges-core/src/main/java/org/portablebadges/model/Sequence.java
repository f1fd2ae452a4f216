package org.portablebadges.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.portablebadges.model.Requirement.Kind;
import org.portablebadges.problem.Iri;

/**
 * Which achievements of a requirement stand directly before which others. Of a part that is itself in order, only its end
 * stands before what follows.
 *
 * @param requirement the requirement
 */
record Sequence(Requirement requirement) {

    /** One statement for each pair, each once. */
    Set<Association> associations() {
        var found = new LinkedHashSet<Association>();
        collect(requirement, found);
        return found;
    }

    private static void collect(Requirement requirement, Set<Association> found) {
        List<Requirement> parts = requirement.parts();
        parts.forEach(part -> collect(part, found));
        if (requirement.kind() != Kind.IN_ORDER) {
            return;
        }
        for (int i = 1; i < parts.size(); i++) {
            Set<Iri> starts = edge(parts.get(i), false);
            for (Iri end : edge(parts.get(i - 1), true)) {
                starts.stream()
                        .filter(start -> !start.equals(end))
                        .forEach(start -> found.add(new Association(AssociationType.PRECEDES, end, start)));
            }
        }
    }

    /** The achievements that a requirement may end or begin with. */
    private static Set<Iri> edge(Requirement requirement, boolean end) {
        if (requirement.kind() == Kind.ACHIEVEMENT) {
            return requirement.achievements();
        }
        List<Requirement> parts = requirement.parts();
        if (requirement.kind() == Kind.IN_ORDER) {
            return edge(parts.get(end ? parts.size() - 1 : 0), end);
        }
        return parts.stream()
                .flatMap(part -> edge(part, end).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
