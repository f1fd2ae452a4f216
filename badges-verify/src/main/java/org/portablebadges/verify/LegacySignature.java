package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.legacy.CryptographicKey;
import org.portablebadges.legacy.IssuerProfile;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.CompactJws;
import org.portablebadges.proof.VcJwt;
import org.portablebadges.verify.LegacyDocuments.Copy;
import org.portablebadges.verify.SignatureResult.State;

/**
 * PROOF and ISSUER_KEY of a signed badge of Open Badges 2.0: its JWS holds with the key that it names, the issuer's
 * profile lists that key, and the key names the issuer as its owner.
 *
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#SignedBadge">OB 2.0, Signed
 *     Badges</a>
 */
final class LegacySignature {
    private static final JsonPointer VERIFICATION = JsonPointer.of("verification");

    /**
     * What came of the signature with one key.
     *
     * @param name address of the key
     * @param owner whose the key says it is; the empty Iri where it is not at hand
     * @param result what the signature showed
     */
    private record Trial(Iri name, Iri owner, SignatureResult result) {}

    private final CompactJws jws;
    private final LegacyBadge badge;
    private final LegacyDocuments documents;
    private final int mostKeys;
    private final SignatureChecker checker;

    LegacySignature(CompactJws jws, LegacyBadge badge, LegacyDocuments documents, Settings settings) {
        this.jws = jws;
        this.badge = badge;
        this.documents = documents;
        this.mostKeys = settings.limits().proofs();
        this.checker = settings.checker();
    }

    SignatureChecks checks() {
        List<Finding> header = VcJwt.headerFindings(jws);
        List<Finding> refused = Check.errors(header);
        if (!refused.isEmpty()) {
            boolean open = refused.stream().allMatch(f -> f.code() == ProblemCode.PROOF_SUITE_NOT_CHECKED);
            Check proof = open ? Check.undetermined(CheckId.PROOF, header) : Check.failed(CheckId.PROOF, header);
            return new SignatureChecks(proof, Check.notReached(CheckId.ISSUER_KEY, CheckId.PROOF));
        }
        List<Trial> trials =
                keys().stream().limit(mostKeys).map(key -> tried(key, header)).toList();
        if (trials.isEmpty()) {
            Finding missing = Finding.error(ProblemCode.PROOF_KEY_MISSING, VERIFICATION);
            return new SignatureChecks(
                    Check.undetermined(CheckId.PROOF, List.of(missing)),
                    badge.profile().isPresent()
                            ? Check.notReached(CheckId.ISSUER_KEY, CheckId.PROOF)
                            : Check.undetermined(CheckId.ISSUER_KEY, badge.missing()));
        }
        Trial best = best(trials);
        Check issuerKey = issuerKey(best);
        return new SignatureChecks(proof(best.result(), issuerKey), issuerKey);
    }

    /** The key that is named: in the signed words, or in the header. Where none is, any of the issuer's may be meant. */
    private List<Iri> keys() {
        String creator = badge.assertion().verification().source();
        if (!creator.isEmpty()) {
            return List.of(Iri.of(creator));
        }
        Optional<Iri> keyId = jws.keyId().filter(Iri::isAbsolute).map(Iri::of);
        return keyId.map(List::of).orElseGet(() -> badge.profile()
                .map(profile -> profile.value().publicKey())
                .orElse(List.of()));
    }

    private static Trial best(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.result().holds())
                .findFirst()
                .or(() ->
                        trials.stream().filter(trial -> !trial.result().fails()).findFirst())
                .orElse(trials.get(0));
    }

    private Trial tried(Iri name, List<Finding> header) {
        Iri owner = Iri.of("");
        PublicKey key;
        try {
            Copy<CryptographicKey> found = find(name);
            owner = found.value().owner();
            key = PublicKey.ofPem(found.value().publicKeyPem());
        } catch (ProblemException e) {
            return new Trial(name, owner, result(name, State.OPEN, e.findings()));
        }
        List<Finding> findings = new ArrayList<>(header);
        try {
            if (VcJwt.check(jws, key, checker).holds()) {
                return new Trial(name, owner, result(name, State.HOLDS, findings));
            }
            findings.add(Finding.error(ProblemCode.PROOF_SIGNATURE_MISMATCH, JsonPointer.ROOT));
        } catch (ProblemException e) {
            findings.addAll(e.findings());
        }
        return new Trial(name, owner, result(name, State.FAILS, findings));
    }

    private Copy<CryptographicKey> find(Iri name) throws ProblemException {
        if (badge.profile().isPresent()) {
            Copy<IssuerProfile> profile = badge.profile().get();
            Optional<CryptographicKey> embedded = embedded(profile, name);
            if (embedded.isPresent()) {
                return new Copy<>(embedded.get(), profile.address(), profile.capturedAt());
            }
        }
        return documents.read(name, CryptographicKey::read);
    }

    private static Optional<CryptographicKey> embedded(Copy<IssuerProfile> profile, Iri name) throws ProblemException {
        try {
            return profile.value().embeddedKey(name);
        } catch (ProblemException e) {
            throw ProblemException.of(
                    ProblemCode.CAPTURED_UNREADABLE, profile.address(), e.code().value());
        }
    }

    private SignatureResult result(Iri name, State state, List<Finding> findings) {
        return new SignatureResult(
                JsonPointer.ROOT, jws.algorithm().orElse(""), name.value(), null, null, state, findings);
    }

    private static Check proof(SignatureResult result, Check issuerKey) {
        List<Finding> findings = new ArrayList<>(result.findings());
        if (!result.holds()) {
            return result.fails() ? Check.failed(CheckId.PROOF, findings) : Check.undetermined(CheckId.PROOF, findings);
        }
        if (issuerKey.outcome() == Outcome.FAILED) {
            findings.add(Finding.warning(ProblemCode.PROOF_NOT_BY_ISSUER, JsonPointer.ROOT, result.method()));
        }
        return Check.passed(CheckId.PROOF, Note.of(NoteCode.PROOF_HOLDS, result.suite(), result.method()), findings)
                .with("suite", result.suite())
                .with("verificationMethod", result.method());
    }

    private Check issuerKey(Trial trial) {
        if (badge.profile().isEmpty()) {
            return Check.undetermined(CheckId.ISSUER_KEY, badge.missing());
        }
        Copy<IssuerProfile> profile = badge.profile().get();
        if (!profile.value().publicKey().contains(trial.name())) {
            return notListed(trial.name(), profile);
        }
        if (!trial.owner().value().isEmpty() && !trial.owner().equals(profile.address())) {
            return Check.failed(CheckId.ISSUER_KEY, List.of(stranger(trial.name(), profile)));
        }
        if (!trial.result().holds()) {
            return Check.notReached(CheckId.ISSUER_KEY, CheckId.PROOF);
        }
        Note note = Note.of(NoteCode.ISSUER_LISTS_KEY, profile.address(), profile.capturedAt());
        return Check.passed(CheckId.ISSUER_KEY, note, List.of())
                .with("issuer", profile.address().value())
                .with("verificationMethod", trial.name().value())
                .with("capturedAt", profile.capturedAt().toString());
    }

    // A profile from before the badge says nothing of keys that came later; 1.x had no list of keys in profiles at all.
    private Check notListed(Iri key, Copy<IssuerProfile> profile) {
        boolean unlisted =
                profile.value().publicKey().isEmpty() && badge.assertion().id().isEmpty();
        if (unlisted) {
            Finding open =
                    Finding.error(ProblemCode.ISSUER_KEY_NOT_ESTABLISHED, JsonPointer.of("badge"), profile.address());
            return Check.undetermined(CheckId.ISSUER_KEY, List.of(open));
        }
        return LegacyDocuments.tooOld(profile, badge.assertion())
                .map(old -> Check.undetermined(CheckId.ISSUER_KEY, List.of(old)))
                .orElseGet(() -> Check.failed(CheckId.ISSUER_KEY, List.of(stranger(key, profile))));
    }

    private static Finding stranger(Iri key, Copy<IssuerProfile> profile) {
        return Finding.error(ProblemCode.ISSUER_KEY_NOT_OF_ISSUER, VERIFICATION, key, profile.address());
    }
}
