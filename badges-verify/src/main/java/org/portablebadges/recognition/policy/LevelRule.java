package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * Which level a badge must state.
 *
 * @param kind what is asked
 * @param level id or name of the level, for {@link Kind#NAMED}; empty otherwise
 * @param criteria ids or names of the result descriptions that it is asked of; all that could be where empty
 * @param acceptNotStated whether a badge without results counts
 */
public record LevelRule(Kind kind, String level, List<String> criteria, boolean acceptNotStated) {
    /** The award is enough. */
    public static final LevelRule AWARD = new LevelRule(Kind.AWARD, "", List.of(), true);

    static final Map<String, Kind> KINDS = Map.of(
            "award-is-enough", Kind.AWARD, "issuer-required-level", Kind.ISSUER_REQUIRED, "named-level", Kind.NAMED);

    /** What is asked. Closed. */
    public enum Kind {
        /** Nothing beyond the award. */
        AWARD,
        /** What the issuer's own descriptions require. */
        ISSUER_REQUIRED,
        /** A level that the policy names. */
        NAMED
    }

    public LevelRule {
        requireNonNull(kind, "kind");
        requireNonNull(level, "level");
        criteria = List.copyOf(criteria);
    }
}
