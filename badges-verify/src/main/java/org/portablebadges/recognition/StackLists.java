package org.portablebadges.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portablebadges.problem.Iri;
import org.portablebadges.recognition.policy.Matcher;
import org.portablebadges.recognition.policy.Matcher.ById;
import org.portablebadges.recognition.policy.Matcher.Traits;
import org.portablebadges.recognition.policy.Need;
import org.portablebadges.recognition.policy.Policy;

/** The lists that the stacks of a policy are: each achievement of a stack is recognized for that stack. */
final class StackLists {
    private StackLists() {}

    static Map<String, List<Matcher>> of(Policy policy) {
        Map<String, List<Matcher>> lists = new LinkedHashMap<>();
        policy.asking().requires().ifPresent(need -> collect(need, lists));
        return lists;
    }

    static String nameOf(Need.Stack stack) {
        return "stack " + stack.id();
    }

    /** Whether an entry is for an achievement of its stack. */
    static boolean isFor(Matcher entry, Iri achievement) {
        return entry.target() instanceof ById byId && byId.achievement().equals(achievement);
    }

    private static void collect(Need need, Map<String, List<Matcher>> lists) {
        if (need instanceof Need.Stack stack) {
            lists.put(
                    nameOf(stack),
                    stack.requirement().achievements().stream()
                            .map(id -> new Matcher(new ById(id, "", ""), stack.awardedBy(), List.of(), Traits.NONE))
                            .toList());
        } else if (need instanceof Need.Group group) {
            group.parts().forEach(part -> collect(part, lists));
        } else if (need instanceof Need.ForEach each) {
            each.choose().values().forEach(part -> collect(part, lists));
            Optional.ofNullable(each.otherwise()).ifPresent(part -> collect(part, lists));
        }
    }
}
