package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.Signer;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Policies that belong together: those of one or more authorities, and the parents that they build on. All of them are
 * read and checked when the set is made; a set in which anything is wrong is not made. Immutable and thread-safe.
 */
public final class PolicySet {
    /** {@code typ} of a signed policy. */
    public static final String TYPE = "recognition-policy+jwt";

    private final Map<PolicyReference, Policy> policies;
    private final Map<PolicyReference, PolicyReference> parents;

    PolicySet(Map<PolicyReference, Policy> policies, Map<PolicyReference, PolicyReference> parents) {
        this.policies = Map.copyOf(policies);
        this.parents = Map.copyOf(parents);
    }

    /** Starts a set without policies. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The policies of one text that nobody signed; whoever hands it in vouches for them.
     *
     * @param json one policy, or an array of them
     * @throws ProblemException naming everything that is wrong, each with its place
     */
    public static PolicySet of(byte[] json) throws ProblemException {
        return builder().add(json).build();
    }

    /**
     * Signs a policy as its authority. The policy is not read.
     *
     * @param keyId name under which others know the key
     */
    public static String sign(JsonObject policy, Signer signer, Iri keyId) {
        return SignedStatement.sign(policy, TYPE, signer, keyId);
    }

    /** All policies, by id and version. */
    public List<Policy> policies() {
        return policies.values().stream()
                .sorted(Comparator.comparing(Policy::toString))
                .toList();
    }

    /** One version of a policy. */
    public Optional<Policy> find(PolicyReference reference) {
        return Optional.ofNullable(policies.get(reference));
    }

    /**
     * The policy for a purpose at an instant: of those that no other one builds on, the one in force.
     *
     * @throws ProblemException where there is none or more than one
     */
    public Policy forPurpose(String purpose, Instant at) throws ProblemException {
        List<Policy> found = policies.values().stream()
                .filter(policy -> policy.heading().purpose().equals(purpose))
                .filter(policy -> !parents.containsValue(policy.heading().reference()))
                .toList();
        return only(found, purpose, at);
    }

    /**
     * The version of a policy that is in force at an instant.
     *
     * @throws ProblemException where there is none or more than one
     */
    public Policy version(Iri id, Instant at) throws ProblemException {
        List<Policy> found = policies.values().stream()
                .filter(policy -> policy.heading().reference().id().equals(id))
                .toList();
        return only(found, id.value(), at);
    }

    /** What the authorities should think over, by policy, in the order of {@link #policies()}. */
    public Map<PolicyReference, List<Finding>> warnings() {
        Map<PolicyReference, List<Finding>> warnings = new LinkedHashMap<>();
        for (Policy policy : policies()) {
            PolicyReference reference = policy.heading().reference();
            PolicyReference parent = parents.get(reference);
            warnings.put(reference, PolicyWarnings.of(policy, parent == null ? null : policies.get(parent)));
        }
        return warnings;
    }

    // Where no version is in force the newest answers, and the decision says that it is not in force.
    private static Policy only(Collection<Policy> found, String asked, Instant at) throws ProblemException {
        List<Policy> inForce = found.stream()
                .filter(policy -> policy.heading()
                        .inForce()
                        .contains(at.atZone(policy.heading().zone()).toLocalDate()))
                .toList();
        List<Policy> best = inForce.isEmpty() ? newest(found) : inForce;
        if (best.size() != 1) {
            throw ProblemException.of(
                    best.isEmpty() ? ProblemCode.POLICY_NOT_FOUND : ProblemCode.POLICY_AMBIGUOUS, asked);
        }
        return best.get(0);
    }

    /** The newest version of each policy. */
    private static List<Policy> newest(Collection<Policy> found) {
        Map<Iri, Policy> newest = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparing(
                        policy -> policy.heading().inForce().from()))
                .forEach(policy -> newest.put(policy.heading().reference().id(), policy));
        return List.copyOf(newest.values());
    }

    /** Collects policies. Not thread-safe. */
    public static final class Builder {
        private final List<PolicyText> texts = new ArrayList<>();

        private Builder() {}

        /**
         * Adds the policies of a text that nobody signed.
         *
         * @param json one policy, or an array of them
         * @throws ProblemException where it is neither
         */
        public Builder add(byte[] json) throws ProblemException {
            JsonValue root = JsonReader.read(json, JsonLimits.DEFAULT).root();
            List<Finding> findings = new ArrayList<>();
            if (root instanceof JsonArray array) {
                for (int i = 0; i < array.elements().size(); i++) {
                    add(array.elements().get(i), JsonPointer.ROOT.child(i), findings);
                }
            } else {
                add(root, JsonPointer.ROOT, findings);
            }
            if (!findings.isEmpty()) {
                throw new ProblemException(findings);
            }
            return this;
        }

        private void add(JsonValue value, JsonPointer at, List<Finding> findings) {
            value.asObject()
                    .ifPresentOrElse(
                            policy -> texts.add(new PolicyText(policy, at, false)),
                            () -> findings.add(Finding.error(ProblemCode.POLICY_WRONG_SHAPE, at, "object")));
        }

        /**
         * Adds a policy that its authority signed.
         *
         * @throws ProblemException where it is not signed by a key of the authority it names
         */
        public Builder addSigned(String token, AuthorityKeys keys) throws ProblemException {
            JsonObject policy = SignedStatement.open(token, TYPE, "authority", requireNonNull(keys, "keys"));
            texts.add(new PolicyText(policy, JsonPointer.ROOT, true));
            return this;
        }

        /**
         * The set.
         *
         * @throws ProblemException naming everything that is wrong with any of the policies
         */
        public PolicySet build() throws ProblemException {
            return new PolicyAssembly(texts).assemble();
        }
    }
}
