package org.portablebadges.model;

import static org.portablebadges.problem.ProblemCode.RESULT_DESCRIPTION_UNKNOWN;
import static org.portablebadges.problem.ProblemCode.RESULT_LEVEL_UNKNOWN;
import static org.portablebadges.problem.ProblemCode.RESULT_REQUIREMENT_NOT_MET;
import static org.portablebadges.problem.ProblemCode.RESULT_STATUS_MISSING;
import static org.portablebadges.problem.ProblemCode.RESULT_VALUE_NOT_ALLOWED;
import static org.portablebadges.problem.ProblemCode.RESULT_VALUE_NOT_COMPARABLE;
import static org.portablebadges.problem.ProblemCode.RESULT_VALUE_OUT_OF_RANGE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portablebadges.model.ObjectShape.Entry;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;

/**
 * Whether results fit the descriptions of their achievement. No schema can ask this, because it is about what one id in
 * the text says of another.
 *
 * <p>Errors are contradictions: a description or level that is not there, a value outside its own bounds. A level that
 * another description of the achievement has and a requirement that is not met are warnings. A value that cannot be
 * compared, such as "85 %" with "80", is a notice.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#result">OB 3.0 Result</a>
 */
public final class ResultRules {
    private final Map<Iri, Asked> asked = new HashMap<>();
    private final Set<Iri> levels = new HashSet<>();
    private final Conformance conformance;
    private final Findings findings = new Findings();

    private ResultRules(Conformance conformance) {
        this.conformance = conformance;
    }

    /**
     * Everything about the credential's results that does not fit, each with its place in the credential; at most 1,000
     * of each severity.
     */
    public static List<Finding> check(AchievementCredential credential, Conformance conformance) {
        var subject = only(credential, JsonPointer.ROOT, "credentialSubject", AchievementSubject.SHAPE);
        var achievement = only(subject.value(), subject.at(), "achievement", Achievement.SHAPE);
        var rules = new ResultRules(conformance);
        entries(achievement, "resultDescription", ResultDescription.SHAPE).forEach(rules::describe);
        entries(subject, "result", Result.SHAPE).forEach(rules::checkResult);
        return rules.findings.toList();
    }

    private static <T> Entry<T> only(ModelObject parent, JsonPointer at, String name, ObjectShape<T> shape) {
        return ObjectShape.entries(parent.json(), at, name, shape).get(0);
    }

    private static <T> List<Entry<T>> entries(Entry<? extends ModelObject> parent, String name, Shape<T> shape) {
        return ObjectShape.entries(parent.value().json(), parent.at(), name, shape);
    }

    private void describe(Entry<ResultDescription> entry) {
        var described = new Asked(entry.value());
        asked.putIfAbsent(entry.value().id(), described);
        described.levels().forEach(levels::add);
        Optional<Iri> required = entry.value().requiredLevel();
        if (required.isPresent() && !described.hasLevel(required.get())) {
            error(RESULT_LEVEL_UNKNOWN, entry.at().child("requiredLevel"), required.get());
        }
    }

    private void checkResult(Entry<Result> entry) {
        Result result = entry.value();
        Optional<Iri> described = result.resultDescription();
        Optional<Asked> description = described.map(asked::get);
        if (described.isPresent() && description.isEmpty()) {
            error(RESULT_DESCRIPTION_UNKNOWN, entry.at().child("resultDescription"), described.get());
        }
        result.achievedLevel().ifPresent(level -> checkLevel(level, description, entry.at()));
        description.ifPresent(found -> checkAgainst(found, result, entry.at()));
    }

    private void checkLevel(Iri level, Optional<Asked> description, JsonPointer at) {
        if (!levels.contains(level)) {
            error(RESULT_LEVEL_UNKNOWN, at.child("achievedLevel"), level);
        } else if (description.isPresent() && !description.get().hasLevel(level)) {
            warning(RESULT_LEVEL_UNKNOWN, at.child("achievedLevel"), level);
        }
    }

    private void checkAgainst(Asked description, Result result, JsonPointer at) {
        Optional<ResultType> type = description.description().resultType();
        if (type.equals(Optional.of(ResultType.STATUS)) && !result.json().has("status")) {
            Severity severity = conformance == Conformance.STRICT ? Severity.ERROR : Severity.WARNING;
            findings.add(Finding.of(RESULT_STATUS_MISSING, severity, at));
        }
        result.value().ifPresent(value -> checkValue(description, value, at.child("value")));
        checkRequiredLevel(description, result, at);
    }

    private void checkValue(Asked description, String value, JsonPointer at) {
        Optional<String> least = description.description().valueMin();
        Optional<String> greatest = description.description().valueMax();
        Optional<String> required = description.description().requiredValue();
        if (!description.allows(value)) {
            error(RESULT_VALUE_NOT_ALLOWED, at, value);
        } else if (Stream.of(least, greatest, required)
                .flatMap(Optional::stream)
                .anyMatch(bound -> description.compare(value, bound).isEmpty())) {
            findings.add(Finding.notice(RESULT_VALUE_NOT_COMPARABLE, at, value));
        }
        if (isBelow(description, value, least)
                || greatest.flatMap(bound -> description.compare(value, bound)).orElse(0) > 0) {
            error(RESULT_VALUE_OUT_OF_RANGE, at, value, least.orElse(""), greatest.orElse(""));
        }
        if (isBelow(description, value, required)) {
            warning(RESULT_REQUIREMENT_NOT_MET, at, value, required.orElse(""));
        }
    }

    private void checkRequiredLevel(Asked description, Result result, JsonPointer at) {
        Optional<Iri> level = description.description().requiredLevel();
        Optional<Iri> achieved = result.achievedLevel();
        if (level.isPresent() && achieved.isPresent() && description.isBelow(achieved.get(), level.get())) {
            String reached = description.name(achieved.get());
            warning(RESULT_REQUIREMENT_NOT_MET, at.child("achievedLevel"), reached, description.name(level.get()));
        }
    }

    private static boolean isBelow(Asked description, String value, Optional<String> bound) {
        return bound.flatMap(least -> description.compare(value, least)).orElse(0) < 0;
    }

    private void error(ProblemCode code, JsonPointer at, Object... arguments) {
        findings.add(Finding.error(code, at, arguments));
    }

    private void warning(ProblemCode code, JsonPointer at, Object... arguments) {
        findings.add(Finding.warning(code, at, arguments));
    }
}
