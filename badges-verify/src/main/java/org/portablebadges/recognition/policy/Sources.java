package org.portablebadges.recognition.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where badges may come from.
 *
 * @param lists names of lists; all of the policy's where empty
 * @param proposal the rule for what persons propose themselves; null where they may not
 */
public record Sources(List<String> lists, @Nullable OwnProposal proposal) {
    /** Any list of the policy. */
    public static final Sources LISTS = new Sources(List.of(), null);

    public Sources {
        lists = List.copyOf(lists);
    }

    /** The rule for what persons propose themselves. */
    public Optional<OwnProposal> ownProposal() {
        return Optional.ofNullable(proposal);
    }

    /** Whether badges of a list count. */
    public boolean includes(String list) {
        return lists.isEmpty() ? proposal == null : lists.contains(list);
    }
}
