package org.portablebadges.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.DecisionOutcome;
import org.portablebadges.schema.SchemaCatalog;
import org.portablebadges.schema.SchemaValidation;

/**
 * Counts cases by policy version, purpose, outcome and reason, from decisions in JSON, and forgets the rest of them. A
 * case counts once under a policy version, by the last decision on it, so that nobody becomes several by being decided
 * about several times. Not thread-safe.
 */
public final class DecisionTally {
    private final Map<String, Entry> last = new TreeMap<>();

    /** What a decision adds to the count, and when it was made. */
    private record Entry(Group group, DecisionOutcome outcome, Set<String> reasons, Instant at, String id) {
        static final Comparator<Entry> LATER = Comparator.comparing(Entry::at).thenComparing(Entry::id);
    }

    /**
     * What is counted apart from all else.
     *
     * @param policy id of the policy
     * @param version its version
     * @param purpose purpose of the cases
     */
    record Group(String policy, String version, String purpose) implements Comparable<Group> {
        private static final Comparator<Group> ORDER = Comparator.comparing(Group::policy)
                .thenComparing(Group::version)
                .thenComparing(Group::purpose);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Cases of one outcome.
     *
     * @param cases how many there are
     * @param reasons in how many of them each reason stands, by code
     */
    record Cell(int cases, SortedMap<String, Integer> reasons) {}

    /**
     * Adds a decision, as {@link DecisionJson} writes it.
     *
     * @throws ProblemException where it is not one: everything that is wrong, each with its place
     */
    public void add(byte[] json) throws ProblemException {
        add(JsonReader.readObject(json, JsonLimits.DEFAULT).object());
    }

    private void add(JsonObject decision) throws ProblemException {
        List<Finding> findings = SchemaValidation.bundled().validate(decision, SchemaCatalog.RECOGNITION_DECISION);
        if (!findings.isEmpty()) {
            throw new ProblemException(findings);
        }
        JsonObject policy = decision.object("policy").orElseThrow();
        JsonObject person = decision.object("case").orElseThrow();
        var entry = new Entry(
                new Group(text(policy, "id"), text(policy, "version"), text(person, "purpose")),
                DecisionOutcome.valueOf(text(decision, "outcome")),
                reasons(decision),
                Instant.parse(text(decision, "decidedAt")),
                text(decision, "id"));
        // Separated by what no id holds, so that two different cases never share a key.
        String key = String.join(
                "\n", text(policy, "id"), text(policy, "version"), text(person, "purpose"), text(person, "id"));
        last.merge(key, entry, (one, other) -> Entry.LATER.compare(one, other) >= 0 ? one : other);
    }

    /** The counts, by group and outcome; outcomes without cases are there too. */
    SortedMap<Group, Map<DecisionOutcome, Cell>> cells() {
        SortedMap<Group, Map<DecisionOutcome, List<Entry>>> sorted = new TreeMap<>();
        last.values()
                .forEach(entry -> sorted.computeIfAbsent(entry.group(), group -> new EnumMap<>(DecisionOutcome.class))
                        .computeIfAbsent(entry.outcome(), outcome -> new ArrayList<>())
                        .add(entry));
        SortedMap<Group, Map<DecisionOutcome, Cell>> cells = new TreeMap<>();
        sorted.forEach((group, entries) -> {
            Map<DecisionOutcome, Cell> row = new EnumMap<>(DecisionOutcome.class);
            for (DecisionOutcome outcome : DecisionOutcome.values()) {
                row.put(outcome, cell(entries.getOrDefault(outcome, List.of())));
            }
            cells.put(group, row);
        });
        return cells;
    }

    private static Cell cell(Collection<Entry> entries) {
        SortedMap<String, Integer> reasons = new TreeMap<>();
        entries.forEach(entry -> entry.reasons().forEach(code -> reasons.merge(code, 1, Integer::sum)));
        return new Cell(entries.size(), reasons);
    }

    // What was not checked stands in every decision alike: counting it would count all cases.
    private static Set<String> reasons(JsonObject decision) {
        Set<String> codes = new TreeSet<>();
        collect(decision, "reasons", codes);
        collect(decision, "missing", codes);
        for (JsonValue badge :
                decision.array("notCounted").orElse(JsonArray.of()).elements()) {
            badge.asObject().ifPresent(uncounted -> collect(uncounted, "reasons", codes));
        }
        return codes;
    }

    private static void collect(JsonObject owner, String name, Set<String> codes) {
        for (JsonValue reason : owner.array(name).orElse(JsonArray.of()).elements()) {
            reason.asObject().flatMap(object -> object.string("code")).ifPresent(codes::add);
        }
    }

    private static String text(JsonObject object, String name) {
        return object.string(name).orElseThrow();
    }
}
