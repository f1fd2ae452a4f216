package org.portablebadges.model;

import java.util.List;
import java.util.stream.Collectors;
import org.portablebadges.problem.Finding;

/** A builder was asked for an object that does not conform. It lists every problem at once. */
public final class InvalidModelException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    InvalidModelException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    /** What is wrong, each with the place in the object that was to be built; never empty. */
    public List<Finding> findings() {
        return findings;
    }
}
