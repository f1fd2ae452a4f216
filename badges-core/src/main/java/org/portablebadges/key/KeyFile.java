package org.portablebadges.key;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Files that operators keep a private key in: a JWK, or PKCS #8 in PEM.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468#section-10">RFC 7468, sections 10 and 11</a>
 */
final class KeyFile {
    /** Bounds for a JWK on its own: far above an RSA key of 8,192 bits with its certificates. */
    static final JsonLimits JWK_LIMITS = new JsonLimits(32_768, 8, 1_000, 64, 512, 64, 400);

    private KeyFile() {}

    static SecretPart read(byte[] file) throws ProblemException {
        if (file.length > PemBlock.MAX_LENGTH) {
            throw malformed("key file");
        }
        // Every byte is a character here, so that a key in another form is refused for its form.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.stripLeading().startsWith("{")) {
            return SecretJwk.read(JsonReader.readObject(file, JWK_LIMITS).object());
        }
        return pem(text);
    }

    private static SecretPart pem(String text) throws ProblemException {
        List<PemBlock> blocks = PemBlock.all(text);
        List<PemBlock> secrets = blocks.stream().filter(PemBlock::isSecret).toList();
        if (blocks.isEmpty() || secrets.size() > 1) {
            throw malformed("key file");
        }
        if (secrets.isEmpty()) {
            throw ProblemException.of(ProblemCode.KEY_NOT_PRIVATE, blocks.get(0).label());
        }
        PemBlock secret = secrets.get(0);
        if (secret.isEncrypted()) {
            throw ProblemException.of(ProblemCode.KEY_ENCRYPTED, secret.label());
        }
        if (!secret.label().equals("PRIVATE KEY")) {
            throw ProblemException.of(ProblemCode.KEY_FORM_UNSUPPORTED, secret.label());
        }
        return Pkcs8.read(secret.decode());
    }

    private static ProblemException malformed(String form) {
        return ProblemException.of(ProblemCode.KEY_MALFORMED, form);
    }
}
