package org.portablebadges.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * A signed token as an object, so that it can stand where JSON-LD expects a credential or presentation: the token is the
 * content of a {@code data:} URL in its {@code id}.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials">VC 2.0, 4.12 and 4.13</a>
 */
public final class EnvelopedCredential {
    private static final String CREDENTIAL = "EnvelopedVerifiableCredential";
    private static final Set<String> TYPES = Set.of(CREDENTIAL, "EnvelopedVerifiablePresentation");
    private static final Set<String> TOKENS = Set.of(
            "application/vc+jwt",
            "application/vp+jwt",
            "application/jwt",
            "application/vc+ld+json+jwt",
            "application/vp+ld+json+jwt",
            "application/vc-ld+jwt",
            "application/vp-ld+jwt");
    private static final String SCHEME = "data:";
    private static final String BASE64 = ";base64";

    private EnvelopedCredential() {}

    /** Whether an object says that it is an envelope. */
    public static boolean isEnvelope(JsonObject object) {
        return object.get("type").stream()
                .flatMap(type -> type.asArray().map(JsonArray::elements).orElse(List.of(type)).stream())
                .flatMap(type -> type.asString().stream())
                .anyMatch(TYPES::contains);
    }

    /** The envelope of a VC-JWT of VC 2.0, for the contents of a record or presentation. */
    public static JsonObject wrap(SecuredCredential token) {
        if (token.mechanism() != Mechanism.JWT) {
            throw new IllegalArgumentException("only a signed token goes into an envelope");
        }
        return JsonObject.builder()
                .put("@context", "https://www.w3.org/ns/credentials/v2")
                .put("id", "data:application/vc+jwt," + token.text())
                .put("type", CREDENTIAL)
                .build();
    }

    /** Media type of what is in an envelope, without parameters and in lower case; empty where there is no data URL. */
    public static Optional<String> mediaType(JsonObject envelope) {
        return url(envelope).map(EnvelopedCredential::mediaType);
    }

    /**
     * The token in an envelope.
     *
     * @return empty where the envelope holds content of another media type, which may well be a secured credential
     * @throws ProblemException where its id is no {@code data:} URL, or not decodable
     */
    public static Optional<String> token(JsonObject envelope) throws ProblemException {
        String url = url(envelope).orElseThrow(EnvelopedCredential::malformed);
        if (!TOKENS.contains(mediaType(url))) {
            return Optional.empty();
        }
        String content = url.substring(url.indexOf(',') + 1);
        return Optional.of(header(url).endsWith(BASE64) ? decoded(content) : content);
    }

    private static Optional<String> url(JsonObject envelope) {
        return envelope.string("id").filter(id -> id.startsWith(SCHEME) && id.indexOf(',') > 0);
    }

    private static String header(String url) {
        return url.substring(SCHEME.length(), url.indexOf(','));
    }

    private static String mediaType(String url) {
        return header(url).split(";", -1)[0].toLowerCase(Locale.ROOT);
    }

    private static String decoded(String content) throws ProblemException {
        try {
            return new String(Base64.getDecoder().decode(content), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return ProblemException.of(ProblemCode.PROOF_ENVELOPE, JsonPointer.of("id"));
    }
}
