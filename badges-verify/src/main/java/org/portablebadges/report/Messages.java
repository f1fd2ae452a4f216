package org.portablebadges.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.portablebadges.problem.Finding;
import org.portablebadges.recognition.DecisionOutcome;
import org.portablebadges.recognition.Reason;
import org.portablebadges.verify.Check;
import org.portablebadges.verify.CheckId;
import org.portablebadges.verify.NoteCode;
import org.portablebadges.verify.Outcome;
import org.portablebadges.verify.Verdict;

/**
 * Codes as plain sentences, in US English. The only place that makes sentences; values from a file are shown with
 * {@link SafeText}. Immutable and thread-safe.
 */
public final class Messages {
    private static final Messages ENGLISH = new Messages(load("messages.properties"));

    private final Properties sentences;

    private Messages(Properties sentences) {
        this.sentences = sentences;
    }

    /** The English sentences. */
    public static Messages english() {
        return ENGLISH;
    }

    /** What was found, as one sentence. */
    public String of(Finding finding) {
        return text(sentence(finding), arguments(finding));
    }

    private static String sentence(Finding finding) {
        boolean withoutReason =
                switch (finding.code()) {
                    case LEGACY_REVOKED -> finding.arguments().get(0).isEmpty();
                    case LEGACY_REVOKED_BY_ISSUER -> finding.arguments().get(2).isEmpty();
                    default -> false;
                };
        return finding.code().value() + (withoutReason ? ".no-reason" : "");
    }

    private List<String> arguments(Finding finding) {
        return switch (finding.code()) {
            case RECIPIENT_MISMATCH, RECIPIENT_NOT_COMPARABLE ->
                List.of(identifier(finding.arguments().get(0)));
            case PROOF_KEY_SELF_SUPPLIED, PROOF_NOT_BY_ISSUER, ISSUER_KEY_NOT_OF_ISSUER ->
                withMethod(0, finding.arguments());
            case FORMAT_NOT_AN_ACHIEVEMENT_CREDENTIAL,
                    FORMAT_NOT_AN_ENDORSEMENT,
                    CONTENTS_UNKNOWN_TYPE,
                    STATUS_TYPE_UNKNOWN ->
                finding.arguments().get(0).isEmpty() ? List.of(text("types.none", List.of())) : finding.arguments();
            default -> finding.arguments();
        };
    }

    // A token may carry its key instead of naming one.
    private List<String> withMethod(int index, List<String> arguments) {
        if (!arguments.get(index).equals("jwk")) {
            return arguments;
        }
        List<String> worded = new ArrayList<>(arguments);
        worded.set(index, text("method.jwk", List.of()));
        return worded;
    }

    /** Why a check came out as it did, as one sentence. */
    public String explanation(Check check) {
        if (check.note().code() == NoteCode.SEE_FINDING) {
            return check.findings().isEmpty() ? "" : of(check.findings().get(0));
        }
        List<String> given = check.note().arguments();
        List<String> arguments =
                switch (check.note().code()) {
                    case NOT_REACHED -> List.of(name(CheckId.valueOf(given.get(0))));
                    case PROOF_HOLDS -> withMethod(1, given);
                    case RECIPIENT_MATCHES -> List.of(identifier(given.get(0)));
                    default -> given;
                };
        return text("note." + check.note().code().value(), arguments);
    }

    /** What a decision says, as one sentence. */
    public String of(Reason reason) {
        String name = "reason." + reason.code().value();
        String bare = name + ".bare";
        // Arguments may be withheld, or be no more than the code itself.
        boolean nothingMore = reason.arguments().isEmpty()
                || reason.arguments().equals(List.of(reason.code().value()));
        return text(nothingMore && has(bare) ? bare : name, reason.arguments());
    }

    /** What a decision comes to, in words. */
    public String name(DecisionOutcome outcome) {
        return text("decision." + outcome.name(), List.of());
    }

    /** A verdict in words. */
    public String name(Verdict verdict) {
        return text("verdict." + verdict.name(), List.of());
    }

    /** An outcome in words. */
    public String name(Outcome outcome) {
        return text("outcome." + outcome.name(), List.of());
    }

    /** A check in words. */
    public String name(CheckId id) {
        return text("check." + id.name(), List.of());
    }

    /** A finding on one line: severity, code, place and sentence. */
    public String line(Finding finding) {
        String severity = text("severity." + finding.severity().name(), List.of());
        return severity + " " + place(finding) + ": " + of(finding);
    }

    /** Code and place of a finding. */
    String place(Finding finding) {
        String at = finding.at().value();
        return finding.code().value() + (at.isEmpty() ? "" : " at " + SafeText.of(at));
    }

    /** A kind of identifier in words; as the standard spells it where there is no word for it. */
    public String identifier(String type) {
        String name = "identifier." + type;
        return has(name) ? text(name, List.of()) : SafeText.of(type);
    }

    /** What a command line says on a matter of its own. */
    public String commandLine(String name, Object... values) {
        return text("cli." + name, Stream.of(values).map(String::valueOf).toList());
    }

    /** Where to go from claims that were not checked. */
    public String claimsHint(String file) {
        return text("claims.hint", List.of(file));
    }

    /** What became of the original of an upgraded badge, from its line beside the verdict. */
    public String upgraded(String headline) {
        return join("cli.upgrade-original", headline);
    }

    /** A sentence of parts that are fit for a screen already. */
    String join(String name, String... safe) {
        return fill(name, List.of(safe));
    }

    /** Whether there is a sentence of this name. */
    boolean has(String name) {
        return sentences.containsKey(name);
    }

    /** The sentence of a name with its values put in. */
    String text(String name, List<String> arguments) {
        return fill(name, arguments.stream().map(SafeText::of).toList());
    }

    private String fill(String name, List<String> arguments) {
        String sentence = Optional.ofNullable(sentences.getProperty(name))
                .orElseThrow(() -> new IllegalStateException("no sentence for " + name));
        var result = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            boolean placeholder = c == '{' && i + 2 < sentence.length() && sentence.charAt(i + 2) == '}';
            if (placeholder) {
                int index = sentence.charAt(i + 1) - '0';
                result.append(index < arguments.size() ? arguments.get(index) : "?");
                i += 2;
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    private static Properties load(String name) {
        var properties = new Properties();
        try (InputStream stream = Messages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
