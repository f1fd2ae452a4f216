package org.portablebadges.report;

import java.util.List;
import org.portablebadges.verify.InnerReport;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;

/**
 * How many credentials a record or presentation holds, and how many of them are VALID.
 *
 * @param count all of them
 * @param valid those that are VALID
 */
record ContentVerdicts(int count, int valid) {
    static ContentVerdicts of(VerificationReport report) {
        List<Verdict> verdicts = report.inner().stream()
                .filter(inner -> inner.kind() == InnerReport.Kind.CONTENT)
                .map(inner -> inner.report().verdict())
                .toList();
        long valid = verdicts.stream().filter(Verdict.VALID::equals).count();
        return new ContentVerdicts(verdicts.size(), (int) valid);
    }

    /** Such as "3 credentials (2 VALID)". */
    String words(Messages messages) {
        return messages.join(
                "headline.contents",
                CountWords.credentials(count, messages),
                String.valueOf(valid),
                messages.name(Verdict.VALID));
    }
}
