package org.portablebadges.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.recognition.DecisionOutcome;

/**
 * Counts of cases that may be shown to anybody: no person stands in them, and no number below {@value #LEAST} is shown or
 * follows from those that are. That is why there are no totals, why reasons are shown only below an outcome that is, and
 * why a reason is left out that all but a few of its cases share. Comparing summaries of different days is beyond this.
 * Immutable and thread-safe.
 */
public final class DecisionSummary {
    /** Least number of cases that is shown. */
    public static final int LEAST = 10;

    private final Messages messages;
    private final List<Row> rows;

    private record Row(DecisionTally.Group group, List<Line> lines) {}

    /**
     * One outcome of a group.
     *
     * @param cases how many cases; empty where they are too few
     * @param reasons in how many of them each reason stands, where that may be shown
     */
    private record Line(DecisionOutcome outcome, OptionalInt cases, SortedMap<String, Integer> reasons) {}

    private DecisionSummary(Messages messages, List<Row> rows) {
        this.messages = messages;
        this.rows = List.copyOf(rows);
    }

    /** What may be shown of some counts. */
    public static DecisionSummary of(DecisionTally tally, Messages messages) {
        List<Row> rows = new ArrayList<>();
        tally.cells().forEach((group, cells) -> {
            List<Line> lines = new ArrayList<>();
            cells.forEach((outcome, cell) -> lines.add(line(outcome, cell)));
            rows.add(new Row(group, lines));
        });
        return new DecisionSummary(messages, rows);
    }

    private static Line line(DecisionOutcome outcome, DecisionTally.Cell cell) {
        if (cell.cases() < LEAST) {
            return new Line(outcome, OptionalInt.empty(), new TreeMap<>());
        }
        SortedMap<String, Integer> shown = new TreeMap<>();
        cell.reasons().forEach((code, cases) -> {
            int others = cell.cases() - cases;
            if (cases >= LEAST && (others == 0 || others >= LEAST)) {
                shown.put(code, cases);
            }
        });
        return new Line(outcome, OptionalInt.of(cell.cases()), shown);
    }

    /** As text for a person, ending in a line feed. */
    public String text() {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(messages.text(
                    "summary.group",
                    List.of(
                            row.group().purpose(),
                            row.group().policy(),
                            row.group().version())));
            row.lines().forEach(line -> addTo(lines, line));
            lines.add("");
        }
        lines.add(messages.text("summary.note", List.of(String.valueOf(LEAST))));
        return String.join("\n", lines) + "\n";
    }

    private void addTo(List<String> lines, Line line) {
        String cases = line.cases().isPresent()
                ? String.valueOf(line.cases().getAsInt())
                : messages.text("summary.few", List.of(String.valueOf(LEAST)));
        lines.add(row("  ", messages.name(line.outcome()), cases));
        line.reasons().forEach((code, count) -> lines.add(row("    ", SafeText.of(code), String.valueOf(count))));
    }

    private static String row(String indent, String label, String value) {
        return String.format("%-36s %s", indent + label, value);
    }

    /** As JSON; a number that is not shown is left out. */
    public JsonObject json() {
        return JsonObject.builder()
                .put("least", JsonNumber.of(LEAST))
                .put(
                        "groups",
                        new JsonArray(rows.stream().map(DecisionSummary::json).toList()))
                .build();
    }

    private static JsonValue json(Row row) {
        return JsonObject.builder()
                .put("policy", row.group().policy())
                .put("version", row.group().version())
                .put("purpose", row.group().purpose())
                .put(
                        "outcomes",
                        new JsonArray(
                                row.lines().stream().map(DecisionSummary::json).toList()))
                .build();
    }

    private static JsonValue json(Line line) {
        JsonObject.Builder json =
                JsonObject.builder().put("outcome", line.outcome().name());
        line.cases().ifPresent(cases -> json.put("cases", JsonNumber.of(cases)));
        JsonObject.Builder reasons = JsonObject.builder();
        for (Map.Entry<String, Integer> reason : line.reasons().entrySet()) {
            reasons.put(reason.getKey(), JsonNumber.of(reason.getValue()));
        }
        return json.put("reasons", reasons.build()).build();
    }
}
