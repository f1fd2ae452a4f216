package org.portablebadges.recognition.policy;

import java.util.List;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.Signer;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.CompactJws;
import org.portablebadges.proof.TypedJws;

/**
 * JSON that an authority signed: a policy, an exception, a word on who somebody is. A compact JWS with a type of its own,
 * so that one kind is never taken for another.
 */
public final class SignedStatement {
    private SignedStatement() {}

    /**
     * Signs a statement.
     *
     * @param type {@code typ} of the token
     * @param keyId name under which others know the key
     */
    public static String sign(JsonObject statement, String type, Signer signer, Iri keyId) {
        return TypedJws.sign(statement, type, signer, keyId.value());
    }

    /**
     * Reads a statement and verifies that the authority it names signed it.
     *
     * @param authorityMember name of the member that names the authority
     * @throws ProblemException where the token cannot be read, is of another type, names an authority whose keys are not
     *     known, or is not signed by one of them
     */
    public static JsonObject open(String token, String type, String authorityMember, AuthorityKeys keys)
            throws ProblemException {
        CompactJws jws = CompactJws.parse(token.strip(), JsonLimits.DEFAULT);
        JsonObject statement = jws.payload().object();
        Iri authority = Iri.of(statement.string(authorityMember).orElse(""));
        JsonPointer at = JsonPointer.of(authorityMember);
        List<PublicKey> known = keys.of(authority);
        if (known.isEmpty()) {
            throw ProblemException.of(ProblemCode.POLICY_KEY_UNKNOWN, at, authority);
        }
        if (!isSignedByOne(jws, type, known)) {
            throw ProblemException.of(ProblemCode.POLICY_NOT_BY_AUTHORITY, at, authority);
        }
        return statement;
    }

    private static boolean isSignedByOne(CompactJws jws, String type, List<PublicKey> keys) throws ProblemException {
        for (PublicKey key : keys) {
            try {
                if (TypedJws.isSignedBy(jws, type, key)) {
                    return true;
                }
            } catch (ProblemException e) {
                if (e.code() != ProblemCode.JWS_ALG_MISMATCH) {
                    throw e;
                }
            }
        }
        return false;
    }
}
