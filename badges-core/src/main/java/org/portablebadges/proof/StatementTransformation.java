package org.portablebadges.proof;

import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.ProblemException;

/**
 * Document and options as statements in canonical N-Quads.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-eddsa/#transformation-eddsa-rdfc-2022">VC-DI-EdDSA, Transformation
 *     (eddsa-rdfc-2022)</a>
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#transformation-ecdsa-rdfc-2019">VC-DI-ECDSA, Transformation
 *     (ecdsa-rdfc-2019)</a>
 */
final class StatementTransformation implements Transformation {
    @Override
    public SignedForm form() {
        return SignedForm.STATEMENTS;
    }

    @Override
    public Canonical apply(ProofInput input, Digest digest) throws ProblemException {
        JsonObject options = input.optionsInContext();
        String canonicalOptions = input.canonicalizer().canonicalize(options, digest);
        String canonicalDocument = input.canonicalizer().canonicalize(input.document(), digest);
        return new Canonical(
                canonicalDocument,
                canonicalOptions,
                input.canonicalizer().uncovered(input.document()),
                input.canonicalizer().uncovered(options));
    }
}
