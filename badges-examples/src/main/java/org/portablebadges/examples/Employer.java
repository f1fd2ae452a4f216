package org.portablebadges.examples;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.ExpectedRecipient;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.TrustBundle;

/** An employer without a network: it has the state's key, one trust bundle at a time, and the files that people bring. */
final class Employer {
    private final OperatorKey state;
    private @Nullable TrustBundle bundle;

    Employer(OperatorKey state) {
        this.state = state;
    }

    /**
     * Takes a bundle into use.
     *
     * @throws ProblemException where the state did not sign exactly this, or it is not newer than the one in use
     */
    void install(byte[] file) throws ProblemException {
        TrustBundle opened = TrustBundle.open(file, state);
        if (bundle != null) {
            opened.requireNewerThan(bundle.sequence());
        }
        bundle = opened;
    }

    /**
     * Verifies a file that somebody brought. The story has days of its own; with the system's clock one verifier would
     * serve as long as the bundle does.
     */
    VerificationReport verify(byte[] file, Person person, Instant now) {
        if (bundle == null) {
            throw new IllegalStateException("no trust bundle is installed");
        }
        return Verifier.builder()
                .trust(bundle)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build()
                .verify(file, ExpectedRecipient.email(person.email()));
    }
}
