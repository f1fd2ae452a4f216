package org.portablebadges.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.recognition.policy.Heading;
import org.portablebadges.recognition.policy.Policy;
import org.portablebadges.recognition.policy.PolicyReference;
import org.portablebadges.recognition.policy.PolicySet;
import org.portablebadges.recognition.policy.Transition;

/**
 * Which version of a policy decides a case: the newest, or an older one to which it leaves those who began under it.
 *
 * @param policy the version that decides
 * @param ruling what must be in force for it to decide
 * @param missing the older version that should decide and is not at hand; empty where none is missing
 */
record Succession(Policy policy, List<Heading> ruling, String missing) {
    Succession {
        ruling = List.copyOf(ruling);
    }

    static Succession of(PolicySet policies, Policy newest, Facts facts, Instant at) {
        Optional<String> began = transition(newest, at)
                .map(Transition::startedUnder)
                .filter(version -> facts.look(Transition.FACT)
                        .filter(fact -> fact.texts().contains(version))
                        .isPresent());
        if (began.isEmpty()) {
            return new Succession(newest, all(newest), "");
        }
        Optional<Policy> older =
                policies.find(new PolicyReference(newest.heading().reference().id(), began.get()));
        if (older.isEmpty()) {
            return new Succession(newest, all(newest), began.get());
        }
        // An authority can prolong its own policy, not what that inherits.
        List<Heading> ruling = new ArrayList<>(all(newest));
        older.get().parents().stream()
                .filter(parent -> !isLeft(policies, newest, parent, at))
                .forEach(ruling::add);
        return new Succession(older.get(), ruling, "");
    }

    /** Whether one of the newest version's parents leaves cases to an older version of itself. */
    private static boolean isLeft(PolicySet policies, Policy newest, Heading older, Instant at) {
        return newest.parents().stream()
                .filter(parent ->
                        parent.reference().id().equals(older.reference().id()))
                .flatMap(parent -> policies.find(parent.reference()).stream())
                .flatMap(parent -> transition(parent, at).stream())
                .anyMatch(transition ->
                        transition.startedUnder().equals(older.reference().version()));
    }

    private static Optional<Transition> transition(Policy policy, Instant at) {
        LocalDate today = at.atZone(policy.heading().zone()).toLocalDate();
        return policy.transition().filter(transition -> !today.isAfter(transition.until()));
    }

    private static List<Heading> all(Policy policy) {
        List<Heading> headings = new ArrayList<>(List.of(policy.heading()));
        headings.addAll(policy.parents());
        return headings;
    }
}
