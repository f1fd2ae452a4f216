package org.portablebadges.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
 * Codes as plain sentences in one language: US English, or another that has a file of sentences. The only place that makes
 * sentences; values from a file are shown with {@link SafeText}. No default of the machine has a say: whoever renders names
 * the language. Immutable and thread-safe.
 */
public final class Messages {
    private static final Map<Locale, Messages> LOADED = new ConcurrentHashMap<>();
    private static final Messages ENGLISH = in(Locale.ENGLISH);
    private static final Map<String, String> PHRASES = ENGLISH.sentences
            .names("word.")
            .collect(Collectors.toUnmodifiableMap(ENGLISH.sentences::raw, name -> name));

    private final Locale language;
    private final Sentences sentences;

    private Messages(Locale language, Sentences sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** The English sentences. */
    public static Messages english() {
        return ENGLISH;
    }

    /** The sentences in the language of a locale, whatever its region; in English where there are none in it. */
    public static Messages in(Locale locale) {
        Locale language = Locale.forLanguageTag(locale.getLanguage());
        Optional<Messages> loaded = Optional.ofNullable(LOADED.get(language));
        if (loaded.isPresent()) {
            return loaded.get();
        }
        Optional<Messages> read = Sentences.of(language).map(sentences -> new Messages(language, sentences));
        read.ifPresent(messages -> LOADED.put(language, messages));
        return read.orElseGet(Messages::english);
    }

    /** The languages that there are sentences in, in the order of their codes. */
    public static List<Locale> languages() {
        return Sentences.languages();
    }

    /** The language of these sentences, without a region. */
    public Locale language() {
        return language;
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
            case CBOR_MALFORMED,
                    FORMAT_WRONG_SHAPE,
                    JWS_BASE64URL,
                    KEY_MALFORMED,
                    POLICY_WRONG_SHAPE,
                    PROOF_NOT_EXPANDABLE ->
                finding.arguments().stream().map(this::phrase).toList();
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
        String code = finding.code().value();
        String at = finding.at().value();
        return at.isEmpty() ? code : text("place.at", List.of(code, at));
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
        return sentences.filled(name, List.of(safe));
    }

    /** Whether there is a sentence of this name. */
    boolean has(String name) {
        return sentences.has(name);
    }

    /** The sentence of a name with its values put in. */
    String text(String name, List<String> arguments) {
        return sentences.filled(name, arguments.stream().map(SafeText::of).toList());
    }

    /** Length of the longest sentence whose name starts so, for columns. */
    int width(String start) {
        return sentences
                .names(start)
                .map(sentences::raw)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** An English word or phrase of ours in this language; as it is where it is none of ours. */
    String phrase(String english) {
        return Optional.ofNullable(PHRASES.get(english)).map(sentences::raw).orElse(english);
    }
}
