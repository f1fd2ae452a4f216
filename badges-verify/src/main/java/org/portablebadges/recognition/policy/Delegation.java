package org.portablebadges.recognition.policy;

import java.util.List;
import org.portablebadges.problem.Iri;

/**
 * What a policy leaves to others. A path is the names of members from the root of a policy on, joined by dots, with
 * {@code *} for any name; {@code add} after a list stands for more entries in it.
 *
 * @param to authorities that may set it
 * @param may paths that they may set, with all below them
 * @param locked paths that they may not, even below those
 */
public record Delegation(List<Iri> to, List<String> may, List<String> locked) {
    /** The step that stands for more entries of a list. */
    static final String ADD = "add";

    public Delegation {
        to = List.copyOf(to);
        may = List.copyOf(may);
        locked = List.copyOf(locked);
    }

    /** Whether a path may be set. */
    boolean allows(List<String> path) {
        return may.stream().anyMatch(pattern -> covers(pattern, path))
                && locked.stream().noneMatch(pattern -> covers(pattern, path));
    }

    /** Whether something below a path may be set. */
    boolean reachesBelow(List<String> path) {
        return may.stream().anyMatch(pattern -> isBelow(pattern, path));
    }

    /** Whether something below a path may not be set. */
    boolean isLockedBelow(List<String> path) {
        return locked.stream().anyMatch(pattern -> isBelow(pattern, path));
    }

    private static boolean isBelow(String pattern, List<String> path) {
        List<String> steps = List.of(pattern.split("\\.", -1));
        return steps.size() > path.size() && matches(steps.subList(0, path.size()), path);
    }

    private static boolean covers(String pattern, List<String> path) {
        List<String> steps = List.of(pattern.split("\\.", -1));
        return steps.size() <= path.size() && matches(steps, path.subList(0, steps.size()));
    }

    private static boolean matches(List<String> steps, List<String> path) {
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).equals("*") && !steps.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
