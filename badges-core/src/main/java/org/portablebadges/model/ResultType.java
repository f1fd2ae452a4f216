package org.portablebadges.model;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What kind of result a description asks for. The standard's terms are constants; others start with {@code ext:}.
 *
 * @param value the term as it is written
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#resulttype">OB 3.0 ResultType</a>
 */
public record ResultType(String value) implements Term {
    public static final ResultType GRADE_POINT_AVERAGE = new ResultType("GradePointAverage");
    public static final ResultType LETTER_GRADE = new ResultType("LetterGrade");
    public static final ResultType PERCENT = new ResultType("Percent");
    public static final ResultType PERFORMANCE_LEVEL = new ResultType("PerformanceLevel");
    public static final ResultType PREDICTED_SCORE = new ResultType("PredictedScore");
    public static final ResultType RAW_SCORE = new ResultType("RawScore");
    public static final ResultType RESULT = new ResultType("Result");
    public static final ResultType RUBRIC_CRITERION = new ResultType("RubricCriterion");
    public static final ResultType RUBRIC_CRITERION_LEVEL = new ResultType("RubricCriterionLevel");
    public static final ResultType RUBRIC_SCORE = new ResultType("RubricScore");
    public static final ResultType SCALED_SCORE = new ResultType("ScaledScore");
    public static final ResultType STATUS = new ResultType("Status");

    private static final Set<ResultType> KNOWN = Set.of(
            GRADE_POINT_AVERAGE,
            LETTER_GRADE,
            PERCENT,
            PERFORMANCE_LEVEL,
            PREDICTED_SCORE,
            RAW_SCORE,
            RESULT,
            RUBRIC_CRITERION,
            RUBRIC_CRITERION_LEVEL,
            RUBRIC_SCORE,
            SCALED_SCORE,
            STATUS);

    public ResultType {
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
