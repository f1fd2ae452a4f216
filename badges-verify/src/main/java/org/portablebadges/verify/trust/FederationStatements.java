package org.portablebadges.verify.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Hex;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.KeyDocument;
import org.portablebadges.key.ListedKey;
import org.portablebadges.key.PublicKey;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.CompactJws;
import org.portablebadges.proof.TypedJws;

/**
 * Entity statements of a federation in which one anchor vouches for issuers. A statement names an issuer; which keys the
 * issuer signs credentials with it does not say. Immutable.
 *
 * @see <a href="https://openid.net/specs/openid-federation-1_0.html#name-entity-statement">OpenID Federation 1.0, Entity
 *     Statement</a>
 */
public final class FederationStatements {
    private static final String TYPE = "entity-statement+jwt";

    private final Iri anchor;
    private final List<ListedKey> keys;

    private FederationStatements(Iri anchor, List<ListedKey> keys) {
        this.anchor = anchor;
        this.keys = List.copyOf(keys);
    }

    /**
     * A federation with this anchor.
     *
     * @param configuration the anchor's statement about itself, which the reader must have by a way they trust: it is
     *     signed by a key that it lists itself
     * @throws ProblemException where it is no such statement, or not signed by one of its own keys
     */
    public static FederationStatements of(byte[] configuration) throws ProblemException {
        CompactJws jws = parse(configuration);
        JsonObject claims = jws.payload().object();
        Iri subject = Iri.of(claims.string("sub").orElse(""));
        JsonObject set =
                claims.object("jwks").orElseThrow(() -> ProblemException.of(ProblemCode.FORMAT_MEMBER_MISSING, "jwks"));
        var federation = new FederationStatements(
                subject, KeyDocument.ofJwks(set, List.of(subject)).keys());
        federation.requireSigned(jws);
        requireText(claims, "iss", subject.value());
        return federation;
    }

    /** The anchor. */
    public Iri anchor() {
        return anchor;
    }

    /** Thumbprints of the anchor's keys (RFC 7638), to be compared with what the reader knows. */
    public List<String> thumbprints() {
        return keys.stream().map(key -> key.method().key().thumbprint()).toList();
    }

    /**
     * The issuer that a statement of the anchor is about.
     *
     * @param capturedAt when the statement was had; it must not have ended before
     * @throws ProblemException where the anchor did not sign it, or where it is about another time or by somebody else
     */
    public TrustedIssuer issuer(byte[] statement, Instant capturedAt) throws ProblemException {
        CompactJws jws = parse(statement);
        requireSigned(jws);
        JsonObject claims = jws.payload().object();
        requireText(claims, "iss", anchor.value());
        requireTime(claims, requireNonNull(capturedAt, "capturedAt"));
        String subject = claims.string("sub").filter(Iri::isAbsolute).orElse("");
        Optional<JsonObject> metadata = claims.object("metadata");
        Optional<JsonObject> entity = metadata.flatMap(data -> data.object("federation_entity"));
        Optional<String> name = entity.flatMap(data -> data.string("organization_name"))
                .or(() -> metadata.flatMap(data -> data.object("institution_additional_information"))
                        .flatMap(data -> data.string("legal_name")));
        if (subject.isEmpty() || name.isEmpty()) {
            throw ProblemException.of(
                    ProblemCode.FORMAT_MEMBER_MISSING, subject.isEmpty() ? "sub" : "organization_name");
        }
        var source = new IssuerSource(anchor.value(), capturedAt, Hex.encode(Digest.SHA_256.of(jws.text())), true);
        return TrustedIssuer.builder(Iri.of(subject), name.get())
                .contact(entity.flatMap(data -> data.string("homepage_uri")).orElse(""))
                .source(source)
                .build();
    }

    private void requireSigned(CompactJws jws) throws ProblemException {
        String kid = jws.keyId().orElse("");
        Optional<PublicKey> key = keys.stream()
                .filter(listed -> listed.method().id().value().equals(kid)
                        || listed.method().id().value().equals(anchor + "#" + kid))
                .map(listed -> listed.method().key())
                .findFirst();
        if (key.isEmpty()) {
            throw ProblemException.of(
                    ProblemCode.ISSUER_KEY_NOT_OF_ISSUER, JsonPointer.of("header", "kid"), kid, anchor);
        }
        if (!TypedJws.isSignedBy(jws, TYPE, key.get())) {
            throw ProblemException.of(ProblemCode.PROOF_SIGNATURE_MISMATCH);
        }
    }

    private static CompactJws parse(byte[] token) throws ProblemException {
        return CompactJws.parse(new String(token, UTF_8).strip(), JsonLimits.DEFAULT);
    }

    private static void requireText(JsonObject claims, String name, String expected) throws ProblemException {
        if (!claims.string(name).equals(Optional.of(expected))) {
            throw ProblemException.of(ProblemCode.FORMAT_WRONG_SHAPE, JsonPointer.of(name), expected);
        }
    }

    private static void requireTime(JsonObject claims, Instant at) throws ProblemException {
        Optional<Instant> start = seconds(claims, "iat");
        Optional<Instant> end = seconds(claims, "exp");
        if (start.isEmpty() || start.get().isAfter(at)) {
            throw ProblemException.of(ProblemCode.FORMAT_WRONG_SHAPE, JsonPointer.of("iat"), "a date before " + at);
        }
        if (end.isEmpty() || end.get().isBefore(at)) {
            throw ProblemException.of(ProblemCode.FORMAT_WRONG_SHAPE, JsonPointer.of("exp"), "a date after " + at);
        }
    }

    private static Optional<Instant> seconds(JsonObject claims, String name) {
        return claims.get(name)
                .flatMap(JsonValue::asNumber)
                .map(JsonNumber::asDouble)
                .filter(seconds -> Math.abs(seconds) < 1e11)
                .map(seconds -> Instant.ofEpochSecond((long) Math.floor(seconds)));
    }
}
