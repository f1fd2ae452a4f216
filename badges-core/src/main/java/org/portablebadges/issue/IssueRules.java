package org.portablebadges.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.linkeddata.ContextLimits;
import org.portablebadges.linkeddata.ContextRules;
import org.portablebadges.linkeddata.DocumentSource;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.ClrCredential;
import org.portablebadges.model.Conformance;
import org.portablebadges.model.Credential;
import org.portablebadges.model.CredentialKind;
import org.portablebadges.model.Reading;
import org.portablebadges.model.ResultRules;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.problem.Severity;

/** What must hold of a credential before it is signed: it conforms strictly, and a proof covers all of it. */
final class IssueRules {
    private static final String PRESENTATION = "VerifiablePresentation";

    private final Canonicalizer canonicalizer;

    IssueRules(Canonicalizer canonicalizer) {
        this.canonicalizer = canonicalizer;
    }

    /**
     * Lets a credential pass, or not.
     *
     * @throws ProblemException naming everything that must not be signed
     */
    void require(JsonObject credential) throws ProblemException {
        Reading<? extends Credential> reading = kindOf(credential).read(credential, Conformance.STRICT);
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.addAll(ContextRules.forStatements(credential, DocumentSource.bundled(), ContextLimits.DEFAULT));
        reading.value().ifPresent(readable -> findings.addAll(contradictions(readable)));
        findings.addAll(canonicalizer.uncovered(credential));
        List<Finding> errors = findings.stream().filter(IssueRules::isInTheWay).toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
        // Contexts may each be known and still contradict one another; a token, too, is only issued if others can
        // expand what it holds.
        canonicalizer.canonicalize(credential, Digest.SHA_256);
    }

    // Of a kind that is none of ours, the reading as a badge says what is missing.
    private static CredentialKind kindOf(JsonObject credential) throws ProblemException {
        List<String> types = typesOf(credential);
        Set<CredentialKind> kinds = CredentialKind.of(credential);
        if (kinds.size() > 1 || types.contains(PRESENTATION)) {
            throw ProblemException.of(
                    ProblemCode.FORMAT_KIND_UNCLEAR, JsonPointer.of("type"), String.join(", ", types));
        }
        return kinds.stream().findFirst().orElse(CredentialKind.ACHIEVEMENT);
    }

    private static List<Finding> contradictions(Credential credential) {
        if (credential instanceof AchievementCredential badge) {
            return ResultRules.check(badge, Conformance.STRICT);
        }
        return credential instanceof ClrCredential record ? unreadableContents(record) : List.of();
    }

    // Others signed the contents, and may keep the standard less strictly; but nobody bundles what nobody can read.
    private static List<Finding> unreadableContents(ClrCredential record) {
        List<Finding> findings = new ArrayList<>();
        JsonPointer at = JsonPointer.of("credentialSubject").child("verifiableCredential");
        List<JsonValue> contents = record.credentialSubject().verifiableCredential();
        for (int i = 0; i < contents.size(); i++) {
            JsonPointer here = at.child(i);
            contents.get(i)
                    .asObject()
                    .map(IssueRules::compatibleFindings)
                    .orElse(List.of())
                    .forEach(finding -> findings.add(finding.below(here)));
        }
        return findings;
    }

    private static List<Finding> compatibleFindings(JsonObject inner) {
        return CredentialKind.only(inner)
                .<List<Finding>>map(
                        kind -> kind.read(inner, Conformance.COMPATIBLE).findings())
                .orElse(List.of());
    }

    private static boolean isInTheWay(Finding finding) {
        return finding.severity() == Severity.ERROR || finding.code() == ProblemCode.PROOF_NUMBER_NOT_PORTABLE;
    }

    private static List<String> typesOf(JsonObject credential) {
        return credential.get("type").stream()
                .flatMap(types -> types.asArray().map(JsonArray::elements).orElse(List.of(types)).stream())
                .map(JsonValue::asString)
                .flatMap(Optional::stream)
                .toList();
    }
}
