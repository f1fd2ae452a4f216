package org.portablebadges.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portablebadges.encoding.DateTimes;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;
import org.portablebadges.key.PublicKey;
import org.portablebadges.key.SignatureChecker;
import org.portablebadges.key.Signer;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Credentials secured as a signed JWT, made and checked with a key that the caller chose.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#json-web-token-proof">OB 3.0 8.2, JSON Web Token Proof
 *     Format</a>
 */
public final class VcJwt {
    private static final JsonPointer HEADER = JsonPointer.of("header");
    private static final Set<String> ALLOWED_HEADERS = Set.of("alg", "kid", "jwk", "typ");
    private static final Set<String> KNOWN_TYPES = Set.of(
            "jwt", "vc+jwt", "vc+ld+jwt", "vc+ld+json+jwt", "vc-ld+jwt", "vp+jwt", "vp+ld+jwt", "vp+ld+json+jwt");

    private VcJwt() {}

    /**
     * Signs a credential of VC 2.0: the payload is the credential with the claims {@code iss}, {@code jti}, {@code
     * sub}, {@code nbf} and {@code exp} taken from it; {@code sub} and {@code exp} are left out where the credential has
     * no subject id and no end.
     *
     * @param keyId identifier under which others find the key
     */
    public static String sign(JsonObject credential, Signer signer, Iri keyId) {
        JsonObject.Builder payload = credential.toBuilder();
        issuerOf(credential).ifPresent(issuer -> payload.put("iss", issuer));
        credential.string("id").ifPresent(id -> payload.put("jti", id));
        subjectOf(credential).ifPresent(subject -> payload.put("sub", subject));
        secondsOf(credential, "validFrom").ifPresent(seconds -> payload.put("nbf", JsonNumber.of(seconds)));
        secondsOf(credential, "validUntil").ifPresent(seconds -> payload.put("exp", JsonNumber.of(seconds)));

        return TypedJws.sign(payload.build(), "JWT", signer, keyId.value());
    }

    /**
     * What the header says that it must not, or that this library does not take.
     *
     * @return errors that make the token unacceptable, warnings for members that are ignored
     */
    public static List<Finding> headerFindings(CompactJws jws) {
        List<Finding> findings = new ArrayList<>();
        JsonObject header = jws.header();
        algorithm(jws).ifPresent(findings::add);
        for (String name : header.names()) {
            if (name.equals("crit") || name.equals("b64")) {
                findings.add(Finding.error(ProblemCode.JWS_CRIT, HEADER.child(name), name));
            } else if (!ALLOWED_HEADERS.contains(name)) {
                findings.add(Finding.warning(ProblemCode.JWS_HEADER_NOT_ALLOWED, HEADER.child(name), name));
            }
        }
        for (String name : List.of("kid", "typ")) {
            if (header.has(name) && header.string(name).isEmpty()) {
                findings.add(Finding.error(ProblemCode.JWS_HEADER_MALFORMED, HEADER.child(name), name));
            }
        }
        header.string("typ")
                .filter(type -> !KNOWN_TYPES.contains(bare(type)))
                .ifPresent(type -> findings.add(Finding.warning(ProblemCode.JWS_TYP, HEADER.child("typ"), type)));
        return findings;
    }

    private static String bare(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("application/") ? lower.substring("application/".length()) : lower;
    }

    private static Optional<Finding> algorithm(CompactJws jws) {
        JsonPointer at = HEADER.child("alg");
        if (jws.algorithm().isEmpty()) {
            return Optional.of(Finding.error(ProblemCode.JWS_ALG_MISSING, at));
        }
        String algorithm = jws.algorithm().get();
        if (algorithm.equalsIgnoreCase("none")) {
            return Optional.of(Finding.error(ProblemCode.JWS_ALG_NONE, at));
        }
        if (JwsAlgorithms.isRefused(algorithm)) {
            return Optional.of(Finding.error(ProblemCode.JWS_ALG_NOT_ALLOWED, at, algorithm));
        }
        if (!JwsAlgorithms.isKnown(algorithm)) {
            return Optional.of(Finding.error(ProblemCode.PROOF_SUITE_NOT_CHECKED, at, algorithm));
        }
        return Optional.empty();
    }

    /**
     * Checks the signature with a key, by what is built in. The header must have no errors.
     *
     * @throws ProblemException where {@code alg} does not belong to this kind of key
     */
    public static ProofCheck check(CompactJws jws, PublicKey key) throws ProblemException {
        return check(jws, key, SignatureChecker.builtIn());
    }

    /**
     * Checks the signature with a key. The header must have no errors.
     *
     * @throws ProblemException where {@code alg} does not belong to this kind of key
     */
    public static ProofCheck check(CompactJws jws, PublicKey key, SignatureChecker checker) throws ProblemException {
        String algorithm = jws.algorithm().orElse("");
        if (!JwsAlgorithms.fits(algorithm, key.type())) {
            throw ProblemException.of(
                    ProblemCode.JWS_ALG_MISMATCH,
                    HEADER.child("alg"),
                    algorithm,
                    key.type().label());
        }
        return new ProofCheck(checker.verify(key, jws.signingInput(), jws.signature()), List.of());
    }

    /**
     * Every value between a token and the bytes that its signature is over. The hash is the one that the algorithm of
     * the header signs; Ed25519 signs the input itself, whose SHA-256 is given to compare it by.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7515#section-2">RFC 7515 2, Terminology</a>
     */
    public static ProofExplanation explain(CompactJws jws) {
        String algorithm = jws.algorithm().orElse("");
        Digest digest = algorithm.equals("ES384") ? Digest.SHA_384 : Digest.SHA_256;
        String name = digest == Digest.SHA_384 ? "SHA-384" : "SHA-256";
        var steps = new ExplainedSteps();
        steps.add("JWS Protected Header", jws.headerText());
        steps.add("JWS Payload", jws.payload().text());
        steps.add("JWS Signing Input", new String(jws.signingInput(), US_ASCII));
        steps.add(name + " of the JWS Signing Input", digest.of(jws.signingInput()));
        steps.add("JWS Signature", jws.signature());
        return steps.of(JsonPointer.ROOT, algorithm);
    }

    /**
     * Where the claims of the envelope and the credential inside it do not agree.
     *
     * @return errors for claims that contradict the credential, warnings for claims that are missing
     */
    public static List<Finding> claimFindings(SecuredCredential secured) {
        JsonObject claims = secured.document().object();
        JsonObject credential = secured.credential();
        List<Finding> findings = new ArrayList<>();
        boolean version2 = credential.has("validFrom");
        versionFinding(claims, credential).ifPresent(findings::add);
        text(claims, "iss", issuerOf(credential), findings);
        text(claims, "jti", credential.string("id"), findings);
        text(claims, "sub", subjectOf(credential), findings);
        seconds(claims, "nbf", secondsOf(credential, version2 ? "validFrom" : "issuanceDate"), findings);
        seconds(claims, "exp", secondsOf(credential, version2 ? "validUntil" : "expirationDate"), findings);
        return findings;
    }

    /**
     * Where the claims of the envelope and the presentation inside it do not agree. None of the claims is required:
     * the rules of Open Badges are for credentials.
     */
    public static List<Finding> presentationClaimFindings(SecuredCredential secured) {
        JsonObject claims = secured.document().object();
        JsonObject presentation = secured.credential();
        List<Finding> findings = new ArrayList<>();
        text(claims, "iss", partyOf(presentation, "holder"), findings);
        text(claims, "jti", presentation.string("id"), findings);
        seconds(claims, "nbf", Optional.empty(), findings);
        seconds(claims, "exp", Optional.empty(), findings);
        findings.removeIf(finding -> finding.code() == ProblemCode.JWT_CLAIM_MISSING);
        return findings;
    }

    /** When the envelope ends: {@code exp}; empty where it does not say. */
    public static Optional<Instant> expires(SecuredCredential secured) {
        return instant(secured, "exp");
    }

    /** When the envelope starts: {@code nbf}; empty where it does not say. */
    public static Optional<Instant> notBefore(SecuredCredential secured) {
        return instant(secured, "nbf");
    }

    /** When a token says it was made: {@code iat}; empty where that is absent or no date in numbers. */
    public static Optional<Instant> issuedAt(CompactJws token) {
        return instant(token.payload().object(), "iat");
    }

    // OB 3.0 implementation guide: a "vc" claim belongs to VC 1.1 and to nothing else.
    private static Optional<Finding> versionFinding(JsonObject claims, JsonObject credential) {
        boolean wrapped = claims.has("vc");
        boolean version1 = credential
                .get("@context")
                .map(context -> context.asArray()
                        .flatMap(array -> array.elements().stream().findFirst())
                        .orElse(context))
                .flatMap(JsonValue::asString)
                .filter("https://www.w3.org/2018/credentials/v1"::equals)
                .isPresent();
        return wrapped == version1
                ? Optional.empty()
                : Optional.of(Finding.error(ProblemCode.JWT_VC_CLAIM, JsonPointer.of("vc")));
    }

    private static void text(JsonObject claims, String claim, Optional<String> expected, List<Finding> findings) {
        JsonPointer at = JsonPointer.of(claim);
        Optional<JsonValue> value = claims.get(claim);
        if (value.isEmpty()) {
            // A subject known by identifiers alone has nothing that "sub" could repeat.
            if (expected.isPresent()) {
                findings.add(Finding.warning(ProblemCode.JWT_CLAIM_MISSING, at, claim));
            }
        } else if (value.get().asString().isEmpty()) {
            findings.add(Finding.error(ProblemCode.JWT_CLAIM_MALFORMED, at, claim));
        } else if (expected.isPresent() && !expected.equals(value.get().asString())) {
            String found = value.get().asString().orElse("");
            findings.add(Finding.error(ProblemCode.JWT_CLAIM_MISMATCH, at, claim, found, expected.get()));
        }
    }

    private static void seconds(JsonObject claims, String claim, Optional<Long> expected, List<Finding> findings) {
        JsonPointer at = JsonPointer.of(claim);
        Optional<JsonValue> value = claims.get(claim);
        if (value.isEmpty()) {
            if (expected.isPresent() || claim.equals("nbf")) {
                findings.add(Finding.warning(ProblemCode.JWT_CLAIM_MISSING, at, claim));
            }
            return;
        }
        Optional<Long> found = value.flatMap(JsonValue::asNumber).flatMap(VcJwt::wholeSeconds);
        if (found.isEmpty()) {
            findings.add(Finding.error(ProblemCode.JWT_CLAIM_MALFORMED, at, claim));
        } else if (expected.isPresent() && !expected.equals(found)) {
            findings.add(Finding.error(
                    ProblemCode.JWT_CLAIM_MISMATCH,
                    at,
                    claim,
                    Instant.ofEpochSecond(found.get()),
                    Instant.ofEpochSecond(expected.get())));
        }
    }

    private static Optional<Instant> instant(SecuredCredential secured, String claim) {
        return secured.jws().flatMap(token -> instant(token.payload().object(), claim));
    }

    private static Optional<Instant> instant(JsonObject claims, String claim) {
        return claims.get(claim)
                .flatMap(JsonValue::asNumber)
                .flatMap(VcJwt::wholeSeconds)
                .filter(seconds -> seconds >= Instant.MIN.getEpochSecond() && seconds <= Instant.MAX.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    private static Optional<Long> wholeSeconds(JsonNumber number) {
        double seconds = Math.floor(number.asDouble());
        return Math.abs(seconds) < 1e15 ? Optional.of((long) seconds) : Optional.empty();
    }

    private static Optional<String> issuerOf(JsonObject credential) {
        return partyOf(credential, "issuer");
    }

    private static Optional<String> partyOf(JsonObject document, String member) {
        return document.get(member)
                .flatMap(party -> party instanceof JsonString text
                        ? Optional.of(text.value())
                        : party.asObject().flatMap(object -> object.string("id")));
    }

    private static Optional<String> subjectOf(JsonObject credential) {
        return credential
                .get("credentialSubject")
                .map(subject -> subject.asArray()
                        .filter(array -> array.elements().size() == 1)
                        .map(array -> array.elements().get(0))
                        .orElse(subject))
                .flatMap(JsonValue::asObject)
                .flatMap(subject -> subject.string("id"));
    }

    private static Optional<Long> secondsOf(JsonObject credential, String name) {
        return credential.string(name).flatMap(DateTimes::zoned).map(Instant::getEpochSecond);
    }
}
