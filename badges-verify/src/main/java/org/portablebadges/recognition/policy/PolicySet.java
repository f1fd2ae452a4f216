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
import java.util.Set;
import java.util.stream.Stream;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.Signer;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
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
    private final Set<PolicyReference> fromShelf;

    /**
     * A set of policies that were read.
     *
     * @param parents the policy that each builds on
     * @param fromShelf those that are there only because others name them
     */
    PolicySet(
            Map<PolicyReference, Policy> policies,
            Map<PolicyReference, PolicyReference> parents,
            Set<PolicyReference> fromShelf) {
        this.policies = Map.copyOf(policies);
        this.parents = Map.copyOf(parents);
        this.fromShelf = Set.copyOf(fromShelf);
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
     * Signs a policy as its authority, as a token. The policy is not read.
     *
     * @param keyId name under which others know the key
     */
    public static String sign(JsonObject policy, Signer signer, Iri keyId) {
        return SignedStatement.sign(policy, TYPE, signer, keyId);
    }

    /**
     * Signs a policy as its authority with a proof inside, {@code eddsa-jcs-2022}. The policy is not read.
     *
     * @param signer has an Ed25519 key
     * @param keyId name under which others know the key
     * @param created when it is signed
     * @throws ProblemException where it cannot be signed without loss
     */
    public static JsonObject signInside(JsonObject policy, Signer signer, Iri keyId, Instant created)
            throws ProblemException {
        return PolicyProof.sign(policy, signer, keyId, created);
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
        List<Policy> found = given().filter(policy -> policy.heading().purpose().equals(purpose))
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
        List<Policy> found = given().filter(
                        policy -> policy.heading().reference().id().equals(id))
                .toList();
        return only(found, id.value(), at);
    }

    /** What the authorities should think over, by policy in order of id and version; of those on the shelf nothing. */
    public Map<PolicyReference, List<Finding>> warnings() {
        Map<PolicyReference, List<Finding>> warnings = new LinkedHashMap<>();
        for (Policy policy :
                given().sorted(Comparator.comparing(Policy::toString)).toList()) {
            PolicyReference reference = policy.heading().reference();
            PolicyReference parent = parents.get(reference);
            warnings.put(reference, PolicyWarnings.of(policy, parent == null ? null : policies.get(parent)));
        }
        return warnings;
    }

    private Stream<Policy> given() {
        return policies.values().stream()
                .filter(policy -> !fromShelf.contains(policy.heading().reference()));
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
        private final Shelf shelf = new Shelf();
        private final Map<String, List<Finding>> unopened = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds the policies of a text that nobody signed.
         *
         * @param json one policy, or an array of them
         * @throws ProblemException where it is neither, or has a proof, which nobody could look at
         */
        public Builder add(byte[] json) throws ProblemException {
            texts.addAll(new PolicyOpening("", authority -> List.of()).file(json));
            return this;
        }

        /**
         * Adds a policy that its authority signed.
         *
         * @throws ProblemException where it is not signed by a key of the authority it names
         */
        public Builder addSigned(String token, AuthorityKeys keys) throws ProblemException {
            texts.add(new PolicyOpening("", requireNonNull(keys, "keys")).token(token));
            return this;
        }

        /**
         * Adds the policies of a file, as their authority signed them or as nobody did. A file that is not as it must be,
         * or not signed by a key of the authority it names, is found among the {@link #problems}.
         *
         * @param source what the file is called
         * @param file a token; or JSON, one policy or an array of them, each with a proof inside or without
         */
        public Builder add(String source, byte[] file, AuthorityKeys keys) {
            try {
                texts.addAll(
                        new PolicyOpening(requireNonNull(source, "source"), requireNonNull(keys, "keys")).file(file));
            } catch (ProblemException e) {
                unopened.put(source, e.findings());
            }
            return this;
        }

        /**
         * Adds a policy that must be the one that it is said to be; where it is not, that is among the {@link #problems},
         * under the reference.
         *
         * @param text the policy, in any form that files take
         */
        public Builder add(PolicyReference reference, String text, AuthorityKeys keys) {
            try {
                texts.add(Shelf.open(reference, text, keys));
            } catch (ProblemException e) {
                unopened.put(reference.toString(), e.findings());
            }
            return this;
        }

        /**
         * Puts a policy at hand: it is read only where one that was added builds on it, or leaves those to it who began
         * under it. No purpose selects it.
         *
         * @param text the policy, in any form that files take
         */
        public Builder shelve(PolicyReference reference, String text, AuthorityKeys keys) {
            shelf.put(requireNonNull(reference, "reference"), requireNonNull(text, "text"), keys);
            return this;
        }

        /** Everything that is wrong with any of the policies, by what they were taken from; empty where all is well. */
        public Map<String, List<Finding>> problems() {
            Map<String, List<Finding>> problems = new LinkedHashMap<>(unopened);
            PolicyAssembly assembly = assembly(problems);
            assembly.assemble();
            assembly.problems().forEach(problems::putIfAbsent);
            return problems;
        }

        /**
         * The set.
         *
         * @throws ProblemException naming everything that is wrong with any of the policies
         */
        public PolicySet build() throws ProblemException {
            Map<String, List<Finding>> problems = new LinkedHashMap<>(unopened);
            PolicyAssembly assembly = assembly(problems);
            Optional<PolicySet> set = assembly.assemble();
            assembly.problems().forEach(problems::putIfAbsent);
            if (set.isEmpty() || !problems.isEmpty()) {
                throw new ProblemException(
                        problems.values().stream().flatMap(List::stream).toList());
            }
            return set.get();
        }

        private PolicyAssembly assembly(Map<String, List<Finding>> problems) {
            return new PolicyAssembly(texts, shelf.namedBy(texts, problems));
        }
    }
}
