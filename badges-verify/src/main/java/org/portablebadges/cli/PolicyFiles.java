package org.portablebadges.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.TrustedPolicies;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.recognition.policy.PolicySet;

/**
 * Policies given as files: tokens or JSON that their authorities signed, or JSON that nobody did and whoever runs this
 * vouches for. Their parents may be files too, or stand in a trust bundle.
 */
final class PolicyFiles {
    private final Console console;
    private final @Nullable TrustedPolicies trusted;

    /**
     * Reads policies.
     *
     * @param trusted what a trust bundle says of policies; null where there is none
     */
    PolicyFiles(Console console, @Nullable TrustedPolicies trusted) {
        this.console = console;
        this.trusted = trusted;
    }

    /** Keys of whoever signs policies and statements. */
    AuthorityKeys keys() {
        return trusted == null ? AuthorityKeys.SELF_CERTIFYING : trusted.keys();
    }

    /** The policies of these files. */
    PolicySet read(List<String> files) {
        PolicySet.Builder policies = trusted == null ? PolicySet.builder() : trusted.atHand();
        for (String file : files) {
            policies.add(file, new FileAccess(console).read(file, ExitCode.USAGE), keys());
        }
        return build(policies);
    }

    /** The policies that the trust bundle carries. */
    PolicySet carried() {
        if (trusted == null) {
            throw CommandFailure.of(ExitCode.USAGE, console.say("no-policy"));
        }
        return build(trusted.all());
    }

    private PolicySet build(PolicySet.Builder policies) {
        List<String> errors = new ArrayList<>();
        policies.problems()
                .forEach((source, findings) ->
                        findings.forEach(finding -> errors.add(console.sentence(source, finding))));
        if (!errors.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, errors, List.of());
        }
        try {
            return policies.build();
        } catch (ProblemException e) {
            throw new IllegalStateException("policies without problems do not go together", e);
        }
    }
}
