package org.portablebadges.examples.programs;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.DecisionOutcome;
import org.portablebadges.recognition.Reason;
import org.portablebadges.recognition.ReasonCode;
import org.portablebadges.recognition.UncountedBadge;

/**
 * A case and what was decided.
 *
 * @param row name of the row
 * @param asked the case
 * @param decision what was decided
 */
record Answer(String row, ProgramCase asked, Decision decision) {
    private static final Set<ReasonCode> ABOUT_AMOUNTS =
            EnumSet.of(ReasonCode.VALUE_NO_RATE, ReasonCode.VALUE_EARLIER_NOT_KNOWN);

    boolean isAsExpected() {
        return differences().isEmpty();
    }

    /** What is otherwise than expected. */
    List<String> differences() {
        return asked.expected().differences(decision, codes());
    }

    /** Every code that the decision gives, sorted. */
    List<String> codes() {
        var codes = new TreeSet<String>();
        reasons().forEach(reason -> codes.add(reason.code().value()));
        return List.copyOf(codes);
    }

    /** The reason that somebody would be told first; empty where nothing stands in the way. */
    Optional<Reason> mainReason() {
        if (decision.outcome() == DecisionOutcome.MET) {
            return Optional.empty();
        }
        return reasons()
                .filter(reason -> reason.code() != ReasonCode.NOT_NEEDED)
                .findFirst();
    }

    // What is about the whole goes before what is about badges, and why a badge did not count before what is missing.
    private Stream<Reason> reasons() {
        Stream<Reason> whole = decision.reasons().stream().filter(reason -> !ABOUT_AMOUNTS.contains(reason.code()));
        Stream<Reason> badges =
                decision.notCounted().stream().map(UncountedBadge::reasons).flatMap(List::stream);
        Stream<Reason> amounts = decision.reasons().stream().filter(reason -> ABOUT_AMOUNTS.contains(reason.code()));
        return Stream.of(whole, badges, decision.missing().stream(), amounts).flatMap(part -> part);
    }
}
