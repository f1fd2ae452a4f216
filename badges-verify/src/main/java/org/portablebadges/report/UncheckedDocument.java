package org.portablebadges.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.Credential;
import org.portablebadges.model.CredentialKind;
import org.portablebadges.model.Reading;
import org.portablebadges.model.VerifiablePresentation;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;
import org.portablebadges.proof.EnvelopedCredential;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.SecuredCredential;

/** A document in a file, opened as far as it can be, to show what it claims. Nothing about it is checked. */
final class UncheckedDocument {
    private static final String PRESENTATION = "VerifiablePresentation";

    private final Mechanism mechanism;
    private final @Nullable Credential credential;
    private final @Nullable VerifiablePresentation presentation;
    private final @Nullable Finding problem;

    private UncheckedDocument(
            Mechanism mechanism,
            @Nullable Credential credential,
            @Nullable VerifiablePresentation presentation,
            @Nullable Finding problem) {
        this.mechanism = mechanism;
        this.credential = credential;
        this.presentation = presentation;
        this.problem = problem;
    }

    /** All documents that stand under a name, whether or not in an array. */
    static List<UncheckedDocument> in(JsonObject host, String member) {
        return host.get(member).map(UncheckedDocument::elements).orElse(List.of()).stream()
                .map(UncheckedDocument::of)
                .toList();
    }

    /** One that is written inside another: an object, an envelope around a token, or a token. */
    static UncheckedDocument of(JsonValue value) {
        try {
            return value instanceof JsonObject object
                    ? of(SecuredCredential.embedded(object))
                    : read(token(
                            value.asString().orElseThrow(() -> ProblemException.of(ProblemCode.JSON_NOT_AN_OBJECT))));
        } catch (ProblemException e) {
            return unreadable(Mechanism.NONE, e.findings().get(0));
        }
    }

    /** One that was opened already; an envelope is taken off. */
    static UncheckedDocument of(SecuredCredential secured) {
        try {
            JsonObject document = secured.document().object();
            boolean envelope = secured.mechanism() == Mechanism.NONE && EnvelopedCredential.isEnvelope(document);
            return read(envelope ? enveloped(document) : secured);
        } catch (ProblemException e) {
            return unreadable(secured.mechanism(), e.findings().get(0));
        }
    }

    /** What secures it, as far as it says. */
    Mechanism mechanism() {
        return mechanism;
    }

    /** A badge, an endorsement, a record or a status list; empty where it is something else or its core cannot be read. */
    Optional<Credential> credential() {
        return Optional.ofNullable(credential);
    }

    Optional<VerifiablePresentation> presentation() {
        return Optional.ofNullable(presentation);
    }

    /** Why it is neither; empty where it is one of them. */
    Optional<Finding> problem() {
        return Optional.ofNullable(problem);
    }

    private static SecuredCredential enveloped(JsonObject envelope) throws ProblemException {
        String content = EnvelopedCredential.mediaType(envelope).orElse("");
        return token(EnvelopedCredential.token(envelope)
                .orElseThrow(
                        () -> ProblemException.of(ProblemCode.PROOF_SUITE_NOT_CHECKED, JsonPointer.of("id"), content)));
    }

    private static SecuredCredential token(String text) throws ProblemException {
        return SecuredCredential.ofToken(text, JsonLimits.DEFAULT);
    }

    private static UncheckedDocument read(SecuredCredential secured) {
        JsonObject json = secured.credential();
        List<String> types = types(json);
        Set<CredentialKind> kinds = CredentialKind.of(json);
        if (kinds.isEmpty() && types.contains(PRESENTATION)) {
            Reading<VerifiablePresentation> reading = VerifiablePresentation.read(json, Conformance.COMPATIBLE);
            return new UncheckedDocument(
                    secured.mechanism(), null, reading.value().orElse(null), problemOf(reading));
        }
        if (kinds.size() == 1 && !types.contains(PRESENTATION)) {
            Reading<? extends Credential> reading = kinds.iterator().next().read(json, Conformance.COMPATIBLE);
            return new UncheckedDocument(secured.mechanism(), reading.value().orElse(null), null, problemOf(reading));
        }
        ProblemCode why =
                kinds.isEmpty() ? ProblemCode.FORMAT_NOT_AN_ACHIEVEMENT_CREDENTIAL : ProblemCode.FORMAT_KIND_UNCLEAR;
        Finding problem = Finding.error(why, JsonPointer.of("type"), String.join(", ", types));
        return unreadable(secured.mechanism(), problem);
    }

    /** Of a reading without a value: its first error. */
    private static @Nullable Finding problemOf(Reading<?> reading) {
        return reading.findings().stream()
                .filter(finding -> reading.value().isEmpty() && finding.severity() == Severity.ERROR)
                .findFirst()
                .orElse(null);
    }

    private static UncheckedDocument unreadable(Mechanism mechanism, Finding problem) {
        return new UncheckedDocument(mechanism, null, null, problem);
    }

    private static List<String> types(JsonObject json) {
        return json.get("type").map(UncheckedDocument::elements).orElse(List.of()).stream()
                .flatMap(type -> type.asString().stream())
                .toList();
    }

    /** The values of a member, whether or not it is an array. */
    static List<JsonValue> elements(JsonValue value) {
        return value instanceof JsonArray array ? array.elements() : List.of(value);
    }
}
