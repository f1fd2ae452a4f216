package org.portablebadges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.container.Generation;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.issue.Issuer;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonNumber;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.linkeddata.Canonicalizer;
import org.portablebadges.model.Achievement;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Contexts;
import org.portablebadges.model.CredentialVersion;
import org.portablebadges.model.Profile;
import org.portablebadges.model.Recipient;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.DataIntegrity;
import org.portablebadges.proof.EnvelopedCredential;
import org.portablebadges.proof.SecuredCredential;
import org.portablebadges.proof.SelectiveDisclosure;
import org.portablebadges.proof.VcJwt;

/**
 * Makes the file of a cell: signed by its issuer, or by a stranger in the issuer's name. What our issuer signs, VC 2.0
 * with its own key, it signs here; VC 1.1 and forgeries it refuses, and they are made of the library's parts.
 */
final class MatrixBadges {
    private static final Instant AWARDED = Instant.parse("2026-01-15T00:00:00Z");
    private static final String RECIPIENT = "did:example:ada-reyes";
    private static final String OPEN_BADGES_OF_VC_1_1 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json";
    private static final String DATA_INTEGRITY = "https://w3id.org/security/data-integrity/v2";

    private final Map<KeyType, SigningKey> issuers = new HashMap<>();
    private final Map<KeyType, SigningKey> strangers = new HashMap<>();
    private final Map<String, String> signed = new HashMap<>();
    private final byte[] png = DefaultBadgeImage.png("Formative Feedback");
    private final byte[] svg = DefaultBadgeImage.svg("Formative Feedback");
    private final SecureRandom random = random();

    MatrixBadges() {
        for (KeyType type : KeyType.values()) {
            issuers.put(type, SigningKey.generate(type, random));
            strangers.put(type, SigningKey.generate(type, random));
        }
    }

    /** The key that issuers of this type sign with. */
    SigningKey key(KeyType type) {
        return issuers.get(type);
    }

    /** The badge as its issuer made it. */
    byte[] genuine(MatrixCell cell) throws ProblemException {
        SigningKey key = issuers.get(cell.key());
        return file(cell, key, cell.issuer().method(key.publicKey()));
    }

    /** The badge signed by a stranger under the name of the issuer's key. */
    byte[] forged(MatrixCell cell) throws ProblemException {
        Iri method = cell.issuer().method(issuers.get(cell.key()).publicKey());
        return file(cell, strangers.get(cell.key()), method);
    }

    /** The badge signed by a stranger, who gives the key it was signed with. */
    byte[] foreign(MatrixCell cell) throws ProblemException {
        SigningKey stranger = strangers.get(cell.key());
        return file(cell, stranger, MatrixIssuer.DID_KEY.method(stranger.publicKey()));
    }

    private byte[] file(MatrixCell cell, SigningKey signer, Iri method) throws ProblemException {
        String text = text(cell, signer, method);
        return switch (cell.carrier()) {
            case TOKEN -> text.getBytes(UTF_8);
            case JSON -> (cell.securing().isToken() ? enveloped(text) : text).getBytes(UTF_8);
            case PNG -> Container.bake(png, text, Generation.OPEN_BADGES_3, false, ContainerLimits.DEFAULT);
            case SVG -> Container.bake(svg, text, Generation.OPEN_BADGES_3, false, ContainerLimits.DEFAULT);
        };
    }

    /** What the carriers of one credential carry is signed once. */
    private String text(MatrixCell cell, SigningKey signer, Iri method) throws ProblemException {
        String name = cell.securing() + " " + cell.version() + " " + cell.issuer() + " "
                + signer.publicKey().multikey() + " " + method;
        if (!signed.containsKey(name)) {
            Iri identifier = cell.issuer().identifier(issuers.get(cell.key()).publicKey());
            boolean ours = cell.version() == CredentialVersion.VC_2_0 && signer.equals(issuers.get(cell.key()));
            String text = ours ? issued(cell, signer, identifier, method) : byHand(cell, signer, identifier, method);
            signed.put(name, cell.securing() == MatrixCell.Securing.ECDSA_SD ? derived(text) : text);
        }
        return signed.get(name);
    }

    private String issued(MatrixCell cell, SigningKey signer, Iri identifier, Iri method) throws ProblemException {
        Issuer.Builder issuer = Issuer.builder()
                .signer(signer)
                .identifier(identifier)
                .verificationMethod(method)
                .random(random)
                .clock(Clock.fixed(AWARDED, ZoneOffset.UTC));
        return cell.securing().isToken()
                ? issuer.build().signJwt(badge(identifier)).text()
                : issuer.cryptosuite(cell.securing().label())
                        .build()
                        .sign(badge(identifier))
                        .text();
    }

    private String byHand(MatrixCell cell, SigningKey signer, Iri identifier, Iri method) throws ProblemException {
        boolean old = cell.version() == CredentialVersion.VC_1_1;
        JsonObject badge =
                old ? asVersion11(badge(identifier)) : badge(identifier).json();
        if (cell.securing().isToken()) {
            return old ? wrappedToken(badge, signer, method) : VcJwt.sign(badge, signer, method);
        }
        Canonicalizer canonicalizer = Canonicalizer.bundled();
        JsonObject proven = cell.securing() == MatrixCell.Securing.ECDSA_SD
                ? new SelectiveDisclosure(canonicalizer)
                        .sign(badge, SelectiveDisclosure.required(badge), signer, method, AWARDED, random)
                : new DataIntegrity(canonicalizer).sign(badge, cell.securing().label(), signer, method, AWARDED);
        return JsonWriter.pretty(proven);
    }

    private static String derived(String base) throws ProblemException {
        SecuredCredential credential = SecuredCredential.read(base, JsonLimits.DEFAULT);
        return new SelectiveDisclosure(Canonicalizer.bundled())
                .derive(credential, List.of())
                .text();
    }

    private static String enveloped(String token) throws ProblemException {
        return JsonWriter.pretty(EnvelopedCredential.wrap(SecuredCredential.read(token, JsonLimits.DEFAULT)));
    }

    /** VC 1.1, 6.3.1: the credential stands in a claim of its own, beside the registered ones. */
    private static String wrappedToken(JsonObject badge, SigningKey signer, Iri method) {
        JsonObject claims = JsonObject.builder()
                .put("iss", badge.object("issuer").orElseThrow().string("id").orElseThrow())
                .put("jti", badge.string("id").orElseThrow())
                .put("sub", RECIPIENT)
                .put("nbf", JsonNumber.of(AWARDED.getEpochSecond()))
                .put("vc", badge)
                .build();
        String header = VcJwt.sign(badge, signer, method).split("\\.", -1)[0];
        String input =
                header + "." + Base64Url.encode(JsonWriter.compact(claims).getBytes(UTF_8));
        return input + "." + Base64Url.encode(signer.sign(input.getBytes(UTF_8)));
    }

    private static AchievementCredential badge(Iri issuer) {
        return AchievementCredential.builder()
                .id(Iri.of("urn:uuid:0d4c6a2e-5b1f-4f0e-9a57-3c2b8e6f7a10"))
                .issuer(Profile.builder(issuer.value())
                        .name("Lakeview School District")
                        .build())
                .achievement(Achievement.builder("https://badges.example.org/achievements/formative-feedback")
                        .name("Formative Feedback")
                        .description("Gives feedback that students act on.")
                        .criteria("Two observed lessons.")
                        .build())
                .recipient(Recipient.did(Iri.of(RECIPIENT)))
                .validFrom(AWARDED)
                .build();
    }

    // The vocabulary of VC 1.1 does not know Data Integrity proofs, so it needs theirs beside it.
    private static JsonObject asVersion11(AchievementCredential badge) {
        JsonObject json = badge.json();
        return json.without("validFrom")
                .with("@context", JsonArray.ofStrings(Contexts.CREDENTIALS_V1, OPEN_BADGES_OF_VC_1_1, DATA_INTEGRITY))
                .with("name", new JsonString("Formative Feedback"))
                .with("issuanceDate", json.get("validFrom").orElseThrow());
    }

    /** Same bytes at each run. */
    private static SecureRandom random() {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(4);
            return random;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
