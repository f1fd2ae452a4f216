package org.portablebadges.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.Finding;
import org.portablebadges.recognition.TrustedPolicies;
import org.portablebadges.recognition.policy.PolicyReference;
import org.portablebadges.recognition.policy.PolicySet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "policy",
        description = "Work with recognition policies.",
        subcommands = PolicyCommand.CheckCommand.class)
final class PolicyCommand extends CommandGroup {
    PolicyCommand(Console console) {
        super(console);
    }

    @Command(
            name = "check",
            description = "Check policies together: errors, and what to think over.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:sound, warnings or not", "2:usage, or an error in a policy", "70:internal error"},
            footer = "")
    static final class CheckCommand implements Callable<Integer> {
        private final Console console;

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policies: JSON, or signed tokens.")
        @SuppressWarnings("NullAway.Init")
        private List<String> files;

        @Mixin
        private TrustOptions trust = new TrustOptions();

        @Option(names = "--at", paramLabel = "INSTANT", description = "Take the keys of this instant instead of now.")
        private @Nullable String at;

        CheckCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Instant instant = new DateOption(console).orNow(at);
            TrustedPolicies trusted = trust.bundle(console, "badges policy check")
                    .map(bundle -> TrustedPolicies.of(bundle, instant))
                    .orElse(null);
            PolicySet policies = new PolicyFiles(console, trusted).read(files);
            for (Map.Entry<PolicyReference, List<Finding>> policy :
                    policies.warnings().entrySet()) {
                console.out().println(console.say("policy-sound", policy.getKey()));
                policy.getValue().forEach(warning -> console.out()
                        .println("  " + console.messages().line(warning)));
            }
            return ExitCode.OK.code();
        }
    }
}
