package org.portablebadges.legacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * Who issues badges, and from where.
 *
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Profile">OB 2.0 Profile</a>
 */
public final class IssuerProfile extends LegacyObject {
    private IssuerProfile(JsonObject json) {
        super(json);
    }

    /**
     * Reads an issuer.
     *
     * @throws ProblemException with everything that is wrong
     */
    public static IssuerProfile read(JsonObject json) throws ProblemException {
        var check = new ReadCheck(json);
        check.type("Profile", Set.of("Profile", "Issuer"));
        check.text("id");
        check.requiredText("name");
        check.required("url");
        check.iri("url");
        check.text("email");
        check.text("telephone");
        check.text("description");
        check.object("verification");
        check.finish();
        return new IssuerProfile(json);
    }

    /** Name. */
    public String name() {
        return text("name").orElseThrow();
    }

    /** Home page. */
    public Iri url() {
        return iri("url").orElseThrow();
    }

    /** E-mail address. */
    public Optional<String> email() {
        return text("email");
    }

    /** Telephone number. */
    public Optional<String> telephone() {
        return text("telephone");
    }

    /** What it is or does. */
    public Optional<String> description() {
        return text("description");
    }

    /** Address of the logo, or a {@code data:} URL. */
    public Optional<Iri> image() {
        return reference("image");
    }

    /** Addresses of the issuer's keys. Only with one of these may a badge be signed. */
    public List<Iri> publicKey() {
        return values("publicKey").stream()
                .flatMap(IssuerProfile::address)
                .map(Iri::of)
                .toList();
    }

    /**
     * The key of this address where the profile holds it itself; empty where it only lists its address.
     *
     * @throws ProblemException where it cannot be read
     */
    public Optional<CryptographicKey> embeddedKey(Iri id) throws ProblemException {
        Optional<JsonObject> key = values("publicKey").stream()
                .flatMap(value -> value.asObject().stream())
                .filter(object -> object.has("publicKeyPem"))
                .filter(object -> object.string("id").equals(Optional.of(id.value())))
                .findFirst();
        return key.isEmpty() ? Optional.empty() : Optional.of(CryptographicKey.read(key.get()));
    }

    /** Where revoked signed badges are listed. */
    public Optional<Iri> revocationList() {
        return reference("revocationList");
    }

    /** From where hosted badges of this issuer may come. */
    public HostedScope scope() {
        return HostedScope.of(this);
    }

    private static Stream<String> address(JsonValue key) {
        return key instanceof JsonString text
                ? Stream.of(text.value())
                : key.asObject().flatMap((JsonObject object) -> object.string("id")).stream();
    }
}
