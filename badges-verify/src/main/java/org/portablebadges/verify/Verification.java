package org.portablebadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.container.Container;
import org.portablebadges.container.ExtractedCredential;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.Credential;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.EnvelopedCredential;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.verify.KnownLists.KnownList;
import org.portablebadges.verify.trust.CapturedDocument;

/**
 * One file on its way to a report: the checks in their order, each given what the ones before it found. Documents inside
 * it take the same way, each to a report of its own.
 */
final class Verification {
    private final Settings settings;
    private final Workload workload;
    private final StatusLists lists;

    Verification(Settings settings) {
        this.settings = settings;
        this.workload = new Workload(settings.limits());
        this.lists = new StatusLists(settings, workload);
    }

    /** Verification of a status list, which counts towards the work that the file asks for. */
    Verification(Settings settings, Workload workload, StatusLists lists) {
        this.settings = settings;
        this.workload = workload;
        this.lists = lists;
    }

    VerificationReport of(byte[] file) {
        return of(file, Standing.ALONE);
    }

    VerificationReport ofStatusList(CapturedDocument document) {
        try {
            KnownList list = settings.lists().open(document, settings.limits());
            OpenedFile opened = list.opened();
            return report(opened.container(), opened.secured(), Standing.STATUS_LIST, list.signatures());
        } catch (ProblemException e) {
            return unreadable(e.findings());
        }
    }

    private VerificationReport of(byte[] file, Standing standing) {
        try {
            ExtractedCredential extracted =
                    Container.extract(file, settings.limits().container());
            boolean alone = standing.equals(Standing.ALONE);
            if (alone && extracted.isAddress()) {
                return new LegacyVerification(settings, OpenedFile.container(file, extracted))
                        .ofAddress(Iri.of(extracted.text()));
            }
            OpenedFile opened = OpenedFile.of(file, extracted, settings.limits());
            return alone && LegacyVerification.isFor(opened.secured())
                    ? new LegacyVerification(settings, opened.container()).of(opened.secured())
                    : report(opened.container(), opened.secured(), standing);
        } catch (ProblemException e) {
            return unreadable(e.findings());
        }
    }

    private VerificationReport of(InnerDocument inner, Standing standing) {
        try {
            Note opened = Note.of(NoteCode.CONTAINER_INSIDE);
            return report(Check.passed(CheckId.CONTAINER, opened, List.of()), read(inner.document()), standing);
        } catch (ProblemException e) {
            return unreadable(e.findings());
        }
    }

    private SecuredCredential read(JsonValue document) throws ProblemException {
        if (document instanceof JsonObject object) {
            return unwrapped(SecuredCredential.embedded(object));
        }
        String token = document.asString().orElseThrow(() -> ProblemException.of(ProblemCode.JSON_NOT_AN_OBJECT));
        return SecuredCredential.ofToken(token, settings.limits().json());
    }

    private SecuredCredential unwrapped(SecuredCredential secured) throws ProblemException {
        return unwrapped(secured, settings.limits());
    }

    // An envelope of something else than a token stays as it is; FORMAT says what it holds.
    static SecuredCredential unwrapped(SecuredCredential secured, Limits limits) throws ProblemException {
        JsonObject document = secured.document().object();
        if (secured.mechanism() != Mechanism.NONE || !EnvelopedCredential.isEnvelope(document)) {
            return secured;
        }
        Optional<String> token = EnvelopedCredential.token(document);
        return token.isPresent() ? SecuredCredential.ofToken(token.get(), limits.json()) : secured;
    }

    private VerificationReport report(Check container, SecuredCredential secured, Standing standing) {
        return report(container, secured, standing, CheckedSignatures.UNKEPT);
    }

    private VerificationReport report(
            Check container, SecuredCredential secured, Standing standing, CheckedSignatures known) {
        FormatCheck format = FormatCheck.of(secured, standing, settings);
        // An Open Badges 2 assertion and the like are no credentials; rules for credentials do not judge them.
        Check context = format.isVerifiable()
                ? ContextCheck.of(secured, settings)
                : Check.notReached(CheckId.CONTEXT, CheckId.FORMAT);
        SignatureChecks signatures = signatures(
                secured, context, format, known, standing.isInside() ? settings.forDocumentInside() : settings);
        @Nullable
        ClaimedCredential claimed = format.credential()
                .map(credential -> new ClaimedCredential(credential, secured))
                .orElse(null);
        InnerChecks inner = inner(secured, signatures, standing);
        StatusResult status = status(claimed, signatures, standing);
        List<Check> checks = new ArrayList<>(List.of(container, format.check(), context));
        checks.addAll(
                format.isPresentation()
                        ? new PresentationChecks(secured, settings, inner)
                                .after(signatures, format.signer().orElse(null))
                        : contentChecks(claimed, signatures, standing, inner, status.check()));
        List<InnerReport> reports = new ArrayList<>(inner.reports());
        reports.addAll(status.lists());
        return new VerificationReport(
                rule(format, standing), settings.now(), settings.marked(checks), reports, claimed);
    }

    private StatusResult status(@Nullable ClaimedCredential claimed, SignatureChecks signatures, Standing standing) {
        if (claimed == null || signatures.spoiledBy().isPresent()) {
            return StatusResult.NONE;
        }
        StatusResult status = StatusCheck.of(claimed, standing, settings, lists);
        return workload.exceeded().map(StatusResult::exceeding).orElse(status);
    }

    private List<Check> contentChecks(
            @Nullable ClaimedCredential claimed,
            SignatureChecks signatures,
            Standing standing,
            InnerChecks inner,
            Check status) {
        return claimed == null
                ? ContentChecks.withoutContent(signatures, inner)
                : new ContentChecks(claimed, settings, standing, inner, status).after(signatures);
    }

    private VerdictRule rule(FormatCheck format, Standing standing) {
        VerdictRule rule = settings.rule();
        if (format.isPresentation()) {
            return rule.forPresentation();
        }
        return standing.endorsed().isPresent() ? rule.withRecipient() : rule;
    }

    // Credentials that are bundled answer for themselves, whatever became of the bundle. What an endorsement stands on
    // is part of the credential around it, so where that credential is not its issuer's there is nothing to endorse.
    private InnerChecks inner(SecuredCredential secured, SignatureChecks signatures, Standing standing) {
        boolean sound = signatures.spoiledBy().isEmpty();
        List<InnerReport> reports = new ArrayList<>();
        for (InnerDocument inner : InnerDocument.in(secured.credential(), secured.credentialPointer())) {
            Standing within = inner.standing(standing);
            if (!sound && inner.kind() == InnerReport.Kind.ENDORSEMENT) {
                continue;
            }
            if (workload.admits(within.depth())) {
                VerificationReport report = of(inner, within);
                limitOf(report).ifPresent(workload::exceededInside);
                reports.add(new InnerReport(inner.at(), inner.kind(), report));
            }
            Optional<Finding> exceeded = workload.exceeded();
            if (exceeded.isPresent()) {
                return InnerChecks.exceeding(exceeded.get().below(inner.at()));
            }
        }
        return InnerChecks.on(reports);
    }

    private static Optional<Finding> limitOf(VerificationReport report) {
        return report.check(CheckId.PROOF).findings().stream()
                .filter(Limits::isExceeded)
                .findFirst();
    }

    private SignatureChecks signatures(
            SecuredCredential secured, Check context, FormatCheck format, CheckedSignatures known, Settings settings) {
        if (secured.mechanism() == Mechanism.NONE && format.isVerifiable() && !format.isPresentation()) {
            return SignatureChecks.unsecured();
        }
        if (context.outcome() != Outcome.PASSED) {
            return SignatureChecks.notReached(CheckId.CONTEXT);
        }
        if (format.isPresentation()
                && (secured.mechanism() == Mechanism.NONE || format.signer().isEmpty())) {
            return SignatureChecks.unsignedPresentation();
        }
        if (format.signer().isEmpty()) {
            return SignatureChecks.notReached(CheckId.FORMAT);
        }
        IssuerKeys keys = IssuerKeys.of(format.signer().get(), settings);
        @Nullable
        Instant validFrom = format.credential().map(Credential::validFrom).orElse(null);
        try {
            List<SignatureResult> results =
                    switch (secured.mechanism()) {
                        case DATA_INTEGRITY ->
                            new EmbeddedProofs(secured, format.purpose(), keys, known, settings, workload).results();
                        case JWT -> {
                            workload.countSignatures(1, JsonPointer.ROOT);
                            SignatureResult result = new TokenSignature(
                                            secured.jws().orElseThrow(), keys, known, settings.checker())
                                    .result();
                            yield List.of(result.refusedFor(settings.audience()
                                    .ofToken(secured.document().object())));
                        }
                        case NONE -> List.of();
                    };
            IssuerKeyCheck keyCheck = new IssuerKeyCheck(keys, secured, validFrom, settings);
            return SignatureChecks.of(keyCheck, format.signerMember(), results);
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
        return new VerificationReport(settings.rule(), settings.now(), settings.marked(checks), List.of(), null);
    }
}
