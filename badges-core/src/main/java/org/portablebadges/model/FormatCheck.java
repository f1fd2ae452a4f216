package org.portablebadges.model;

import java.util.List;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.Severity;

/** One walk over one JSON object: collects what departs from the class tables. Not thread-safe. */
final class FormatCheck {
    private final Conformance conformance;
    private final Findings findings = new Findings();
    private boolean coreReadable = true;

    FormatCheck(Conformance conformance) {
        this.conformance = conformance;
    }

    /** The place where the walk starts. */
    Place root() {
        return new Place(JsonPointer.ROOT, true, this);
    }

    void report(FormatRule rule, Place place, Object... arguments) {
        if (rule.severity(Conformance.COMPATIBLE, place.core()) == Severity.ERROR) {
            coreReadable = false;
        }
        findings.add(Finding.of(rule.code(), rule.severity(conformance, place.core()), place.at(), arguments));
    }

    /** Whether everything a verifier decides on could be read. */
    boolean isCoreReadable() {
        return coreReadable;
    }

    List<Finding> findings() {
        return findings.toList();
    }
}
