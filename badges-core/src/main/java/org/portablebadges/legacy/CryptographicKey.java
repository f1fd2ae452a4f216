package org.portablebadges.legacy;

import java.util.Set;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;

/**
 * A key that an issuer signs badges with. It belongs to the issuer only where the issuer's profile lists it.
 *
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#CryptographicKey">OB 2.0
 *     CryptographicKey</a>
 */
public final class CryptographicKey extends LegacyObject {
    private CryptographicKey(JsonObject json) {
        super(json);
    }

    /**
     * Reads a key. Its PEM is not looked at.
     *
     * @throws ProblemException with everything that is wrong
     */
    public static CryptographicKey read(JsonObject json) throws ProblemException {
        var check = new ReadCheck(json);
        check.type("CryptographicKey", Set.of("CryptographicKey", "Key"));
        check.text("id");
        check.required("owner");
        check.iri("owner");
        check.requiredText("publicKeyPem");
        check.finish();
        return new CryptographicKey(json);
    }

    /** Whose key it says it is. */
    public Iri owner() {
        return iri("owner").orElseThrow();
    }

    /** The key in PEM. */
    public String publicKeyPem() {
        return text("publicKeyPem").orElseThrow();
    }
}
