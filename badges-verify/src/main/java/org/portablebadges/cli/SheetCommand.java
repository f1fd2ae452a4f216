package org.portablebadges.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.portablebadges.report.HtmlSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sheet",
        description = "Write a badge as one page to print: picture, facts, QR code; by default without the recipient.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the badge is INVALID", "2:usage", "4:unreadable", "70:internal error"},
        footer = "")
final class SheetCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A badge: PNG, SVG, token or JSON; - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--out", required = true, paramLabel = "SHEET.html", description = "Where to write the page.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--personal", description = "Say who the recipient is, and let the code hold the badge itself.")
    private boolean personal;

    @Option(names = "--force", description = "Replace the page where there is one.")
    private boolean force;

    @Mixin
    private VerifierOptions options = new VerifierOptions();

    SheetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new FileAccess(console);
        files.requireFree(out, force);
        byte[] bytes = files.read(file, ExitCode.UNREADABLE);
        SoundBadge badge = SoundBadge.read(console, options, "sheet", file, bytes);
        String page = new HtmlSheet(console.messages(), personal).of(badge.claimed(), badge.report(), bytes);
        files.write(out, page.getBytes(StandardCharsets.UTF_8), force);
        console.out().println(console.say("wrote", out));
        return ExitCode.OK.code();
    }
}
