package org.portablebadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.VerificationMethod;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.linkeddata.ContextRevisions;
import org.portablebadges.linkeddata.ContextRevisions.Revision;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.DataIntegrity;
import org.portablebadges.proof.DataIntegrityProof;
import org.portablebadges.proof.ProofCheck;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.SelectiveDisclosure;
import org.portablebadges.verify.SignatureResult.State;

/** Data Integrity proofs of one credential, each checked with the key that the rules allow for it. */
final class EmbeddedProofs {
    private final SecuredCredential secured;
    private final IssuerKeys keys;
    private final Settings settings;
    private final String purpose;
    private final Workload workload;
    private final CheckedSignatures known;
    private final DataIntegrity integrity;

    EmbeddedProofs(
            SecuredCredential secured,
            String purpose,
            IssuerKeys keys,
            CheckedSignatures known,
            Settings settings,
            Workload workload) {
        this.known = known;
        this.purpose = purpose;
        this.workload = workload;
        this.secured = secured;
        this.keys = keys;
        this.settings = settings;
        this.integrity = new DataIntegrity(bounded(settings.canonicalizer(), known, workload), settings.checker());
    }

    List<SignatureResult> results() throws ProblemException {
        List<JsonValue> proofs = secured.proofs();
        JsonPointer at = JsonPointer.of("proof");
        int limit = settings.limits().proofs();
        if (proofs.size() > limit) {
            throw ProblemException.of(ProblemCode.LIMIT_PROOFS, at, limit, proofs.size());
        }
        boolean many = secured.document().object().get("proof").orElseThrow() instanceof JsonArray;
        List<SignatureResult> results = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++) {
            results.add(result(proofs.get(i), many ? at.child(i) : at));
        }
        return many ? chained(proofs, results) : results;
    }

    // A proof is no sounder than those it builds on. Each pass carries that one link further.
    private static List<SignatureResult> chained(List<JsonValue> proofs, List<SignatureResult> results) {
        List<SignatureResult> chained = new ArrayList<>(results);
        for (int pass = 0; pass < proofs.size(); pass++) {
            for (int i = 0; i < proofs.size(); i++) {
                Optional<State> worst = worstBefore(proofs, i, chained);
                if (chained.get(i).holds() && worst.isPresent()) {
                    chained.set(i, chained.get(i).restingOn(worst.get()));
                }
            }
        }
        return chained;
    }

    /** The worst state among the proofs that one builds on; empty where all of them hold. */
    private static Optional<State> worstBefore(List<JsonValue> proofs, int index, List<SignatureResult> results) {
        List<String> previous = proofs.get(index)
                .asObject()
                .map(DataIntegrityProof::previousProofs)
                .orElse(List.of());
        return IntStream.range(0, proofs.size())
                .filter(i -> proofs.get(i)
                        .asObject()
                        .flatMap(proof -> proof.string("id"))
                        .filter(previous::contains)
                        .isPresent())
                .mapToObj(i -> results.get(i).state())
                .filter(state -> state != State.HOLDS)
                .min(Comparator.naturalOrder());
    }

    private SignatureResult result(JsonValue value, JsonPointer at) throws ProblemException {
        DataIntegrityProof proof;
        try {
            proof = DataIntegrityProof.read(value, at);
        } catch (ProblemException e) {
            return malformed(value, at, e.findings());
        }
        Optional<VerificationMethod> own =
                keys.select(proof.verificationMethod().value());
        Optional<PublicKey> key = own.map(VerificationMethod::key)
                .or(() -> IssuerKeys.spelledOut(proof.verificationMethod().value()));
        SignatureResult result = key.isPresent()
                ? check(proof, key.get(), own.orElse(null))
                : of(proof, null, State.OPEN, List.of(Finding.error(ProblemCode.PROOF_KEY_MISSING, at)));
        return result.refusedFor(refusals(proof));
    }

    private SignatureResult check(DataIntegrityProof proof, PublicKey key, @Nullable VerificationMethod own)
            throws ProblemException {
        try {
            workload.countSignatures(SelectiveDisclosure.signaturesOf(proof), proof.at());
            ProofCheck check = known.check(
                    proof.at(), key, () -> integrity.check(secured.document().object(), proof, key));
            if (check.holds()) {
                return of(proof, own, State.HOLDS, check.findings());
            }
            Optional<List<Finding>> older = underOlderContexts(proof, key);
            if (older.isPresent()) {
                return of(proof, own, State.HOLDS, older.get());
            }
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.error(ProblemCode.PROOF_SIGNATURE_MISMATCH, proof.at()));
            findings.addAll(check.findings());
            return of(proof, own, State.FAILS, findings);
        } catch (ProblemException e) {
            if (Limits.isExceeded(e.finding())) {
                throw e;
            }
            return of(proof, own, isOpen(e.code()) ? State.OPEN : State.FAILS, e.findings());
        }
    }

    // The context of OB 3.0.3 gained names under one address; a proof made before that does not cover them.
    private Optional<List<Finding>> underOlderContexts(DataIntegrityProof proof, PublicKey key)
            throws ProblemException {
        JsonObject document = secured.document().object();
        for (Revision revision : ContextRevisions.worthTrying(document, settings.documents())) {
            workload.countSignatures(SelectiveDisclosure.signaturesOf(proof), proof.at());
            var canonicalizer =
                    new Canonicalizer(revision.documents(), settings.limits().canonicalization());
            ProofCheck check = new DataIntegrity(bounded(canonicalizer, known, workload), settings.checker())
                    .check(document, proof, key);
            if (check.holds()) {
                List<Finding> findings = new ArrayList<>(check.findings());
                findings.add(Finding.notice(
                        ProblemCode.CONTEXT_REVISION, JsonPointer.of("@context"), revision.url(), revision.name()));
                return Optional.of(findings);
            }
        }
        return Optional.empty();
    }

    // Signatures that are kept cost nothing the next time. Each of them has the whole limit to itself, because what the
    // others left of a shared one would depend on the files that came before.
    private static Canonicalizer bounded(Canonicalizer canonicalizer, CheckedSignatures known, Workload workload) {
        return known == CheckedSignatures.UNKEPT ? canonicalizer.within(workload.canonicalization()) : canonicalizer;
    }

    private static boolean isOpen(ProblemCode code) {
        return switch (code) {
            case PROOF_SUITE_NOT_CHECKED, PROOF_NOT_EXPANDABLE, PROOF_BASE_NOT_DERIVED -> true;
            default -> false;
        };
    }

    // VC Data Integrity 4.4, Verify Proof: purpose, times and audience of the proof itself.
    private List<Finding> refusals(DataIntegrityProof proof) {
        List<Finding> findings = new ArrayList<>();
        Instant now = settings.now();
        if (!proof.purpose().equals(purpose)) {
            findings.add(
                    Finding.error(ProblemCode.PROOF_WRONG_PURPOSE, proof.at().child("proofPurpose"), proof.purpose()));
        }
        proof.expires()
                .filter(now::isAfter)
                .ifPresent(end -> findings.add(
                        Finding.error(ProblemCode.PROOF_EXPIRED, proof.at().child("expires"), end, now)));
        findings.addAll(settings.audience().of(proof));
        proof.created()
                .filter(created -> created.isAfter(settings.latestStart()))
                .ifPresent(created -> findings.add(Finding.error(
                        ProblemCode.PROOF_CREATED_IN_FUTURE, proof.at().child("created"), created, now)));
        return findings;
    }

    private SignatureResult malformed(JsonValue value, JsonPointer at, List<Finding> findings) {
        JsonObject json = value.asObject().orElse(JsonObject.EMPTY);
        String suite = json.string("cryptosuite").or(() -> json.string("type")).orElse("");
        String method = json.string("verificationMethod").orElse("");
        return new SignatureResult(at, suite, method, keys.select(method).orElse(null), null, State.FAILS, findings);
    }

    private static SignatureResult of(
            DataIntegrityProof proof, @Nullable VerificationMethod own, State state, List<Finding> findings) {
        return new SignatureResult(
                proof.at(),
                proof.suite(),
                proof.verificationMethod().value(),
                own,
                proof.created().orElse(null),
                state,
                findings);
    }
}
