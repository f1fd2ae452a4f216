package org.portablebadges.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.portablebadges.report.HtmlReport;
import org.portablebadges.verify.VerificationReport;
import picocli.CommandLine.Option;

/** Where a report is written as a page, and how much of the recipient it shows. */
final class HtmlOptions {
    @Option(
            names = "--html",
            paramLabel = "OUT.html",
            description = "Write the report as a page that prints well, too.")
    private @Nullable Path out;

    @Option(names = "--full", description = "Show identifiers of the recipient on the page.")
    private boolean full;

    @Option(names = "--force", description = "Replace the page where there is one.")
    private boolean force;

    /**
     * Refuses before anything is verified what could not be written.
     *
     * @param files how many single files there are to verify
     */
    void require(Console console, int files) {
        if (out == null) {
            return;
        }
        if (files != 1) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("html-one"));
        }
        new FileAccess(console).requireFree(out, force);
    }

    /** Writes the page, where one was asked for. */
    void write(Console console, VerificationReport report, byte[] file) {
        if (out != null) {
            String page = new HtmlReport(console.messages(), full).of(report, file);
            new FileAccess(console).write(out, page.getBytes(StandardCharsets.UTF_8), force);
        }
    }
}
