package org.portablebadges.report;

import java.util.Arrays;
import java.util.stream.Stream;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.Outcome;
import org.portablebadges.verify.Verdict;

/**
 * How wide the columns of a report in one language are, by the longest word in each.
 *
 * @param verdict for names of verdicts
 * @param outcome for names of outcomes
 * @param check for names of checks
 */
record Columns(int verdict, int outcome, int check) {
    static Columns of(Messages messages) {
        return new Columns(
                longest(Arrays.stream(Verdict.values()).map(messages::name)),
                longest(Arrays.stream(Outcome.values()).map(messages::name)),
                longest(Arrays.stream(CheckId.values()).map(messages::name)));
    }

    private static int longest(Stream<String> words) {
        return words.mapToInt(String::length).max().orElse(0);
    }

    /** A word with blanks behind it. */
    static String padded(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }
}
