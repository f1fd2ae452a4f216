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
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** Puts policies together: finds the parents, takes over what is inherited, reads each whole. Used once. */
final class PolicyAssembly {
    private final List<PolicyText> written;
    private final Map<PolicyReference, PolicyText> texts = new LinkedHashMap<>();
    private final Map<PolicyReference, Whole> wholes = new HashMap<>();
    private final Set<PolicyReference> underWay = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A policy with all that it inherits, and the headings above it. */
    private record Whole(JsonObject json, List<Heading> parents, @Nullable Policy read) {
        Optional<Policy> policy() {
            return Optional.ofNullable(read);
        }
    }

    PolicyAssembly(List<PolicyText> written) {
        this.written = List.copyOf(written);
    }

    PolicySet assemble() throws ProblemException {
        for (PolicyText text : written) {
            if (texts.putIfAbsent(text.reference(), text) != null) {
                report(ProblemCode.POLICY_DUPLICATE, text.at().child("id"), text.reference());
            }
        }
        Map<PolicyReference, Policy> policies = new HashMap<>();
        Map<PolicyReference, PolicyReference> parents = new HashMap<>();
        for (PolicyText text : texts.values()) {
            whole(text).policy().ifPresent(policy -> policies.put(text.reference(), policy));
            text.parent().ifPresent(parent -> parents.put(text.reference(), parent));
        }
        if (!findings.isEmpty()) {
            throw new ProblemException(findings);
        }
        return new PolicySet(policies, parents);
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
        return new Whole(
                text.json(),
                List.of(),
                PolicyReader.read(text.json(), text.at(), List.of(), text.signed(), findings)
                        .orElse(null));
    }

    private Whole child(PolicyText text, PolicyReference reference) {
        Whole nothing = new Whole(text.json(), List.of(), null);
        JsonPointer at = text.at().child("parent");
        PolicyText parent = texts.get(reference);
        if (parent == null) {
            report(ProblemCode.POLICY_PARENT_UNKNOWN, at, reference);
            return nothing;
        }
        if (underWay.contains(reference)) {
            report(ProblemCode.POLICY_CYCLE, at, reference);
            return nothing;
        }
        if (!parent.signed()) {
            report(ProblemCode.POLICY_PARENT_UNSIGNED, at, reference);
            return nothing;
        }
        Whole above = whole(parent);
        if (above.policy().isEmpty()) {
            return nothing;
        }
        Policy policy = above.policy().get();
        Delegation delegation = policy.delegates().orElse(new Delegation(List.of(), List.of(), List.of()));
        JsonObject json = new Inheritance(delegation, text.at(), findings).of(above.json(), text.json());
        List<Heading> headings = new ArrayList<>(List.of(policy.heading()));
        headings.addAll(above.parents());
        return new Whole(
                json,
                headings,
                PolicyReader.read(json, text.at(), headings, text.signed(), findings)
                        .orElse(null));
    }

    private void report(ProblemCode code, JsonPointer at, Object argument) {
        findings.add(Finding.error(code, at, argument));
    }
}
