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
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.Reading;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.Severity;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.VcJwt;

/** FORMAT: the members that decisions rest on can be read, and an envelope does not contradict its credential. */
final class FormatCheck {
    // Sound credentials of kinds that this check does not judge.
    private static final Set<String> OTHER_KINDS = Set.of(
            "ClrCredential",
            "EndorsementCredential",
            "VerifiablePresentation",
            "EnvelopedVerifiableCredential",
            "BitstringStatusListCredential",
            "Assertion");

    private final Check check;
    private final @Nullable AchievementCredential credential;
    private final @Nullable Iri issuer;
    private final boolean verifiable;

    private FormatCheck(
            Check check, @Nullable AchievementCredential credential, @Nullable Iri issuer, boolean verifiable) {
        this.verifiable = verifiable;
        this.check = check;
        this.credential = credential;
        this.issuer = issuer;
    }

    static FormatCheck of(SecuredCredential secured, Settings settings) {
        JsonObject json = secured.credential();
        Optional<Iri> issuer = issuerOf(json);
        List<String> types = typesOf(json);
        if (types.stream().anyMatch(OTHER_KINDS::contains)) {
            Finding other = Finding.error(
                    ProblemCode.FORMAT_NOT_AN_ACHIEVEMENT_CREDENTIAL,
                    secured.credentialPointer().child("type"),
                    String.join(", ", types));
            return new FormatCheck(
                    Check.undetermined(CheckId.FORMAT, List.of(other)),
                    null,
                    issuer.orElse(null),
                    types.contains("VerifiableCredential") || types.contains("VerifiablePresentation"));
        }
        Reading<AchievementCredential> reading = AchievementCredential.read(json, settings.conformance());
        List<Finding> findings = new ArrayList<>();
        reading.findings().forEach(finding -> findings.add(finding.below(secured.credentialPointer())));
        if (secured.mechanism() == Mechanism.JWT) {
            findings.addAll(claims(secured, settings.conformance()));
        }
        boolean sound = reading.value().isPresent() && Check.errors(findings).isEmpty();
        Check check = sound
                ? Check.passed(
                                CheckId.FORMAT,
                                Note.of(
                                        NoteCode.FORMAT_READ,
                                        reading.value().get().version().label()),
                                findings)
                        .with("id", reading.value().get().id().value())
                : Check.failed(CheckId.FORMAT, findings);
        return new FormatCheck(check, reading.value().orElse(null), issuer.orElse(null), true);
    }

    Check check() {
        return check;
    }

    /** What the credential says; empty where its core cannot be read. */
    Optional<AchievementCredential> credential() {
        return Optional.ofNullable(credential);
    }

    /** Whether it is a verifiable credential or presentation at all, of whatever kind. */
    boolean isCredential() {
        return verifiable;
    }

    /** The identifier of whoever it says issued it, whatever else is wrong. */
    Optional<Iri> issuer() {
        return Optional.ofNullable(issuer);
    }

    private static List<Finding> claims(SecuredCredential secured, Conformance conformance) {
        return VcJwt.claimFindings(secured).stream()
                .map(finding -> conformance == Conformance.STRICT ? finding.as(Severity.ERROR) : finding)
                .toList();
    }

    private static Optional<Iri> issuerOf(JsonObject json) {
        return json.get("issuer")
                .map(issuer -> issuer.asArray()
                        .filter(array -> array.elements().size() == 1)
                        .map(array -> array.elements().get(0))
                        .orElse(issuer))
                .flatMap(issuer -> issuer instanceof JsonString text
                        ? Optional.of(text.value())
                        : issuer.asObject().flatMap(object -> object.string("id")))
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
