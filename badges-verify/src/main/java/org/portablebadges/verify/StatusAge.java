package org.portablebadges.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.model.StatusListCredential;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;

/** Whether a captured list is too old, or too new, to say how things stood at the instant of verification. */
final class StatusAge {
    private StatusAge() {}

    /** Each way in which a signed list is stale; empty where it is fresh. All bounds are inclusive. */
    static List<Finding> doubts(StatusListCopy copy, StatusListCredential list, Settings settings, JsonPointer at) {
        List<Finding> doubts = new ArrayList<>();
        Instant now = settings.now();
        copy.report()
                .claimed()
                .flatMap(ValidityCheck::end)
                .filter(now::isAfter)
                .ifPresent(end ->
                        doubts.add(Finding.error(ProblemCode.STATUS_LIST_EXPIRED, at, copy.address(), end, now)));
        Duration age = Duration.between(copy.capturedAt(), now);
        list.credentialSubject()
                .ttl()
                .filter(ttl -> age.compareTo(ttl) > 0)
                .ifPresent(ttl -> doubts.add(Finding.error(
                        ProblemCode.STATUS_LIST_TTL_PASSED,
                        at,
                        copy.address(),
                        copy.capturedAt(),
                        copy.capturedAt().plus(ttl))));
        tooOld(copy.address(), copy.capturedAt(), settings, at).ifPresent(doubts::add);
        settings.staleBundle(at).ifPresent(doubts::add);
        return doubts;
    }

    /** That the capture is older than the reader allows. */
    static Optional<Finding> tooOld(Iri list, Instant capturedAt, Settings settings, JsonPointer at) {
        Duration age = Duration.between(capturedAt, settings.now());
        return age.compareTo(settings.maxStatusAge()) > 0
                ? Optional.of(Finding.error(
                        ProblemCode.STATUS_LIST_TOO_OLD,
                        at,
                        list,
                        capturedAt,
                        capturedAt.plus(settings.maxStatusAge())))
                : Optional.empty();
    }

    /** That the capture is from after the instant of verification, beyond what clocks differ. */
    static Optional<Finding> capturedLater(StatusOrigin origin, Settings settings, JsonPointer at) {
        return origin.capturedAt().isAfter(settings.latestStart())
                ? Optional.of(Finding.error(
                        ProblemCode.STATUS_LIST_CAPTURED_LATER, at, origin.list(), origin.capturedAt(), settings.now()))
                : Optional.empty();
    }
}
