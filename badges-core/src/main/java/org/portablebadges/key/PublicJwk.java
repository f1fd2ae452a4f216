package org.portablebadges.key;

import java.util.List;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Public keys in JWK form, and what public and private JWKs have in common.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7518#section-6">RFC 7518, section 6</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8037#section-2">RFC 8037, section 2</a>
 */
final class PublicJwk {
    static final String FORM = "JWK";

    private static final List<String> SECRETS = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private PublicJwk() {}

    static PublicPart read(JsonObject jwk) throws ProblemException {
        requireAsymmetric(jwk);
        for (String name : SECRETS) {
            if (jwk.has(name)) {
                throw ProblemException.of(ProblemCode.KEY_PRIVATE_IN_PUBLIC, JsonPointer.of(name), name);
            }
        }
        PublicPart part = publicPart(jwk);
        requireUse(jwk, part.type(), "verify");
        return part;
    }

    static void requireAsymmetric(JsonObject jwk) throws ProblemException {
        String type = text(jwk, "kty");
        if (type.equals("oct")) {
            throw ProblemException.of(ProblemCode.KEY_SYMMETRIC, JsonPointer.of("kty"), type);
        }
    }

    /** The public part alone, whatever else the JWK holds. */
    static PublicPart publicPart(JsonObject jwk) throws ProblemException {
        return switch (type(jwk)) {
            case ED25519 -> Ed25519PublicPart.of(bytes(jwk, "x"), JsonPointer.of("x"));
            case P256 -> point(jwk, EcCurve.P256);
            case P384 -> point(jwk, EcCurve.P384);
            case RSA -> RsaPublicPart.ofNumbers(bytes(jwk, "n"), bytes(jwk, "e"));
        };
    }

    private static EcPublicPart point(JsonObject jwk, EcCurve curve) throws ProblemException {
        return EcPublicPart.ofCoordinates(curve, coordinate(jwk, "x", curve), coordinate(jwk, "y", curve));
    }

    private static byte[] coordinate(JsonObject jwk, String name, EcCurve curve) throws ProblemException {
        byte[] bytes = bytes(jwk, name);
        if (bytes.length != curve.size()) {
            throw ProblemException.of(ProblemCode.KEY_LENGTH, JsonPointer.of(name), bytes.length, curve.size());
        }
        return bytes;
    }

    private static KeyType type(JsonObject jwk) throws ProblemException {
        String type = text(jwk, "kty");
        if (type.equals("RSA")) {
            return KeyType.RSA;
        }
        if (!type.equals("EC") && !type.equals("OKP")) {
            throw ProblemException.of(ProblemCode.KEY_TYPE_UNSUPPORTED, JsonPointer.of("kty"), type);
        }
        String curve = text(jwk, "crv");
        return switch (type + " " + curve) {
            case "OKP Ed25519" -> KeyType.ED25519;
            case "EC P-256" -> KeyType.P256;
            case "EC P-384" -> KeyType.P384;
            default -> throw ProblemException.of(ProblemCode.KEY_TYPE_UNSUPPORTED, JsonPointer.of("crv"), curve);
        };
    }

    /**
     * Refuses a JWK that says it is for something else (RFC 7517, sections 4.2 to 4.4).
     *
     * @param operation what it is needed for: {@code verify} or {@code sign}
     */
    static void requireUse(JsonObject jwk, KeyType type, String operation) throws ProblemException {
        if (jwk.has("alg") && !isAlgorithm(type, text(jwk, "alg"))) {
            throw otherUse("alg", text(jwk, "alg"));
        }
        if (jwk.has("use") && !text(jwk, "use").equals("sig")) {
            throw otherUse("use", text(jwk, "use"));
        }
        if (jwk.has("key_ops")) {
            JsonArray operations = jwk.array("key_ops").orElseThrow(() -> malformed("key_ops"));
            if (!operations.elements().contains(new JsonString(operation))) {
                throw otherUse("key_ops", JsonWriter.compact(operations));
            }
        }
    }

    private static boolean isAlgorithm(KeyType type, String name) {
        return switch (type) {
            case ED25519 -> name.equals("EdDSA") || name.equals("Ed25519");
            case P256 -> name.equals("ES256");
            case P384 -> name.equals("ES384");
            case RSA -> name.equals("RS256");
        };
    }

    static byte[] bytes(JsonObject jwk, String name) throws ProblemException {
        return Base64Url.decode(text(jwk, name))
                .orElseThrow(
                        () -> ProblemException.of(ProblemCode.KEY_NOT_CANONICAL, JsonPointer.of(name), "base64url"));
    }

    private static String text(JsonObject jwk, String name) throws ProblemException {
        return jwk.get(name).flatMap(JsonValue::asString).orElseThrow(() -> malformed(name));
    }

    private static ProblemException otherUse(String name, String value) {
        return ProblemException.of(ProblemCode.KEY_USE, JsonPointer.of(name), name, value);
    }

    private static ProblemException malformed(String name) {
        return ProblemException.of(ProblemCode.KEY_MALFORMED, JsonPointer.of(name), FORM);
    }
}
