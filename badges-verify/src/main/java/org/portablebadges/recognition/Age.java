package org.portablebadges.recognition;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.VerificationReport;

/**
 * How old that is which a decision rests on.
 *
 * @param report the instant of the oldest report; that of the decision where there is none
 * @param bundle when the oldest trust bundle was made; null where there is none
 * @param statusList when the oldest status list was issued; null where there is none
 */
record Age(Instant report, @Nullable Instant bundle, @Nullable Instant statusList) {
    /** The age of some reports. */
    static Age of(List<VerificationReport> reports, Instant decidedAt) {
        return new Age(
                oldest(reports.stream().map(VerificationReport::verifiedAt)).orElse(decidedAt),
                oldest(reports.stream().flatMap(report -> dates(report, CheckId.ISSUER_TRUST, "bundleIssuedAt")))
                        .orElse(null),
                oldest(reports.stream().flatMap(report -> dates(report, CheckId.STATUS, "issuedAt")))
                        .orElse(null));
    }

    // Where a check rests on several documents their dates stand in one value, with spaces between.
    private static Stream<Instant> dates(VerificationReport report, CheckId id, String name) {
        Check check = report.check(id);
        return Optional.ofNullable(check.evidence().get(name)).stream()
                .flatMap(text -> Stream.of(text.split(" ")))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse);
    }

    private static Optional<Instant> oldest(Stream<Instant> instants) {
        return instants.min(Comparator.naturalOrder());
    }
}
