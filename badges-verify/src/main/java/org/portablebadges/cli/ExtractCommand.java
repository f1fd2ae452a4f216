package org.portablebadges.cli;

import java.util.concurrent.Callable;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.report.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "extract",
        description = "Print the credential that a file carries, exactly as it is carried.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A badge: PNG, SVG, token or JSON; - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        byte[] bytes = new FileAccess(console).read(file, ExitCode.UNREADABLE);
        try {
            String text = Container.extract(bytes, ContainerLimits.DEFAULT).text();
            console.out().print(console.terminal() ? SafeText.lines(text) : text);
        } catch (ProblemException e) {
            throw console.failure(ExitCode.UNREADABLE, file, e);
        }
        if (console.terminal()) {
            console.out().println();
        }
        return ExitCode.OK.code();
    }
}
