package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.container.Container;
import org.portablebadges.container.ExtractedCredential;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Hex;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.SecuredCredential;

/** One file on its way to a report: the checks in their order, each given what the ones before it found. */
final class Verification {
    private final Settings settings;

    Verification(Settings settings) {
        this.settings = settings;
    }

    VerificationReport of(byte[] file) {
        try {
            ExtractedCredential extracted =
                    Container.extract(file, settings.limits().container());
            Note opened = Note.of(NoteCode.CONTAINER_OPENED, extracted.format().name());
            Check container = Check.passed(CheckId.CONTAINER, opened, extracted.findings())
                    .with("format", extracted.format().name())
                    .with("sha256", Hex.encode(Digest.SHA_256.of(file)));
            if (extracted.isAddress()) {
                return new LegacyVerification(settings, container).ofAddress(Iri.of(extracted.text()));
            }
            SecuredCredential secured =
                    SecuredCredential.read(extracted.text(), settings.limits().json());
            return LegacyVerification.isFor(secured)
                    ? new LegacyVerification(settings, container).of(secured)
                    : report(container, secured);
        } catch (ProblemException e) {
            return unreadable(e.findings());
        }
    }

    private VerificationReport report(Check container, SecuredCredential secured) {
        FormatCheck format = FormatCheck.of(secured, settings);
        // An Open Badges 2 assertion and the like are no credentials; rules for credentials do not judge them.
        Check context = format.isCredential()
                ? ContextCheck.of(secured, settings)
                : Check.notReached(CheckId.CONTEXT, CheckId.FORMAT);
        SignatureChecks signatures = signatures(secured, context, format);
        List<Check> checks = new ArrayList<>(List.of(container, format.check(), context));
        @Nullable
        ClaimedCredential claimed = format.credential()
                .map(credential -> new ClaimedCredential(credential, secured))
                .orElse(null);
        checks.addAll(ContentChecks.of(claimed, settings, signatures));
        return new VerificationReport(settings.rule(), settings.now(), checks, List.of(), claimed);
    }

    private SignatureChecks signatures(SecuredCredential secured, Check context, FormatCheck format) {
        if (context.outcome() != Outcome.PASSED) {
            return SignatureChecks.notReached(CheckId.CONTEXT);
        }
        if (format.issuer().isEmpty()) {
            return SignatureChecks.notReached(CheckId.FORMAT);
        }
        IssuerKeys keys = IssuerKeys.of(format.issuer().get());
        try {
            List<SignatureResult> results =
                    switch (secured.mechanism()) {
                        case DATA_INTEGRITY -> new EmbeddedProofs(secured, keys, settings).results();
                        case JWT -> List.of(new TokenSignature(secured.jws().orElseThrow(), keys).result());
                        case NONE -> List.of();
                    };
            return SignatureChecks.of(format.issuer().get(), keys, results);
        } catch (ProblemException e) {
            return new SignatureChecks(
                    Check.failed(CheckId.PROOF, e.findings()), Check.notReached(CheckId.ISSUER_KEY, CheckId.PROOF));
        }
    }

    VerificationReport unreadable(List<Finding> findings) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.failed(CheckId.CONTAINER, findings));
        Stream.of(CheckId.values())
                .filter(id -> id != CheckId.CONTAINER)
                .forEach(id -> checks.add(Check.notReached(id, CheckId.CONTAINER)));
        return new VerificationReport(settings.rule(), settings.now(), checks, List.of(), null);
    }
}
