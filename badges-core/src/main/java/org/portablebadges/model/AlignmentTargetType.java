package org.portablebadges.model;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What kind of thing an alignment points to. The standard's terms are constants; others start with {@code ext:}.
 *
 * @param value the term as it is written
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#alignmenttargettype">OB 3.0 AlignmentTargetType</a>
 */
public record AlignmentTargetType(String value) implements Term {
    public static final AlignmentTargetType COMPETENCY = new AlignmentTargetType("ceasn:Competency");
    public static final AlignmentTargetType CREDENTIAL = new AlignmentTargetType("ceterms:Credential");
    public static final AlignmentTargetType CF_ITEM = new AlignmentTargetType("CFItem");
    public static final AlignmentTargetType CF_RUBRIC = new AlignmentTargetType("CFRubric");
    public static final AlignmentTargetType CF_RUBRIC_CRITERION = new AlignmentTargetType("CFRubricCriterion");
    public static final AlignmentTargetType CF_RUBRIC_CRITERION_LEVEL =
            new AlignmentTargetType("CFRubricCriterionLevel");
    public static final AlignmentTargetType CTDL = new AlignmentTargetType("CTDL");

    private static final Set<AlignmentTargetType> KNOWN =
            Set.of(COMPETENCY, CREDENTIAL, CF_ITEM, CF_RUBRIC, CF_RUBRIC_CRITERION, CF_RUBRIC_CRITERION_LEVEL, CTDL);

    public AlignmentTargetType {
        requireNonNull(value, "value");
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
