package org.portablebadges.recognition;

import java.util.List;
import java.util.Optional;
import org.portablebadges.recognition.policy.Need;

/**
 * A need as it stands for one case: what a policy asks for each value of a fact is one part for each value that the case
 * has.
 *
 * @param id id of the need; with the value where one need stands for several
 * @param need the need
 * @param truth whether it holds, where facts alone decide it; unknown otherwise
 * @param parts its parts
 * @param open what is not known about it
 */
record RequirementNode(String id, Need need, Truth truth, List<RequirementNode> parts, List<Reason> open) {
    RequirementNode {
        parts = List.copyOf(parts);
        open = List.copyOf(open);
    }

    /** Makes nodes of the needs of one policy for one case. */
    static final class Maker {
        private final Facts facts;

        Maker(Facts facts) {
            this.facts = facts;
        }

        RequirementNode of(Need need) {
            return of(need.id(), need);
        }

        private RequirementNode of(String id, Need need) {
            if (need instanceof Need.OfFact ofFact) {
                Truth truth = new Conditions(facts).check(ofFact.condition());
                return new RequirementNode(id, need, truth, List.of(), missing(truth, ofFact));
            }
            if (need instanceof Need.Group group) {
                List<RequirementNode> parts =
                        group.parts().stream().map(this::of).toList();
                return new RequirementNode(id, need, Truth.UNKNOWN, parts, List.of());
            }
            return need instanceof Need.ForEach each
                    ? each(id, each)
                    : new RequirementNode(id, need, Truth.UNKNOWN, List.of(), List.of());
        }

        private List<Reason> missing(Truth truth, Need.OfFact need) {
            return truth != Truth.UNKNOWN
                    ? List.of()
                    : need.condition().facts().stream()
                            .filter(name -> facts.look(name).isEmpty())
                            .sorted()
                            .map(name -> Reason.of(ReasonCode.FACT_MISSING, name))
                            .toList();
        }

        // A fact without a value says no more than one that is absent: nobody is asked for nothing.
        private RequirementNode each(String id, Need.ForEach each) {
            List<String> values = facts.need(each.fact()).map(Fact::texts).orElse(List.of()).stream()
                    .distinct()
                    .sorted()
                    .toList();
            if (values.isEmpty()) {
                facts.miss(each.fact());
                Reason reason = Reason.of(ReasonCode.FACT_MISSING, each.fact());
                return new RequirementNode(id, each, Truth.UNKNOWN, List.of(), List.of(reason));
            }
            List<RequirementNode> parts =
                    values.stream().map(value -> part(id, each, value)).toList();
            return new RequirementNode(id, each, Truth.TRUE, parts, List.of());
        }

        private RequirementNode part(String id, Need.ForEach each, String value) {
            Optional<Need> need = each.of(value);
            if (need.isEmpty()) {
                Reason reason = Reason.of(ReasonCode.FACT_NO_RULE, each.fact(), value);
                return new RequirementNode(id + "[" + value + "]", each, Truth.UNKNOWN, List.of(), List.of(reason));
            }
            String partId = each.choose().containsKey(value)
                    ? need.get().id()
                    : need.get().id() + "[" + value + "]";
            return of(partId, need.get());
        }
    }
}
