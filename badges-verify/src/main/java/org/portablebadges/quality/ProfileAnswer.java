package org.portablebadges.quality;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a badge stands to a profile.
 *
 * @param profile the profile
 * @param kind what the badge is an account of
 * @param answers an answer to each requirement, in their order
 */
public record ProfileAnswer(QualityProfile profile, MicroCredentialKind kind, List<RequirementAnswer> answers) {
    public ProfileAnswer {
        requireNonNull(profile, "profile");
        requireNonNull(kind, "kind");
        answers = List.copyOf(answers);
    }

    /** Whether something that is needed this much is missing, or there that should not be. */
    public boolean isOpen(QualityNeed need) {
        return answers.stream().anyMatch(answer -> answer.requirement().need() == need && answer.isOpen());
    }
}
