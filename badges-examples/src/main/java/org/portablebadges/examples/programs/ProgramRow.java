package org.portablebadges.examples.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.policy.Members;

/**
 * One row: its policies, its cases and how its badges are made.
 *
 * @param name such as {@code P12}
 * @param policies its policies as their authorities write them, not signed
 * @param cases its cases
 * @param lint badges held against quality profiles
 * @param recipes its badges by name; {@code *} at the end of a name stands for a number, wherever it stands in the recipe
 */
record ProgramRow(
        String name,
        List<JsonObject> policies,
        List<ProgramCase> cases,
        List<LintCase> lint,
        Map<String, JsonObject> recipes) {
    private static final String LIKE = "like";

    static ProgramRow read(String name) throws ProblemException {
        String file = name + "/cases.json";
        List<Finding> findings = new ArrayList<>();
        var members = new Members(Resources.object(file), JsonPointer.ROOT, findings);
        JsonObject defaults =
                members.value("defaults").flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
        Map<String, JsonObject> recipes = new LinkedHashMap<>();
        members.value("badges").flatMap(JsonValue::asObject).ifPresent(all -> all.names()
                .forEach(badge -> recipes.put(badge, all.object(badge).orElseThrow())));
        List<ProgramCase> cases = new ArrayList<>();
        for (Members.Element element : members.elements("cases")) {
            JsonObject written = element.value().asObject().orElseThrow();
            var one = new Members(overlaid(defaults, written), element.at(), findings);
            cases.add(ProgramCase.read(one));
            one.close();
        }
        List<LintCase> lint =
                members.objects("lint").stream().map(LintCase::read).toList();
        members.close();
        Resources.requireSound(file, findings);
        return new ProgramRow(name, policies(name), List.copyOf(cases), lint, recipes);
    }

    private static List<JsonObject> policies(String name) throws ProblemException {
        List<JsonObject> policies = new ArrayList<>();
        JsonValue file = Resources.read(name + "/policies.json");
        for (JsonValue policy : file.asArray().orElseThrow().elements()) {
            policies.add(policy.asObject().orElseThrow());
        }
        return List.copyOf(policies);
    }

    /** Every badge that is handed in anywhere, each once. */
    Set<String> badges() {
        Set<String> badges = new LinkedHashSet<>();
        cases.forEach(one -> badges.addAll(one.badges()));
        lint.forEach(one -> badges.add(one.badge()));
        return badges;
    }

    /** The recipe of a badge. */
    Recipe recipe(String badge) {
        return Recipe.read(name, badge, written(badge));
    }

    // A recipe that is like another one says only what is different.
    private JsonObject written(String badge) {
        JsonObject json = recipes.get(badge);
        if (json == null) {
            String number = badge.replaceAll(".*\\D", "");
            json = recipes.get(badge.substring(0, badge.length() - number.length()) + "*");
            if (json == null) {
                throw new IllegalStateException(name + " has no recipe for " + badge);
            }
            json = numbered(json, number);
        }
        if (!json.has(LIKE)) {
            return json;
        }
        return overlaid(written(json.string(LIKE).orElseThrow()), json.without(LIKE));
    }

    private static JsonObject numbered(JsonObject json, String number) {
        JsonObject.Builder numbered = JsonObject.builder();
        json.members()
                .forEach((member, value) -> numbered.put(
                        member,
                        value instanceof JsonString text
                                ? new JsonString(text.value().replace("*", number))
                                : value));
        return numbered.build();
    }

    /** An object with what another one has instead and besides; facts are overlaid one by one. */
    private static JsonObject overlaid(JsonObject below, JsonObject above) {
        JsonObject result = below;
        for (Map.Entry<String, JsonValue> member : above.members().entrySet()) {
            JsonValue value = member.getValue();
            if (member.getKey().equals("facts") && below.object("facts").isPresent()) {
                value = overlaid(
                        below.object("facts").orElseThrow(), value.asObject().orElseThrow());
            }
            result = result.with(member.getKey(), value);
        }
        return result;
    }
}
