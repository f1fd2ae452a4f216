package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

/**
 * Badges that never count, whatever lists say.
 *
 * @param member what they are told by: {@code achievement}, {@code achievementType} or {@code tag}
 * @param value its value
 * @param reason why, in the authority's words
 */
public record Exclusion(String member, String value, String reason) {
    public Exclusion {
        requireNonNull(member, "member");
        requireNonNull(value, "value");
        requireNonNull(reason, "reason");
    }
}
