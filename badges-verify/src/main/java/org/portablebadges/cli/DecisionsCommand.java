package org.portablebadges.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.report.DecisionSummary;
import org.portablebadges.report.DecisionTally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "decisions",
        description = "Work with decisions that badges recognize wrote.",
        subcommands = DecisionsCommand.SummarizeCommand.class)
final class DecisionsCommand extends CommandGroup {
    DecisionsCommand(Console console) {
        super(console);
    }

    @Command(
            name = "summarize",
            description = "Count cases by policy, purpose, outcome and reason; no person, and no small number.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:done", "2:usage, or a file without decisions in it", "70:internal error"},
            footer = "")
    static final class SummarizeCommand implements Callable<Integer> {
        private static final int MAX_BYTES = 64 << 20;

        private final Console console;

        @Parameters(
                arity = "1..*",
                paramLabel = "FILE",
                description = "Decisions of badges recognize --json, one a line; - for stdin.")
        @SuppressWarnings("NullAway.Init")
        private List<String> files;

        @Option(names = "--json", description = "Write one line of JSON.")
        private boolean json;

        SummarizeCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            var tally = new DecisionTally();
            List<String> errors = new ArrayList<>();
            files.forEach(file -> add(tally, file, errors));
            if (!errors.isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, errors, List.of());
            }
            DecisionSummary summary = DecisionSummary.of(tally, console.messages());
            if (json) {
                console.out().println(JsonWriter.guarded(summary.json()));
            } else {
                console.out().print(summary.text());
            }
            return ExitCode.OK.code();
        }

        private void add(DecisionTally tally, String file, List<String> errors) {
            byte[] bytes = new FileAccess(console).read(file, MAX_BYTES, ExitCode.USAGE);
            if (bytes.length > MAX_BYTES) {
                errors.add(console.say("too-large", file, MAX_BYTES));
                return;
            }
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    add(tally, console.say("line", file, i + 1), lines.get(i), errors);
                }
            }
        }

        private void add(DecisionTally tally, String place, String line, List<String> errors) {
            try {
                tally.add(line.getBytes(StandardCharsets.UTF_8));
            } catch (ProblemException e) {
                for (Finding finding : e.findings()) {
                    errors.add(console.sentence(place, finding));
                }
            }
        }
    }
}
