package org.portablebadges.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.recognition.policy.AuthorityKeys;
import org.portablebadges.recognition.policy.PolicySet;

/** Policies given as files: JSON that whoever runs this vouches for, or tokens that their authorities signed. */
final class PolicyFiles {
    private final Console console;

    PolicyFiles(Console console) {
        this.console = console;
    }

    PolicySet read(List<String> files) {
        PolicySet.Builder policies = PolicySet.builder();
        for (String file : files) {
            add(policies, file);
        }
        try {
            return policies.build();
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, String.join(", ", files), e);
        }
    }

    private void add(PolicySet.Builder policies, String file) {
        byte[] bytes = new FileAccess(console).read(file, ExitCode.USAGE);
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        try {
            if (text.startsWith("{") || text.startsWith("[")) {
                policies.add(bytes);
            } else {
                policies.addSigned(text, AuthorityKeys.SELF_CERTIFYING);
            }
        } catch (ProblemException e) {
            throw console.failure(ExitCode.USAGE, file, e);
        }
    }
}
