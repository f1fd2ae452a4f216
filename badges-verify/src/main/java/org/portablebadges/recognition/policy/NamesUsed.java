package org.portablebadges.recognition.policy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/** Names that a policy uses, and where, to be compared with those it defines once all of it is read. */
final class NamesUsed {
    private final Map<JsonPointer, String> lists = new LinkedHashMap<>();
    private final Map<JsonPointer, String> units = new LinkedHashMap<>();
    private final Map<JsonPointer, String> bands = new LinkedHashMap<>();
    private final Set<String> needs = new HashSet<>();

    /** Names of lists, by the place of their use. */
    Map<JsonPointer, String> lists() {
        return lists;
    }

    /** Names of units, by the place of their use. */
    Map<JsonPointer, String> units() {
        return units;
    }

    /** Names of bands, by the place of their use. */
    Map<JsonPointer, String> bands() {
        return bands;
    }

    List<String> lists(Members members, String name) {
        Map<JsonPointer, String> found = members.textsByPlace(name);
        lists.putAll(found);
        return List.copyOf(found.values());
    }

    /** A single list that must be named. */
    String list(Members members, String name) {
        String list = members.requiredText(name);
        lists.put(members.at().child(name), list);
        return list;
    }

    /** A unit that must be named. */
    String unit(Members members, String name) {
        String unit = members.requiredText(name);
        units.put(members.at().child(name), unit);
        return unit;
    }

    void band(Members members, String name) {
        members.text(name).ifPresent(band -> bands.put(members.at().child(name), band));
    }

    /** Notes the id of a need; one that another need has is reported. */
    void define(String need, Members members) {
        if (!needs.add(need)) {
            members.report(ProblemCode.POLICY_DUPLICATE, "id", need);
        }
    }
}
