package org.portablebadges.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.portablebadges.recognition.Decision;
import org.portablebadges.recognition.Reason;
import org.portablebadges.recognition.ReasonCode;

/**
 * How much of a decision is shown. Facts, amounts, levels, grounds and the names of achievements are withheld where the
 * purpose is salary or evaluation, unless all is asked for. Of a minor no name is ever shown.
 *
 * @param withheld whether they are
 * @param named whether names of achievements are shown
 */
record DecisionView(boolean withheld, boolean named) {
    private static final Set<ReasonCode> TELLING = EnumSet.of(
            ReasonCode.LEVEL_BELOW,
            ReasonCode.LEVEL_NOT_STATED,
            ReasonCode.NEEDS_AMOUNT,
            ReasonCode.NEEDS_AMOUNT_IN_CATEGORY);

    static DecisionView of(Decision decision, boolean full) {
        boolean withheld = decision.isSensitive() && !full;
        return new DecisionView(withheld, !withheld && !decision.isMinor());
    }

    /** A reason as it may be shown. */
    Reason of(Reason reason) {
        return withheld && TELLING.contains(reason.code()) ? new Reason(reason.code(), List.of()) : reason;
    }
}
