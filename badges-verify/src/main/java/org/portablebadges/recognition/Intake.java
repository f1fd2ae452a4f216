package org.portablebadges.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portablebadges.model.EndorsementCredential;
import org.portablebadges.verify.InnerReport;
import org.portablebadges.verify.VerificationReport;

/**
 * What was handed in, sorted: badges, each once; further files of the same badges; badge endorsements; and what holds
 * nothing that counts. The order of the files does not matter.
 */
final class Intake {
    // Among files that the issuer signed the newest speaks, and of two as new the one that is worse to its holder.
    private static final Comparator<Badge> BEST_LAST = Comparator.comparing(Badge::isAuthentic)
            .thenComparing(badge -> badge.credential().validFrom())
            .thenComparing(badge -> badge.report().verdict())
            .thenComparing(Badge::fingerprint);

    private final SortedMap<String, List<Badge>> byKey = new TreeMap<>();
    private final List<VerificationReport> endorsements = new ArrayList<>();
    private int unreadable;

    private Intake() {}

    static Intake of(List<VerificationReport> reports) {
        var intake = new Intake();
        reports.forEach(intake::add);
        intake.byKey.values().forEach(files -> files.sort(BEST_LAST));
        return intake;
    }

    /** Each badge once, by issuer and id. */
    List<Badge> badges() {
        return byKey.values().stream().map(files -> files.get(files.size() - 1)).toList();
    }

    /** Files of badges for which another file speaks. */
    List<Badge> duplicates() {
        return byKey.values().stream()
                .flatMap(files -> files.subList(0, files.size() - 1).stream())
                .toList();
    }

    /** Reports on badge endorsements that came as files of their own. */
    List<VerificationReport> endorsements() {
        return endorsements;
    }

    /** How many files hold nothing that can be read. */
    int unreadable() {
        return unreadable;
    }

    private void add(VerificationReport report) {
        Badge.of(report)
                .ifPresentOrElse(
                        badge -> byKey.computeIfAbsent(badge.key(), key -> new ArrayList<>())
                                .add(badge),
                        () -> addOther(report));
    }

    // A record or a presentation vouches for nothing in it: each credential inside has a report of its own.
    private void addOther(VerificationReport report) {
        List<VerificationReport> contents = report.inner().stream()
                .filter(inner -> inner.kind() == InnerReport.Kind.CONTENT)
                .map(InnerReport::report)
                .toList();
        contents.forEach(this::add);
        boolean endorsement = report.claimed()
                .filter(claimed -> claimed.credential() instanceof EndorsementCredential)
                .isPresent();
        if (endorsement) {
            endorsements.add(report);
        } else if (contents.isEmpty()) {
            unreadable++;
        }
    }
}
