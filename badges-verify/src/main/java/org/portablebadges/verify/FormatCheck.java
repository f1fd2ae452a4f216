package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.Credential;
import org.portablebadges.model.CredentialKind;
import org.portablebadges.model.Reading;
import org.portablebadges.model.VerifiablePresentation;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;
import org.portablebadges.proof.EnvelopedCredential;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.VcJwt;

/**
 * FORMAT: the members that decisions rest on can be read, and an envelope does not contradict its credential. Also tells
 * what kind of document it is.
 */
final class FormatCheck {
    private static final String PRESENTATION = "VerifiablePresentation";
    private static final String CREDENTIAL = "VerifiableCredential";

    // Sound documents of kinds that this check does not judge.
    private static final Set<String> OTHER_KINDS =
            Set.of("EnvelopedVerifiableCredential", "EnvelopedVerifiablePresentation", "Assertion");

    private final Check check;
    private final @Nullable Credential credential;
    private final @Nullable Iri signer;
    private final boolean presentation;
    private final boolean verifiable;

    private FormatCheck(
            Check check,
            @Nullable Credential credential,
            @Nullable Iri signer,
            boolean presentation,
            boolean verifiable) {
        this.check = check;
        this.credential = credential;
        this.signer = signer;
        this.presentation = presentation;
        this.verifiable = verifiable;
    }

    static FormatCheck of(SecuredCredential secured, Standing standing, Settings settings) {
        JsonObject json = secured.credential();
        if (secured.mechanism() == Mechanism.NONE && EnvelopedCredential.isEnvelope(json)) {
            return closedEnvelope(json);
        }
        List<String> types = typesOf(json);
        Set<CredentialKind> kinds = CredentialKind.of(json);
        boolean presentation = types.contains(PRESENTATION);
        if (kinds.size() + (presentation ? 1 : 0) > 1) {
            return unjudged(ProblemCode.FORMAT_KIND_UNCLEAR, secured, types);
        }
        boolean endorsing = standing.endorsed().isPresent();
        if (presentation) {
            return endorsing
                    ? unjudged(ProblemCode.FORMAT_NOT_AN_ENDORSEMENT, secured, types)
                    : presentation(secured, settings);
        }
        boolean other =
                types.stream().anyMatch(OTHER_KINDS::contains) || (standing.isInside() && types.contains(CREDENTIAL));
        if (kinds.isEmpty() && other) {
            return unjudged(ProblemCode.FORMAT_NOT_AN_ACHIEVEMENT_CREDENTIAL, secured, types);
        }
        CredentialKind kind =
                kinds.stream().findFirst().orElse(endorsing ? CredentialKind.ENDORSEMENT : CredentialKind.ACHIEVEMENT);
        if (endorsing && kind != CredentialKind.ENDORSEMENT) {
            return unjudged(ProblemCode.FORMAT_NOT_AN_ENDORSEMENT, secured, types);
        }
        return credential(kind, secured, settings);
    }

    private static FormatCheck credential(CredentialKind kind, SecuredCredential secured, Settings settings) {
        JsonObject json = secured.credential();
        Reading<? extends Credential> reading = kind.read(json, settings.conformance());
        List<Finding> findings = new ArrayList<>();
        reading.findings().forEach(finding -> findings.add(finding.below(secured.credentialPointer())));
        if (secured.mechanism() == Mechanism.JWT) {
            findings.addAll(claims(secured, settings.conformance()));
        }
        @Nullable Credential credential = reading.value().orElse(null);
        Check check = credential != null && Check.errors(findings).isEmpty()
                ? Check.passed(
                                CheckId.FORMAT,
                                Note.of(
                                        NoteCode.FORMAT_READ,
                                        credential.version().label()),
                                findings)
                        .with("kind", kind.name())
                        .with("id", credential.id().value())
                : Check.failed(CheckId.FORMAT, findings).with("kind", kind.name());
        return new FormatCheck(check, credential, namedBy(json, "issuer").orElse(null), false, true);
    }

    private static FormatCheck presentation(SecuredCredential secured, Settings settings) {
        JsonObject json = secured.credential();
        Reading<VerifiablePresentation> reading = VerifiablePresentation.read(json, settings.conformance());
        List<Finding> findings = new ArrayList<>();
        reading.findings().forEach(finding -> findings.add(finding.below(secured.credentialPointer())));
        if (secured.mechanism() == Mechanism.JWT) {
            findings.addAll(VcJwt.presentationClaimFindings(secured));
        }
        boolean sound = reading.value().isPresent() && Check.errors(findings).isEmpty();
        Check check = sound
                ? Check.passed(
                        CheckId.FORMAT,
                        Note.of(
                                NoteCode.FORMAT_READ,
                                reading.value().get().version().label()),
                        findings)
                : Check.failed(CheckId.FORMAT, findings);
        Optional<Iri> holder = namedBy(json, "holder")
                .or(() -> secured.mechanism() == Mechanism.JWT
                        ? namedBy(secured.document().object(), "iss")
                        : Optional.empty());
        return new FormatCheck(check.with("kind", "PRESENTATION"), null, holder.orElse(null), true, true);
    }

    /** An envelope of something that is no token, such as a credential secured in another way. */
    private static FormatCheck closedEnvelope(JsonObject envelope) {
        String content = EnvelopedCredential.mediaType(envelope).orElse("");
        Finding closed = Finding.error(ProblemCode.PROOF_SUITE_NOT_CHECKED, JsonPointer.of("id"), content);
        return new FormatCheck(Check.undetermined(CheckId.FORMAT, List.of(closed)), null, null, false, false);
    }

    private static FormatCheck unjudged(ProblemCode why, SecuredCredential secured, List<String> types) {
        JsonPointer at = secured.credentialPointer().child("type");
        Finding finding = Finding.error(why, at, String.join(", ", types));
        return new FormatCheck(
                Check.undetermined(CheckId.FORMAT, List.of(finding)),
                null,
                namedBy(secured.credential(), "issuer").orElse(null),
                false,
                types.contains(CREDENTIAL) || types.contains(PRESENTATION));
    }

    Check check() {
        return check;
    }

    /** What the credential says; empty for a presentation, and where the core of a credential cannot be read. */
    Optional<Credential> credential() {
        return Optional.ofNullable(credential);
    }

    /** Whether it is a presentation, which is signed by a holder and not by an issuer. */
    boolean isPresentation() {
        return presentation;
    }

    /** Whether it is a verifiable credential or presentation at all, of whatever kind. */
    boolean isVerifiable() {
        return verifiable;
    }

    /** The identifier of whoever it says issued or presents it, whatever else is wrong. */
    Optional<Iri> signer() {
        return Optional.ofNullable(signer);
    }

    /** The member that names whoever must have signed it. */
    String signerMember() {
        return presentation ? "holder" : "issuer";
    }

    /** What a proof on it must have been made for (VC Data Integrity 2.1). */
    String purpose() {
        return presentation ? "authentication" : "assertionMethod";
    }

    private static List<Finding> claims(SecuredCredential secured, Conformance conformance) {
        return VcJwt.claimFindings(secured).stream()
                .map(finding -> conformance == Conformance.STRICT ? finding.as(Severity.ERROR) : finding)
                .toList();
    }

    private static Optional<Iri> namedBy(JsonObject json, String member) {
        return json.get(member)
                .map(party -> party.asArray()
                        .filter(array -> array.elements().size() == 1)
                        .map(array -> array.elements().get(0))
                        .orElse(party))
                .flatMap(party -> party instanceof JsonString text
                        ? Optional.of(text.value())
                        : party.asObject().flatMap(object -> object.string("id")))
                .filter(Iri::isAbsolute)
                .map(Iri::of);
    }

    private static List<String> typesOf(JsonObject json) {
        return json.get("type").stream()
                .flatMap(
                        value -> value instanceof JsonArray array ? array.elements().stream() : List.of(value).stream())
                .map(JsonValue::asString)
                .flatMap(Optional::stream)
                .toList();
    }
}
