package org.portablebadges.cli;

import org.portablebadges.issue.StatusListIssuer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import picocli.CommandLine.Command;

@Command(name = "restore", description = "Lift the suspension of a credential.", mixinStandardHelpOptions = true)
final class StatusRestoreCommand extends StatusChange {
    StatusRestoreCommand(Console console) {
        super(console, "status-restored");
    }

    @Override
    void change(StatusListIssuer lists, Iri list, int index) throws ProblemException {
        lists.restore(list, index);
    }

    @Override
    void change(StatusListIssuer lists, Iri list, Iri credential) throws ProblemException {
        lists.restore(list, credential);
    }
}
