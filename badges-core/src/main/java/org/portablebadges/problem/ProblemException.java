package org.portablebadges.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Input that cannot be taken further: bytes that are no container, text that is no strict JSON, a key that is no key.
 * Checked, so that no boundary forgets it; the verifier turns it into a report.
 */
public final class ProblemException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * @param findings what is wrong, gravest first; at least one
     */
    public ProblemException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a problem needs at least one finding");
        }
        this.findings = List.copyOf(findings);
    }

    /** One error and nothing else. */
    public static ProblemException of(ProblemCode code, JsonPointer at, Object... arguments) {
        return new ProblemException(List.of(Finding.error(code, at, arguments)));
    }

    /** One error about the input as a whole. */
    public static ProblemException of(ProblemCode code, Object... arguments) {
        return of(code, JsonPointer.ROOT, arguments);
    }

    /** What is wrong, gravest first; never empty. */
    public List<Finding> findings() {
        return findings;
    }

    /** The first finding. */
    public Finding finding() {
        return findings.get(0);
    }

    /** Code of the first finding. */
    public ProblemCode code() {
        return finding().code();
    }
}
