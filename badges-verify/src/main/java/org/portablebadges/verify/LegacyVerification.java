package org.portablebadges.verify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.legacy.Assertion;
import org.portablebadges.legacy.Verification.Kind;
import org.portablebadges.model.Credential;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.CompactJws;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.verify.IssuerTrustCheck.Award;
import org.portablebadges.verify.LegacyDocuments.Copy;
import org.portablebadges.verify.LegacyDocuments.TakenBack;

/**
 * A badge of Open Badges 2.0 or before on its way to a report of the same checks. Its standard has everybody fetch what
 * decides: the issuer's profile, keys, revocation lists, the badge itself where it is hosted. Here captured documents
 * take that place, and whatever is not among them leaves its check open.
 */
final class LegacyVerification {
    private final Settings settings;
    private final LegacyDocuments documents;
    private final Map<CheckId, Check> checks = new EnumMap<>(CheckId.class);

    LegacyVerification(Settings settings, Check container) {
        this.settings = settings;
        this.documents = new LegacyDocuments(settings);
        put(container);
    }

    static boolean isFor(SecuredCredential secured) {
        return Assertion.isMeant(secured.document().object());
    }

    /** Report on a file that holds nothing but the address of a badge. */
    VerificationReport ofAddress(Iri address) {
        Optional<TakenBack> takenBack = documents.takenBack(address);
        Finding alone = Finding.error(ProblemCode.LEGACY_ADDRESS_ONLY, JsonPointer.ROOT, address);
        if (documents.find(address).isEmpty() || takenBack.isPresent()) {
            put(Check.undetermined(CheckId.FORMAT, List.of(alone)).with("address", address.value()));
            takenBack.map(LegacyStatus::takenBack).ifPresent(this::put);
            return report(CheckId.FORMAT, null);
        }
        try {
            SecuredCredential secured = documents.secured(address);
            return of(assertion(secured), secured);
        } catch (ProblemException e) {
            Finding unreadable = Finding.error(
                    ProblemCode.CAPTURED_UNREADABLE,
                    JsonPointer.ROOT,
                    address,
                    e.code().value());
            put(Check.undetermined(CheckId.FORMAT, List.of(unreadable)).with("address", address.value()));
            return report(CheckId.FORMAT, null);
        }
    }

    VerificationReport of(SecuredCredential secured) {
        try {
            return of(assertion(secured), secured);
        } catch (ProblemException e) {
            put(LegacyFormat.unreadable(e));
            return report(CheckId.FORMAT, null);
        }
    }

    private Assertion assertion(SecuredCredential secured) throws ProblemException {
        return secured.mechanism() == Mechanism.JWT
                ? Assertion.readSigned(secured.text(), settings.limits().json())
                : Assertion.read(secured.document().object());
    }

    private VerificationReport of(Assertion assertion, SecuredCredential secured) {
        put(LegacyFormat.context(assertion));
        put(Check.skipped(CheckId.SCHEMA, Note.of(NoteCode.SCHEMA_NONE)));
        return assertion.verification().kind() == Kind.HOSTED ? hosted(assertion, secured) : signed(assertion, secured);
    }

    private VerificationReport signed(Assertion assertion, SecuredCredential secured) {
        LegacyBadge badge = LegacyBadge.of(assertion, documents);
        SignatureChecks signatures =
                secured.jws().map(jws -> signatures(jws, badge)).orElseGet(LegacyVerification::unsigned);
        return report(badge, secured, signatures, LegacyStatus.ofSigned(badge, documents));
    }

    private SignatureChecks signatures(CompactJws jws, LegacyBadge badge) {
        return new LegacySignature(jws, badge, documents, settings).checks();
    }

    private static SignatureChecks unsigned() {
        Finding missing = Finding.error(ProblemCode.PROOF_MISSING, JsonPointer.ROOT);
        return new SignatureChecks(
                Check.failed(CheckId.PROOF, List.of(missing)), Check.notReached(CheckId.ISSUER_KEY, CheckId.PROOF));
    }

    private VerificationReport hosted(Assertion assertion, SecuredCredential secured) {
        Optional<TakenBack> takenBack = assertion.address().flatMap(documents::takenBack);
        if (takenBack.isPresent()) {
            put(LegacyStatus.takenBack(takenBack.get()));
            return report(CheckId.STATUS, claimed(LegacyBadge.of(assertion, documents), secured));
        }
        LegacyHosting hosting = LegacyHosting.of(assertion, documents);
        if (hosting.hosted().isEmpty()) {
            SignatureChecks open =
                    new SignatureChecks(hosting.proof(), Check.notReached(CheckId.ISSUER_KEY, CheckId.PROOF));
            return report(LegacyBadge.of(assertion, documents), secured, open, LegacyStatus.unconfirmed(assertion));
        }
        Copy<Assertion> copy = hosting.hosted().get().copy();
        LegacyBadge badge = LegacyBadge.of(copy.value(), documents);
        SignatureChecks signatures =
                new SignatureChecks(hosting.proof(), LegacyHosting.issuerKey(badge, copy.address()));
        return report(badge, hosting.hosted().get().secured(), signatures, LegacyStatus.ofHosted(copy));
    }

    private VerificationReport report(
            LegacyBadge badge, SecuredCredential secured, SignatureChecks found, Check status) {
        ClaimedCredential claimed = claimed(badge, secured);
        // A badge of Open Badges 2.0 cannot answer anybody: its standard has no member for it.
        SignatureChecks signatures = found.refusedFor(settings.audience().ofNothing());
        put(signatures.proof());
        put(signatures.issuerKey());
        if (signatures.spoiledBy().isPresent()) {
            return report(signatures.spoiledBy().get(), claimed);
        }
        put(status);
        putContent(badge, claimed);
        return report(CheckId.ISSUER_KEY, claimed);
    }

    private void putContent(LegacyBadge badge, @Nullable ClaimedCredential claimed) {
        Assertion assertion = badge.assertion();
        @Nullable Credential converted = claimed == null ? null : claimed.credential();
        badge.issuer()
                .map(issuer -> new Award(issuer, JsonPointer.of("badge"), assertion.issuedOn(), converted))
                .map(award -> IssuerTrustCheck.of(award, settings))
                .ifPresent(this::put);
        put(new ValidityCheck(JsonPointer.ROOT, "issuedOn", "expires", settings)
                .of(assertion.issuedOn(), assertion.expires()));
        put(RecipientCheck.of(assertion.recipient(), JsonPointer.of("recipient"), settings));
        put(Check.skipped(CheckId.REFRESH, Note.of(NoteCode.REFRESH_NONE)));
        put(Check.skipped(CheckId.RESULTS, Note.of(NoteCode.RESULTS_NONE)));
        put(Check.skipped(CheckId.CONTENTS, Note.of(NoteCode.CONTENTS_NONE)));
        int endorsements = badge.endorsements();
        put(
                endorsements == 0
                        ? Check.skipped(CheckId.ENDORSEMENTS, Note.of(NoteCode.ENDORSEMENTS_NONE))
                        : Check.undetermined(
                                CheckId.ENDORSEMENTS,
                                List.of(Finding.error(
                                        ProblemCode.LEGACY_ENDORSEMENTS_NOT_CHECKED, JsonPointer.ROOT, endorsements))));
    }

    private @Nullable ClaimedCredential claimed(LegacyBadge badge, SecuredCredential secured) {
        LegacyFormat format = LegacyFormat.of(badge);
        put(format.check());
        return format.converted()
                .map(converted -> new ClaimedCredential(converted, secured))
                .orElse(null);
    }

    private void put(Check check) {
        checks.put(check.id(), check);
    }

    /** The report; checks that nothing was found out about rest on the one given. */
    private VerificationReport report(CheckId because, @Nullable ClaimedCredential claimed) {
        List<Check> all = Stream.of(CheckId.values())
                .map(id -> Optional.ofNullable(checks.get(id)).orElseGet(() -> Check.notReached(id, because)))
                .toList();
        return new VerificationReport(settings.rule(), settings.now(), settings.marked(all), List.of(), claimed);
    }
}
