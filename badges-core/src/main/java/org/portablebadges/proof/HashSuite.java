package org.portablebadges.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.key.Signer;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * One signature over the hash of the canonical proof options and the hash of the canonical document. The key decides
 * the hash function: SHA-384 for P-384, SHA-256 for the others.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-eddsa/#algorithms">VC-DI-EdDSA 3, Algorithms</a>
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#algorithms">VC-DI-ECDSA 3, Algorithms</a>
 */
final class HashSuite implements Cryptosuite {
    private static final String DATA_INTEGRITY = "DataIntegrityProof";

    private final String type;
    private final String name;
    private final Transformation transformation;
    private final Set<KeyType> keys;
    private final boolean inUse;

    private HashSuite(String type, String name, Transformation transformation, Set<KeyType> keys, boolean inUse) {
        this.type = type;
        this.name = name;
        this.transformation = transformation;
        this.keys = keys;
        this.inUse = inUse;
    }

    static HashSuite overStatements(String name, KeyType... keys) {
        return new HashSuite(DATA_INTEGRITY, name, new StatementTransformation(), Set.of(keys), true);
    }

    static HashSuite overText(String name, KeyType... keys) {
        return new HashSuite(DATA_INTEGRITY, name, new TextTransformation(), Set.of(keys), true);
    }

    /** An older name of {@code eddsa-rdfc-2022}: same algorithm, other words in the proof. */
    static HashSuite superseded(String type, String name) {
        return new HashSuite(type, name, new StatementTransformation(), Set.of(KeyType.ED25519), false);
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SignedForm form() {
        return transformation.form();
    }

    @Override
    public boolean accepts(KeyType key) {
        return keys.contains(key);
    }

    @Override
    public boolean isInUse() {
        return inUse;
    }

    /** The bytes that are signed, and what of the document they leave out. */
    HashData hash(ProofInput input, KeyType key) throws ProblemException {
        return hash(input, key == KeyType.P384 ? Digest.SHA_384 : Digest.SHA_256);
    }

    private HashData hash(ProofInput input, Digest digest) throws ProblemException {
        Transformation.Canonical canonical = transformation.apply(input, digest);
        String documentHash = digest.hexOf(canonical.document());
        String optionsHash = digest.hexOf(canonical.options());
        return new HashData(
                List.of(
                        new ProofExplanation.Step("canonicalDocument", canonical.document()),
                        new ProofExplanation.Step("transformedDocumentHash", documentHash),
                        new ProofExplanation.Step("canonicalProofConfig", canonical.options()),
                        new ProofExplanation.Step("proofConfigHash", optionsHash)),
                optionsHash + documentHash,
                canonical.uncoveredDocument(),
                canonical.uncoveredOptions());
    }

    /** The value of a new proof. */
    String sign(HashData hash, Signer signer) {
        return encode(signer.sign(hash.bytes()));
    }

    @Override
    public ProofCheck check(ProofInput input, String value, PublicKey key, SignatureChecker checker)
            throws ProblemException {
        byte[] signature = decode(value, key.type())
                .orElseThrow(() -> ProblemException.of(ProblemCode.PROOF_MALFORMED, input.atValue(), "proofValue"));
        HashData hash = hash(input, key.type());
        List<Finding> findings = new ArrayList<>(hash.uncovered(input.at()));
        if (!inUse) {
            findings.add(Finding.warning(ProblemCode.PROOF_SUITE_DEPRECATED, input.at(), name));
        }
        return new ProofCheck(checker.verify(key, hash.bytes(), signature), findings);
    }

    // VC-DI-ECDSA 3.2.4, Hashing: the curve decides the hash function, and the length of a signature tells the curve.
    @Override
    public void explain(ProofInput input, String value, ExplainedSteps steps) throws ProblemException {
        try {
            steps.add(
                    "proofBytes",
                    Multibase.decode(value)
                            .orElseThrow(() ->
                                    ProblemException.of(ProblemCode.PROOF_MALFORMED, input.atValue(), "proofValue")));
        } catch (ProblemException e) {
            steps.missing(e);
        }
        boolean longer = accepts(KeyType.P384) && decode(value, KeyType.P384).isPresent();
        HashData hash = hash(input, longer ? Digest.SHA_384 : Digest.SHA_256);
        steps.addAll(hash.steps());
        steps.add("hashData", hash.hex());
    }

    /** Text of a signature. */
    static String encode(byte[] signature) {
        return Multibase.base58Btc(signature);
    }

    /** Bytes of a signature; empty where the text is not the one spelling of as many bytes as this key's have. */
    static Optional<byte[]> decode(String value, KeyType key) {
        int length = key == KeyType.P384 ? 96 : 64;
        return Optional.of(value)
                .filter(text -> text.startsWith("z"))
                .flatMap(Multibase::decode)
                .filter(signature -> signature.length == length);
    }
}
