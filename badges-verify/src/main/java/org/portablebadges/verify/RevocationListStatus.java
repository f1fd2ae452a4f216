package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.json.JsonReader;
import org.portablebadges.model.Profile;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;
import org.portablebadges.status.RevocationList;
import org.portablebadges.status.StatusPurpose;
import org.portablebadges.verify.trust.CapturedDocument;

/**
 * Whether a list of 1EdTech names the credential. Nobody signed such a list; it is what its address gave, on the word of
 * whoever captured it, and every answer says so.
 */
final class RevocationListStatus {
    private final ClaimedCredential claimed;
    private final Settings settings;

    RevocationListStatus(ClaimedCredential claimed, Settings settings) {
        this.claimed = claimed;
        this.settings = settings;
    }

    /**
     * What it comes to.
     *
     * @throws ProblemException with what keeps it from being told
     */
    StatusAnswer answer(CapturedDocument document, JsonPointer at) throws ProblemException {
        Iri address = document.address();
        RevocationList list = read(document);
        if (list.id().isPresent() && !list.id().get().equals(address)) {
            throw ProblemException.of(
                    ProblemCode.STATUS_LIST_OTHER, address, list.id().get());
        }
        Iri issuer = claimed.credential().issuer().map(Profile::id).orElse(Iri.of(""));
        if (!settings.mayPublishStatusOf(issuer, list.issuer())) {
            throw ProblemException.of(ProblemCode.STATUS_LIST_FOREIGN, list.issuer(), issuer);
        }
        var origin = new StatusOrigin(address, document.capturedAt(), document.capturedAt());
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.warning(ProblemCode.STATUS_LIST_UNSIGNED, at, address, document.capturedAt()));
        Optional<Finding> old =
                StatusAge.tooOld(address, document.capturedAt(), settings, at).or(() -> settings.staleBundle(at));
        Optional<Finding> later = StatusAge.capturedLater(origin, settings, at);
        later.ifPresent(found -> findings.add(found.as(Severity.NOTICE)));
        Optional<RevocationList.Revocation> revocation =
                list.find(claimed.credential().id());
        if (revocation.isPresent()) {
            findings.add(Finding.error(ProblemCode.STATUS_REVOKED, at, address, document.capturedAt()));
            String reason = revocation.get().reason();
            if (!reason.isEmpty()) {
                findings.add(Finding.notice(ProblemCode.STATUS_REVOCATION_REASON, at, reason));
            }
            old.ifPresent(found -> findings.add(found.as(Severity.NOTICE)));
            return new StatusAnswer(Outcome.FAILED, StatusPurpose.REVOCATION, origin, findings);
        }
        old.ifPresent(findings::add);
        Outcome outcome = old.isPresent() ? Outcome.UNDETERMINED : Outcome.PASSED;
        return new StatusAnswer(outcome, StatusPurpose.REVOCATION, origin, findings);
    }

    private RevocationList read(CapturedDocument document) throws ProblemException {
        try {
            return RevocationList.read(
                    JsonReader.readObject(document.bytes(), settings.limits().json())
                            .object());
        } catch (ProblemException e) {
            throw ProblemException.of(
                    ProblemCode.STATUS_LIST_NOT_SOUND,
                    document.address(),
                    e.code().value());
        }
    }
}
