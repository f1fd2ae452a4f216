package org.portablebadges.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonDocument;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * A compact JWS, taken apart strictly: three parts, each the one base64url spelling of its bytes, header and payload
 * strict JSON objects. Nothing is verified here. Immutable.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7515#section-7.1">RFC 7515, JWS Compact Serialization</a>
 */
public final class CompactJws {
    /** Longest header that is read, in base64url characters. */
    public static final int MAX_HEADER = 20_000;

    private static final JsonLimits HEADER_LIMITS = new JsonLimits(MAX_HEADER, 8, 2_000, 100, 512, 64, 400);

    private final String text;
    private final JsonObject header;
    private final JsonDocument payload;
    private final byte[] signature;

    private CompactJws(String text, JsonObject header, JsonDocument payload, byte[] signature) {
        this.text = text;
        this.header = header;
        this.payload = payload;
        this.signature = signature;
    }

    /**
     * Takes a token apart.
     *
     * @param limits bounds for the payload
     * @throws ProblemException with a {@code jws.…}, {@code json.…} or {@code limit.…} finding
     */
    public static CompactJws parse(String text, JsonLimits limits) throws ProblemException {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 0 || second < 0 || text.indexOf('.', second + 1) >= 0) {
            throw ProblemException.of(ProblemCode.JWS_MALFORMED);
        }
        if (first > MAX_HEADER) {
            throw ProblemException.of(ProblemCode.LIMIT_JOSE_HEADER, MAX_HEADER, first);
        }
        byte[] header = decode(text.substring(0, first), "header");
        byte[] payload = decode(text.substring(first + 1, second), "payload");
        byte[] signature = decode(text.substring(second + 1), "signature");
        return new CompactJws(
                text,
                JsonReader.readObject(header, HEADER_LIMITS).object(),
                JsonReader.readObject(payload, limits),
                signature);
    }

    /** The whole token. */
    public String text() {
        return text;
    }

    /** The protected header. */
    public JsonObject header() {
        return header;
    }

    /** The protected header's JSON exactly as it was encoded. */
    String headerText() {
        return new String(Base64Url.decode(text.substring(0, text.indexOf('.'))).orElseThrow(), UTF_8);
    }

    /** The payload's exact bytes and what they say. */
    public JsonDocument payload() {
        return payload;
    }

    /** Copy of the signature's bytes; empty for an unsecured token. */
    public byte[] signature() {
        return signature.clone();
    }

    /** The bytes that are signed: header and payload as they stand in the token. */
    public byte[] signingInput() {
        return text.substring(0, text.lastIndexOf('.')).getBytes(US_ASCII);
    }

    /** Header member {@code alg} where it is a string. */
    public Optional<String> algorithm() {
        return header.string("alg");
    }

    /** Header member {@code kid} where it is a string. */
    public Optional<String> keyId() {
        return header.string("kid");
    }

    private static byte[] decode(String part, String name) throws ProblemException {
        return Base64Url.decode(part)
                .orElseThrow(() -> ProblemException.of(ProblemCode.JWS_BASE64URL, JsonPointer.ROOT, name));
    }
}
