package org.portablebadges.key;

import java.nio.charset.StandardCharsets;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * DIDs that are a public key: {@code did:jwk:} and a JWK in base64url. One key may have many such DIDs, since its JWK
 * can be spelled in many ways; they are different issuers.
 *
 * @see <a href="https://github.com/quartzjer/did-jwk/blob/main/spec.md">The did:jwk method</a>
 */
public final class DidJwk {
    private static final String PREFIX = "did:jwk:";

    private DidJwk() {}

    /** DID of a key, made of the members of {@link PublicKey#toJwk()} in their order. */
    public static Iri of(PublicKey key) {
        byte[] jwk = JsonWriter.compact(key.toJwk()).getBytes(StandardCharsets.UTF_8);
        return Iri.of(PREFIX + Base64Url.encode(jwk));
    }

    /**
     * The one key of a DID, named {@code did:jwk:…#0}.
     *
     * @param did the DID itself, without fragment, path or query
     * @throws ProblemException {@code issuer.did-malformed} where this is no such DID or holds no strict JSON, one
     *     {@code key.…} finding where its key may not be used
     */
    public static VerificationMethod resolve(Iri did) throws ProblemException {
        return new VerificationMethod(Iri.of(did + "#0"), did, PublicKey.ofJwk(jwk(did)));
    }

    private static JsonObject jwk(Iri did) throws ProblemException {
        if (!did.value().startsWith(PREFIX)) {
            throw malformed(did);
        }
        byte[] json = Base64Url.decode(did.value().substring(PREFIX.length())).orElseThrow(() -> malformed(did));
        try {
            return JsonReader.readObject(json, KeyFile.JWK_LIMITS).object();
        } catch (ProblemException e) {
            throw malformed(did);
        }
    }

    private static ProblemException malformed(Iri did) {
        return ProblemException.of(ProblemCode.ISSUER_DID_MALFORMED, did);
    }
}
