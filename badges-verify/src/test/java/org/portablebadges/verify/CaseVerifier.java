package org.portablebadges.verify;

import java.time.Clock;
import java.time.ZoneOffset;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.model.Conformance;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.Fixtures;
import org.portablebadges.verify.trust.CapturedDocuments;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.TrustBundle;

/** Verifies a fixture's file, or a changed one, as its case says. */
public final class CaseVerifier {
    private final Verifier verifier;
    private final Fixtures.Case fixture;

    public CaseVerifier(Fixtures.Case fixture) {
        this(fixture, SignatureChecker.builtIn());
    }

    CaseVerifier(Fixtures.Case fixture, SignatureChecker checker) {
        Verifier.Builder builder = Verifier.builder()
                .clock(Clock.fixed(fixture.now(), ZoneOffset.UTC))
                .signatures(checker);
        fixture.recognized().ifPresent(builder::recognizing);
        fixture.trust().map(CaseVerifier::bundle).ifPresent(builder::trust);
        fixture.domains().ifPresent(builder::domains);
        fixture.json().string("challenge").ifPresent(builder::challenge);
        if (fixture.json().has("anyIssuer")) {
            builder.anyIssuer();
        }
        if (fixture.strict()) {
            builder.conformance(Conformance.STRICT);
        }
        this.verifier = builder.captured(documents(fixture)).build();
        this.fixture = fixture;
    }

    private static TrustBundle bundle(Fixtures.TrustFile trust) {
        try {
            return trust.key().isPresent()
                    ? TrustBundle.open(trust.bytes(), OperatorKey.of(trust.key().get()))
                    : TrustBundle.unsigned(trust.bytes());
        } catch (ProblemException e) {
            throw new AssertionError("a fixture's trust bundle cannot be used", e);
        }
    }

    private static CapturedDocuments documents(Fixtures.Case fixture) {
        CapturedDocuments.Builder documents = CapturedDocuments.builder();
        for (Fixtures.Document document : fixture.documents()) {
            document.bytes()
                    .ifPresentOrElse(
                            bytes -> documents.add(document.address(), bytes, document.capturedAt()),
                            () -> documents.addGone(document.address(), document.capturedAt()));
        }
        return documents.build();
    }

    public static VerificationReport report(Fixtures.Case fixture) {
        return new CaseVerifier(fixture).verify(fixture.bytes());
    }

    public VerificationReport verify(byte[] file) {
        return fixture.recipient()
                .map(recipient -> verifier.verify(
                        file,
                        ExpectedRecipient.identifier(
                                recipient.string("type").orElseThrow(),
                                recipient.string("value").orElseThrow())))
                .orElseGet(() -> verifier.verify(file));
    }
}
