package org.portablebadges.verify;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Severity;

/**
 * One check of a report.
 *
 * @param id which check
 * @param outcome what came of it
 * @param note why, in one line
 * @param findings what was found, gravest first; a passed check has no errors
 * @param evidence the values the outcome rests on, by name, in a fixed order
 */
public record Check(CheckId id, Outcome outcome, Note note, List<Finding> findings, Map<String, String> evidence) {
    public Check {
        requireNonNull(id, "id");
        requireNonNull(outcome, "outcome");
        requireNonNull(note, "note");
        findings = gravestFirst(findings);
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        if (outcome == Outcome.PASSED && !errors(findings).isEmpty()) {
            throw new IllegalArgumentException("a passed check carries errors: " + findings);
        }
    }

    static Check passed(CheckId id, Note note, List<Finding> findings) {
        return new Check(id, Outcome.PASSED, note, findings, Map.of());
    }

    static Check failed(CheckId id, List<Finding> findings) {
        return new Check(id, Outcome.FAILED, Note.of(NoteCode.SEE_FINDING), findings, Map.of());
    }

    static Check undetermined(CheckId id, List<Finding> findings) {
        return new Check(id, Outcome.UNDETERMINED, Note.of(NoteCode.SEE_FINDING), findings, Map.of());
    }

    static Check skipped(CheckId id, Note note) {
        return new Check(id, Outcome.SKIPPED, note, List.of(), Map.of());
    }

    static Check notReached(CheckId id, CheckId because) {
        return skipped(id, Note.of(NoteCode.NOT_REACHED, because));
    }

    /** Same check with one more value that its outcome rests on. */
    Check with(String name, String value) {
        var more = new LinkedHashMap<>(evidence);
        more.put(name, value);
        return new Check(id, outcome, note, findings, more);
    }

    /** Same check with further findings that do not change its outcome. */
    Check and(List<Finding> more) {
        var all = new ArrayList<>(findings);
        all.addAll(more);
        return new Check(id, outcome, note, all, evidence);
    }

    static List<Finding> errors(List<Finding> findings) {
        List<Finding> errors = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                errors.add(finding);
            }
        }
        return errors;
    }

    private static List<Finding> gravestFirst(List<Finding> findings) {
        if (findings.size() < 2) {
            return List.copyOf(findings);
        }
        var sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Finding::severity));
        return Collections.unmodifiableList(sorted);
    }
}
