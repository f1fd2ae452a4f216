package org.portablebadges.recognition.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/** Puts policies together: finds the parents, takes over what is inherited, reads each whole. Used once. */
final class PolicyAssembly {
    private static final String AUTHORITY = "authority";

    private final List<PolicyText> written = new ArrayList<>();
    private final Set<PolicyReference> fromShelf = new HashSet<>();
    private final Map<PolicyReference, PolicyText> texts = new LinkedHashMap<>();
    private final Map<PolicyReference, Whole> wholes = new HashMap<>();
    private final Set<PolicyReference> underWay = new HashSet<>();
    private final Map<String, List<Finding>> problems = new LinkedHashMap<>();

    /** A policy with all that it inherits, and the headings above it. */
    private record Whole(JsonObject json, List<Heading> parents, @Nullable Policy read) {
        Optional<Policy> policy() {
            return Optional.ofNullable(read);
        }
    }

    /**
     * Puts these together.
     *
     * @param fromShelf those that are there only because others name them
     */
    PolicyAssembly(List<PolicyText> given, List<PolicyText> fromShelf) {
        written.addAll(given);
        written.addAll(fromShelf);
        fromShelf.forEach(text -> this.fromShelf.add(text.reference()));
    }

    /** The set; empty where anything is wrong, which is among the problems then. */
    Optional<PolicySet> assemble() {
        for (PolicyText text : written) {
            if (texts.putIfAbsent(text.reference(), text) != null) {
                report(text, ProblemCode.POLICY_DUPLICATE, text.at().child("id"), text.reference());
            }
        }
        requireOneAuthorityEach();
        Map<PolicyReference, Policy> policies = new HashMap<>();
        Map<PolicyReference, PolicyReference> parents = new HashMap<>();
        for (PolicyText text : texts.values()) {
            whole(text).policy().ifPresent(policy -> policies.put(text.reference(), policy));
            text.parent().ifPresent(parent -> parents.put(text.reference(), parent));
        }
        return problems.isEmpty() ? Optional.of(new PolicySet(policies, parents, fromShelf)) : Optional.empty();
    }

    // Whoever could publish a version of another's policy could decide in its place, or for those who began under it.
    private void requireOneAuthorityEach() {
        Map<Iri, String> authorities = new HashMap<>();
        for (PolicyText text : written) {
            String authority = text.json().string(AUTHORITY).orElse("");
            String first = authorities.putIfAbsent(text.reference().id(), authority);
            if (first != null && !first.equals(authority)) {
                JsonPointer at = text.at().child(AUTHORITY);
                note(text, List.of(Finding.error(ProblemCode.POLICY_CONTRADICTION, at, authority, first)));
            }
        }
    }

    /** Everything that is wrong, by what the policies were taken from. */
    Map<String, List<Finding>> problems() {
        return problems;
    }

    private Whole whole(PolicyText text) {
        Whole known = wholes.get(text.reference());
        if (known != null) {
            return known;
        }
        underWay.add(text.reference());
        Whole made = text.parent().isPresent() ? child(text, text.parent().get()) : alone(text);
        underWay.remove(text.reference());
        wholes.put(text.reference(), made);
        return made;
    }

    private Whole alone(PolicyText text) {
        return read(text, text.json(), List.of());
    }

    private Whole child(PolicyText text, PolicyReference reference) {
        Whole nothing = new Whole(text.json(), List.of(), null);
        JsonPointer at = text.at().child("parent");
        PolicyText parent = texts.get(reference);
        if (parent == null) {
            report(text, ProblemCode.POLICY_PARENT_UNKNOWN, at, reference);
            return nothing;
        }
        if (underWay.contains(reference)) {
            report(text, ProblemCode.POLICY_CYCLE, at, reference);
            return nothing;
        }
        if (!parent.signed()) {
            report(text, ProblemCode.POLICY_PARENT_UNSIGNED, at, reference);
            return nothing;
        }
        Whole above = whole(parent);
        if (above.policy().isEmpty()) {
            return nothing;
        }
        Policy policy = above.policy().get();
        Delegation delegation = policy.delegates().orElse(new Delegation(List.of(), List.of(), List.of()));
        List<Finding> findings = new ArrayList<>();
        JsonObject json = new Inheritance(delegation, text.at(), findings).of(above.json(), text.json());
        note(text, findings);
        List<Heading> headings = new ArrayList<>(List.of(policy.heading()));
        headings.addAll(above.parents());
        return read(text, json, headings);
    }

    private Whole read(PolicyText text, JsonObject json, List<Heading> parents) {
        List<Finding> findings = new ArrayList<>();
        Optional<Policy> policy = PolicyReader.read(json, text.at(), parents, text.signed(), findings);
        note(text, findings);
        return new Whole(json, parents, policy.orElse(null));
    }

    private void report(PolicyText text, ProblemCode code, JsonPointer at, Object argument) {
        note(text, List.of(Finding.error(code, at, argument)));
    }

    private void note(PolicyText text, List<Finding> findings) {
        if (!findings.isEmpty()) {
            problems.computeIfAbsent(text.source(), source -> new ArrayList<>()).addAll(findings);
        }
    }
}
