package org.portablebadges.cli;

import org.portablebadges.issue.StatusListIssuer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import picocli.CommandLine.Command;

@Command(name = "suspend", description = "Suspend a credential until it is restored.", mixinStandardHelpOptions = true)
final class StatusSuspendCommand extends StatusChange {
    StatusSuspendCommand(Console console) {
        super(console, "status-suspended");
    }

    @Override
    void change(StatusListIssuer lists, Iri list, int index) throws ProblemException {
        lists.suspend(list, index);
    }

    @Override
    void change(StatusListIssuer lists, Iri list, Iri credential) throws ProblemException {
        lists.suspend(list, credential);
    }
}
