package org.portablebadges.legacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonLiteral;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.model.IdentifierType;
import org.portablebadges.model.IdentityObject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * A badge of Open Badges 2.0 or 1.x: who was awarded which badge class when. A claim, whatever it says of its
 * verification.
 *
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion">OB 2.0 Assertion</a>
 */
public final class Assertion extends LegacyObject {
    /** Context of Open Badges 2.0. */
    static final String VERSION_2 = "https://w3id.org/openbadges/v2";

    private static final Set<String> CONTEXTS = Set.of(VERSION_2, "https://w3id.org/openbadges/v1");
    private static final Map<String, Verification.Kind> KINDS = Map.of(
            "hosted", Verification.Kind.HOSTED,
            "HostedBadge", Verification.Kind.HOSTED,
            "signed", Verification.Kind.SIGNED,
            "SignedBadge", Verification.Kind.SIGNED);

    private final String token;

    private Assertion(JsonObject json, String token) {
        super(json);
        this.token = token;
    }

    /**
     * Whether JSON is meant as an assertion of Open Badges 2.0 or before, sound or not: it has the type, names one of
     * their contexts, or says who got which badge without having a type, as in 1.x. A verifiable credential is none.
     */
    public static boolean isMeant(JsonObject json) {
        List<String> types = texts(json, "type");
        if (types.contains("VerifiableCredential") || types.contains("VerifiablePresentation")) {
            return false;
        }
        boolean older = !json.has("type") && json.has("recipient") && json.has("badge");
        return older
                || types.contains("Assertion")
                || texts(json, "@context").stream().anyMatch(CONTEXTS::contains);
    }

    /**
     * Reads an assertion.
     *
     * @throws ProblemException with everything that is wrong
     */
    public static Assertion read(JsonObject json) throws ProblemException {
        return read(json, "");
    }

    /**
     * Reads the assertion in a compact JWS. The signature is not looked at.
     *
     * @param limits bounds for the payload
     * @throws ProblemException where it is no compact JWS, and as {@link #read(JsonObject)} does
     */
    public static Assertion readSigned(String token, JsonLimits limits) throws ProblemException {
        String[] parts = token.split("\\.", 4);
        if (parts.length != 3) {
            throw ProblemException.of(ProblemCode.JWS_MALFORMED);
        }
        byte[] payload = Base64Url.decode(parts[1])
                .orElseThrow(() -> ProblemException.of(ProblemCode.JWS_BASE64URL, JsonPointer.ROOT, "payload"));
        return read(JsonReader.readObject(payload, limits).object(), token);
    }

    private static Assertion read(JsonObject json, String token) throws ProblemException {
        // Before 1.0 the recipient was a bare hash, and nothing said how to verify a badge.
        if (json.string("recipient").isPresent() && !json.has("type")) {
            throw ProblemException.of(ProblemCode.LEGACY_VERSION_NOT_READ, "0.5");
        }
        var check = new ReadCheck(json);
        check.type("Assertion", Set.of("Assertion"));
        check.text("uid");
        if (!check.has("uid")) {
            check.required("id");
        }
        check.iri("id");
        check.required("recipient");
        checkRecipient(check.object("recipient"));
        check.reference("badge");
        check.required("issuedOn");
        check.date("issuedOn");
        check.date("expires");
        check.each("evidence", "IRI or object", value -> value instanceof JsonString || value instanceof JsonObject);
        check.text("narrative");
        check.flag("revoked");
        check.text("revocationReason");
        checkVerification(check, json);
        check.finish();
        return new Assertion(json, token);
    }

    /** Which version it is of: {@code 2.0}, or {@code 1.x} where it does not name the context of 2.0. */
    public String version() {
        return texts("@context").contains(VERSION_2) ? "2.0" : "1.x";
    }

    /** Where a hosted assertion stands: its id, or in 1.x the address that its verification names. */
    public Optional<Iri> address() {
        return id().or(() -> Optional.of(verification())
                .filter(verification -> verification.kind() == Verification.Kind.HOSTED)
                .filter(verification -> !verification.source().isEmpty())
                .map(verification -> Iri.of(verification.source())));
    }

    /** Identifier of 1.x, unique for its issuer only. */
    public Optional<String> uid() {
        return text("uid");
    }

    /**
     * Whom the badge is for, in the words of Open Badges 3.0: {@code email} is {@code emailAddress}, {@code url} and
     * {@code telephone} have no standard word there and become {@code ext:} terms. The hash is the same in both versions.
     */
    public IdentityObject recipient() {
        JsonObject recipient = json().object("recipient").orElseThrow();
        String type = recipient.string("type").orElseThrow();
        return new IdentityObject(
                recipient.get("hashed").equals(Optional.of(JsonLiteral.TRUE)),
                recipient.string("identity").orElseThrow(),
                type.equals("email") ? IdentifierType.EMAIL_ADDRESS : new IdentifierType("ext:" + type),
                recipient.string("salt").orElse(""));
    }

    /** Address of the badge class; empty where it is embedded without an id. */
    public Optional<Iri> badge() {
        return reference("badge");
    }

    /**
     * The badge class inside the assertion; empty where only its address is given. In a hosted badge it is a hint: the
     * address decides.
     *
     * @throws ProblemException where it cannot be read, with places in the assertion
     */
    public Optional<BadgeClass> embeddedBadge() throws ProblemException {
        Optional<JsonObject> badge = json().object("badge");
        return badge.isEmpty() ? Optional.empty() : Optional.of(BadgeClass.read(badge.get()));
    }

    /** How it says that it is to be verified. */
    public Verification verification() {
        JsonObject verification = verification(json()).orElseThrow();
        return new Verification(
                kind(verification).orElseThrow(),
                verification
                        .string("creator")
                        .or(() -> verification.string("url"))
                        .orElse(""));
    }

    /** When it was awarded. */
    public Instant issuedOn() {
        return json().get("issuedOn").flatMap(LegacyDates::read).orElseThrow();
    }

    /** When it ceases to be valid. */
    public Optional<Instant> expires() {
        return json().get("expires").flatMap(LegacyDates::read);
    }

    /** What shows that it was earned: each an address, or an object of its own. */
    public List<JsonValue> evidence() {
        return values("evidence");
    }

    /** How it was earned, as Markdown. */
    public Optional<String> narrative() {
        return text("narrative");
    }

    /** Whether it says of itself that it was taken back. */
    public boolean revoked() {
        return json().get("revoked").equals(Optional.of(JsonLiteral.TRUE));
    }

    /** Why it was taken back. */
    public Optional<String> revocationReason() {
        return text("revocationReason");
    }

    /** The compact JWS it was read from; empty where it was read from JSON. */
    public Optional<String> token() {
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }

    private static void checkRecipient(ReadCheck recipient) {
        recipient.requiredText("type");
        recipient.requiredText("identity");
        recipient.required("hashed");
        recipient.flag("hashed");
        recipient.text("salt");
    }

    private static void checkVerification(ReadCheck check, JsonObject json) {
        String name = json.has("verification") ? "verification" : "verify";
        if (!json.has(name)) {
            check.required("verification");
            return;
        }
        if (json.has("verify") && !json.get("verify").equals(json.get(name))) {
            check.report("verify", ProblemCode.FORMAT_WRONG_SHAPE, "the same as verification");
        }
        ReadCheck verification = check.object(name);
        verification.iri("creator");
        verification.iri("url");
        json.object(name)
                .filter(found -> kind(found).isEmpty())
                .ifPresent(found -> verification.report("type", ProblemCode.FORMAT_UNKNOWN_TERM, type(found)));
    }

    private static Optional<JsonObject> verification(JsonObject json) {
        return json.object(json.has("verification") ? "verification" : "verify");
    }

    // Two kinds at once would let each reader choose the weaker one.
    private static Optional<Verification.Kind> kind(JsonObject verification) {
        var kinds = new ArrayList<Verification.Kind>();
        JsonValue type = type(verification);
        List<JsonValue> types = type.asArray().map(JsonArray::elements).orElse(List.of(type));
        for (JsonValue each : types) {
            each.asString().map(KINDS::get).ifPresent(kinds::add);
        }
        boolean one = !kinds.isEmpty() && kinds.stream().allMatch(kinds.get(0)::equals);
        return one ? Optional.of(kinds.get(0)) : Optional.empty();
    }

    private static JsonValue type(JsonObject verification) {
        return verification.get("type").orElse(new JsonString(""));
    }
}
