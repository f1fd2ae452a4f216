package org.portablebadges.recognition.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.recognition.policy.Condition.About;
import org.portablebadges.recognition.policy.Condition.Test;

/** Reads {@code {"fact": …, "equals": …}} and its kin, and {@code allOf}, {@code anyOf} and {@code not} over them. */
final class ConditionReader {
    private static final String FORMS = "fact, allOf, anyOf or not";

    private ConditionReader() {}

    static Optional<Condition> read(Members members) {
        List<String> forms = List.of("fact", "allOf", "anyOf", "not").stream()
                .filter(members::has)
                .toList();
        if (forms.size() != 1) {
            members.findings().add(Finding.error(ProblemCode.POLICY_WRONG_SHAPE, members.at(), FORMS));
            return Optional.empty();
        }
        Optional<Condition> condition =
                switch (forms.get(0)) {
                    case "fact" -> about(members);
                    case "allOf" -> Optional.of(new Condition.All(each(members, "allOf")));
                    case "anyOf" -> Optional.of(new Condition.Any(each(members, "anyOf")));
                    default ->
                        members.object("not").flatMap(ConditionReader::read).map(Condition.Not::new);
                };
        members.close();
        return condition;
    }

    private static List<Condition> each(Members members, String name) {
        return members.objects(name).stream()
                .flatMap(part -> read(part).stream())
                .toList();
    }

    /** A question about one fact; whoever calls closes the members. */
    static Optional<Condition> about(Members members) {
        String fact = members.requiredText("fact");
        List<Condition> found = new ArrayList<>();
        value(members, "equals").ifPresent(value -> found.add(new About(fact, Test.EQUALS, List.of(value))));
        value(members, "contains").ifPresent(value -> found.add(new About(fact, Test.CONTAINS, List.of(value))));
        if (members.has("in")) {
            found.add(new About(
                    fact,
                    Test.IN,
                    members.texts("in").stream().<JsonValue>map(JsonString::new).toList()));
        }
        members.amount("atLeast")
                .ifPresent(least ->
                        found.add(new About(fact, Test.AT_LEAST, List.of(new JsonString(least.toPlainString())))));
        members.flag("present")
                .ifPresent(present -> found.add(new About(fact, present ? Test.PRESENT : Test.ABSENT, List.of())));
        if (found.size() != 1) {
            String expected = "one of equals, contains, in, atLeast, present";
            members.findings().add(Finding.error(ProblemCode.POLICY_WRONG_SHAPE, members.at(), expected));
            return Optional.empty();
        }
        return Optional.of(found.get(0));
    }

    private static Optional<JsonValue> value(Members members, String name) {
        Optional<JsonValue> value = members.value(name);
        Optional<JsonValue> usable = value.filter(
                found -> found instanceof JsonString || found == JsonLiteral.TRUE || found == JsonLiteral.FALSE);
        if (value.isPresent() && usable.isEmpty()) {
            members.report(ProblemCode.POLICY_WRONG_SHAPE, name, "text, true or false");
        }
        return usable;
    }
}
