package org.portablebadges.examples.programs;

import java.util.List;
import java.util.TreeSet;
import org.portablebadges.recognition.policy.Members;

/**
 * A badge of a row to be held against a quality profile.
 *
 * @param name what the case shows
 * @param badge name of the badge's recipe
 * @param profile name of the profile
 * @param expected what somebody wrote down before: ids of requirements that are open, sorted
 */
record LintCase(String name, String badge, String profile, List<String> expected) {
    static LintCase read(Members members) {
        var lint = new LintCase(
                members.requiredText("name"),
                members.requiredText("badge"),
                members.requiredText("profile"),
                List.copyOf(new TreeSet<>(members.texts("open"))));
        members.close();
        return lint;
    }
}
