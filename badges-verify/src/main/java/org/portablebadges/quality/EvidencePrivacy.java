package org.portablebadges.quality;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portablebadges.problem.Iri;
import org.portablebadges.quality.LintedBadge.Located;

/** Tests of what evidence gives away. Whether an address needs a password cannot be seen: all count as open. */
final class EvidencePrivacy {
    private final LintedBadge linted;

    EvidencePrivacy(LintedBadge linted) {
        this.linted = linted;
    }

    List<QualityNote> links(List<String> words) {
        return linted.values("/evidence").stream()
                .filter(entry -> hasScheme(entry, "http") || hasScheme(entry, "https"))
                .map(entry -> QualityNote.of(
                        speaksOf(entry, words) ? QualityCode.LINK_TO_STUDENT_WORK : QualityCode.LINK_TO_EVIDENCE,
                        entry.at().child("id")))
                .toList();
    }

    List<QualityNote> embedded() {
        QualityCode code = linted.picture() ? QualityCode.EVIDENCE_IN_PICTURE : QualityCode.EVIDENCE_IN_CREDENTIAL;
        return linted.values("/evidence").stream()
                .filter(entry -> hasScheme(entry, "data"))
                .map(entry -> QualityNote.of(code, entry.at().child("id")))
                .toList();
    }

    static boolean hasScheme(Located entry, String scheme) {
        return entry.text("id").filter(id -> Iri.of(id).hasScheme(scheme)).isPresent();
    }

    private static boolean speaksOf(Located entry, List<String> words) {
        String said = Stream.of("id", "name", "description", "narrative", "genre", "audience")
                .flatMap(member -> entry.text(member).stream())
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(word -> said.contains(word.toLowerCase(Locale.ROOT)));
    }
}
