package org.portablebadges.cli;

import java.util.concurrent.Callable;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.report.ProfileLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "link",
        description = "Print the link that adds a badge to a LinkedIn profile; nothing is opened.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the badge is INVALID", "2:usage", "4:unreadable", "70:internal error"},
        footer = "")
final class LinkCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A badge: PNG, SVG, token or JSON; - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Mixin
    private VerifierOptions options = new VerifierOptions();

    LinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        byte[] bytes = new FileAccess(console).read(file, ExitCode.UNREADABLE);
        AchievementCredential badge = SoundBadge.read(console, options, "link", file, bytes)
                .claimed()
                .badge()
                .orElseThrow(() -> CommandFailure.of(ExitCode.UNREADABLE, console.say("link-kind", file)));
        console.out().println(ProfileLink.of(badge));
        console.hint(console.say("link-hint"));
        return ExitCode.OK.code();
    }
}
