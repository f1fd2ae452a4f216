package org.portablebadges.cli;

import java.util.List;
import org.portablebadges.model.Conformance;
import org.portablebadges.report.TextReport;
import org.portablebadges.verify.ClaimedCredential;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;

/**
 * A badge that nothing speaks against: only of such a one a sheet or a link is made. That its issuer is recognized is not
 * asked for, because whoever makes them is the recipient or the issuer.
 *
 * @param claimed what it says
 * @param report what its verification came to
 */
record SoundBadge(ClaimedCredential claimed, VerificationReport report) {
    /**
     * The badge in a file.
     *
     * @param what what is to be made of it, for the refusal
     */
    static SoundBadge read(Console console, VerifierOptions options, String what, String file, byte[] bytes) {
        VerificationReport report = options.verifier(console, "badges " + what, Conformance.COMPATIBLE)
                .verify(bytes);
        boolean refused = report.verdict() == Verdict.INVALID || report.verdict() == Verdict.UNREADABLE;
        if (refused || report.claimed().isEmpty()) {
            String headline = new TextReport(console.messages(), false).headlineOf(report);
            ExitCode exit = refused ? ExitCode.of(report.verdict()) : ExitCode.UNREADABLE;
            throw new CommandFailure(exit, List.of(console.say("sheet-refused", what, file, headline)), List.of());
        }
        return new SoundBadge(report.claimed().get(), report);
    }
}
