package org.portablebadges.verify;

import java.util.HashMap;
import java.util.Map;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.status.Bitstring;
import org.portablebadges.verify.trust.CapturedDocument;

/**
 * The status lists that a file and everything inside it rest on. Each takes the same way as the file, once, however many
 * entries name it. Not thread-safe: one a file.
 */
final class StatusLists {
    private final Settings settings;
    private final Workload workload;
    private final Map<Iri, VerificationReport> reports = new HashMap<>();
    private final Map<String, Bitstring> values = new HashMap<>();
    private final Map<String, ProblemException> unreadable = new HashMap<>();

    StatusLists(Settings settings, Workload workload) {
        this.settings = settings;
        this.workload = workload;
    }

    /**
     * Values of a list, inflated once however many entries ask for one.
     *
     * @throws ProblemException as {@link Bitstring#decode} does
     */
    Bitstring values(String encodedList) throws ProblemException {
        ProblemException fault = unreadable.get(encodedList);
        if (fault != null) {
            throw fault;
        }
        Bitstring known = values.get(encodedList);
        if (known != null) {
            return known;
        }
        try {
            Bitstring decoded = settings.lists().values(encodedList, settings.limits());
            values.put(encodedList, decoded);
            return decoded;
        } catch (ProblemException e) {
            unreadable.put(encodedList, e);
            throw e;
        }
    }

    /** Report on a list. */
    VerificationReport report(CapturedDocument list) {
        VerificationReport known = reports.get(list.address());
        if (known != null) {
            return known;
        }
        Settings asCaptured = settings.forStatusList(list.capturedAt());
        VerificationReport report = new Verification(asCaptured, workload, this).ofStatusList(list);
        reports.put(list.address(), report);
        return report;
    }
}
