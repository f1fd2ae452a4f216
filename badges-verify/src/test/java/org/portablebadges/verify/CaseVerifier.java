package org.portablebadges.verify;

import java.time.Clock;
import java.time.ZoneOffset;
import org.portablebadges.model.Conformance;
import org.portablebadges.testing.Fixtures;

/** Verifies a fixture's file, or a changed one, as its case says. */
final class CaseVerifier {
    private final Verifier verifier;
    private final Fixtures.Case fixture;

    CaseVerifier(Fixtures.Case fixture) {
        Verifier.Builder builder = Verifier.builder().clock(Clock.fixed(fixture.now(), ZoneOffset.UTC));
        fixture.recognized().ifPresentOrElse(builder::recognizing, builder::anyIssuer);
        if (fixture.strict()) {
            builder.conformance(Conformance.STRICT);
        }
        this.verifier = builder.build();
        this.fixture = fixture;
    }

    static VerificationReport report(Fixtures.Case fixture) {
        return new CaseVerifier(fixture).verify(fixture.bytes());
    }

    VerificationReport verify(byte[] file) {
        return fixture.recipient()
                .map(recipient -> verifier.verify(
                        file,
                        ExpectedRecipient.identifier(
                                recipient.string("type").orElseThrow(),
                                recipient.string("value").orElseThrow())))
                .orElseGet(() -> verifier.verify(file));
    }
}
