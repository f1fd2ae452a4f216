package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What badges are looked at for. Authorities have purposes of their own; those that are common are constants.
 *
 * @param value the word that policies and cases use
 */
public record Purpose(String value) {
    public static final Purpose PREPARATION = new Purpose("preparation");
    public static final Purpose INITIAL_CERTIFICATION = new Purpose("initial-certification");
    public static final Purpose PROFESSIONAL_LEARNING = new Purpose("professional-learning");
    public static final Purpose LICENSE_RENEWAL = new Purpose("license-renewal");
    public static final Purpose ADDED_ENDORSEMENT = new Purpose("added-endorsement");
    public static final Purpose LICENSE_ADVANCEMENT = new Purpose("license-advancement");
    public static final Purpose EVALUATION = new Purpose("evaluation");
    public static final Purpose SALARY = new Purpose("salary");
    public static final Purpose STIPEND = new Purpose("stipend");
    public static final Purpose COLLEGE_CREDIT = new Purpose("college-credit");
    public static final Purpose REVIEWER_ELIGIBILITY = new Purpose("reviewer-eligibility");
    public static final Purpose INDUCTION = new Purpose("induction");

    private static final Set<Purpose> SENSITIVE = Set.of(SALARY, EVALUATION);

    public Purpose {
        requireNonNull(value, "value");
    }

    /** Whether facts, amounts and levels are withheld unless they are asked for. */
    public boolean isSensitive() {
        return SENSITIVE.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
