package org.portablebadges.quality;

import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.ResultDescription;

/**
 * What a badge is an account of, as far as its results tell. The names are those of the TrustEd Microcredential framework
 * (2024); telling them apart by results is our reading of it.
 */
public enum MicroCredentialKind {
    /** Work assessed by a rubric. */
    APPLICATION("application"),
    /** A test, a score or another result without a rubric. */
    KNOWLEDGE("knowledge"),
    /** Nothing that was assessed: attendance, thanks, the use of a tool. */
    RECOGNITION("recognition");

    private final String value;

    MicroCredentialKind(String value) {
        this.value = value;
    }

    /** As profiles write it. */
    public String value() {
        return value;
    }

    /** The kind of a badge. */
    public static MicroCredentialKind of(AchievementCredential badge) {
        if (badge.achievement().resultDescription().stream().anyMatch(MicroCredentialKind::isRubric)) {
            return APPLICATION;
        }
        boolean assessed = !badge.achievement().resultDescription().isEmpty()
                || !badge.credentialSubject().result().isEmpty();
        return assessed ? KNOWLEDGE : RECOGNITION;
    }

    /** Whether a description is a rubric: one level alone tells nothing apart. */
    static boolean isRubric(ResultDescription description) {
        return description.rubricCriterionLevel().size() >= 2;
    }
}
