package org.portablebadges.recognition.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Policies at hand that are opened only where another one names them: as its parent, or as the version that decides about
 * those who began under it. What nobody names may be broken and does no harm.
 */
final class Shelf {
    private final Map<PolicyReference, Closed> closed = new LinkedHashMap<>();
    private final Set<PolicyReference> twice = new HashSet<>();

    /** A policy that was not looked at yet, and the keys to open it with. */
    private record Closed(String text, AuthorityKeys keys) {}

    void put(PolicyReference reference, String text, AuthorityKeys keys) {
        if (closed.putIfAbsent(reference, new Closed(text, keys)) != null) {
            twice.add(reference);
        }
    }

    /**
     * Opens everything that these policies name, and what that names in turn.
     *
     * @param problems where to note, by reference, what cannot be opened or is another than its place on the shelf says
     */
    List<PolicyText> namedBy(Collection<PolicyText> given, Map<String, List<Finding>> problems) {
        Set<PolicyReference> there =
                given.stream().map(PolicyText::reference).collect(Collectors.toCollection(HashSet::new));
        Deque<PolicyText> underWay = new ArrayDeque<>(given);
        List<PolicyText> opened = new ArrayList<>();
        while (!underWay.isEmpty()) {
            for (PolicyReference reference : named(underWay.remove()).toList()) {
                Closed found = closed.get(reference);
                if (found != null && there.add(reference)) {
                    try {
                        requireOne(reference);
                        PolicyText text = open(reference, found.text(), found.keys());
                        opened.add(text);
                        underWay.add(text);
                    } catch (ProblemException e) {
                        problems.put(reference.toString(), e.findings());
                    }
                }
            }
        }
        return opened;
    }

    // Of two texts of one version the later would otherwise hide the one before it.
    private void requireOne(PolicyReference reference) throws ProblemException {
        if (twice.contains(reference)) {
            throw ProblemException.of(ProblemCode.POLICY_DUPLICATE, reference);
        }
    }

    /** Opens one text, which must be the policy that it is said to be. */
    static PolicyText open(PolicyReference reference, String text, AuthorityKeys keys) throws ProblemException {
        List<PolicyText> policies =
                new PolicyOpening(reference.toString(), keys).file(text.getBytes(StandardCharsets.UTF_8));
        for (PolicyText policy : policies) {
            if (!policy.reference().equals(reference)) {
                throw ProblemException.of(
                        ProblemCode.POLICY_CONTRADICTION, policy.at().child("id"), policy.reference(), reference);
            }
        }
        if (policies.size() != 1) {
            throw ProblemException.of(ProblemCode.POLICY_WRONG_SHAPE, "object");
        }
        return policies.get(0);
    }

    private static Stream<PolicyReference> named(PolicyText text) {
        Optional<PolicyReference> older = text.json()
                .object("transition")
                .flatMap(transition -> transition.string("startedUnder"))
                .map(version -> new PolicyReference(text.reference().id(), version));
        return Stream.concat(text.parent().stream(), older.stream());
    }
}
