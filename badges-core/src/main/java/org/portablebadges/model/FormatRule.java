package org.portablebadges.model;

import static org.portablebadges.problem.Severity.ERROR;
import static org.portablebadges.problem.Severity.WARNING;

import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;

/**
 * The rules of the format and how grave a breach of each is: the one table of the compatible and the strict profile.
 * The core is what a verifier decides on: credential type, the ids of credential and issuer, the dates of validity, the
 * one subject, id and name of the achievement, and that a status entry can be read at all.
 */
enum FormatRule {
    // rule(code, compatible, compatible and in the core, strict, clause)
    CREDENTIAL_TYPE(ProblemCode.FORMAT_NOT_AN_ACHIEVEMENT_CREDENTIAL, ERROR, ERROR, ERROR, "OB 3.0 B, Credential"),
    CREDENTIAL_TYPE_MISSING(ProblemCode.FORMAT_TYPE_MISSING, WARNING, ERROR, ERROR, "VC 2.0 4.5"),
    ONE_SUBJECT(ProblemCode.FORMAT_ONE_SUBJECT, WARNING, ERROR, ERROR, "OB 3.0 B, Credential"),
    MEMBER_MISSING(ProblemCode.FORMAT_MEMBER_MISSING, WARNING, ERROR, ERROR, "OB 3.0 B"),
    WRONG_SHAPE(ProblemCode.FORMAT_WRONG_SHAPE, WARNING, ERROR, ERROR, "OB 3.0 A.1"),
    NOT_A_DATE(ProblemCode.FORMAT_NOT_A_DATE, WARNING, ERROR, ERROR, "OB 3.0 B, DateTimeZ"),
    DATE_WITHOUT_ZONE(ProblemCode.FORMAT_DATE_WITHOUT_ZONE, WARNING, ERROR, ERROR, "OB 3.0 B, DateTimeZ"),
    DATE_WITHOUT_ZONE_VC_1_1(ProblemCode.FORMAT_DATE_WITHOUT_ZONE, WARNING, WARNING, WARNING, "VC 1.1 4.6"),
    SINGLE_EXPECTED(ProblemCode.FORMAT_WRONG_SHAPE, WARNING, WARNING, ERROR, "OB 3.0 A.1"),
    LANGUAGE_MAP(ProblemCode.FORMAT_WRONG_SHAPE, WARNING, WARNING, ERROR, "OB 3.0 A.1"),
    ARRAY_EXPECTED(ProblemCode.FORMAT_ARRAY_EXPECTED, WARNING, WARNING, ERROR, "OB 3.0 A.1"),
    OBJECT_EXPECTED(ProblemCode.FORMAT_OBJECT_EXPECTED, WARNING, WARNING, ERROR, "OB 3.0 A.1"),
    EMPTY_VALUE(ProblemCode.FORMAT_EMPTY_VALUE, WARNING, WARNING, ERROR, "OB 3.0 A.1"),
    NOT_AN_IRI(ProblemCode.FORMAT_NOT_AN_IRI, WARNING, WARNING, ERROR, "OB 3.0 B, URI"),
    TYPE_MISSING(ProblemCode.FORMAT_TYPE_MISSING, WARNING, WARNING, ERROR, "OB 3.0 B"),
    UNKNOWN_TERM(ProblemCode.FORMAT_UNKNOWN_TERM, WARNING, WARNING, ERROR, "OB 3.0 C"),
    UNKNOWN_MEMBER(ProblemCode.FORMAT_UNKNOWN_MEMBER, WARNING, WARNING, ERROR, "OB 3.0 C"),
    RECIPIENT_MISSING(ProblemCode.FORMAT_RECIPIENT_MISSING, WARNING, WARNING, ERROR, "OB 3.0 B, Subject"),
    DUPLICATE_ID(ProblemCode.FORMAT_DUPLICATE_ID, WARNING, WARNING, ERROR, "OB 3.0 B"),
    VALIDITY_REVERSED(ProblemCode.CREDENTIAL_VALIDITY_REVERSED, WARNING, WARNING, ERROR, "VC 2.0 4.9"),
    CREDITS_EXCEEDED(ProblemCode.FORMAT_CREDITS_EXCEEDED, WARNING, WARNING, WARNING, "OB 3.0 B, AchievementSubject"),
    STACK_COUNT(ProblemCode.STACK_COUNT, ERROR, ERROR, ERROR, "Requirement"),
    STACK_REPEATED(ProblemCode.STACK_REPEATED, ERROR, ERROR, ERROR, "Requirement"),
    CRITERIA_EMPTY(ProblemCode.FORMAT_CRITERIA_EMPTY, WARNING, WARNING, ERROR, "OB 3.0 B, Criteria");

    private final ProblemCode code;
    private final Severity compatible;
    private final Severity core;
    private final Severity strict;
    private final String clause;

    FormatRule(ProblemCode code, Severity compatible, Severity core, Severity strict, String clause) {
        this.code = code;
        this.compatible = compatible;
        this.core = core;
        this.strict = strict;
        this.clause = clause;
    }

    ProblemCode code() {
        return code;
    }

    /** How grave a breach is. */
    Severity severity(Conformance conformance, boolean inCore) {
        if (conformance == Conformance.STRICT) {
            return strict;
        }
        return inCore ? core : compatible;
    }

    /** The part of the standard that sets the rule. */
    String clause() {
        return clause;
    }
}
