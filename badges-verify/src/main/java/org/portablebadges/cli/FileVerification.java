package org.portablebadges.cli;

import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

/** Verifies files by their names; one that cannot be had is told, and has a report like any other. */
final class FileVerification {
    private final Console console;
    private final Verifier verifier;

    FileVerification(Console console, Verifier verifier) {
        this.console = console;
        this.verifier = verifier;
    }

    VerificationReport of(String file) {
        try {
            return verifier.verify(new FileAccess(console).read(file, ExitCode.UNREADABLE));
        } catch (CommandFailure missing) {
            return missing(missing);
        }
    }

    /** The report on a file that cannot be had. */
    VerificationReport missing(CommandFailure missing) {
        console.report(missing);
        return verifier.unreadable(Finding.error(ProblemCode.CONTAINER_INACCESSIBLE, JsonPointer.ROOT));
    }
}
