package org.portablebadges.examples.programs;

import java.util.List;
import java.util.stream.Collectors;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.recognition.DecisionOutcome;
import org.portablebadges.recognition.ProvisionResult;
import org.portablebadges.report.Messages;

/** What was decided, as text: a table for people, or one JSON object a line. */
final class AnswerLines {
    private AnswerLines() {}

    static String json(List<Answer> answers) {
        return answers.stream().map(AnswerLines::json).collect(Collectors.joining());
    }

    private static String json(Answer answer) {
        return JsonObject.builder()
                        .put("row", answer.row())
                        .put("case", answer.asked().name())
                        .put("purpose", answer.asked().purpose())
                        .put("decision", answer.decision().outcome().name())
                        .put("expected", answer.asked().expected().decision())
                        .put("reasons", JsonArray.ofStrings(answer.codes().toArray(String[]::new)))
                        .build()
                + "\n";
    }

    static String table(List<Answer> answers) {
        int name = width(answers.stream().map(answer -> answer.asked().name()).toList());
        int purpose =
                width(answers.stream().map(answer -> answer.asked().purpose()).toList());
        String form = "%-4s %-" + name + "s  %-" + purpose + "s  %-11s  %s%n";
        var table = new StringBuilder(form.formatted("row", "case", "purpose", "decision", "main reason"));
        for (Answer answer : answers) {
            table.append(form.formatted(
                    answer.row(),
                    answer.asked().name(),
                    answer.asked().purpose(),
                    answer.decision().outcome(),
                    reason(answer)));
            answer.differences().forEach(difference -> table.append("     NOT AS EXPECTED: " + difference + "\n"));
        }
        return table.append(counts(answers)).toString();
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }

    private static String reason(Answer answer) {
        return answer.mainReason().map(Messages.english()::of).orElseGet(() -> answer.decision().provides().stream()
                .map(ProvisionResult::effect)
                .filter(effect -> !effect.isEmpty())
                .findFirst()
                .orElse(answer.decision().outcome() == DecisionOutcome.MET ? "Badge requirements met." : ""));
    }

    private static String counts(List<Answer> answers) {
        long rows = answers.stream().map(Answer::row).distinct().count();
        long twins =
                answers.stream().filter(answer -> answer.asked().twin() != null).count();
        long otherwise =
                answers.stream().filter(answer -> !answer.isAsExpected()).count();
        return "%d rows, %d cases (%d of them broken twins): %d MET, %d NOT_YET_MET, %d CANNOT_TELL; %d not as expected%n"
                .formatted(
                        rows,
                        answers.size(),
                        twins,
                        count(answers, DecisionOutcome.MET),
                        count(answers, DecisionOutcome.NOT_YET_MET),
                        count(answers, DecisionOutcome.CANNOT_TELL),
                        otherwise);
    }

    private static long count(List<Answer> answers, DecisionOutcome outcome) {
        return answers.stream()
                .filter(answer -> answer.decision().outcome() == outcome)
                .count();
    }
}
