package org.portablebadges.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.Requirement.Kind;
import org.portablebadges.problem.Iri;

/** The JSON form of a {@link Requirement}: read only where nothing at all is wrong with it. */
final class RequirementShape implements Shape<Requirement> {
    private static final String OF = "of";
    private static final Set<String> GROUPS =
            Set.of(Kind.ALL_OF.value(), Kind.AT_LEAST.value(), Kind.CHOICE.value(), Kind.IN_ORDER.value());
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    @Override
    public Optional<Requirement> read(JsonValue value) {
        var check = new FormatCheck(Conformance.STRICT);
        check(value, check.root());
        return check.findings().isEmpty() ? Optional.of(make(value)) : Optional.empty();
    }

    @Override
    public void check(JsonValue value, Place place) {
        if (value instanceof JsonString) {
            Scalars.IRI.check(value, place);
        } else if (value instanceof JsonObject group) {
            checkGroup(group, place);
        } else {
            place.report(FormatRule.WRONG_SHAPE, "text or object");
        }
    }

    private void checkGroup(JsonObject group, Place place) {
        List<String> forms = group.names().stream().filter(GROUPS::contains).toList();
        boolean counted = forms.equals(List.of(Kind.AT_LEAST.value()));
        group.names().stream()
                .filter(name -> !GROUPS.contains(name) && !(counted && name.equals(OF)))
                .forEach(name -> place.child(name, true).report(FormatRule.UNKNOWN_MEMBER, name));
        if (forms.size() != 1) {
            place.report(FormatRule.WRONG_SHAPE, "allOf, atLeast, choice or inOrder");
            return;
        }
        String holder = counted ? OF : forms.get(0);
        int parts = checkParts(group, holder, place);
        if (counted) {
            checkCount(group.get(Kind.AT_LEAST.value()).orElseThrow(), parts, place.child(Kind.AT_LEAST.value(), true));
        }
    }

    /** Checks the parts of a group; gives their number. */
    private int checkParts(JsonObject group, String holder, Place place) {
        Place here = place.child(holder, true);
        Optional<JsonValue> written = group.get(holder);
        if (written.isEmpty()) {
            place.report(FormatRule.MEMBER_MISSING, holder);
            return 0;
        }
        if (!(written.get() instanceof JsonArray array)) {
            here.report(FormatRule.ARRAY_EXPECTED);
            return 0;
        }
        if (array.elements().isEmpty()) {
            here.report(FormatRule.EMPTY_VALUE);
        }
        var seen = new HashSet<JsonValue>();
        for (int i = 0; i < array.elements().size(); i++) {
            JsonValue part = array.elements().get(i);
            Place there = here.at(here.at().child(i));
            check(part, there);
            if (!seen.add(part)) {
                there.report(FormatRule.STACK_REPEATED, part);
            }
        }
        return array.elements().size();
    }

    private static void checkCount(JsonValue value, int parts, Place place) {
        Optional<Integer> count = count(value);
        if (count.isEmpty()) {
            place.report(FormatRule.WRONG_SHAPE, "whole number");
        } else if (parts > 0 && (count.get() < 1 || count.get() > parts)) {
            place.report(FormatRule.STACK_COUNT, count.get(), parts);
        }
    }

    private static Optional<Integer> count(JsonValue value) {
        return value.asNumber()
                .map(Object::toString)
                .filter(text -> COUNT.matcher(text).matches())
                .map(Integer::valueOf);
    }

    private static Requirement make(JsonValue value) {
        if (value instanceof JsonString id) {
            return Requirement.achievement(Iri.of(id.value()));
        }
        JsonObject group = value.asObject().orElseThrow();
        Kind kind = Stream.of(Kind.values())
                .filter(form -> group.has(form.value()))
                .findFirst()
                .orElseThrow();
        String holder = kind == Kind.AT_LEAST ? OF : kind.value();
        var parts = new ArrayList<Requirement>();
        group.array(holder).orElseThrow().elements().forEach(part -> parts.add(make(part)));
        int least =
                switch (kind) {
                    case CHOICE -> 1;
                    case AT_LEAST ->
                        group.get(kind.value()).flatMap(RequirementShape::count).orElseThrow();
                    default -> parts.size();
                };
        return Requirement.group(kind, least, parts);
    }
}
