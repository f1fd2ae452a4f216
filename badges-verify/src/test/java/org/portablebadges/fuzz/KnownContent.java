package org.portablebadges.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.json.UnsafeText;
import org.portablebadges.report.JsonReport;
import org.portablebadges.report.Messages;
import org.portablebadges.report.TextReport;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.VerifiedCredential;

/** Everything that issuers have signed here, against which reports on files that a fuzzer made are held. */
final class KnownContent {
    private final Set<String> known;
    private final TextReport text = new TextReport(Messages.english(), false);
    private final JsonReport json = new JsonReport(Messages.english());

    /** What is VALID in these reports, at any depth, was signed. */
    KnownContent(List<VerificationReport> reports) {
        this.known = reports.stream().flatMap(KnownContent::verified).collect(Collectors.toCollection(HashSet::new));
    }

    /** Holds what is VALID in a report to what was signed, and the report to what may be shown to people. */
    void hold(VerificationReport report) {
        assertThat(verified(report).filter(content -> !known.contains(content)))
                .as("VALID, but not what was signed")
                .isEmpty();
        assertThat(json.of(report).has("verdict")).isTrue();
        assertThat(text.of(report).codePoints().filter(c -> c != '\n').anyMatch(UnsafeText::isUnsafe))
                .as("no character that deceives")
                .isFalse();
    }

    private static Stream<String> verified(VerificationReport report) {
        return Stream.concat(
                report.verified().map(VerifiedCredential::secured).map(Content::of).stream(),
                report.inner().stream().flatMap(inner -> verified(inner.report())));
    }
}
