package org.portablebadges.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerFormat;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.quality.Lint;
import org.portablebadges.quality.LintReport;
import org.portablebadges.quality.QualityProfile;
import org.portablebadges.report.LintJson;
import org.portablebadges.report.LintText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lint",
        description = "Say what a badge lacks, where to put it, and what it gives away. No proof is checked.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes (of several files: the highest):%n",
        exitCodeList = {
            "0:nothing required is missing",
            "1:something is missing, or there that should not be",
            "2:usage",
            "4:unreadable",
            "70:internal error"
        },
        footer = "")
final class LintCommand implements Callable<Integer> {
    private static final String PRIVACY = "student-privacy";
    private static final String OWN_PROFILE = ".json";

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Badges or drafts of them: PNG, SVG, token or JSON.")
    @SuppressWarnings("NullAway.Init")
    private List<String> files;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "digital-promise, trusted-microcredential, student-privacy, or a file of your own that ends "
                    + "in .json; may be repeated. Default: student-privacy.")
    private List<String> names = List.of(PRIVACY);

    @Option(
            names = "--strict",
            description = "Let what profiles recommend and warnings of the format count like what is required.")
    private boolean strict;

    @Option(
            names = "--evidence",
            paramLabel = "DIR",
            description = "Files to compare the hashes of evidence and related resources with.")
    private @Nullable Path evidence;

    @Option(names = "--json", description = "Write one line of JSON for each file.")
    private boolean json;

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (files.stream().filter(FileAccess.STDIN::equals).count() > 1) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("two-stdin"));
        }
        Lint lint = Lint.against(profiles());
        if (evidence != null) {
            lint = lint.with(EvidenceDirectory.read(console, evidence));
        }
        int worst = ExitCode.OK.code();
        for (String file : files) {
            worst = Math.max(worst, lint(lint, file).code());
        }
        return worst;
    }

    private List<QualityProfile> profiles() {
        List<QualityProfile> profiles = new ArrayList<>();
        for (String name : names) {
            profiles.add(QualityProfile.BUNDLED.contains(name) ? QualityProfile.bundled(name) : own(name));
        }
        return profiles;
    }

    private QualityProfile own(String name) {
        if (!name.endsWith(OWN_PROFILE)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    List.of(console.say("lint-profile", name, String.join(", ", QualityProfile.BUNDLED))),
                    List.of(console.say("usage-hint", "badges lint")));
        }
        try {
            return QualityProfile.read(new FileAccess(console).read(name, ExitCode.USAGE));
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, name, e);
        }
    }

    private ExitCode lint(Lint lint, String file) {
        try {
            byte[] bytes = new FileAccess(console).read(file, ExitCode.UNREADABLE);
            ContainerFormat format = Container.detect(bytes, ContainerLimits.DEFAULT);
            boolean picture = format == ContainerFormat.PNG || format == ContainerFormat.SVG;
            LintReport report = lint.of(CredentialFile.read(bytes).secured(), picture);
            print(file, report);
            return report.isClean(strict) ? ExitCode.OK : ExitCode.INVALID;
        } catch (ProblemException e) {
            console.report(console.failure(ExitCode.UNREADABLE, file, e));
            return ExitCode.UNREADABLE;
        } catch (IOException e) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("cannot-read", String.valueOf(evidence)));
        } catch (CommandFailure missing) {
            console.report(missing);
            return missing.exit();
        }
    }

    private void print(String file, LintReport report) {
        if (json) {
            JsonObject.Builder line = JsonObject.builder().put("file", file);
            new LintJson(Console.messagesForPrograms(), strict)
                    .of(report)
                    .members()
                    .forEach(line::put);
            console.out().println(JsonWriter.guarded(line.build()));
            return;
        }
        if (files.size() > 1) {
            console.out().println(console.say("file", file));
        }
        console.out().print(new LintText(console.messages(), strict).of(report));
        if (files.size() > 1) {
            console.out().println();
        }
    }
}
