package org.portablebadges.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.portablebadges.encoding.Digest;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.linkeddata.CanonicalStatements;
import org.portablebadges.linkeddata.DisclosableDocument;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Selective disclosure: the issuer signs each statement by itself, and the recipient shows some of them. Only derived
 * proofs are checked; {@link SelectiveDisclosure} makes both kinds.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023">VC-DI-ECDSA 3.6, ecdsa-sd-2023</a>
 */
final class EcdsaSd2023 implements Cryptosuite {
    static final String NAME = "ecdsa-sd-2023";

    @Override
    public String type() {
        return "DataIntegrityProof";
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SignedForm form() {
        return SignedForm.STATEMENTS;
    }

    @Override
    public boolean accepts(KeyType type) {
        return type == KeyType.P256;
    }

    @Override
    public boolean isInUse() {
        return true;
    }

    // VC-DI-ECDSA 3.6.7, Verify Derived Proof, checks the base signature with the key inside the proof, which anyone
    // can
    // put there; 3.6.5 makes that signature with the issuer's key, and so it is checked with the issuer's key.
    @Override
    public ProofCheck check(ProofInput input, String value, PublicKey key, SignatureChecker checker)
            throws ProblemException {
        DerivedProofValue derived = DerivedProofValue.read(value, input.atValue());
        StatementGroups groups = groups(input, derived);
        HashData hash = groups.hash(input, derived.signatures().encodedKey());
        boolean holds = checker.verify(key, hash.bytes(), derived.baseSignature())
                && derived.signatures().hold(groups.nonMandatory(), checker);
        List<Finding> findings = new ArrayList<>(hash.uncovered(input.at()));
        findings.add(Finding.notice(ProblemCode.PROOF_SELECTION, input.at()));
        return new ProofCheck(holds, findings);
    }

    @Override
    public void explain(ProofInput input, String value, ExplainedSteps steps) throws ProblemException {
        if (ProofValueKind.read(value, input.atValue()).kind() == ProofValueKind.BASE) {
            explain(input, BaseProofValue.read(value, input.atValue()), steps);
        } else {
            explain(input, DerivedProofValue.read(value, input.atValue()), steps);
        }
    }

    // VC-DI-ECDSA 3.6.1, Create Base Proof. Its HMAC key tells what is hidden in every selection, so it is left out.
    private static void explain(ProofInput input, BaseProofValue base, ExplainedSteps steps) throws ProblemException {
        steps.add("baseSignature", base.baseSignature());
        explain(base.signatures(), steps);
        steps.add(
                "mandatoryPointers",
                base.mandatoryPointers().stream().map(JsonPointer::value).collect(Collectors.joining("\n")));
        HashData hash = groups(input, base).hash(input, base.signatures().encodedKey());
        steps.addAll(hash.steps());
        steps.add("toSign", hash.hex());
    }

    // VC-DI-ECDSA 3.6.7, Verify Derived Proof
    private static void explain(ProofInput input, DerivedProofValue derived, ExplainedSteps steps)
            throws ProblemException {
        steps.add("baseSignature", derived.baseSignature());
        explain(derived.signatures(), steps);
        steps.add(
                "labelMap",
                derived.labels().labels().entrySet().stream()
                        .map(label -> label.getKey() + " " + label.getValue())
                        .collect(Collectors.joining("\n")));
        steps.add(
                "mandatoryIndexes",
                derived.mandatoryIndexes().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        HashData hash = groups(input, derived).hash(input, derived.signatures().encodedKey());
        steps.addAll(hash.steps());
        steps.add("toVerify", hash.hex());
    }

    private static void explain(StatementSignatures signatures, ExplainedSteps steps) {
        steps.add("publicKey", signatures.encodedKey());
        steps.add("signatures", String.join("\n", signatures.hex()));
    }

    private static StatementGroups groups(ProofInput input, BaseProofValue base) throws ProblemException {
        DisclosableDocument document =
                input.canonicalizer().disclosable(input.document(), Digest.SHA_256, LabelMap.keyed(base.hmac()));
        return StatementGroups.of(
                document.statements(), document.select(base.mandatoryPointers()).indexes());
    }

    /**
     * The statements that are shown, under the labels that were signed.
     *
     * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#createverifydata">VC-DI-ECDSA 3.5.9, createVerifyData</a>
     */
    static StatementGroups groups(ProofInput input, DerivedProofValue derived) throws ProblemException {
        CanonicalStatements statements = input.canonicalizer().statements(input.document(), Digest.SHA_256);
        if (!statements.labels().equals(derived.labels().labels().keySet())) {
            throw ProofValueKind.malformed(input.atValue(), "labelMap");
        }
        List<String> shown = statements.relabeled(derived.labels().labels());
        if (derived.mandatoryIndexes().stream().anyMatch(index -> index >= shown.size())) {
            throw ProofValueKind.malformed(input.atValue(), "mandatoryIndexes");
        }
        return StatementGroups.of(shown, new HashSet<>(derived.mandatoryIndexes()));
    }
}
