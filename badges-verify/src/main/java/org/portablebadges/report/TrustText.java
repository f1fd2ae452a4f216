package org.portablebadges.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.trust.CapturedDocument;
import org.portablebadges.verify.trust.KeyCapture;
import org.portablebadges.verify.trust.RecognizedFor;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustedIssuer;
import org.portablebadges.verify.trust.TrustedKey;

/** A trust bundle as text for its operator and for whoever decides to use it, and what changed between two of them. */
public final class TrustText {
    private final Messages messages;
    private final int labels;

    /** Text whose words come from these messages. */
    public TrustText(Messages messages) {
        this.messages = messages;
        this.labels = messages.width("trust.label.");
    }

    /** What a bundle says, ending in a line feed. */
    public String of(TrustBundle bundle) {
        var text = new StringBuilder(messages.join(
                        "trust.title", String.valueOf(bundle.sequence()), SafeText.quoted(bundle.operator())))
                .append("\n\n");
        head(bundle).forEach(row -> text.append("  ").append(row).append('\n'));
        for (TrustedIssuer issuer : bundle.issuers()) {
            text.append("\n  ").append(SafeText.quoted(issuer.name())).append('\n');
            issuer(issuer).forEach(row -> text.append("    ").append(row).append('\n'));
        }
        return text.toString();
    }

    private List<String> head(TrustBundle bundle) {
        List<String> rows = new ArrayList<>();
        rows.add(row(
                "trust.label.signer",
                bundle.signer()
                        .map(key -> SafeText.of(key.toString()))
                        .orElseGet(() -> messages.text("trust.signer-unknown", List.of()))));
        rows.add(row("trust.label.issued", bundle.issuedAt().toString()));
        rows.add(row("trust.label.next", bundle.nextUpdate().toString()));
        counted(rows, "trust.label.issuers", bundle.issuers());
        counted(rows, "trust.label.documents", bundle.documents());
        counted(rows, "trust.label.status-lists", bundle.statusLists());
        counted(rows, "trust.label.contexts", bundle.contexts());
        counted(rows, "trust.label.schemas", bundle.schemas());
        counted(rows, "trust.label.policies", bundle.policies());
        return rows;
    }

    private List<String> issuer(TrustedIssuer issuer) {
        List<String> rows = new ArrayList<>();
        issuer.ids().forEach(id -> rows.add(row("trust.label.id", SafeText.of(id.value()))));
        issuer.formerIds().forEach(id -> rows.add(row("trust.label.former-id", SafeText.of(id.value()))));
        issuer.names().stream().skip(1).forEach(name -> rows.add(row("trust.label.name", SafeText.quoted(name))));
        if (!issuer.contact().isEmpty()) {
            rows.add(row("trust.label.contact", SafeText.of(issuer.contact())));
        }
        issuer.keys().forEach(key -> rows.add(row("trust.label.key", key(key))));
        issuer.keyDocuments().forEach(document -> rows.add(row("trust.label.key-document", document(document))));
        rows.add(row("trust.label.recognized", recognized(issuer.recognizedFor())));
        issuer.withdrawnSince().ifPresent(since -> rows.add(row("trust.label.withdrawn", since.toString())));
        issuer.statusListSigners().forEach(id -> rows.add(row("trust.label.status-signer", SafeText.of(id.value()))));
        issuer.source()
                .ifPresent(source -> rows.add(row(
                        source.signed() ? "trust.label.source" : "trust.label.source-nobody",
                        SafeText.of(source.list()) + ", " + source.capturedAt())));
        return rows;
    }

    private String key(TrustedKey key) {
        Stream<Optional<String>> parts = Stream.of(
                key.id().map(Iri::value).map(SafeText::of),
                Optional.of(key.key().multikey()),
                key.validFrom().map(date -> dated("trust.key-start", date)),
                key.retiredSince().map(date -> dated("trust.key-retired", date)),
                key.compromisedSince().map(date -> dated("trust.key-compromised", date)));
        return String.join(", ", parts.flatMap(Optional::stream).toList());
    }

    private static String document(KeyCapture document) {
        return SafeText.of(document.address().value()) + ", " + document.capturedAt();
    }

    private String recognized(RecognizedFor what) {
        if (what.isEverything()) {
            return messages.text("trust.recognized-everything", List.of());
        }
        return Stream.concat(what.achievements().stream().map(Iri::value), what.achievementTypes().stream())
                .map(SafeText::of)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    /** What changed from one bundle to a later one, a line each; says so where nothing did. */
    public String changes(TrustBundle before, TrustBundle after) {
        List<String> lines = new ArrayList<>();
        if (before.sequence() != after.sequence()) {
            lines.add(changed(
                    "trust.label.sequence", String.valueOf(before.sequence()), String.valueOf(after.sequence())));
        }
        if (!before.nextUpdate().equals(after.nextUpdate())) {
            lines.add(changed(
                    "trust.label.next",
                    before.nextUpdate().toString(),
                    after.nextUpdate().toString()));
        }
        for (TrustedIssuer issuer : after.issuers()) {
            issuer(issuer, counterpart(issuer, before)).ifPresent(lines::addAll);
        }
        before.issuers().stream()
                .filter(issuer -> counterpart(issuer, after).isEmpty())
                .forEach(issuer -> lines.add("- " + named(issuer)));
        documents(before.documents(), after.documents(), "trust.label.document", lines);
        documents(before.statusLists(), after.statusLists(), "trust.label.status-list", lines);
        return lines.isEmpty() ? messages.text("trust.unchanged", List.of()) + "\n" : String.join("\n", lines) + "\n";
    }

    private Optional<List<String>> issuer(TrustedIssuer after, Optional<TrustedIssuer> before) {
        if (before.isEmpty()) {
            return Optional.of(List.of("+ " + named(after)));
        }
        List<String> rowsBefore = issuer(before.get());
        List<String> rowsAfter = issuer(after);
        if (before.get().equals(after)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add("~ " + named(after));
        rowsBefore.stream().filter(row -> !rowsAfter.contains(row)).forEach(row -> lines.add("  - " + row));
        rowsAfter.stream().filter(row -> !rowsBefore.contains(row)).forEach(row -> lines.add("  + " + row));
        return Optional.of(lines);
    }

    private void documents(
            List<CapturedDocument> before, List<CapturedDocument> after, String label, List<String> lines) {
        String name = messages.text(label, List.of());
        for (CapturedDocument document : after) {
            Optional<CapturedDocument> earlier = before.stream()
                    .filter(known -> known.address().equals(document.address()))
                    .findFirst();
            if (!earlier.equals(Optional.of(document))) {
                String sign = earlier.isPresent() ? "~ " : "+ ";
                lines.add(sign + name + " " + SafeText.of(document.toString()));
            }
        }
        before.stream()
                .filter(document ->
                        after.stream().noneMatch(kept -> kept.address().equals(document.address())))
                .forEach(document -> lines.add("- " + name + " " + SafeText.of(document.toString())));
    }

    private static Optional<TrustedIssuer> counterpart(TrustedIssuer issuer, TrustBundle bundle) {
        return issuer.allIds().stream().flatMap(id -> bundle.find(id).stream()).findFirst();
    }

    private static String named(TrustedIssuer issuer) {
        return SafeText.quoted(issuer.name()) + " "
                + SafeText.of(issuer.allIds().get(0).value());
    }

    private void counted(List<String> rows, String label, List<?> values) {
        if (!values.isEmpty()) {
            rows.add(row(label, String.valueOf(values.size())));
        }
    }

    private String changed(String label, String before, String after) {
        return "~ " + messages.text(label, List.of()) + " " + before + " -> " + after;
    }

    private String dated(String label, Instant date) {
        return messages.text(label, List.of(date.toString()));
    }

    private String row(String label, String value) {
        return Columns.padded(messages.text(label, List.of()), labels) + " " + value;
    }
}
