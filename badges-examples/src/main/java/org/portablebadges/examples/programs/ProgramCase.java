package org.portablebadges.examples.programs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.Members;

/**
 * One case of a row, before it is decided.
 *
 * @param name what the case shows
 * @param twin what is broken about it; null where nothing is
 * @param purpose what the badges are looked at for
 * @param policy the policy that decides
 * @param person whose badges they are
 * @param minor whether that is a minor
 * @param facts facts in the form that case files have
 * @param badges names of recipes, in the order in which the badges are handed in
 * @param prior names of cases of this row that were decided before
 * @param at the instant of the decision
 * @param expected the answer that somebody wrote down before
 */
record ProgramCase(
        String name,
        @Nullable Twin twin,
        String purpose,
        Iri policy,
        String person,
        boolean minor,
        JsonObject facts,
        List<String> badges,
        List<String> prior,
        Instant at,
        Expectation expected) {
    /** When everything is decided unless a case says otherwise. */
    static final Instant AT = Instant.parse("2027-03-01T17:00:00Z");

    private static final Pattern SERIES = Pattern.compile("(.*)\\[(\\d+)-(\\d+)]");

    static ProgramCase read(Members members) {
        return new ProgramCase(
                members.requiredText("name"),
                members.word("twin", Twin.BY_NAME).orElse(null),
                members.requiredText("purpose"),
                members.requiredIri("policy"),
                members.text("person").orElse("ada"),
                members.flag("minor").orElse(false),
                facts(members),
                members.texts("badges").stream()
                        .flatMap(badge -> series(badge).stream())
                        .toList(),
                members.texts("prior"),
                members.text("at").map(Recipe::instant).orElse(AT),
                members.object("expect").map(Expectation::read).orElseThrow());
    }

    // Facts are the registry's unless they are among those that the operator says.
    private static JsonObject facts(Members members) {
        JsonObject.Builder facts = JsonObject.builder();
        List<String> without = members.texts("without");
        addFacts(members.value("facts").flatMap(value -> value.asObject()), "registry", without, facts);
        addFacts(members.value("said").flatMap(value -> value.asObject()), "operator", without, facts);
        return facts.build();
    }

    private static void addFacts(
            Optional<JsonObject> given, String source, List<String> without, JsonObject.Builder facts) {
        given.ifPresent(all -> all.members().forEach((name, value) -> {
            if (!without.contains(name)) {
                facts.put(name, JsonObject.of(Map.of("value", value, "source", new JsonString(source))));
            }
        }));
    }

    private static List<String> series(String name) {
        Matcher series = SERIES.matcher(name);
        if (!series.matches()) {
            return List.of(name);
        }
        List<String> names = new ArrayList<>();
        IntStream.rangeClosed(Integer.parseInt(series.group(2)), Integer.parseInt(series.group(3)))
                .forEach(number -> names.add(series.group(1) + number));
        return names;
    }
}
