package org.portablebadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonObject;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.CredentialStatus;
import org.portablebadges.model.Profile;
import org.portablebadges.model.RefreshService;
import org.portablebadges.model.ResultRules;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.VcJwt;

/** The checks on what a credential says, in their order; the two on its signatures are put in between. */
final class ContentChecks {
    private final AchievementCredential credential;
    private final SecuredCredential secured;
    private final Settings settings;

    private ContentChecks(ClaimedCredential claimed, Settings settings) {
        this.credential = claimed.credential();
        this.secured = claimed.secured();
        this.settings = settings;
    }

    static List<Check> of(@Nullable ClaimedCredential claimed, Settings settings, SignatureChecks signatures) {
        if (claimed == null) {
            List<Check> checks = new ArrayList<>();
            for (CheckId id : CheckId.values()) {
                switch (id) {
                    case CONTAINER, FORMAT, CONTEXT -> {}
                    case PROOF -> checks.add(signatures.proof());
                    case ISSUER_KEY -> checks.add(signatures.issuerKey());
                    default -> checks.add(Check.notReached(id, CheckId.FORMAT));
                }
            }
            return checks;
        }
        var content = new ContentChecks(claimed, settings);
        return Stream.concat(
                        Stream.of(
                                SchemaCheck.of(claimed.credential().credentialSchema(), claimed.secured()),
                                signatures.proof(),
                                signatures.issuerKey()),
                        signatures
                                .spoiledBy()
                                .map(ContentChecks::pointless)
                                .orElseGet(() -> content.afterSignatures(claimed)))
                .toList();
    }

    // What somebody else wrote under the issuer's name gets no green lines.
    private static Stream<Check> pointless(CheckId failed) {
        return EnumSet.range(CheckId.ISSUER_TRUST, CheckId.CONTENTS).stream().map(id -> Check.notReached(id, failed));
    }

    private Stream<Check> afterSignatures(ClaimedCredential claimed) {
        return Stream.of(
                issuerTrust(),
                validity(),
                status(),
                refresh(),
                new RecipientCheck(credential, settings).check(),
                results(),
                EmbeddedDocuments.endorsements(claimed),
                EmbeddedDocuments.contents(claimed));
    }

    private Check issuerTrust() {
        Iri issuer = credential.issuer().map(Profile::id).orElse(Iri.of(""));
        JsonPointer at = JsonPointer.of("issuer");
        if (settings.anyIssuer()) {
            return Check.skipped(CheckId.ISSUER_TRUST, Note.of(NoteCode.ISSUER_ANY));
        }
        if (settings.recognized().isEmpty()) {
            return Check.undetermined(CheckId.ISSUER_TRUST, List.of(Finding.error(ProblemCode.ISSUER_NO_LIST, at)));
        }
        return settings.recognized().contains(issuer)
                ? Check.passed(CheckId.ISSUER_TRUST, Note.of(NoteCode.ISSUER_RECOGNIZED, issuer), List.of())
                : Check.undetermined(
                        CheckId.ISSUER_TRUST, List.of(Finding.error(ProblemCode.ISSUER_NOT_RECOGNIZED, at, issuer)));
    }

    // The skew is for clocks that differ at the start; an end is an end.
    private Check validity() {
        Instant now = settings.now();
        Instant start = later(credential.validFrom(), VcJwt.notBefore(secured));
        Optional<Instant> end = earlier(credential.validUntil(), VcJwt.expires(secured));
        JsonPointer root = secured.credentialPointer();
        List<Finding> findings = new ArrayList<>();
        if (end.isPresent() && end.get().isBefore(start)) {
            findings.add(Finding.error(ProblemCode.CREDENTIAL_VALIDITY_REVERSED, root, start, end.get()));
        }
        if (start.isAfter(settings.latestStart())) {
            findings.add(Finding.error(ProblemCode.CREDENTIAL_NOT_YET_VALID, root.child("validFrom"), start, now));
        }
        if (end.isPresent() && now.isAfter(end.get())) {
            findings.add(Finding.error(ProblemCode.CREDENTIAL_EXPIRED, root.child("validUntil"), end.get(), now));
        }
        Note note = end.map(last -> Note.of(NoteCode.VALIDITY_WITHIN, start, last))
                .orElseGet(() -> Note.of(NoteCode.VALIDITY_OPEN, start));
        Check check = findings.isEmpty()
                ? Check.passed(CheckId.VALIDITY, note, List.of())
                : Check.failed(CheckId.VALIDITY, findings);
        check = check.with("validFrom", start.toString());
        return end.isPresent() ? check.with("validUntil", end.get().toString()) : check;
    }

    private Check status() {
        List<Finding> findings = new ArrayList<>();
        List<JsonObject> entries = credential.credentialStatus().stream()
                .map(CredentialStatus::json)
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            JsonObject entry = entries.get(i);
            String list = entry.string("statusListCredential")
                    .or(() -> entry.string("id"))
                    .orElse("");
            String type = entry.string("type").orElse("");
            findings.add(Finding.error(ProblemCode.STATUS_NOT_CHECKED, at("credentialStatus", i), type, list));
        }
        return findings.isEmpty()
                ? Check.skipped(CheckId.STATUS, Note.of(NoteCode.STATUS_NONE))
                : Check.undetermined(CheckId.STATUS, findings);
    }

    private Check refresh() {
        List<Finding> findings = named(
                credential.refreshService().stream().map(RefreshService::json),
                "refreshService",
                ProblemCode.REFRESH_NOT_DONE);
        return findings.isEmpty()
                ? Check.skipped(CheckId.REFRESH, Note.of(NoteCode.REFRESH_NONE))
                : Check.undetermined(CheckId.REFRESH, findings);
    }

    private Check results() {
        int count = credential.credentialSubject().result().size();
        List<Finding> findings = ResultRules.check(credential, settings.conformance()).stream()
                .map(finding -> finding.below(secured.credentialPointer()))
                .toList();
        if (count == 0 && findings.isEmpty()) {
            return Check.skipped(CheckId.RESULTS, Note.of(NoteCode.RESULTS_NONE));
        }
        return Check.errors(findings).isEmpty()
                ? Check.passed(CheckId.RESULTS, Note.of(NoteCode.RESULTS_AGREE, count), findings)
                : Check.failed(CheckId.RESULTS, findings);
    }

    private List<Finding> named(Stream<JsonObject> named, String member, ProblemCode code) {
        List<JsonObject> objects = named.toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            findings.add(Finding.error(
                    code, at(member, i), objects.get(i).string("id").orElse("")));
        }
        return findings;
    }

    private JsonPointer at(String member, int index) {
        JsonPointer pointer = secured.credentialPointer().child(member);
        boolean many =
                credential.json().get(member).flatMap(value -> value.asArray()).isPresent();
        return many ? pointer.child(index) : pointer;
    }

    private static Instant later(Instant a, Optional<Instant> b) {
        return b.isPresent() && b.get().isAfter(a) ? b.get() : a;
    }

    private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
        return a.isPresent() && b.isPresent() && b.get().isBefore(a.get()) ? b : a.or(() -> b);
    }
}
