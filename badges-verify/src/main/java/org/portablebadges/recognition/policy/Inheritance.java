package org.portablebadges.recognition.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/**
 * What becomes of a policy that builds on another: all that its parent says, with what the parent leaves to it. Whatever
 * else it sets is reported.
 */
final class Inheritance {
    private static final String LISTS = "lists";
    private static final String UNITS = "units";
    private static final List<String> RATE = List.of("exchange", "rate");
    private static final Set<String> OWN = Set.of(
            "id",
            "version",
            "authority",
            "parent",
            "citation",
            "contact",
            "jurisdiction",
            "modelledOn",
            "illustrative",
            "inForce",
            "transition");
    private static final Set<String> NOT_HANDED_DOWN =
            Set.of("parent", "delegates", "modelledOn", "illustrative", "transition");
    private static final Set<String> MEMBERS = Set.of(
            "purpose",
            "delegates",
            "appliesTo",
            "identity",
            "dates",
            "standing",
            "reuse",
            "exchange",
            "seatTime",
            LISTS,
            "sources",
            "excludes",
            "equivalence",
            "level",
            "quality",
            "assessor",
            "vetting",
            "requires",
            "beyondBadges",
            "approver",
            "carries",
            "provides");

    private final Delegation delegation;
    private final JsonPointer at;
    private final List<Finding> findings;

    Inheritance(Delegation delegation, JsonPointer at, List<Finding> findings) {
        this.delegation = delegation;
        this.at = at;
        this.findings = findings;
    }

    JsonObject of(JsonObject parent, JsonObject child) {
        String authority = child.string("authority").orElse("");
        if (delegation.to().stream().noneMatch(allowed -> allowed.value().equals(authority))) {
            findings.add(Finding.error(ProblemCode.POLICY_NOT_DELEGATED, at.child("authority"), authority));
        }
        JsonObject result = parent;
        for (String name : NOT_HANDED_DOWN) {
            result = result.without(name);
        }
        for (String name : child.names()) {
            JsonValue value = child.get(name).orElseThrow();
            if (OWN.contains(name) || parent.get(name).equals(Optional.of(value))) {
                result = result.with(name, value);
            } else if (!MEMBERS.contains(name)) {
                findings.add(Finding.error(ProblemCode.POLICY_UNKNOWN_MEMBER, at.child(name), name));
            } else {
                result = with(result, name, value, List.of(name), at.child(name));
            }
        }
        return result;
    }

    private JsonObject with(JsonObject owner, String name, JsonValue value, List<String> path, JsonPointer place) {
        if (isList(path)) {
            refuseUnits(value, place);
        }
        if (delegation.allows(path) && !delegation.isLockedBelow(path)) {
            if (path.equals(List.of(LISTS)) && value instanceof JsonObject lists) {
                lists.names().forEach(list -> refuseUnits(lists.get(list).orElseThrow(), place.child(list)));
            }
            return owner.with(name, value);
        }
        if (isList(path) && delegation.allows(step(path, Delegation.ADD)) && value instanceof JsonArray more) {
            return owner.with(name, joined(owner.array(name).orElse(JsonArray.of()), more));
        }
        if (value instanceof JsonObject object && (delegation.reachesBelow(path) || delegation.allows(path))) {
            JsonObject merged = owner.object(name).orElse(JsonObject.EMPTY);
            for (String member : object.names()) {
                JsonValue part = object.get(member).orElseThrow();
                merged = merged.get(member).equals(Optional.of(part))
                        ? merged
                        : with(merged, member, part, step(path, member), place.child(member));
            }
            return owner.with(name, merged);
        }
        findings.add(Finding.error(ProblemCode.POLICY_NOT_DELEGATED, place, String.join(".", path)));
        return owner;
    }

    // An entry's own value stands instead of the exchange rule's, so it is left only to those to whom the rate is.
    private void refuseUnits(JsonValue list, JsonPointer place) {
        if (delegation.allows(RATE)) {
            return;
        }
        List<JsonValue> entries = list instanceof JsonArray array ? array.elements() : List.of(list);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof JsonObject entry && entry.has(UNITS)) {
                JsonPointer at = list instanceof JsonArray ? place.child(i) : place;
                findings.add(Finding.error(ProblemCode.POLICY_NOT_DELEGATED, at.child(UNITS), String.join(".", RATE)));
            }
        }
    }

    private static boolean isList(List<String> path) {
        return path.size() == 2 && path.get(0).equals(LISTS);
    }

    private static List<String> step(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static JsonArray joined(JsonArray some, JsonArray more) {
        List<JsonValue> all = new ArrayList<>(some.elements());
        all.addAll(more.elements());
        return new JsonArray(all);
    }
}
