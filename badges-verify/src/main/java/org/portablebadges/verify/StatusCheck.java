package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portablebadges.json.JsonObject;
import org.portablebadges.model.CredentialStatus;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;
import org.portablebadges.status.StatusEntry;
import org.portablebadges.status.StatusListEntry;
import org.portablebadges.status.StatusPurpose;
import org.portablebadges.verify.trust.CapturedDocument;

/**
 * STATUS: what the status lists say that the credential names. Every entry is looked at, so that a clear one never hides
 * one that is set. Lists come from the captured documents and from nowhere else.
 *
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm">Bitstring Status List 1.0, 3.2</a>
 */
final class StatusCheck {
    private final ClaimedCredential claimed;
    private final Standing standing;
    private final Settings settings;
    private final StatusLists lists;
    private final List<StatusAnswer> answers = new ArrayList<>();
    private final Map<Iri, InnerReport> reports = new LinkedHashMap<>();

    private StatusCheck(ClaimedCredential claimed, Standing standing, Settings settings, StatusLists lists) {
        this.claimed = claimed;
        this.standing = standing;
        this.settings = settings;
        this.lists = lists;
    }

    static StatusResult of(ClaimedCredential claimed, Standing standing, Settings settings, StatusLists lists) {
        List<JsonObject> entries = claimed.credential().credentialStatus().stream()
                .map(CredentialStatus::json)
                .toList();
        if (entries.isEmpty()) {
            return StatusResult.NONE;
        }
        var check = new StatusCheck(claimed, standing, settings, lists);
        for (int i = 0; i < entries.size(); i++) {
            check.answers.add(check.answer(entries.get(i), claimed.place("credentialStatus", i)));
        }
        return new StatusResult(check.check(), List.copyOf(check.reports.values()));
    }

    private StatusAnswer answer(JsonObject json, JsonPointer at) {
        try {
            StatusEntry entry = StatusEntry.read(json);
            return entry instanceof StatusListEntry indexed && indexed.purpose().isInformation()
                    ? information(indexed, at)
                    : answer(entry, at);
        } catch (ProblemException e) {
            return StatusAnswer.open(below(at, e));
        }
    }

    // Nothing that such a list says, or does not say, speaks against the credential.
    private StatusAnswer information(StatusListEntry entry, JsonPointer at) {
        try {
            return answer(entry, at);
        } catch (ProblemException e) {
            List<Finding> warnings = below(at, e).stream()
                    .map(finding -> finding.as(Severity.WARNING))
                    .toList();
            return new StatusAnswer(Outcome.SKIPPED, entry.purpose(), null, warnings);
        }
    }

    private StatusAnswer answer(StatusEntry entry, JsonPointer at) throws ProblemException {
        if (standing.inStatusList()) {
            throw ProblemException.of(ProblemCode.STATUS_LIST_OF_A_LIST, entry.list());
        }
        CapturedDocument document = settings.captured()
                .find(entry.list())
                .orElseThrow(() -> ProblemException.of(ProblemCode.STATUS_NOT_CHECKED, typeOf(entry), entry.list()));
        if (document.isGone()) {
            throw ProblemException.of(ProblemCode.STATUS_LIST_GONE, entry.list(), document.capturedAt());
        }
        if (!(entry instanceof StatusListEntry indexed)) {
            return new RevocationListStatus(claimed, settings).answer(document, at);
        }
        VerificationReport report = lists.report(document);
        reports.putIfAbsent(entry.list(), new InnerReport(at, InnerReport.Kind.STATUS_LIST, report));
        return new IndexedStatus(claimed, settings, lists).answer(indexed, new StatusListCopy(document, report), at);
    }

    private static String typeOf(StatusEntry entry) {
        return entry instanceof StatusListEntry indexed ? indexed.type().entryType() : CredentialStatus.REVOCATION_LIST;
    }

    private static List<Finding> below(JsonPointer at, ProblemException problem) {
        return problem.findings().stream().map(finding -> finding.below(at)).toList();
    }

    private Check check() {
        List<Finding> findings =
                answers.stream().flatMap(answer -> answer.findings().stream()).toList();
        Check check = anyIs(Outcome.FAILED)
                ? Check.failed(CheckId.STATUS, findings)
                : anyIs(Outcome.UNDETERMINED)
                        ? Check.undetermined(CheckId.STATUS, findings)
                        : Check.passed(CheckId.STATUS, note(), findings);
        List<StatusOrigin> origins = answers.stream()
                .flatMap(answer -> answer.source().stream())
                .distinct()
                .toList();
        if (origins.isEmpty()) {
            return check;
        }
        return check.with("list", joined(origins, StatusOrigin::list))
                .with("issuedAt", joined(origins, StatusOrigin::issuedAt))
                .with("capturedAt", joined(origins, StatusOrigin::capturedAt));
    }

    private boolean anyIs(Outcome outcome) {
        return answers.stream().anyMatch(answer -> answer.outcome() == outcome);
    }

    /** Of several lists the one captured first: nothing later is known of them all. */
    private Note note() {
        Optional<StatusOrigin> oldest = answers.stream()
                .filter(answer -> answer.outcome() == Outcome.PASSED)
                .flatMap(answer -> answer.source().stream())
                .min(Comparator.comparing(StatusOrigin::capturedAt));
        boolean revocation = isClear(StatusPurpose.REVOCATION);
        NoteCode code = !revocation
                ? NoteCode.STATUS_NOT_SUSPENDED
                : isClear(StatusPurpose.SUSPENSION) ? NoteCode.STATUS_NEITHER : NoteCode.STATUS_NOT_REVOKED;
        return oldest.map(origin -> Note.of(code, origin.issuedAt(), origin.capturedAt()))
                .orElseGet(() -> Note.of(NoteCode.STATUS_INFORMS));
    }

    private boolean isClear(StatusPurpose purpose) {
        return answers.stream()
                .filter(answer -> answer.outcome() == Outcome.PASSED)
                .anyMatch(answer -> answer.purpose().equals(Optional.of(purpose)));
    }

    private static String joined(List<StatusOrigin> origins, Function<StatusOrigin, Object> value) {
        return origins.stream().map(value).map(Object::toString).collect(Collectors.joining(" "));
    }
}
