package org.portablebadges.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonDocument;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemException;

/**
 * A credential as it arrived: its text, what secures it, and what it says. Nothing is verified here. Immutable.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#proofs-signatures">OB 3.0, Proofs</a>
 */
public final class SecuredCredential {
    // Claims of the envelope, not of the credential (OB 3.0, 8.2.4). With VC 1.1 they stand beside the "vc" claim.
    private static final Set<String> OF_THE_ENVELOPE = Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "proof");

    private static final List<String> WRAPPERS = List.of("vc", "vp");

    private final @Nullable String text;
    private final Mechanism mechanism;
    private final JsonDocument document;
    private final @Nullable CompactJws jws;
    private final @Nullable String wrapper;
    private final JsonObject credential;

    private SecuredCredential(
            @Nullable String text, Mechanism mechanism, JsonDocument document, @Nullable CompactJws jws) {
        this.text = text;
        this.mechanism = mechanism;
        this.document = document;
        this.jws = jws;
        this.wrapper = mechanism == Mechanism.JWT ? wrapperOf(document.object()) : null;
        this.credential = content(document.object(), mechanism, wrapper);
    }

    /**
     * Reads credential text: JSON where it starts with a brace, a compact JWS otherwise.
     *
     * @throws ProblemException where the text is neither strict JSON nor a decodable JWS
     */
    public static SecuredCredential read(String text, JsonLimits limits) throws ProblemException {
        String trimmed = text.strip();
        // A byte order mark stands before JSON only; the reader names it.
        if (trimmed.startsWith("{") || trimmed.startsWith("\uFEFF")) {
            JsonDocument document = JsonReader.readObject(text, limits);
            return new SecuredCredential(text, mechanismOf(document.object()), document, null);
        }
        return ofToken(trimmed, limits);
    }

    /**
     * Reads a compact JWS, for places where nothing else may stand.
     *
     * @throws ProblemException where the text is no decodable JWS
     */
    public static SecuredCredential ofToken(String token, JsonLimits limits) throws ProblemException {
        CompactJws jws = CompactJws.parse(token, limits);
        return new SecuredCredential(token, Mechanism.JWT, jws.payload(), jws);
    }

    /**
     * A credential that stands as an object inside another document. Its text is that object written compactly; a proof
     * is over what it says, not over how it was written.
     */
    public static SecuredCredential embedded(JsonObject credential) {
        return new SecuredCredential(null, mechanismOf(credential), JsonDocument.of(credential), null);
    }

    /** The text exactly as carried; a JWS without white space around it. */
    public String text() {
        return text == null ? document.text() : text;
    }

    /** What secures it. A JWT stays a JWT even where its payload carries proofs too. */
    public Mechanism mechanism() {
        return mechanism;
    }

    /** What was signed or carries the proof: the whole JSON text, or the JWT's payload. */
    public JsonDocument document() {
        return document;
    }

    /** The token; empty unless the mechanism is {@link Mechanism#JWT}. */
    public Optional<CompactJws> jws() {
        return Optional.ofNullable(jws);
    }

    /**
     * The credential itself: without proofs, without the envelope's registered claims, and for VC 1.1 the content of
     * the {@code vc} or {@code vp} claim.
     */
    public JsonObject credential() {
        return credential;
    }

    private static JsonObject content(JsonObject object, Mechanism mechanism, @Nullable String wrapper) {
        if (wrapper != null) {
            return object.object(wrapper).orElseThrow();
        }
        return mechanism == Mechanism.JWT ? object.without(OF_THE_ENVELOPE) : object.without("proof");
    }

    /**
     * Where {@link #credential()} stands in {@link #document()}: the root, or the claim {@code vc} or {@code vp}
     * in a token of VC 1.1.
     */
    public JsonPointer credentialPointer() {
        return wrapper == null ? JsonPointer.ROOT : JsonPointer.of(wrapper);
    }

    /** The claim that wraps a credential or presentation of VC 1.1. */
    private static @Nullable String wrapperOf(JsonObject claims) {
        return WRAPPERS.stream()
                .filter(claim -> claims.object(claim).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** Members of {@code proof}, one or many, as written; order carries no meaning. */
    public List<JsonValue> proofs() {
        return proofsOf(document.object());
    }

    private static Mechanism mechanismOf(JsonObject document) {
        return proofsOf(document).isEmpty() ? Mechanism.NONE : Mechanism.DATA_INTEGRITY;
    }

    /** Members of {@code proof} of any document. */
    static List<JsonValue> proofsOf(JsonObject object) {
        return object.get("proof")
                .filter(value -> value != JsonLiteral.NULL)
                .map(value -> value instanceof JsonArray array ? array.elements() : List.of(value))
                .orElse(List.of());
    }
}
