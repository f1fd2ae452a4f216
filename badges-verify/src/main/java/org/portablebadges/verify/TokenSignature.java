package org.portablebadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.key.VerificationMethod;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.CompactJws;
import org.portablebadges.proof.ProofCheck;
import org.portablebadges.proof.VcJwt;
import org.portablebadges.verify.SignatureResult.State;

/** The signature of a VC-JWT, checked with the key that the rules allow for it. */
final class TokenSignature {
    private static final JsonPointer HEADER = JsonPointer.of("header");

    private final CompactJws jws;
    private final IssuerKeys keys;
    private final CheckedSignatures known;
    private final SignatureChecker checker;

    TokenSignature(CompactJws jws, IssuerKeys keys, CheckedSignatures known, SignatureChecker checker) {
        this.checker = checker;
        this.jws = jws;
        this.keys = keys;
        this.known = known;
    }

    SignatureResult result() {
        List<Finding> header = VcJwt.headerFindings(jws);
        Optional<PublicKey> carried;
        try {
            carried = carriedKey();
        } catch (ProblemException e) {
            List<Finding> findings = new ArrayList<>(header);
            e.findings().forEach(finding -> findings.add(finding.below(HEADER.child("jwk"))));
            return of("jwk", issuersKey(Optional.empty()), State.FAILS, findings);
        }
        List<Finding> refused = Check.errors(header);
        if (!refused.isEmpty()) {
            boolean open = refused.stream().allMatch(f -> f.code() == ProblemCode.PROOF_SUITE_NOT_CHECKED);
            return of(jws.keyId().orElse(""), issuersKey(carried), open ? State.OPEN : State.FAILS, header);
        }
        return check(carried, header);
    }

    private SignatureResult check(Optional<PublicKey> carried, List<Finding> header) {
        Optional<VerificationMethod> own = issuersKey(carried);
        if (own.isPresent()) {
            return check(own.get().key(), own.get().id().value(), own, header);
        }
        Optional<PublicKey> key = jws.keyId().flatMap(IssuerKeys::spelledOut).or(() -> carried);
        String name = jws.keyId().orElse(carried.isPresent() ? "jwk" : "");
        if (key.isEmpty()) {
            List<Finding> findings = new ArrayList<>(header);
            findings.add(Finding.error(ProblemCode.PROOF_KEY_MISSING, HEADER));
            return of(name, own, State.OPEN, findings);
        }
        return check(key.get(), name, own, header);
    }

    /**
     * A kid selects by name, a jwk by its key, where the name is not known as well. With neither, or with a name that
     * means nothing to anybody but the issuer, the issuer's only key is meant.
     */
    private Optional<VerificationMethod> issuersKey(Optional<PublicKey> carried) {
        if (jws.keyId().isEmpty()) {
            return carried.isPresent() ? keys.holding(carried.get()) : keys.only();
        }
        String name = jws.keyId().get();
        Optional<VerificationMethod> named = keys.select(name).or(() -> carried.flatMap(keys::holding));
        boolean local = carried.isEmpty() && !Iri.isAbsolute(name);
        return named.isPresent() || !local ? named : keys.only();
    }

    private Optional<PublicKey> carriedKey() throws ProblemException {
        if (!jws.header().has("jwk")) {
            return Optional.empty();
        }
        JsonObject jwk = jws.header()
                .object("jwk")
                .orElseThrow(() -> ProblemException.of(ProblemCode.JWS_HEADER_MALFORMED, "jwk"));
        return Optional.of(PublicKey.ofJwk(jwk));
    }

    private SignatureResult check(PublicKey key, String name, Optional<VerificationMethod> own, List<Finding> header) {
        List<Finding> findings = new ArrayList<>(header);
        try {
            ProofCheck check = known.check(JsonPointer.ROOT, key, () -> VcJwt.check(jws, key, checker));
            findings.addAll(check.findings());
            if (check.holds()) {
                return of(name, own, State.HOLDS, findings);
            }
            findings.add(Finding.error(ProblemCode.PROOF_SIGNATURE_MISMATCH, JsonPointer.ROOT));
        } catch (ProblemException e) {
            findings.addAll(e.findings());
        }
        return of(name, own, State.FAILS, findings);
    }

    private SignatureResult of(String name, Optional<VerificationMethod> own, State state, List<Finding> findings) {
        String algorithm = jws.algorithm().orElse("");
        @Nullable Instant issued = VcJwt.issuedAt(jws).orElse(null);
        return new SignatureResult(JsonPointer.ROOT, algorithm, name, own.orElse(null), issued, state, findings);
    }
}
