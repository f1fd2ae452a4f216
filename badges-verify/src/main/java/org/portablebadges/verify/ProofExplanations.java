package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import org.portablebadges.container.Container;
import org.portablebadges.container.ExtractedCredential;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.DataIntegrity;
import org.portablebadges.proof.DataIntegrityProof;
import org.portablebadges.proof.Mechanism;
import org.portablebadges.proof.ProofExplanation;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.VcJwt;

/** Explanations of the proofs of one file, in the order in which they stand there. */
final class ProofExplanations {
    private final DataIntegrity integrity;
    private final Limits limits;

    ProofExplanations(Canonicalizer canonicalizer, Limits limits) {
        this.integrity = new DataIntegrity(canonicalizer);
        this.limits = limits;
    }

    /** One explanation a proof; none where the file cannot be read, is not secured or has more proofs than allowed. */
    List<ProofExplanation> of(byte[] file) {
        try {
            ExtractedCredential extracted = Container.extract(file, limits.container());
            return extracted.isAddress()
                    ? List.of()
                    : of(Verification.unwrapped(SecuredCredential.read(extracted.text(), limits.json()), limits));
        } catch (ProblemException e) {
            return List.of();
        }
    }

    private List<ProofExplanation> of(SecuredCredential secured) {
        if (secured.mechanism() == Mechanism.JWT) {
            return List.of(VcJwt.explain(secured.jws().orElseThrow()));
        }
        JsonObject document = secured.document().object();
        List<JsonValue> proofs = secured.proofs();
        if (proofs.size() > limits.proofs()) {
            return List.of();
        }
        boolean many = document.get("proof").filter(JsonArray.class::isInstance).isPresent();
        JsonPointer at = JsonPointer.of("proof");
        List<ProofExplanation> explanations = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++) {
            explanations.add(of(document, proofs.get(i), many ? at.child(i) : at));
        }
        return explanations;
    }

    private ProofExplanation of(JsonObject document, JsonValue proof, JsonPointer at) {
        try {
            return integrity.explain(document, DataIntegrityProof.read(proof, at));
        } catch (ProblemException e) {
            String suite =
                    proof.asObject().flatMap(json -> json.string("cryptosuite")).orElse("");
            return new ProofExplanation(at, suite, List.of(), e.findings());
        }
    }
}
