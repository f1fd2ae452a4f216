package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.legacy.Assertion;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;

/**
 * FORMAT and CONTEXT of a badge of Open Badges 2.0: its members are read by their names, as text, and told in the words
 * of 3.0.
 */
final class LegacyFormat {
    private static final Set<String> CONTEXTS =
            Set.of("https://w3id.org/openbadges/v2", "https://w3id.org/openbadges/v1");
    private static final JsonPointer CONTEXT = JsonPointer.of("@context");

    private final Check check;
    private final @Nullable AchievementCredential converted;

    private LegacyFormat(Check check, @Nullable AchievementCredential converted) {
        this.check = check;
        this.converted = converted;
    }

    static LegacyFormat of(LegacyBadge badge) {
        Assertion assertion = badge.assertion();
        try {
            Optional<AchievementCredential> converted = badge.converted();
            NoteCode code = converted.isPresent() ? NoteCode.FORMAT_CONVERTED : NoteCode.FORMAT_LEGACY;
            // What a conversion lacks, ISSUER_KEY tells.
            List<Finding> missing = converted.isPresent() ? List.of() : badge.missing();
            List<Finding> remarks = new ArrayList<>(badge.warnings());
            missing.forEach(finding -> remarks.add(finding.as(Severity.NOTICE)));
            Check check = Check.passed(CheckId.FORMAT, Note.of(code, assertion.version()), remarks);
            return new LegacyFormat(named(check, assertion), converted.orElse(null));
        } catch (ProblemException e) {
            Finding first = e.finding();
            Finding why = Finding.error(
                    ProblemCode.LEGACY_NOT_CONVERTIBLE,
                    JsonPointer.ROOT,
                    first.code().value(),
                    first.at());
            return new LegacyFormat(named(Check.undetermined(CheckId.FORMAT, List.of(why)), assertion), null);
        }
    }

    /** FORMAT of something that cannot be read as an assertion. */
    static Check unreadable(ProblemException problem) {
        return problem.code() == ProblemCode.LEGACY_VERSION_NOT_READ
                ? Check.undetermined(CheckId.FORMAT, problem.findings())
                : Check.failed(CheckId.FORMAT, problem.findings());
    }

    Check check() {
        return check;
    }

    /** The badge in the words of Open Badges 3.0. */
    Optional<AchievementCredential> converted() {
        return Optional.ofNullable(converted);
    }

    private static Check named(Check check, Assertion assertion) {
        return check.with("generation", "Open Badges " + assertion.version())
                .with("id", assertion.id().map(Iri::value).or(assertion::uid).orElse(""));
    }

    /**
     * CONTEXT: the words are those of Open Badges 2.0 or 1.x. Other contexts beside are not interpreted; in 1.0 there were
     * none.
     */
    static Check context(Assertion assertion) {
        JsonObject json = assertion.json();
        JsonValue value = json.get("@context").orElse(JsonLiteral.NULL);
        List<Finding> others = new ArrayList<>();
        boolean known = false;
        for (JsonValue each : value.asArray().map(JsonArray::elements).orElse(List.of(value))) {
            if (each.asString().filter(CONTEXTS::contains).isPresent()) {
                known = true;
            } else if (each.asString().isPresent()) {
                others.add(Finding.warning(
                        ProblemCode.CONTEXT_UNINTERPRETED,
                        CONTEXT,
                        each.asString().get()));
            } else if (each instanceof JsonObject) {
                others.add(Finding.warning(ProblemCode.CONTEXT_INLINE, CONTEXT));
            }
        }
        if (!json.has("@context") && json.has("type")) {
            others.add(Finding.warning(ProblemCode.CONTEXT_MISSING, JsonPointer.ROOT));
        }
        return known || !json.has("@context")
                ? Check.passed(CheckId.CONTEXT, Note.of(NoteCode.CONTEXT_LEGACY, assertion.version()), others)
                : Check.undetermined(CheckId.CONTEXT, unknown(others));
    }

    private static List<Finding> unknown(List<Finding> others) {
        if (others.isEmpty()) {
            return List.of(Finding.error(ProblemCode.CONTEXT_MISSING, CONTEXT));
        }
        return others.stream()
                .map(finding -> finding.code() == ProblemCode.CONTEXT_UNINTERPRETED
                        ? Finding.error(
                                ProblemCode.CONTEXT_UNKNOWN,
                                finding.at(),
                                finding.arguments().toArray())
                        : Finding.error(finding.code(), finding.at()))
                .toList();
    }
}
