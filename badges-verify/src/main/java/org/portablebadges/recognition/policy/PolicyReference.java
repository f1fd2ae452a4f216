package org.portablebadges.recognition.policy;

import static java.util.Objects.requireNonNull;

import org.portablebadges.problem.Iri;

/**
 * One version of a policy.
 *
 * @param id id of the policy
 * @param version version
 */
public record PolicyReference(Iri id, String version) {
    public PolicyReference {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
    }

    @Override
    public String toString() {
        return id + " " + version;
    }
}
