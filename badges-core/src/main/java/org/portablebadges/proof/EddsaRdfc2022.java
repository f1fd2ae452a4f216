package org.portablebadges.proof;

import java.util.List;
import java.util.Optional;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Multibase;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.KeyType;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.problem.ProblemException;

/**
 * Ed25519 over the SHA-256 hashes of the canonical proof options and the canonical document.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022">VC-DI-EdDSA 3.2, eddsa-rdfc-2022</a>
 */
final class EddsaRdfc2022 implements Cryptosuite {
    private static final int SIGNATURE_LENGTH = 64;

    @Override
    public String name() {
        return "eddsa-rdfc-2022";
    }

    @Override
    public boolean accepts(KeyType type) {
        return type == KeyType.ED25519;
    }

    @Override
    public HashData hash(JsonObject document, JsonObject options, Canonicalizer canonicalizer) throws ProblemException {
        String canonicalOptions = canonicalizer.canonicalize(options, Digest.SHA_256);
        String canonicalDocument = canonicalizer.canonicalize(document, Digest.SHA_256);
        String optionsHash = Digest.SHA_256.hexOf(canonicalOptions);
        String documentHash = Digest.SHA_256.hexOf(canonicalDocument);

        return new HashData(
                List.of(
                        new HashData.Step("canonicalDocument", canonicalDocument),
                        new HashData.Step("documentHash", documentHash),
                        new HashData.Step("canonicalProofConfig", canonicalOptions),
                        new HashData.Step("proofConfigHash", optionsHash)),
                optionsHash + documentHash,
                canonicalizer.uncovered(document),
                canonicalizer.uncovered(options));
    }

    @Override
    public String encode(byte[] signature) {
        return Multibase.base58Btc(signature);
    }

    @Override
    public Optional<byte[]> decode(String proofValue) {
        return Optional.of(proofValue)
                .filter(value -> value.startsWith("z"))
                .flatMap(Multibase::decode)
                .filter(signature -> signature.length == SIGNATURE_LENGTH);
    }
}
