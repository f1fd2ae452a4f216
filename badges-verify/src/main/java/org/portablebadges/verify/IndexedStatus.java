package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.portablebadges.model.Profile;
import org.portablebadges.model.StatusListCredential;
import org.portablebadges.model.StatusListSubject;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;
import org.portablebadges.status.Bitstring;
import org.portablebadges.status.StatusListEntry;
import org.portablebadges.status.StatusMessage;
import org.portablebadges.status.StatusPurpose;

/**
 * What the value at an entry's index says. A revocation is final: it counts however old the list is. Everything else
 * counts only as long as the list is fresh.
 *
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm">Bitstring Status List 1.0, 3.2</a>
 */
final class IndexedStatus {
    private final ClaimedCredential claimed;
    private final Settings settings;
    private final StatusLists lists;

    IndexedStatus(ClaimedCredential claimed, Settings settings, StatusLists lists) {
        this.claimed = claimed;
        this.settings = settings;
        this.lists = lists;
    }

    /**
     * What it comes to.
     *
     * @throws ProblemException with what keeps the value from being told
     */
    StatusAnswer answer(StatusListEntry entry, StatusListCopy copy, JsonPointer at) throws ProblemException {
        StatusPurpose purpose = entry.purpose();
        boolean decides = purpose.equals(StatusPurpose.REVOCATION) || purpose.equals(StatusPurpose.SUSPENSION);
        if (!decides && !purpose.isInformation()) {
            throw ProblemException.of(ProblemCode.STATUS_PURPOSE_UNKNOWN, purpose);
        }
        Iri issuer = claimed.credential().issuer().map(Profile::id).orElse(Iri.of(""));
        StatusListCredential list = copy.requireSound(entry.type(), issuer, settings);
        StatusListSubject subject = list.credentialSubject();
        if (!subject.statusPurpose().contains(purpose.value())) {
            throw ProblemException.of(
                    ProblemCode.STATUS_PURPOSE_MISMATCH, purpose, String.join(", ", subject.statusPurpose()));
        }
        Bitstring values = lists.values(subject.encodedList());
        long length = values.entries(entry.size());
        OptionalLong status = values.status(entry.index(), entry.size());
        if (status.isEmpty()) {
            throw ProblemException.of(ProblemCode.STATUS_INDEX_OUT_OF_RANGE, entry.index(), length);
        }
        var origin = new StatusOrigin(copy.address(), list.validFrom(), copy.capturedAt());
        if (!decides) {
            return information(entry, status.getAsLong(), origin, at);
        }
        List<Finding> doubts = new ArrayList<>(StatusAge.doubts(copy, list, settings, at));
        if (length < Bitstring.MINIMUM_ENTRIES) {
            doubts.add(Finding.error(ProblemCode.STATUS_LIST_TOO_SHORT, at, length, Bitstring.MINIMUM_ENTRIES));
        }
        return purpose.equals(StatusPurpose.REVOCATION)
                ? revocation(status.getAsLong() != 0, origin, doubts, at)
                : suspension(status.getAsLong() != 0, origin, doubts, at);
    }

    private StatusAnswer revocation(boolean set, StatusOrigin origin, List<Finding> doubts, JsonPointer at) {
        List<Finding> findings = new ArrayList<>();
        if (set) {
            findings.add(Finding.error(ProblemCode.STATUS_REVOKED, at, origin.list(), origin.capturedAt()));
            doubts.forEach(doubt -> findings.add(doubt.as(Severity.NOTICE)));
        } else {
            findings.addAll(doubts);
        }
        // What is not revoked in a later list was not revoked before, and what is revoked stays so.
        StatusAge.capturedLater(origin, settings, at).ifPresent(later -> findings.add(later.as(Severity.NOTICE)));
        Outcome outcome = set ? Outcome.FAILED : doubts.isEmpty() ? Outcome.PASSED : Outcome.UNDETERMINED;
        return new StatusAnswer(outcome, StatusPurpose.REVOCATION, origin, findings);
    }

    private StatusAnswer suspension(boolean set, StatusOrigin origin, List<Finding> doubts, JsonPointer at) {
        List<Finding> findings = new ArrayList<>(doubts);
        // A suspension comes and goes: a later list says nothing about the instant in question.
        StatusAge.capturedLater(origin, settings, at).ifPresent(findings::add);
        boolean fresh = findings.isEmpty();
        if (set) {
            Finding suspended = Finding.error(ProblemCode.STATUS_SUSPENDED, at, origin.list(), origin.capturedAt());
            findings.add(fresh ? suspended : suspended.as(Severity.WARNING));
        }
        Outcome outcome = !fresh ? Outcome.UNDETERMINED : set ? Outcome.FAILED : Outcome.PASSED;
        return new StatusAnswer(outcome, StatusPurpose.SUSPENSION, origin, findings);
    }

    private static StatusAnswer information(StatusListEntry entry, long status, StatusOrigin origin, JsonPointer at) {
        List<Finding> findings = new ArrayList<>();
        if (entry.purpose().equals(StatusPurpose.REFRESH)) {
            if (status != 0) {
                findings.add(Finding.notice(ProblemCode.STATUS_REFRESH, at, origin.list(), origin.capturedAt()));
            }
        } else {
            Optional<String> message = entry.message(status);
            if (status != 0 || message.isPresent()) {
                String value = new StatusMessage(status, "").hex();
                findings.add(Finding.notice(ProblemCode.STATUS_MESSAGE, at, message.orElse(""), value));
            }
        }
        return new StatusAnswer(Outcome.SKIPPED, entry.purpose(), origin, findings);
    }
}
