package org.portablebadges.cli;

import java.util.List;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** Puts a credential into a picture, with a way out where the picture carries one already. */
final class Baking {
    private final Console console;

    Baking(Console console) {
        this.console = console;
    }

    /**
     * The picture with the credential in it.
     *
     * @param name what the picture is called where something is wrong with it
     * @param force whether a credential that the picture carries is replaced
     */
    byte[] bake(String name, byte[] picture, CredentialFile credential, boolean force) {
        try {
            return Container.bake(
                    picture, credential.secured().text(), credential.generation(), force, ContainerLimits.DEFAULT);
        } catch (ProblemException e) {
            boolean taken = e.code() == ProblemCode.CONTAINER_ALREADY_BAKED;
            CommandFailure failure = console.failure(taken ? ExitCode.USAGE : ExitCode.UNREADABLE, name, e);
            List<String> hints = taken ? List.of(console.say("baked-hint")) : List.of();
            throw new CommandFailure(failure.exit(), failure.errors(), hints);
        }
    }
}
