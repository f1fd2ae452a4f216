package org.portablebadges.cli;

import java.util.concurrent.Callable;
import org.portablebadges.issue.StatusListIssuer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;

/** What the commands have in common that change one place on a list. */
abstract class StatusChange implements Callable<Integer> {
    private final Console console;
    private final String done;

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private PlaceOption place;

    /**
     * A command on this console.
     *
     * @param done name of the sentence that says what was done
     */
    StatusChange(Console console, String done) {
        this.console = console;
        this.done = done;
    }

    abstract void change(StatusListIssuer lists, Iri list, int index) throws ProblemException;

    abstract void change(StatusListIssuer lists, Iri list, Iri credential) throws ProblemException;

    @Override
    public final Integer call() {
        String sentence = ledger.use(console, (found, list) -> {
            StatusListIssuer lists = StatusListIssuer.builder().ledger(found).build();
            if (place.index != null) {
                change(lists, list, place.index);
            } else {
                change(lists, list, Iri.of(String.valueOf(place.credential)));
            }
            return console.say(done, place, list);
        });
        console.out().println(sentence);
        console.hint(console.say("status-publish-hint"));
        return ExitCode.OK.code();
    }
}
