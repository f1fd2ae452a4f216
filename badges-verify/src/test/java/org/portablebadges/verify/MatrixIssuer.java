package org.portablebadges.verify;

import java.time.Instant;
import java.util.Locale;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.DidJwk;
import org.portablebadges.key.DidKey;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.verify.trust.KeyCapture;
import org.portablebadges.verify.trust.TrustedIssuer;
import org.portablebadges.verify.trust.TrustedKey;

/** Ways in which a verifier comes to an issuer's key without a network. Each key type has an issuer of its own. */
enum MatrixIssuer {
    DID_KEY,
    DID_JWK,
    /** A DID document, captured and in the trust bundle. */
    DID_WEB,
    /** A JWK Set, captured and in the trust bundle. */
    HTTPS_JWKS,
    /** A key that the operator of the trust bundle vouches for. */
    HTTPS_PINNED;

    private static final String KEY_NAME = "key-1";
    private static final Instant CAPTURED = Instant.parse("2026-05-01T00:00:00Z");

    Iri identifier(PublicKey key) {
        return switch (this) {
            case DID_KEY -> DidKey.of(key);
            case DID_JWK -> DidJwk.of(key);
            case DID_WEB -> Iri.of("did:web:" + host(key));
            case HTTPS_JWKS, HTTPS_PINNED -> Iri.of("https://" + host(key) + "/issuer");
        };
    }

    /** The name under which the issuer's signatures give its key. */
    Iri method(PublicKey key) {
        Iri issuer = identifier(key);
        return switch (this) {
            case DID_KEY -> Iri.of(issuer + "#" + key.multikey());
            case DID_JWK -> Iri.of(issuer + "#0");
            case DID_WEB, HTTPS_JWKS, HTTPS_PINNED -> Iri.of(issuer + "#" + KEY_NAME);
        };
    }

    /** What the trust bundle has of the issuer with this key. */
    TrustedIssuer listed(PublicKey key) {
        TrustedIssuer.Builder issuer = TrustedIssuer.builder(identifier(key), "Lakeview School District");
        switch (this) {
            case DID_KEY, DID_JWK -> {}
            case DID_WEB ->
                issuer.keyDocument(capture(
                        KeyCapture.Kind.IDENTIFIER_DOCUMENT, key, "/.well-known/did.json", identifierDocument(key)));
            case HTTPS_JWKS ->
                issuer.keyDocument(capture(KeyCapture.Kind.JWKS, key, "/.well-known/jwks.json", jwks(key)));
            case HTTPS_PINNED ->
                issuer.key(TrustedKey.builder(key).id(method(key)).build()).keysCapturedAt(CAPTURED);
        }
        return issuer.build();
    }

    private String host(PublicKey key) {
        String name = name() + "-" + key.type();
        return name.toLowerCase(Locale.ROOT).replace('_', '-') + ".example.org";
    }

    private KeyCapture capture(KeyCapture.Kind kind, PublicKey key, String path, JsonObject document) {
        return new KeyCapture(kind, Iri.of("https://" + host(key) + path), CAPTURED, JsonWriter.pretty(document));
    }

    private JsonObject identifierDocument(PublicKey key) {
        JsonObject method = JsonObject.builder()
                .put("id", method(key).value())
                .put("type", "Multikey")
                .put("controller", identifier(key).value())
                .put("publicKeyMultibase", key.multikey())
                .build();
        return JsonObject.builder()
                .put("@context", JsonArray.ofStrings("https://www.w3.org/ns/did/v1"))
                .put("id", identifier(key).value())
                .put("assertionMethod", JsonArray.of(method))
                .build();
    }

    private static JsonObject jwks(PublicKey key) {
        JsonObject jwk = key.toJwk().with("kid", new JsonString(KEY_NAME));
        return JsonObject.builder().put("keys", JsonArray.of(jwk)).build();
    }
}
