package org.portablebadges.examples.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.recognition.DecisionOutcome;
import org.portablebadges.recognition.ProvisionResult;
import org.portablebadges.report.Messages;

/** What came of the pack, as text: a table for people, or one JSON object a line. */
final class AnswerLines {
    private AnswerLines() {}

    static String json(List<Answer> answers, List<LintAnswer> lint) {
        return Stream.concat(
                        answers.stream().map(AnswerLines::json), lint.stream().map(AnswerLines::json))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static JsonObject json(Answer answer) {
        return JsonObject.builder()
                .put("row", answer.row())
                .put("case", answer.asked().name())
                .put("purpose", answer.asked().purpose())
                .put("decision", answer.decision().outcome().name())
                .put("expected", answer.asked().expected().decision())
                .put("reasons", JsonArray.ofStrings(answer.codes().toArray(String[]::new)))
                .build();
    }

    private static JsonObject json(LintAnswer answer) {
        return JsonObject.builder()
                .put("row", answer.row())
                .put("case", answer.asked().name())
                .put("purpose", answer.asked().profile())
                .put("decision", word(answer.open()))
                .put("expected", word(answer.asked().expected()))
                .put("reasons", JsonArray.ofStrings(answer.open().toArray(String[]::new)))
                .build();
    }

    // Lint decides nothing: it says what is missing, or there that should not be.
    private static String word(List<String> open) {
        return open.isEmpty() ? "COMPLETE" : "OPEN";
    }

    static String table(List<Answer> answers, List<LintAnswer> lint) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("row", "case", "purpose", "decision", "main reason", List.of()));
        answers.forEach(answer -> lines.add(line(answer)));
        lint.forEach(answer -> lines.add(line(answer)));
        int name = width(lines.stream().map(Line::name).toList());
        int purpose = width(lines.stream().map(Line::purpose).toList());
        String form = "%-4s %-" + name + "s  %-" + purpose + "s  %-11s  %s%n";
        var table = new StringBuilder();
        for (Line line : lines) {
            table.append(form.formatted(line.row(), line.name(), line.purpose(), line.decision(), line.reason()));
            line.differences().forEach(difference -> table.append("     NOT AS EXPECTED: " + difference + "\n"));
        }
        return table.append(counts(answers, lint)).toString();
    }

    private record Line(
            String row, String name, String purpose, String decision, String reason, List<String> differences) {}

    private static Line line(Answer answer) {
        return new Line(
                answer.row(),
                answer.asked().name(),
                answer.asked().purpose(),
                answer.decision().outcome().name(),
                reason(answer),
                answer.differences());
    }

    private static Line line(LintAnswer answer) {
        return new Line(
                answer.row(),
                answer.asked().name(),
                answer.asked().profile(),
                word(answer.open()),
                String.join(", ", answer.open()),
                answer.isAsExpected()
                        ? List.of()
                        : List.of("instead of " + answer.asked().expected()));
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

    private static String counts(List<Answer> answers, List<LintAnswer> lint) {
        long rows = answers.stream().map(Answer::row).distinct().count();
        long twins =
                answers.stream().filter(answer -> answer.asked().twin() != null).count();
        long otherwise = Stream.concat(
                        answers.stream().map(Answer::isAsExpected),
                        lint.stream().map(LintAnswer::isAsExpected))
                .filter(expected -> !expected)
                .count();
        return """
                %d rows, %d cases (%d with something broken): %d MET, %d NOT_YET_MET, %d CANNOT_TELL; \
                %d badges against quality profiles; %d not as expected
                """
                .formatted(
                        rows,
                        answers.size(),
                        twins,
                        count(answers, DecisionOutcome.MET),
                        count(answers, DecisionOutcome.NOT_YET_MET),
                        count(answers, DecisionOutcome.CANNOT_TELL),
                        lint.size(),
                        otherwise);
    }

    private static long count(List<Answer> answers, DecisionOutcome outcome) {
        return answers.stream()
                .filter(answer -> answer.decision().outcome() == outcome)
                .count();
    }
}
