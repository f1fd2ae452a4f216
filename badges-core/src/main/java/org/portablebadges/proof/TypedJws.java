package org.portablebadges.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import java.nio.charset.StandardCharsets;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.Signer;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * JSON signed as a compact JWS whose {@code typ} says what it is, so that a signature made for one thing is never taken
 * for another.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725#section-3.11">RFC 8725, 3.11, Use Explicit Typing</a>
 */
public final class TypedJws {
    private static final JsonPointer HEADER = JsonPointer.of("header");

    private TypedJws() {}

    /**
     * Signs a payload, with the algorithm that belongs to the key.
     *
     * @param type what it is, for {@code typ}
     * @param keyId under which name others know the key, for {@code kid}
     */
    public static String sign(JsonObject payload, String type, Signer signer, String keyId) {
        JWSHeader header = new JWSHeader.Builder(
                        JwsAlgorithms.of(signer.publicKey().type()))
                .type(new JOSEObjectType(type))
                .keyID(keyId)
                .build();
        var jws = new JWSObject(header, new Payload(JsonWriter.compact(payload).getBytes(StandardCharsets.UTF_8)));
        try {
            jws.sign(new NimbusSigner(signer));
        } catch (JOSEException e) {
            throw new IllegalStateException("signing failed", e);
        }
        return jws.serialize();
    }

    /**
     * Whether this key's owner signed the payload.
     *
     * @throws ProblemException {@code jws.other-kind} where it is of another type, a {@code jws.…} finding where its
     *     header asks for something that is not done
     */
    public static boolean isSignedBy(CompactJws jws, String type, PublicKey key) throws ProblemException {
        String found = jws.header().string("typ").orElse("");
        if (!found.equals(type)) {
            throw ProblemException.of(ProblemCode.JWS_OTHER_KIND, HEADER.child("typ"), found, type);
        }
        for (String name : new String[] {"crit", "b64"}) {
            if (jws.header().has(name)) {
                throw ProblemException.of(ProblemCode.JWS_CRIT, HEADER.child(name), name);
            }
        }
        return VcJwt.check(jws, key).holds();
    }
}
