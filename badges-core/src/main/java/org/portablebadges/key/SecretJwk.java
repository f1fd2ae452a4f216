package org.portablebadges.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Private keys in JWK form.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7518#section-6.3.2">RFC 7518, sections 6.2.2 and 6.3.2</a>
 */
final class SecretJwk {
    private static final List<String> RSA_SECRETS = List.of("d", "p", "q", "dp", "dq", "qi");

    private SecretJwk() {}

    static SecretPart read(JsonObject jwk) throws ProblemException {
        PublicJwk.requireAsymmetric(jwk);
        PublicPart said = PublicJwk.publicPart(jwk);
        if (!jwk.has("d")) {
            throw ProblemException.of(ProblemCode.KEY_NOT_PRIVATE, PublicJwk.FORM);
        }
        PublicJwk.requireUse(jwk, said.type(), "sign");
        SecretPart part = secretPart(jwk, said);
        if (!new PublicKey(part.publicPart()).equals(new PublicKey(said))) {
            throw ProblemException.of(ProblemCode.KEY_PAIR_MISMATCH);
        }
        return part;
    }

    private static SecretPart secretPart(JsonObject jwk, PublicPart said) throws ProblemException {
        JsonPointer at = JsonPointer.of("d");
        return switch (said.type()) {
            case ED25519 -> Ed25519SecretPart.of(PublicJwk.bytes(jwk, "d"), at);
            case P256 -> EcSecretPart.of(EcCurve.P256, PublicJwk.bytes(jwk, "d"), at);
            case P384 -> EcSecretPart.of(EcCurve.P384, PublicJwk.bytes(jwk, "d"), at);
            case RSA -> rsa(jwk, (RsaPublicPart) said);
        };
    }

    private static RsaSecretPart rsa(JsonObject jwk, RsaPublicPart said) throws ProblemException {
        if (jwk.has("oth")) {
            throw ProblemException.of(ProblemCode.KEY_TYPE_UNSUPPORTED, JsonPointer.of("oth"), "RSA of many primes");
        }
        List<BigInteger> secrets = new ArrayList<>();
        for (String name : RSA_SECRETS) {
            // Leading zero bytes are let through here: key makers in use write them, did:key's test keys included.
            secrets.add(new BigInteger(1, PublicJwk.bytes(jwk, name)));
        }
        return RsaSecretPart.of(said, secrets);
    }
}
