package org.portablebadges.cli;

import org.portablebadges.issue.StatusListIssuer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import picocli.CommandLine.Command;

@Command(name = "revoke", description = "Revoke a credential for good.", mixinStandardHelpOptions = true)
final class StatusRevokeCommand extends StatusChange {
    StatusRevokeCommand(Console console) {
        super(console, "status-revoked");
    }

    @Override
    void change(StatusListIssuer lists, Iri list, int index) throws ProblemException {
        lists.revoke(list, index);
    }

    @Override
    void change(StatusListIssuer lists, Iri list, Iri credential) throws ProblemException {
        lists.revoke(list, credential);
    }
}
